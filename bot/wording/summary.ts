/** All that somebody may want to keep: on a page, on paper, or in a text. */
import type { Findings } from '../../dialogs/interview/interview.ts';
import type { DecisionId } from '../../dialogs/script/carers-script.ts';
import type { QuestionId } from '../../dialogs/script/questions.ts';
import type { Content } from '../content/load.ts';
import type { Words } from '../content/words.ts';
import { answerLabel } from './prompt.ts';
import type { Block, Message } from './said.ts';
import { aPersonToRing, type ServiceBlock, signpostCards } from './signpost-cards.ts';
import type { Speaker } from './speaker.ts';

/**
 * Somebody else at home may find what is kept. How things are between the two people is not in it, nor who helps when
 * somebody is hurt: that was said in the conversation. Source: design, "The person's safety on a shared phone or screen".
 */
const NOT_KEPT: { readonly question: QuestionId; readonly decision: DecisionId } = {
  question: 'situation',
  decision: 'safeguarding',
};
/** Services whose name tells of an illness are not in a text, which a locked screen shows. */
const NOT_BY_TEXT: readonly DecisionId[] = ['rethink'];
const MOST_BY_TEXT = 2;

/** @param findings one for each goal that is settled, in the order in which they were asked for. */
export function wordedSummary(content: Content, speaker: Speaker, findings: readonly Findings[], now: Date): Message {
  const { summary, connecting } = content;
  const short = speaker.channel === 'sms';
  const services = servicesToKeep(content, speaker, findings, now);
  const people = aPersonToRing(content, speaker, services, now);
  const next = stepsOf(content, findings).flatMap((words) => speaker.blocks(words));
  const blocks: readonly Block[] = short
    ? [heading(speaker, summary.heading), ...services, ...people.filter(isService), ...next.slice(-1)]
    : [
        heading(speaker, summary.heading),
        ...speaker.blocks(summary.made, { date: DAY.format(now) }),
        ...speaker.blocks(connecting.not_a_decision),
        ...section(heading(speaker, summary.what_came_out), whatCameOut(content, speaker, findings)),
        ...section(heading(speaker, summary.who_can_help), [...services, ...people]),
        ...section(heading(speaker, summary.what_next), next),
        ...section(heading(speaker, summary.what_you_said), answers(content, speaker)),
        ...speaker.blocks(summary.in_danger),
      ];
  return { id: 'summary', tone: 'outcome', blocks };
}

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' });

const heading = (speaker: Speaker, words: Words): Block => ({ kind: 'heading', text: speaker.say(words) });

const isService = ({ kind }: Block): boolean => kind === 'service';

const section = (title: Block, blocks: readonly Block[]): readonly Block[] =>
  blocks.length === 0 ? [] : [title, ...blocks];

function whatCameOut(content: Content, speaker: Speaker, findings: readonly Findings[]): readonly Block[] {
  const told = new Set(findings.flatMap(({ outcomes }) => outcomes));
  const items = [...told].flatMap((id) => content.outcomes[id]?.heading ?? []).map((words) => speaker.say(words));
  return items.length === 0 ? speaker.blocks(content.summary.nothing_came_out_yet) : [{ kind: 'list', items }];
}

/** What to do next, each step once. Where another law holds, the area has steps of its own. */
function stepsOf(content: Content, findings: readonly Findings[]): readonly Words[] {
  const steps = findings.flatMap(({ outcomes }) => {
    const ofTheArea = outcomes.flatMap((id) => content.areaOutcomes[id]?.next ?? []);
    const ofTheAnswer = outcomes.flatMap((id) => content.outcomes[id]?.next ?? []);
    return [...ofTheArea, ...ofTheAnswer].slice(0, 1);
  });
  return [...new Set(steps)];
}

/** Each service once, best first. A text has room for two: for what was asked for last. */
function servicesToKeep(
  content: Content,
  speaker: Speaker,
  findings: readonly Findings[],
  now: Date,
): readonly ServiceBlock[] {
  const short = speaker.channel === 'sms';
  const signposts = (short ? findings.toReversed() : findings)
    .flatMap((found) => found.signposts)
    .filter(({ decision }) => decision !== NOT_KEPT.decision)
    .filter(({ service }, index, all) => all.findIndex((other) => other.service === service) === index)
    .map((signpost) => ({ ...signpost, because: signpost.because.filter(isKept) }));
  const decisions = findings
    .flatMap((found) => found.decisions)
    .map((decided) => ({ ...decided, turns: decided.turns.filter((changes) => changes.every(isOfWhatIsKept)) }));
  const cards = signpostCards(content, speaker, { signposts, decisions }, now);
  if (!short) return cards;
  return cards
    .filter((_, index) => !NOT_BY_TEXT.some((decision) => decision === signposts[index]?.decision))
    .filter(({ service }) => service.contacts.some(({ kind }) => kind === 'phone'))
    .slice(0, MOST_BY_TEXT)
    .map(({ kind, service }) => ({ kind, service: { ...service, because: null } }));
}

const isKept = (question: string): boolean => question !== NOT_KEPT.question;
const isOfWhatIsKept = ({ question }: { readonly question: string }): boolean => isKept(question);

/** In script order. What was skipped says nothing. */
function answers(content: Content, speaker: Speaker): readonly Block[] {
  const items = Object.entries(content.questions).flatMap(([id, { name }]) => {
    const value = speaker.facts[id];
    if (value === undefined || value === 'skipped' || !isKept(id)) return [];
    const answer = answerLabel(content, speaker, id, value);
    return [speaker.say(content.summary.answer, { question: speaker.say(name), answer })];
  });
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}
