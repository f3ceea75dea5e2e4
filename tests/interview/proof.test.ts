/** The carers script, proved over every situation it can lead to (invariants 1, 2 and 9). */
import { expect } from 'chai';
import { newConversation } from '../../dialogs/conversation.ts';
import { findings } from '../../dialogs/interview/interview.ts';
import { type Proof, prove } from '../../dialogs/interview/proof.ts';
import type { Situation } from '../../dialogs/interview/rulebook.ts';
import { rulebookOf } from '../../dialogs/interview/script.ts';
import { visible } from '../../dialogs/interview/visible.ts';
import { secondChance } from '../../dialogs/progress.ts';
import { carersScript, defaultGoals, type GoalId, goalIds, goals } from '../../dialogs/script/carers-script.ts';
import { isCarer } from '../../dialogs/script/is-carer.ts';

const offered = ['rethink'];
const proofs: readonly {
  readonly name: string;
  readonly wanted: readonly GoalId[];
  readonly offered: readonly string[];
}[] = [
  ...goalIds.map((goal) => ({ name: goal, wanted: [goal], offered })),
  { name: defaultGoals.join(' + '), wanted: defaultGoals, offered },
  { name: `${defaultGoals.join(' + ')}, Rethink off`, wanted: defaultGoals, offered: [] },
];

/** Outcomes without a service that fits. Their words give a number to ring all the same (bot/wording). */
const TURNED_AWAY = ['not_now', 'paid_or_volunteer_only'];

interface Flaw {
  readonly flaw: string;
  readonly facts: Situation['facts'];
}

/** What is wrong with an end of the interview, where the last goal is told. */
function flawsOf(wanted: readonly GoalId[], situation: Situation): readonly Flaw[] {
  const goal = goals[wanted.at(-1) as GoalId];
  const reading = rulebookOf(carersScript).read(visible(carersScript, situation));
  const { outcomes, signposts } = findings(carersScript, goal, situation);
  const [kind = ''] = outcomes;
  const holding = goal.outcomes.map((list) => list.filter(({ when }) => reading.verdict(when) === 'yes'));
  const open = wanted.flatMap((id) => goals[id].settles.filter(({ when }) => reading.verdict(when) === 'open'));
  const isTurnedAway = TURNED_AWAY.includes(kind);
  const wrong = {
    'not exactly one outcome of each list': holding.some((those) => those.length !== 1),
    'told another outcome': holding.flat().some(({ id }, index) => id !== outcomes[index]),
    'something left to settle': open.length > 0,
    'no signpost': goal.signposts.length > 0 && signposts.length === 0 && !isTurnedAway,
    'turned away, and yet perhaps a carer': isTurnedAway && reading.verdict(isCarer.when) !== 'no',
    'turned away without a second chance': isTurnedAway && !hasSecondChance(wanted, situation),
  };
  return Object.entries(wrong).flatMap(([flaw, found]) => (found ? [{ flaw, facts: situation.facts }] : []));
}

/** They are asked once more, kindly; or were asked already whether they also help outside a job. */
function hasSecondChance(wanted: readonly GoalId[], { facts, offered }: Situation): boolean {
  if ('also_outside_job' in facts) return true;
  const answers = Object.entries(facts).map(([question, value]) => ({ question, value, origin: 'asked' }) as const);
  const conversation = { ...newConversation(carersScript.version), goals: wanted, answers };
  return secondChance({ script: carersScript, offered, defaultGoals }, conversation) !== null;
}

describe('proved over every situation', function () {
  this.timeout(60_000);
  const done: { name: string; proof: Proof; ends: number; seconds: number }[] = [];

  for (const { name, wanted, offered } of proofs) {
    it(`${name}: no irrelevant question, and every end tells something useful`, () => {
      const flaws: Flaw[] = [];
      let ends = 0;
      const begun = performance.now();
      const wantedGoals = wanted.map((id) => goals[id]);
      const proof = prove(carersScript, wantedGoals, new Set(offered), (situation) => {
        ends += 1;
        flaws.push(...flawsOf(wanted, situation));
      });
      done.push({ name, proof, ends, seconds: (performance.now() - begun) / 1000 });
      expect(proof.irrelevant).to.deep.equal([]);
      expect(proof.longest).to.be.at.most(16);
      expect(ends).to.be.greaterThan(0);
      expect(flaws.slice(0, 5)).to.deep.equal([]);
    });
  }

  after(() => {
    for (const { name, proof, ends, seconds } of done) {
      const { situations, paths, answerCombinations, shortest, longest } = proof;
      const many = (count: number | bigint) => count.toLocaleString('en-GB');
      console.log(
        `      ${name}: ${many(situations)} situations, ${many(ends)} of them ends; ${many(paths)} paths of ` +
          `${shortest} to ${longest} questions; ${many(answerCombinations)} answer combinations; ${seconds.toFixed(1)} s`,
      );
    }
  });
});
