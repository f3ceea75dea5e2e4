/** How much the people of the policy cases are asked, and that none of it was for nothing. */
import { expect } from 'chai';
import { type PolicyCase, readCases } from '../../bot/content/cases.ts';
import { conduct } from '../../dialogs/interview/conduct.ts';
import { findings } from '../../dialogs/interview/interview.ts';
import type { Facts, Value } from '../../dialogs/interview/question.ts';
import { type Goal, rulebookOf, rulesOf } from '../../dialogs/interview/script.ts';
import { carersScript, type GoalId, goalIds, goals } from '../../dialogs/script/carers-script.ts';
import { type QuestionId, questions } from '../../dialogs/script/questions.ts';

const cases = readCases();

/** What a questionnaire on paper would ask for these goals: every question that one of their rules looks at. */
function questionnaire(wanted: readonly Goal[]): number {
  const rules = new Set(wanted.flatMap(rulesOf));
  const book = rulebookOf(carersScript);
  return Object.keys(questions).filter((id) => book.rulesReading(id).some((rule) => rules.has(rule))).length;
}

/** A question as it was asked: for which goal, and what was known by then. */
interface Asked {
  readonly goal: GoalId;
  readonly question: string;
  readonly before: Facts;
}

function interviewOf({ goals: wanted, offered, answers, told }: PolicyCase): readonly Asked[] {
  let known = told;
  return wanted.flatMap((goal) => {
    const { asked, facts } = conduct(carersScript, [goals[goal]], offered, answers, known);
    const steps = asked.map((question, index): Asked => {
      const answeredBefore = asked.slice(0, index).map((earlier) => [earlier, facts[earlier] as Value] as const);
      return { goal, question, before: { ...known, ...Object.fromEntries(answeredBefore) } };
    });
    known = facts;
    return steps;
  });
}

type Offered = PolicyCase['offered'];

/** What somebody would be told who gave this answer, and these to the questions after it. */
function toldAfter({ goal, question, before }: Asked, answer: Value, later: Facts, offered: Offered): string {
  const known = { ...before, [question]: answer };
  const { facts } = conduct(carersScript, [goals[goal]], offered, later, known);
  const { outcomes, decisions, signposts } = findings(carersScript, goals[goal], { facts, offered });
  return JSON.stringify([
    outcomes,
    decisions.map(({ verdict }) => verdict),
    signposts.map(({ service, verdict }) => `${service} ${verdict}`),
  ]);
}

const answersTo = (id: string): readonly Value[] => {
  const { kind, options } = questions[id as QuestionId];
  return [...(kind === 'any_of' ? options.map((option) => [option]) : options), 'unsure'];
};

/**
 * Whether there are two answers to this question after which different things are told. Who gives them goes on as this
 * person does, or as another one of the cases.
 */
const matters = (asked: Asked, { answers, offered }: PolicyCase): boolean =>
  [answers, ...cases.map((other) => other.answers)].some((later) => {
    const [one, ...others] = answersTo(asked.question);
    const told = toldAfter(asked, one as Value, later, offered);
    return others.some((other) => toldAfter(asked, other, later, offered) !== told);
  });

describe('What the people of the policy cases are asked', function () {
  this.timeout(60_000);
  const interviews = cases.map((person) => ({ person, asked: interviewOf(person) }));

  it('could each time have changed what they are told', () => {
    const steps = interviews.flatMap(({ person, asked }) => asked.map((step) => ({ person, step })));
    const distinct = new Map(steps.map((each) => [JSON.stringify([each.step, each.person.offered.size]), each]));
    const idle = [...distinct.values()].filter(({ person, step }) => !matters(step, person));
    expect(idle.map(({ person, step }) => `${step.goal}: ${step.question} (${person.person})`)).to.deep.equal([]);
  });

  it('is never more than a questionnaire on paper would ask, and on the whole not two thirds of it', () => {
    const compared = interviews.map(({ person, asked }) => ({
      person: person.person,
      asked: asked.length,
      onPaper: questionnaire(person.goals.map((id) => goals[id])),
    }));
    expect(compared.filter(({ asked, onPaper }) => asked > onPaper)).to.deep.equal([]);
    const total = (of: 'asked' | 'onPaper') => compared.reduce((sum, each) => sum + each[of], 0);
    expect(total('asked') / total('onPaper')).to.be.below(2 / 3);
  });

  after(() => {
    const line = (name: string, ...cells: readonly (string | number)[]) =>
      console.log(`      ${name.padEnd(28)}${cells.map((cell) => String(cell).padStart(11)).join('')}`);
    line('what people want to know', 'cases', 'average', 'fewest', 'most', 'on paper');
    const wants: readonly (readonly GoalId[])[] = [
      ...goalIds.map((goal) => [goal]),
      ['am_i_a_carer', 'who_can_help'],
      goalIds,
    ];
    for (const wanted of wants) {
      const people = cases.filter((person) => wanted.every((goal) => person.goals.includes(goal)));
      const counts = people.map((person) => interviewOf({ ...person, goals: wanted }).length);
      const average = counts.reduce((sum, count) => sum + count, 0) / counts.length;
      line(
        wanted.length > 2 ? 'everything' : wanted.join(' + '),
        counts.length,
        average.toFixed(1),
        Math.min(...counts),
        Math.max(...counts),
        questionnaire(wanted.map((goal) => goals[goal])),
      );
    }
  });
});
