import type { Findings } from '../../dialogs/interview/interview.ts';
import type { DecisionId } from '../../dialogs/script/carers-script.ts';
import type { Content } from '../content/load.ts';
import { decisionInWords, listOf, sourcesOf, untoldDecisions } from './grounds.ts';
import type { Block, Message } from './said.ts';
import { aPersonToRing, signpostCards } from './signpost-cards.ts';
import type { Speaker } from './speaker.ts';
import { wordedService } from './worded-service.ts';

/**
 * More signposts than this at once are not read; the others are folded away. Those for somebody's safety come first
 * and take no place from the others.
 */
const MOST_SIGNPOSTS = 3;
const FOR_SAFETY: DecisionId = 'safeguarding';

/** The answer first, then whom to ask and why, then what else is worth knowing, and where it all comes from. */
export function wordedOutcome(content: Content, speaker: Speaker, findings: Findings, now: Date): Message {
  const { connecting } = content;
  const [answer = '', area = ''] = findings.outcomes;
  const words = content.outcomes[answer];
  if (words === undefined) throw new Error(`There are no words for the outcome "${answer}".`);
  const areaWords = content.areaOutcomes[area];
  const next = areaWords?.next ?? words.next;

  const { first, others } = cardsOf(content, speaker, findings, now);
  const short = speaker.channel === 'sms';
  const more = short ? [] : restOf(content, speaker, findings, others, now);
  const sources = short ? [] : sourcesOf(content, speaker, findings);
  const blocks: Block[] = [
    { kind: 'heading', text: speaker.say(words.heading) },
    ...speaker.blocks(words.body),
    ...(areaWords?.body ? speaker.blocks(areaWords.body) : []),
    ...first,
    ...aPersonToRing(content, speaker, first, now),
    ...(short ? [] : listOf(notesInWords(content, speaker, findings))),
    ...(next === null ? [] : speaker.blocks(next)),
    ...speaker.blocks(connecting.not_a_decision),
    ...speaker.blocks(connecting.what_to_say_now),
    ...folded(speaker.say(connecting.more), more),
    ...folded(speaker.say(connecting.where_from), sources),
  ];
  return { id: `outcome.${answer}`, tone: 'outcome', blocks };
}

/** What the answer left out to be short, as an answer of its own. A page has it folded away; a text has no room. */
export function wordedMore(content: Content, speaker: Speaker, findings: Findings, now: Date): Message {
  const short = speaker.channel === 'sms';
  const notes = short ? notesInWords(content, speaker, findings) : [];
  const { others } = cardsOf(content, speaker, findings, now);
  const blocks = [...restOf(content, speaker, findings, others, now), ...listOf(notes)];
  const nothing = content.notices.nothing_more;
  return {
    id: 'more',
    tone: 'notice',
    blocks: blocks.length > 0 || nothing === undefined ? blocks : speaker.blocks(nothing),
  };
}

const folded = (summary: string, blocks: readonly Block[]): readonly Block[] =>
  blocks.length === 0 ? [] : [{ kind: 'more', summary, blocks }];

function cardsOf(content: Content, speaker: Speaker, findings: Findings, now: Date) {
  const cards = signpostCards(content, speaker, findings, now);
  const atOnce = findings.signposts.filter(({ decision }) => decision === FOR_SAFETY).length + MOST_SIGNPOSTS;
  return { first: cards.slice(0, atOnce), others: cards.slice(atOnce) };
}

/** The rest of the services, what else there is, and how the answer was worked out. A text keeps to the services. */
function restOf(
  content: Content,
  speaker: Speaker,
  findings: Findings,
  others: readonly Block[],
  now: Date,
): readonly Block[] {
  const { connecting } = content;
  const services = [...others, ...alsoWorthKnowing(content, speaker, findings, now)];
  if (speaker.channel === 'sms') return services.slice(0, MOST_SIGNPOSTS);
  const untold = untoldDecisions(findings).map((decided) => decisionInWords(content, speaker, decided));
  return [
    ...services,
    ...underHeading(speaker.say(connecting.later), listOf(laterInWords(content, speaker, findings))),
    ...underHeading(speaker.say(connecting.why_we_say_this), listOf(untold)),
  ];
}

const notesInWords = (content: Content, speaker: Speaker, { goal, notes }: Findings): readonly string[] =>
  notes.flatMap(({ id }) => {
    const words = content.notes[id];
    const isOutOfPlace = words?.only_for?.every((other) => other !== goal) ?? false;
    return words === undefined || isOutOfPlace ? [] : [speaker.say(words.says)];
  });

/** What is not possible now, and will be after a birthday. */
const laterInWords = (content: Content, speaker: Speaker, { decisions }: Findings): readonly string[] =>
  decisions.flatMap(({ id, verdict, turns }) => {
    const later = content.decisions[id]?.later;
    return verdict === 'no' && turns.length > 0 && later !== undefined ? [speaker.say(later)] : [];
  });

const underHeading = (heading: string, blocks: readonly Block[]): readonly Block[] =>
  blocks.length === 0 ? [] : [{ kind: 'heading', text: heading }, ...blocks];

/** Services that an editor listed for this outcome and area (`also_for`). */
function alsoWorthKnowing(
  content: Content,
  speaker: Speaker,
  { outcomes, signposts }: Findings,
  now: Date,
): readonly Block[] {
  const fitting = Object.entries(content.services).filter(
    ([id, { also_for, offered }]) =>
      offered &&
      also_for?.outcomes.some((outcome) => outcome === outcomes[0]) &&
      also_for.areas.some((area) => area === speaker.facts.your_area) &&
      !signposts.some(({ service }) => service === id),
  );
  return underHeading(
    speaker.say(content.connecting.also_worth_knowing),
    fitting.map(([id]) => ({ kind: 'service', service: wordedService(content, speaker, id, { now }) })),
  );
}
