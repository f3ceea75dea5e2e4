/** Words joined together must make whole sentences. */
import type { Problem } from '../content/yaml.ts';
import type { Message } from '../wording/said.ts';
import { homeOf } from './places.ts';
import { proseOf } from './reading-age.ts';
import { mannerInWords, placeOf, type Saying } from './sayings.ts';

const SPOILT: readonly (readonly [RegExp, string])[] = [
  [/\{|\}|\bundefined\b|\bnull\b/, 'has something left over'],
  [/ {2}| [,.?!]/, 'has a gap'],
  [/\b(\w+) \1\b/, 'says a word twice'],
];

/** Each mistake once, in a sentence that shows it. */
export function checkWholeness(sayings: readonly Saying[]): readonly Problem[] {
  const found = new Map<string, Problem>();
  for (const saying of sayings) {
    for (const message of saying.said.messages) {
      const mistakes = saying.texts.join('') === '' ? [NOTHING] : mistakesIn(message);
      for (const { snippet, mistake, text } of mistakes) {
        const { file, key } = snippet === '' ? homeOf(saying.said) : placeOf(saying, snippet);
        const problem = `${mistake} ${mannerInWords(saying.manner)}, in ${message.id}${text === '' ? '' : `: "${text}"`}`;
        const name = `${file} ${key} ${mistake}`;
        if (!found.has(name)) found.set(name, { file, key, problem });
      }
    }
  }
  return [...found.values()];
}

interface Mistake {
  readonly mistake: string;
  /** The part that shows where it comes from. */
  readonly snippet: string;
  readonly text: string;
}

const NOTHING: Mistake = { mistake: 'says nothing at all', snippet: '', text: '' };

function mistakesIn(message: Message): readonly Mistake[] {
  const prose = proseOf(message);
  return [
    ...prose.flatMap((text) =>
      SPOILT.flatMap(([pattern, mistake]) => {
        const snippet = pattern.exec(text)?.[0];
        return snippet === undefined ? [] : [{ mistake, snippet, text }];
      }),
    ),
    ...sentences(message)
      .filter((text) => !/^["“]?[A-Z0-9]/.test(text))
      .map((text) => ({ mistake: 'begins small', snippet: text, text })),
    ...unexplained(prose),
  ];
}

/** "Assessment" puts people off: it is never named without saying that it is a talk (rules D3). */
function unexplained(prose: readonly string[]): readonly Mistake[] {
  const text = prose.find((sentence) => /assessment/i.test(sentence));
  if (text === undefined || prose.some((sentence) => /\ba talk\b/.test(sentence))) return [];
  return [{ mistake: 'names an assessment without saying that it is a talk', snippet: text, text }];
}

const sentences = ({ blocks }: Message): readonly string[] =>
  blocks.flatMap((block) => (block.kind === 'heading' || block.kind === 'text' ? [block.text] : []));
