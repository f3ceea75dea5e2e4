/** What fits into a text message: the alphabet of GSM 03.38, and how many segments a text takes. */

const BASIC =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
/** Each of these takes two places. */
const EXTENSION = '^{}\\[~]|€\f';
const LETTERS = new Set([...BASIC, ...EXTENSION]);

const INSTEAD: readonly (readonly [RegExp, string])[] = [
  [/[‘’‚‛′`´]/g, "'"],
  [/[“”„‟″«»]/g, '"'],
  [/[‐‑‒–—―−]/g, '-'],
  [/[•·‣▪●]/g, '-'],
  [/…/g, '...'],
  [/[\u00a0\u2000-\u200a\u202f\t]/g, ' '],
];

/** The same words in letters that a text can carry; accents stay where the alphabet has them, and pictures go. */
export function foldedToGsm7(text: string): string {
  const folded = INSTEAD.reduce(
    (before, [pattern, instead]) => before.replace(pattern, instead),
    text.normalize('NFC'),
  );
  return [...folded]
    .map((letter) => {
      if (LETTERS.has(letter)) return letter;
      const plain = letter.normalize('NFD').replace(/\p{M}/gu, '');
      return [...plain].filter((part) => LETTERS.has(part)).join('');
    })
    .join('');
}

const SINGLE = 160;
const PART = 153;

/** How many segments a text in this alphabet is sent, and paid for, as. A letter of two places is never cut in half. */
export function segments(text: string): number {
  const sizes = [...text].map((letter) => (EXTENSION.includes(letter) ? 2 : 1));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (total <= SINGLE) return 1;
  let parts = 1;
  let used = 0;
  for (const size of sizes) {
    if (used + size > PART) {
      parts += 1;
      used = 0;
    }
    used += size;
  }
  return parts;
}
