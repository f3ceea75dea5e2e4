import { expect } from 'chai';
import { everyMoment } from '../../bot/check/moments.ts';
import { readCases } from '../../bot/content/cases.ts';
import type { Findings } from '../../dialogs/interview/interview.ts';
import { decisionsOf } from '../../dialogs/interview/script.ts';
import { NOTICES, type Reply } from '../../dialogs/reply.ts';
import { answerOutcomes, carersScript, goals } from '../../dialogs/script/carers-script.ts';
import { areaOutcomes } from '../../dialogs/script/outcomes.ts';
import { questions } from '../../dialogs/script/questions.ts';
import { services } from '../../dialogs/script/services.ts';
import { CONCERNS } from '../../dialogs/understanding/safety.ts';
import { content } from '../wording/everything.ts';

/** A kind of reply that is added to the assistant does not compile here before it is listed. */
const REPLIES: Readonly<Record<Reply['say'], true>> = {
  welcome: true,
  notice: true,
  ask: true,
  why: true,
  heard: true,
  so_far: true,
  taken_up: true,
  condolence: true,
  outcome: true,
  more: true,
  grounds: true,
  summary: true,
  safety: true,
  person: true,
};

describe('What a check goes through', () => {
  let replies: readonly Reply[];
  let told: readonly Findings[];
  before(() => {
    replies = everyMoment(content.offered, readCases()).flatMap((moment) => moment.replies);
    told = all('outcome').map(({ findings }) => findings);
  });
  const all = <Say extends Reply['say']>(say: Say) =>
    replies.filter((reply): reply is Extract<Reply, { say: Say }> => reply.say === say);

  it('is every kind of reply, notice, danger and question', () => {
    expect(new Set(replies.map(({ say }) => say))).to.have.all.keys(Object.keys(REPLIES));
    expect(new Set(all('notice').map(({ notice }) => notice))).to.have.all.keys([...NOTICES]);
    expect(new Set(all('safety').map(({ concern }) => concern))).to.have.all.keys([...CONCERNS]);
    expect(new Set(all('ask').map(({ prompt }) => prompt.id))).to.include.all.keys(Object.keys(questions));
  });

  it('ends in every way there is', () => {
    expect(new Set(told.flatMap(({ outcomes }) => outcomes))).to.have.all.keys([
      ...new Set([...answerOutcomes, ...areaOutcomes.map(({ id }) => id)]),
    ]);
  });

  it('leads to every service, for every reason that there is for it', () => {
    const pointedTo = told.flatMap(({ signposts }) => signposts);
    expect(new Set(pointedTo.map(({ service }) => service))).to.have.all.keys([...services]);
    const signposts = [carersScript.first, ...Object.values(goals).map((goal) => goal.signposts)].flat();
    const reasons = signposts.map(({ decision }) => decision);
    expect(new Set(pointedTo.map(({ decision }) => decision))).to.have.all.keys([...new Set(reasons)]);
  });

  it('comes to a yes for every decision, and notes everything there is to note', () => {
    const held = told
      .flatMap(({ decisions, notes }) => [...decisions, ...notes])
      .filter(({ verdict }) => verdict === 'yes');
    expect(new Set(held.map(({ id }) => id))).to.include.all.keys(decisionsOf(carersScript).map(({ id }) => id));
  });
});
