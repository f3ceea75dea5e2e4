/** What the engine promises of any rule, tried with rules and answers that nobody thought of. */
import { expect } from 'chai';
import fc from 'fast-check';
import type { Facts } from '../../dialogs/interview/question.ts';
import { all, any, given, not, plainly, type Rule, uncertain } from '../../dialogs/interview/rule.ts';
import { openQuestions, remainder, verdict } from './read.ts';
import { facing, is, unanswered } from './tiny-script.ts';

const ANSWERS = { weather: ['rain', 'sun', 'unsure'], going_out: ['yes', 'no', 'unsure'], town: ['north', 'unsure'] };
type Asked = keyof typeof ANSWERS;
const asked = Object.keys(ANSWERS) as readonly Asked[];

const rules: fc.Arbitrary<Rule> = fc.letrec<{ rule: Rule }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(is('weather', 'rain'), is('weather', 'sun'), is('going_out', 'yes'), is('town', 'north')),
    fc.constantFrom(unanswered('weather'), unanswered('town')),
    fc.array(tie('rule'), { maxLength: 3 }).map((parts) => all(...parts)),
    fc.array(tie('rule'), { maxLength: 3 }).map((parts) => any(...parts)),
    tie('rule').map(not),
    tie('rule').map(plainly),
    tie('rule').map(uncertain),
    tie('rule').map(given),
  ),
})).rule;

const facts: fc.Arbitrary<Facts> = fc
  .tuple(...asked.map((question) => fc.option(fc.constantFrom(...ANSWERS[question]), { nil: null })))
  .map((values) =>
    Object.fromEntries(asked.flatMap((question, index) => (values[index] ? [[question, values[index]] as const] : []))),
  );

/** Every way in which what is left open may be answered. */
function completions(known: Facts): readonly Facts[] {
  const open = asked.find((question) => known[question] === undefined);
  if (open === undefined) return [known];
  return ANSWERS[open].flatMap((value) => completions({ ...known, [open]: value }));
}

const endsOf = (rule: Rule, known: Facts) => completions(known).map((complete) => verdict(rule, facing(complete)));

describe('whatever the rule and the answers', () => {
  it('a verdict stands, whatever is answered later', () => {
    fc.assert(
      fc.property(rules, facts, (rule, known) => {
        const now = verdict(rule, facing(known));
        if (now !== 'open') expect(new Set(endsOf(rule, known))).to.deep.equal(new Set([now]));
      }),
      { numRuns: 1000 },
    );
  });

  it('there is a verdict once nothing is left to ask, and a question while there is none', () => {
    fc.assert(
      fc.property(rules, facts, (rule, known) => {
        expect(endsOf(rule, known)).to.not.include('open');
        expect(openQuestions([rule], facing(known)).size === 0).to.equal(verdict(rule, facing(known)) !== 'open');
      }),
      { numRuns: 1000 },
    );
  });

  it('a question that is not open changes nothing', () => {
    fc.assert(
      fc.property(rules, facts, fc.constantFrom(...asked), (rule, known, question) => {
        if (openQuestions([rule], facing(known)).has(question)) return;
        for (const complete of completions(known)) {
          if (known[question] !== undefined) continue;
          const results = ANSWERS[question].map((value) => verdict(rule, facing({ ...complete, [question]: value })));
          expect(new Set(results)).to.have.lengthOf(1);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('two situations with the same remainder of a rule end in the same ways', () => {
    fc.assert(
      fc.property(rules, facts, fc.constantFrom(...asked), (rule, known, question) => {
        const { [question]: _before, ...rest } = known;
        const situations = [rest, ...ANSWERS[question].map((value) => ({ ...rest, [question]: value }))];
        for (const one of situations) {
          for (const other of situations) {
            if (remainder(rule, facing(one)) !== remainder(rule, facing(other))) continue;
            for (const { [question]: _any, ...later } of completions(rest)) {
              const ends = (known: Facts) =>
                new Set(completions({ ...later, ...known }).map((complete) => verdict(rule, facing(complete))));
              expect(ends(one)).to.deep.equal(ends(other));
            }
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('"not" twice is as before, and "all" is "any" seen from the other side', () => {
    fc.assert(
      fc.property(rules, rules, facts, (one, other, known) => {
        const here = facing(known);
        expect(verdict(not(not(one)), here)).to.equal(verdict(one, here));
        expect(verdict(not(all(one, other)), here)).to.equal(verdict(any(not(one), not(other)), here));
      }),
    );
  });
});
