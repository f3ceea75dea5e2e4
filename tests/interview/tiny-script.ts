/** A script small enough to see through: whether to take an umbrella, and who can lend one. */
import { anyOf, oneOf, place, type Value, yesNo } from '../../dialogs/interview/question.ts';
import { all, not, plainly, rulesOver, uncertain } from '../../dialogs/interview/rule.ts';
import { decision, firstThatHolds, type Goal, type Script, type Signpost } from '../../dialogs/interview/script.ts';

export const questions = {
  weather: oneOf('rain', 'sun', 'snow'),
  going_out: yesNo(),
  wearing: anyOf(['hood', 'hat', 'nothing'], { alone: ['nothing'] }),
  hood_is_waterproof: yesNo(),
  town: place('north', 'south'),
};

export const { is, has, unanswered } = rulesOver(questions);

const source = { rules: ['G1'], documents: [{ document: 'grandmother', at: 'at breakfast' }] };

export const wet = is('weather', 'rain', 'snow');
const covered = is('hood_is_waterproof', 'yes');
const hooded = has('wearing', 'hood');

export const umbrella = decision('umbrella', {
  source,
  when: all(wet, is('going_out', 'yes'), not(all(hooded, covered))),
});
export const stayIn = decision('stay_in', { source, when: uncertain(is('weather', 'snow')) });

const signposts: readonly Signpost[] = [
  { service: 'lender', decision: 'umbrella', when: all(umbrella.when, is('town', 'south')) },
  { service: 'neighbour', decision: 'umbrella', when: umbrella.when },
  { service: 'lender', decision: 'stay_in', when: plainly(is('town', 'north')) },
];

export const advise: Goal = {
  id: 'advise',
  settles: [umbrella],
  signposts: [],
  outcomes: [
    firstThatHolds(
      [
        { id: 'take_one', when: umbrella.when },
        { id: 'leave_it', when: not(umbrella.when) },
      ],
      'who_knows',
    ),
  ],
  fits: wet,
  isPrelude: true,
};

export const borrow: Goal = {
  id: 'borrow',
  settles: [umbrella],
  signposts,
  outcomes: [firstThatHolds([{ id: 'in_the_north', when: is('town', 'north') }], 'elsewhere')],
  fits: all(),
};

export const tinyScript: Script = {
  version: '1',
  questions,
  goals: { advise, borrow },
  noted: [decision('snowed', { source, when: is('weather', 'snow') }), stayIn],
  first: [],
  mayChange: [{ question: 'going_out', from: ['no', 'unsure'], to: 'yes' }],
  secondChance: { outcomes: ['leave_it'], decision: umbrella, questions: ['weather'] },
  condolence: { question: 'weather', option: 'snow' },
  keepNothing: { question: 'weather', option: 'snow' },
};

export const facing = (facts: Readonly<Record<string, Value>>, ...offered: readonly string[]) => ({
  facts,
  offered: new Set(offered),
});
