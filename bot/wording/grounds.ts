/** Why an answer came out as it did: the person's own answers, and the documents that the rules come from. */
import type { Decided, Findings } from '../../dialogs/interview/interview.ts';
import { type Decision, decisionsOf, type Source } from '../../dialogs/interview/script.ts';
import { carersScript } from '../../dialogs/script/carers-script.ts';
import type { Content } from '../content/load.ts';
import { reasonsFor } from './reasons.ts';
import type { Block, Message } from './said.ts';
import { listed, type Speaker } from './speaker.ts';

const decisions: ReadonlyMap<string, Decision> = new Map(
  decisionsOf(carersScript).map((decision) => [decision.id, decision]),
);

/** A text message has room for one. */
const MOST_BY_TEXT = 1;

/** Each decision that was told, best first, with the answers behind it and where its rule comes from. */
export function wordedGrounds(content: Content, speaker: Speaker, findings: Findings): Message {
  const short = speaker.channel === 'sms';
  const told = toldDecisions(findings).slice(0, short ? MOST_BY_TEXT : undefined);
  const reasons = told.map((decided) => decisionInWords(content, speaker, decided));
  return {
    id: 'grounds',
    tone: 'notice',
    blocks: [
      ...speaker.blocks(content.connecting.grounds),
      ...(short ? reasons.map((text): Block => ({ kind: 'text', text })) : listOf(reasons)),
      ...citedFor(content, speaker, told),
    ],
  };
}

/** The decisions that are told, those behind the signposts first, since they come best first. */
function toldDecisions({ decisions: settled, signposts }: Findings): readonly Decided[] {
  const told = settled.filter(({ verdict }) => verdict !== 'no');
  const place = ({ id }: Decided): number => {
    const found = signposts.findIndex(({ decision }) => decision === id);
    return found === -1 ? signposts.length : found;
  };
  return told.toSorted((one, other) => place(one) - place(other));
}

/** The decisions that no service has told yet. */
export const untoldDecisions = (findings: Findings): readonly Decided[] =>
  toldDecisions(findings).filter(({ id }) => !findings.signposts.some(({ decision }) => decision === id));

/** "Time off from caring: the name to ask for is Short Breaks. You said that you live in …" */
export function decisionInWords(content: Content, speaker: Speaker, { id, verdict, because }: Decided): string {
  const words = content.decisions[id];
  if (words === undefined || verdict === 'no') return '';
  const { because: said } = reasonsFor(content, speaker, because);
  const youSaid = said === null ? '' : speaker.say(content.connecting.you_said, { because: said });
  return `${speaker.say(words.name)}: ${speaker.say(words[verdict])} ${youSaid}`.trim();
}

/** Where everything that was told comes from, notes included. */
export const sourcesOf = (content: Content, speaker: Speaker, findings: Findings): readonly Block[] =>
  citedFor(content, speaker, [...toldDecisions(findings), ...findings.notes]);

function citedFor(content: Content, speaker: Speaker, decided: readonly Decided[]): readonly Block[] {
  const sources = decided.flatMap(({ id }) => decisions.get(id)?.source ?? []);
  const items =
    speaker.channel === 'staff'
      ? sources.map((source) => rulesInWords(content, speaker, source))
      : placesOf(sources).map((place) => capitalised(placeInWords(content, speaker, place)));
  return items.length === 0 ? [] : [{ kind: 'sources', items: [...new Set(items)] }];
}

type Place = Source['documents'][number];

/** Each document once, with everywhere in it that was cited. */
function placesOf(sources: readonly Source[]): readonly Place[] {
  const places = sources.flatMap(({ documents }) => documents);
  return [...new Set(places.map(({ document }) => document))].map((document) => {
    const cited = places.filter((place) => place.document === document).map(({ at }) => at);
    return { document, at: listed([...new Set(cited)]) };
  });
}

/** "Rules G2, G3: Dorset Council's draft carers strategy, …", for the desk. */
function rulesInWords(content: Content, speaker: Speaker, source: Source): string {
  const cited = placesOf([source]).map((place) => placeInWords(content, speaker, place));
  return speaker.say(content.connecting.rules, { rules: source.rules.join(', '), cited: cited.join('; ') });
}

/** "the Care Act 2014 (section 10(3)), the law on care and support for adults in England". */
function placeInWords({ sources, connecting }: Content, speaker: Speaker, { document, at }: Place): string {
  const words = sources[document];
  if (words === undefined) throw new Error(`There is no name for the document "${document}" in content/sources.yaml.`);
  return speaker.say(connecting.cited, { document: speaker.say(words.name), about: speaker.say(words.about), at });
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const listOf = (items: readonly string[]): readonly Block[] =>
  items.length === 0 ? [] : [{ kind: 'list', items }];
