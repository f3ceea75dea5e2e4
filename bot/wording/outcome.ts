import type { Decided, Findings, Signposted } from '../../dialogs/interview/interview.ts';
import { areaOutcomes, kindOutcomes } from '../../dialogs/script/outcomes.ts';
import type { Content } from '../content/load.ts';
import { CHILDLINE, peopleToRing } from './front-doors.ts';
import { reasonsFor } from './reasons.ts';
import type { Block, Message } from './said.ts';
import type { Speaker } from './speaker.ts';
import { wordedService } from './worded-service.ts';

/** More signposts than this at once are not read; the others are folded away. */
const MOST_SIGNPOSTS = 3;

/** The answer first, then whom to ask and why, then what else is worth knowing. */
export function wordedOutcome(content: Content, speaker: Speaker, findings: Findings, now: Date): Message {
  const { connecting } = content;
  const kind = findings.outcomes.find((id) => kindOutcomes.some((outcome) => outcome.id === id));
  const area = findings.outcomes.find((id) => areaOutcomes.some((outcome) => outcome.id === id));
  const kindWords = kind === undefined ? undefined : content.kindOutcomes[kind];
  if (kind === undefined || kindWords === undefined) throw new Error(`No words for "${findings.outcomes.join()}".`);
  const areaWords = area === undefined ? null : (content.areaOutcomes[area]?.body ?? null);

  const first = findings.signposts.slice(0, MOST_SIGNPOSTS);
  const services = first.map((signpost) => signposted(content, speaker, signpost, now));
  const short = speaker.channel === 'sms';
  const more = short ? [] : folded(content, speaker, findings, { kind, first, now });
  const blocks: Block[] = [
    { kind: 'heading', text: speaker.say(kindWords.heading) },
    ...speaker.blocks(kindWords.body),
    ...(areaWords === null ? [] : speaker.blocks(areaWords)),
    ...services,
    ...aPersonToRing(content, speaker, services, now),
    ...(short ? [] : notes(content, speaker, findings.notes)),
    ...(kindWords.next === null ? [] : speaker.blocks(kindWords.next)),
    ...speaker.blocks(connecting.not_a_decision),
    ...(more.length === 0 ? [] : [{ kind: 'more', summary: speaker.say(connecting.more), blocks: more } as const]),
  ];
  return { id: `outcome.${kind}`, tone: 'outcome', blocks };
}

type ServiceBlock = Extract<Block, { kind: 'service' }>;

function signposted(content: Content, speaker: Speaker, signpost: Signposted, now: Date): ServiceBlock {
  const { decision, because, verdict } = signpost;
  const words = content.decisions[decision];
  const sentences = [
    words === undefined || speaker.channel === 'sms' ? '' : speaker.say(words[verdict]),
    reasonSentence(content, speaker, because),
  ];
  const why = sentences.filter((sentence) => sentence !== '').join(' ');
  return {
    kind: 'service',
    service: wordedService(content, speaker, signpost.service, { because: why === '' ? null : why, now }),
  };
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

function notes({ decisions }: Content, speaker: Speaker, noted: readonly Decided[]): readonly Block[] {
  const items = noted.flatMap(({ id }) => {
    const words = decisions[id];
    const sentence = words === undefined ? '' : speaker.say(words.yes);
    return sentence === '' ? [] : [sentence];
  });
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}

function folded(
  content: Content,
  speaker: Speaker,
  { decisions, signposts }: Findings,
  { kind, first, now }: { kind: string; first: readonly Signposted[]; now: Date },
): readonly Block[] {
  const { connecting } = content;
  const further = signposts.slice(MOST_SIGNPOSTS).map((signpost) => signposted(content, speaker, signpost, now));
  const told = new Set([...first, ...signposts.slice(MOST_SIGNPOSTS)].map(({ decision }) => decision));
  const untold = decisions.flatMap(({ id, verdict, because }) => {
    const words = content.decisions[id];
    if (words === undefined || verdict === 'no' || told.has(id)) return [];
    const { because: said } = reasonsFor(content, speaker, because);
    const sentences = [speaker.say(words[verdict]), ...(said ? [speaker.say(connecting.you_said, { because: said })] : [])];
    return [`${speaker.say(words.name)}: ${sentences.join(' ')}`];
  });
  const also = alsoWorthKnowing(content, speaker, kind)
    .filter((id) => !signposts.some(({ service }) => service === id))
    .map((id): Block => ({ kind: 'service', service: wordedService(content, speaker, id, { now }) }));
  const part = (heading: string, blocks: readonly Block[]): readonly Block[] =>
    blocks.length === 0 ? [] : [{ kind: 'heading', text: heading }, ...blocks];
  return [
    ...further,
    ...part(speaker.say(connecting.also_worth_knowing), also),
    ...part(
      speaker.say(connecting.why_we_say_this),
      untold.length === 0 ? [] : [{ kind: 'list', items: untold }],
    ),
  ];
}

/** Services that an editor listed for this outcome and area (`also_for`). */
function alsoWorthKnowing({ services }: Content, { facts }: Speaker, kind: string): readonly string[] {
  return Object.entries(services).flatMap(([id, { also_for, offered }]) => {
    const fits =
      offered &&
      also_for?.outcomes.some((outcome) => outcome === kind) &&
      also_for.areas.some((area) => area === facts.your_area);
    return fits ? [id] : [];
  });
}
