import type { Decided, Findings, Signposted } from '../../dialogs/interview/interview.ts';
import type { DecisionId } from '../../dialogs/script/carers-script.ts';
import { areaOutcomes, kindOutcomes } from '../../dialogs/script/outcomes.ts';
import type { Content } from '../content/load.ts';
import { CHILDLINE, peopleToRing } from './front-doors.ts';
import { reasonsFor } from './reasons.ts';
import type { Block, Message } from './said.ts';
import type { Speaker } from './speaker.ts';
import { wordedService } from './worded-service.ts';

/**
 * More signposts than this at once are not read; the others are folded away. Those for somebody's safety come first
 * and take no place from the others.
 */
const MOST_SIGNPOSTS = 3;
const FOR_SAFETY: DecisionId = 'safeguarding';

/** The answer first, then whom to ask and why, then what else is worth knowing. */
export function wordedOutcome(content: Content, speaker: Speaker, findings: Findings, now: Date): Message {
  const { connecting } = content;
  const kind = findings.outcomes.find((id) => kindOutcomes.some((outcome) => outcome.id === id));
  const area = findings.outcomes.find((id) => areaOutcomes.some((outcome) => outcome.id === id));
  const kindWords = kind === undefined ? undefined : content.kindOutcomes[kind];
  if (kind === undefined || kindWords === undefined) throw new Error(`No words for "${findings.outcomes.join()}".`);
  const areaWords = area === undefined ? undefined : content.areaOutcomes[area];
  const next = areaWords?.next ?? kindWords.next;

  const cards = signpostCards(content, speaker, findings.signposts, now);
  const atOnce = findings.signposts.filter(({ decision }) => decision === FOR_SAFETY).length + MOST_SIGNPOSTS;
  const services = cards.slice(0, atOnce);
  const short = speaker.channel === 'sms';
  const more = short
    ? []
    : [
        ...cards.slice(atOnce),
        ...alsoWorthKnowing(content, speaker, { kind, findings, now }),
        ...howThisWasWorkedOut(content, speaker, findings),
      ];
  const blocks: Block[] = [
    { kind: 'heading', text: speaker.say(kindWords.heading) },
    ...speaker.blocks(kindWords.body),
    ...(areaWords?.body ? speaker.blocks(areaWords.body) : []),
    ...services,
    ...aPersonToRing(content, speaker, services, now),
    ...(short ? [] : notesInWords(content, speaker, findings.notes)),
    ...(next === null ? [] : speaker.blocks(next)),
    ...speaker.blocks(connecting.not_a_decision),
    ...(more.length === 0 ? [] : [{ kind: 'more', summary: speaker.say(connecting.more), blocks: more } as const]),
  ];
  return { id: `outcome.${kind}`, tone: 'outcome', blocks };
}

type ServiceBlock = Extract<Block, { kind: 'service' }>;

/** What a decision means is said with the first of its services; why each fits, with each. */
function signpostCards(
  content: Content,
  speaker: Speaker,
  signposts: readonly Signposted[],
  now: Date,
): readonly ServiceBlock[] {
  return signposts.map(({ service, decision, because, verdict }, index) => {
    const words = content.decisions[decision]?.[verdict];
    const isFirst = signposts.findIndex((other) => other.decision === decision) === index;
    // A text message has room only for what is written for it.
    const isSaid = isFirst && (speaker.channel !== 'sms' || words?.sms !== undefined);
    const sentences = [words && isSaid ? speaker.say(words) : '', reasonSentence(content, speaker, because)];
    const why = sentences.filter((sentence) => sentence !== '').join(' ');
    return {
      kind: 'service',
      service: wordedService(content, speaker, service, { because: why === '' ? null : why, now }),
    };
  });
}

/** "It fits because …" and, where something is not known, "It depends on …". */
function reasonSentence(content: Content, speaker: Speaker, questions: readonly string[]): string {
  const { because, depends } = reasonsFor(content, speaker, questions);
  const { connecting } = content;
  return [
    because === null ? '' : speaker.say(connecting.because, { because }),
    depends === null ? '' : speaker.say(connecting.depends, { depends }),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** Whatever the outcome, there is somebody to ring; and for a child, somebody outside the council. */
function aPersonToRing(
  content: Content,
  speaker: Speaker,
  services: readonly ServiceBlock[],
  now: Date,
): readonly Block[] {
  const hasPhone = services.some(({ service }) => service.contacts.some(({ kind }) => kind === 'phone'));
  const wanted = hasPhone ? (speaker.young ? [CHILDLINE] : []) : peopleToRing(content, speaker);
  const people = wanted.filter((id) => !services.some(({ service }) => service.id === id));
  if (people.length === 0) return [];
  return [
    ...speaker.blocks(content.connecting.reach_a_person),
    ...people.map((id): ServiceBlock => ({ kind: 'service', service: wordedService(content, speaker, id, { now }) })),
  ];
}

function notesInWords({ notes }: Content, speaker: Speaker, noted: readonly Decided[]): readonly Block[] {
  const items = noted.flatMap(({ id }) => {
    const words = notes[id];
    return words === undefined ? [] : [speaker.say(words.says)];
  });
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}

const underHeading = (heading: string, blocks: readonly Block[]): readonly Block[] =>
  blocks.length === 0 ? [] : [{ kind: 'heading', text: heading }, ...blocks];

/** Services that an editor listed for this outcome and area (`also_for`). */
function alsoWorthKnowing(
  content: Content,
  speaker: Speaker,
  { kind, findings, now }: { kind: string; findings: Findings; now: Date },
): readonly Block[] {
  const fitting = Object.entries(content.services).filter(
    ([id, { also_for, offered }]) =>
      offered &&
      also_for?.outcomes.some((outcome) => outcome === kind) &&
      also_for.areas.some((area) => area === speaker.facts.your_area) &&
      !findings.signposts.some(({ service }) => service === id),
  );
  return underHeading(
    speaker.say(content.connecting.also_worth_knowing),
    fitting.map(([id]) => ({ kind: 'service', service: wordedService(content, speaker, id, { now }) })),
  );
}

/** The decisions that no service has told yet, and the answers behind them. */
function howThisWasWorkedOut(content: Content, speaker: Speaker, { decisions, signposts }: Findings): readonly Block[] {
  const { connecting } = content;
  const items = decisions.flatMap(({ id, verdict, because }) => {
    const words = content.decisions[id];
    if (words === undefined || verdict === 'no' || signposts.some(({ decision }) => decision === id)) return [];
    const { because: said } = reasonsFor(content, speaker, because);
    const youSaid = said === null ? '' : speaker.say(connecting.you_said, { because: said });
    return [`${speaker.say(words.name)}: ${speaker.say(words[verdict])} ${youSaid}`.trim()];
  });
  return underHeading(speaker.say(connecting.why_we_say_this), items.length === 0 ? [] : [{ kind: 'list', items }]);
}
