/** Time off from caring. Sources: rules J (Short Breaks), K (the Breakaway Fund), G7 (children's short breaks). */
import { all, any, given, not, plainly, uncertain } from '../interview/rule.ts';
import { decision, firstThatHolds } from '../interview/script.ts';
import { whomToAskForATalk } from './assessment.ts';
import { isCarer } from './is-carer.ts';
import { asksForAnother, caringIsOver, fostersOrKinship, isNoCarer } from './outcomes.ts';
import { parentCarerRoute } from './parent-carer.ts';
import { betweenAdults, caredFor, carer, caringNowOrSoon, spokenToAsAChild } from './people.ts';
import { caredForIsInACareHomeOrHasNoHome, caredForLivesIn, carerLivesIn, ENGLAND } from './places.ts';
import { is } from './questions.ts';
import { rethink } from './rethink.ts';
import { signpost } from './services.ts';
import { cites } from './sources.ts';

const adultForAnAdult = all(given(isCarer.when), caringNowOrSoon, betweenAdults);

/** They have to agree to somebody else. If they would not, it is still worth asking what could be done (rules J5, H4). */
const agreesToSomebodyElse = any(is('accepts_other_care', 'yes'), uncertain(all()));

/** Dorset Council's Short Breaks: the council where the adult lives pays for the care (rules J8, F2). */
export const shortBreak = decision('short_break', {
  source: cites('J1 J2 J3 J4 J5 J6 J8 F2', {
    dorset_strategy_2022: ['"Short Breaks"', '"Short Break Service and Personal Budgets"'],
  }),
  when: all(
    adultForAnAdult,
    carer.isAdult,
    caredFor.isAdult,
    any(caredForLivesIn('dorset'), uncertain(all(carerLivesIn('dorset'), caredForIsInACareHomeOrHasNoHome))),
    agreesToSomebodyElse,
  ),
});

/** A carer's assessment opens the way to time off (rules J1). */
export const assessmentFirst = decision('assessment_first', {
  source: cites('J1', { dorset_strategy_2022: '"Short Break Service and Personal Budgets"' }),
  when: all(
    adultForAnAdult,
    any(caredForLivesIn(...ENGLAND), uncertain(caredForIsInACareHomeOrHasNoHome)),
    not(is('had_assessment', 'yes')),
  ),
});

/** Given by Rethink to carers whom it supports; with Rethink switched off it is not mentioned (rules K2, K4). */
export const breakawayFund = decision('breakaway_fund', {
  source: cites('K1 K2 K3 K4 J7', { dorset_strategy_2022: '"Rethink – Dorset Carers Service"' }),
  when: rethink.when,
});

export const childrenShortBreak = decision('children_short_break', {
  source: cites('G7 J8', {
    children_act_1989: ['section 17ZD', 'Schedule 2, paragraph 6'],
    dorset_council_pages: '"Specialist short breaks"',
  }),
  when: all(parentCarerRoute.when, carerLivesIn(...ENGLAND)),
});

export const timeOffOutcomes = firstThatHolds(
  [
    ...asksForAnother,
    ...caringIsOver,
    ...isNoCarer,
    { id: 'break_young_carer', when: spokenToAsAChild },
    fostersOrKinship,
    { id: 'break_for_a_child', when: all(caredFor.isUnder18, not(plainly(carerLivesIn('wales_scotland_ni')))) },
    { id: 'break_worth_asking', when: shortBreak.when },
    { id: 'break_other_area', when: not(shortBreak.when) },
  ],
  'break_maybe',
);

export const timeOffSignposts = [
  signpost('short_breaks', shortBreak, shortBreak.when),
  ...whomToAskForATalk,
  signpost('breakaway_fund', breakawayFund, breakawayFund.when),
];
