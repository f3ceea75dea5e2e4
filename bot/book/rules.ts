/** Every decision: the rule behind it, what is said when it holds, and where the rule comes from. */
import { type Decision, decisionsOf } from '../../dialogs/interview/script.ts';
import { carersScript, type GoalId, goals } from '../../dialogs/script/carers-script.ts';
import type { Content } from '../content/load.ts';
import type { Words } from '../content/words.ts';
import { Speaker } from '../wording/speaker.ts';
import { partsSaid, type Said, saidInEveryManner, type WordedPart } from './manners.ts';
import type { Names } from './names.ts';
import { decisionAnchor, type RuleInWords, type RulesInWords } from './rule-in-words.ts';

export interface DecisionInBook {
  readonly id: string;
  readonly see: string;
  readonly name: string;
  readonly goals: readonly string[];
  readonly rule: RuleInWords;
  /** What is said, and when: "Yes", "Maybe", or in time to come. */
  readonly parts: readonly WordedPart[];
  readonly rules: string;
  readonly documents: readonly { readonly name: string; readonly at: string }[];
}

export function decisionsInBook(content: Content, names: Names, rules: RulesInWords): readonly DecisionInBook[] {
  return decisionsOf(carersScript).map((decision) => ({
    id: decision.id,
    see: decisionAnchor(decision.id),
    name: names.decision(decision.id),
    goals: goalsSettling(decision).map((goal) => names.goal(goal)),
    rule: rules.ofDecision(decision),
    parts: partsOf(content, decision.id),
    rules: decision.source.rules.join(', '),
    documents: decision.source.documents.map(({ document, at }) => ({ name: names.document(document), at })),
  }));
}

const goalsSettling = ({ id }: Decision): readonly GoalId[] =>
  Object.values(goals).flatMap((goal) => (goal.settles.some((settled) => settled.id === id) ? [goal.id] : []));

function partsOf(content: Content, id: string): readonly WordedPart[] {
  const words = content.decisions[id];
  if (words === undefined) return partsSaid({ Yes: notByText(content, content.notes[id]?.says) });
  return partsSaid({
    Yes: whereWrittenByText(content, words.yes),
    Maybe: whereWrittenByText(content, words.maybe),
    'In time to come': notByText(content, words.later),
  });
}

/** A text message says with a service only what is written for texts. */
const whereWrittenByText = (content: Content, words: Words): readonly Said[] =>
  words.sms === undefined ? notByText(content, words) : saidIn(content, words, true);

const notByText = (content: Content, words: Words | undefined): readonly Said[] =>
  words === undefined ? [] : saidIn(content, words, false);

const saidIn = (content: Content, words: Words, byText: boolean): readonly Said[] =>
  saidInEveryManner(({ channel, style }, facts) =>
    channel === 'sms' && !byText ? null : new Speaker(content, { channel, style, facts, goal: null }).say(words),
  );
