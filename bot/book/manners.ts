/** The same words as everybody would get them: on each channel, in simple words, and for somebody under 18. */
import type { Facts } from '../../dialogs/interview/question.ts';
import type { Channel } from '../wording/said.ts';
import { listed } from '../wording/speaker.ts';

export interface Manner {
  readonly name: string;
  readonly channel: Channel;
  readonly style: 'standard' | 'simple';
  readonly facts: Facts;
}

const MANNERS: readonly Manner[] = [
  { name: 'page', channel: 'web', style: 'standard', facts: {} },
  { name: 'text message', channel: 'sms', style: 'standard', facts: {} },
  { name: 'desk', channel: 'staff', style: 'standard', facts: {} },
  { name: 'simple words', channel: 'web', style: 'simple', facts: {} },
  { name: 'under 18', channel: 'web', style: 'standard', facts: { your_age: '16_17' } },
];

/** What may be known when something is said, as far as words take notice of it. */
const KNOWN: readonly { readonly when: string; readonly facts: Facts }[] = [
  { when: 'Before caring starts', facts: { caring_status: 'soon' } },
  { when: 'After caring has ended', facts: { caring_status: 'ended' } },
  { when: 'After a death', facts: { caring_status: 'ended', person_died: 'yes' } },
  { when: 'Asking for someone else', facts: { caring_status: 'asking_for_someone_else' } },
  { when: 'Caring for a child', facts: { their_age: 'under_14' } },
  { when: 'As a parent', facts: { parental_responsibility: 'yes' } },
  { when: 'Living in the Dorset Council area', facts: { your_area: 'dorset' } },
  { when: 'Living in the BCP Council area', facts: { your_area: 'bcp' } },
  { when: 'Aged 65 or over', facts: { your_age: '65_or_over' } },
];

/** Somebody of whom nothing special is known. */
export const AN_ADULT_WHO_CARES: Facts = { caring_status: 'now', your_age: '26_64' };

export interface Said {
  /** In which way, or ways where the words are the same. */
  readonly how: string;
  readonly text: string;
  /** The words where something else is known, as far as they differ. */
  readonly otherwise: readonly { readonly when: string; readonly text: string }[];
  /** How many text messages it takes, in words; null elsewhere. */
  readonly cost: string | null;
}

/** A part of what is said, such as the heading of an answer, in every manner. */
export interface WordedPart {
  readonly heading: string;
  readonly said: readonly Said[];
}

/** Those parts of which anything is said. */
export const partsSaid = (parts: Readonly<Record<string, readonly Said[]>>): readonly WordedPart[] =>
  Object.entries(parts).flatMap(([heading, said]) => (said.length === 0 ? [] : [{ heading, said }]));

/** Words for a manner and what is known; nothing where they are silent, and null where that cannot be. */
type Say = (manner: Manner, facts: Facts) => string | null;

/** @param cost what a text message takes, in words. */
export function saidInEveryManner(
  say: Say,
  { knowing = AN_ADULT_WHO_CARES, cost }: { readonly knowing?: Facts; readonly cost?: (text: string) => string } = {},
): readonly Said[] {
  const said = MANNERS.flatMap((manner): Said[] => {
    const sayKnowing = (facts: Facts) => say(manner, { ...knowing, ...facts, ...manner.facts });
    const text = sayKnowing({});
    if (text === null) return [];
    const otherwise = wordsThatDiffer(text, sayKnowing);
    if (text === '' && otherwise.length === 0) return [];
    return [{ how: manner.name, text, otherwise, cost: manner.channel === 'sms' && cost ? cost(text) : null }];
  });
  return together(said);
}

function wordsThatDiffer(usual: string, sayKnowing: (facts: Facts) => string | null): Said['otherwise'] {
  const heard = new Set([usual]);
  return KNOWN.flatMap(({ when, facts }) => {
    const text = sayKnowing(facts);
    if (text === null || heard.has(text)) return [];
    heard.add(text);
    return [{ when, text: withoutSameEnd(text, usual) }];
  });
}

/** What differs stands at the beginning; a list of options, say, is not told again. */
function withoutSameEnd(text: string, usual: string): string {
  const lines = text.split('\n');
  const others = usual.split('\n');
  let same = 0;
  while (same < lines.length - 1 && lines.at(-1 - same) === others.at(-1 - same)) same += 1;
  return same === 0 ? text : `${lines.slice(0, -same).join('\n')} …`;
}

/** Ways in which the same is said, told once. */
function together(said: readonly Said[]): readonly Said[] {
  const alike = new Map<string, Said[]>();
  for (const one of said) {
    const key = JSON.stringify({ ...one, how: '' });
    alike.set(key, [...(alike.get(key) ?? []), one]);
  }
  return [...alike.values()].map((same) => ({
    ...(same[0] as Said),
    how: same.length === MANNERS.length ? 'everywhere' : listed(same.map(({ how }) => how)),
  }));
}
