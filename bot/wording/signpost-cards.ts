/** Services as they are pointed to: why each fits, and whom to ring when none of them has a number. */
import type { Decided, Findings } from '../../dialogs/interview/interview.ts';
import type { Content } from '../content/load.ts';
import { CHILDLINE, peopleToRing } from './front-doors.ts';
import { reasonsFor } from './reasons.ts';
import type { Block } from './said.ts';
import { either, listed, type Speaker } from './speaker.ts';
import { wordedService } from './worded-service.ts';

export type ServiceBlock = Extract<Block, { kind: 'service' }>;

/** What a decision means is said with the first of its services; why each fits, with each. */
export function signpostCards(
  content: Content,
  speaker: Speaker,
  { signposts, decisions }: Pick<Findings, 'signposts' | 'decisions'>,
  now: Date,
): readonly ServiceBlock[] {
  return signposts.map(({ service, decision, because, verdict }, index) => {
    const words = content.decisions[decision]?.[verdict];
    const isFirst = signposts.findIndex((other) => other.decision === decision) === index;
    // A text message has room only for what is written for it.
    const isSaid = isFirst && (speaker.channel !== 'sms' || words?.sms !== undefined);
    const decided = decisions.find(({ id }) => id === decision);
    const turns = isFirst && decided?.verdict === 'maybe' ? decided.turns : [];
    // What would change it need not be named once more as what it depends on.
    const turning = turns.flat().map(({ question }) => question);
    const sentences = [
      words && isSaid ? speaker.say(words) : '',
      reasonSentence(
        content,
        speaker,
        because.filter((question) => !turning.includes(question)),
      ),
      whatWouldChangeIt(content, speaker, turns),
    ];
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

/** "It is more likely to fit if a mental health team sees your mum." Said only where it helps somebody who is not sure. */
function whatWouldChangeIt({ questions, connecting }: Content, speaker: Speaker, turns: Decided['turns']): string {
  const ways = turns.flatMap((changes) => {
    const ifs = changes.flatMap(({ question, option }) => questions[question]?.options[option]?.if ?? []);
    return ifs.length === changes.length ? [listed(ifs.map((words) => speaker.say(words)))] : [];
  });
  return ways.length === 0 ? '' : speaker.say(connecting.would_change, { ifs: either(ways) });
}

/** Whatever the outcome, there is somebody to ring; and for a child, somebody outside the council. */
export function aPersonToRing(
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
