/** The invariants of the carers script, tried with answers that nobody thought of. */
import { expect } from 'chai';
import fc from 'fast-check';
import { factsOf } from '../../dialogs/interview/answers.ts';
import { type Findings, findings, nextQuestion } from '../../dialogs/interview/interview.ts';
import type { Facts } from '../../dialogs/interview/question.ts';
import type { Goal } from '../../dialogs/interview/script.ts';
import { visible } from '../../dialogs/interview/visible.ts';
import { carersScript, defaultGoals, goalIds, goals } from '../../dialogs/script/carers-script.ts';
import { definiteAnswers, everyAnswer } from './any-answers.ts';
import { verdict } from './read.ts';

const questions = Object.keys(carersScript.questions);
const offered = new Set(['rethink']);
const wanted = fc.shuffledSubarray([...goalIds], { minLength: 1 });
const defaultPair = defaultGoals.map((id) => goals[id]);

/** An interview with somebody whose answers are these, and who begins by telling some of them. */
function interview(answers: Facts, told: Facts = {}, wantedGoals = defaultPair) {
  const asked: string[] = [];
  let known: Facts = told;
  for (const goal of wantedGoals) {
    for (;;) {
      const question = nextQuestion(carersScript, goal, { facts: known, offered });
      if (question === null) break;
      asked.push(question);
      known = { ...known, [question]: answers[question] ?? 'unsure' };
    }
  }
  return { asked, known, found: wantedGoals.map((goal) => findings(carersScript, goal, { facts: known, offered })) };
}

const decided = (found: readonly Findings[]) =>
  found.map(({ outcomes, decisions, signposts }) => ({
    outcomes,
    decisions: decisions.map(({ id, verdict }) => [id, verdict]),
    signposts: signposts.map(({ service, verdict }) => [service, verdict]),
  }));

const verdictsWith = (facts: Facts): ReadonlyMap<string, string> =>
  new Map(
    defaultPair.flatMap((goal) =>
      findings(carersScript, goal, { facts, offered }).decisions.map(({ id, verdict }) => [id, verdict] as const),
    ),
  );

describe('the carers script, whatever is answered', () => {
  it('comes to an end whatever is wanted and in whatever order, with no question asked twice', () => {
    fc.assert(
      fc.property(everyAnswer, wanted, (answers, ids) => {
        const wantedGoals = ids.map((id) => goals[id]);
        const { asked } = interview(answers, {}, wantedGoals);
        const left = wantedGoals.map((goal) => nextQuestion(carersScript, goal, { facts: answers, offered }));
        expect(left.filter((question) => question !== null)).to.deep.equal([]);
        expect(new Set(asked)).to.have.lengthOf(asked.length);
      }),
    );
  });

  it('ends in exactly one outcome of each list', () => {
    fc.assert(
      fc.property(everyAnswer, (answers) => {
        const { known } = interview(answers, {}, Object.values(goals));
        const seen = visible(carersScript, { facts: known, offered });
        for (const list of Object.values<Goal>(goals).flatMap((goal) => goal.outcomes)) {
          expect(list.filter(({ when }) => verdict(when, seen) === 'yes')).to.have.lengthOf(1);
        }
      }),
    );
  });

  it('decides the same in whatever order the answers came (invariant 3)', () => {
    fc.assert(
      fc.property(everyAnswer, fc.shuffledSubarray(questions), (answers, order) => {
        const given = order.map(
          (question) => ({ question, value: answers[question] ?? 'unsure', origin: 'heard' }) as const,
        );
        const backwards = [...given].reverse();
        for (const goal of defaultPair) {
          expect(findings(carersScript, goal, { facts: factsOf(given), offered })).to.deep.equal(
            findings(carersScript, goal, { facts: factsOf(backwards), offered }),
          );
        }
      }),
    );
  });

  it('decides the same whether answers are told at first or asked for (invariant 3)', () => {
    fc.assert(
      fc.property(everyAnswer, fc.subarray(questions), (answers, tellsAtFirst) => {
        const told = Object.fromEntries(tellsAtFirst.map((question) => [question, answers[question] ?? 'unsure']));
        const telling = interview(answers, told);
        const waiting = interview(answers);
        expect(decided(telling.found)).to.deep.equal(decided(waiting.found));
        expect(telling.asked).to.have.lengthOf.at.most(waiting.asked.length);
      }),
      { numRuns: 300 },
    );
  });

  it('takes "not sure" and "skipped" the same way', () => {
    fc.assert(
      fc.property(everyAnswer, fc.constantFrom(...questions), (answers, question) => {
        const unsure = interview({ ...answers, [question]: 'unsure' });
        const skipped = interview({ ...answers, [question]: 'skipped' });
        expect(decided(unsure.found)).to.deep.equal(decided(skipped.found));
      }),
    );
  });

  it('never makes a "no" of "not sure" that is not also a "no" for some definite answer (invariant 5)', () => {
    fc.assert(
      fc.property(everyAnswer, fc.constantFrom(...questions), (answers, question) => {
        const unsure = verdictsWith({ ...answers, [question]: 'unsure' });
        const definite = definiteAnswers(question).map((value) => verdictsWith({ ...answers, [question]: value }));
        for (const [id, verdict] of unsure) {
          if (verdict !== 'no') continue;
          expect(definite.some((verdicts) => verdicts.get(id) === 'no')).to.equal(
            true,
            `${id}, not sure of ${question}`,
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  it('tells nobody "no" who answers nothing, but for what only holds when plainly said', () => {
    const { found } = interview({});
    const told = found.flatMap(({ decisions }) =>
      decisions.filter(({ verdict }) => verdict === 'no').map(({ id }) => id),
    );
    expect(told).to.deep.equal(['bereaved_route', 'care_for_yourself']);
  });

  it('changes nothing but Rethink itself when Rethink is not offered', () => {
    const without = ({ outcomes, decisions, signposts }: Findings) => ({
      outcomes,
      decisions: decisions.filter(({ id }) => id !== 'rethink'),
      signposts: signposts.filter(({ service }) => service !== 'rethink'),
    });
    fc.assert(
      fc.property(everyAnswer, (answers) => {
        const { known } = interview(answers);
        for (const goal of defaultPair) {
          const on = findings(carersScript, goal, { facts: known, offered });
          const off = findings(carersScript, goal, { facts: known, offered: new Set() });
          expect(off.signposts.map(({ service }) => service)).to.not.include('rethink');
          expect(without(off)).to.deep.equal(without(on));
        }
      }),
    );
  });
});
