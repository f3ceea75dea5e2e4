/** How the answer to each goal may open, and whom it points to. */
import { outcomesOf } from '../../dialogs/interview/interview.ts';
import type { Facts } from '../../dialogs/interview/question.ts';
import type { Rule } from '../../dialogs/interview/rule.ts';
import type { Goal, Outcome } from '../../dialogs/interview/script.ts';
import { carersScript } from '../../dialogs/script/carers-script.ts';
import type { Content } from '../content/load.ts';
import type { Words } from '../content/words.ts';
import { Speaker } from '../wording/speaker.ts';
import type { Course } from './course.ts';
import { AN_ADULT_WHO_CARES, partsSaid, type Said, saidInEveryManner, type WordedPart } from './manners.ts';
import type { Names } from './names.ts';
import type { Link } from './questions.ts';
import { decisionAnchor, type RuleInWords, type RulesInWords } from './rule-in-words.ts';
import { serviceAnchor } from './services.ts';

export const outcomeAnchor = (goal: string, id: string): string => `outcome-${goal}-${id}`;
export const goalAnchor = (goal: string): string => `goal-${goal}`;

export interface OutcomeInBook extends Link {
  readonly id: string;
  /** When it is told; null for the one that is left over. */
  readonly rule: RuleInWords | null;
  /** Where its words stand, and whether that is here: for several goals they are often the same. */
  readonly words: string;
  readonly isWordedHere: boolean;
  readonly parts: readonly WordedPart[];
}

export interface SignpostInBook {
  readonly service: Link;
  readonly decision: Link;
  readonly rule: RuleInWords;
}

export interface GoalInBook extends Link {
  readonly id: string;
  /** Lists of outcomes, of each of which one is told. */
  readonly lists: readonly { readonly about: string; readonly outcomes: readonly OutcomeInBook[] }[];
  readonly signposts: readonly SignpostInBook[];
}

const ABOUT_LISTS = ['How the answer opens', 'What it adds about where the two people live'];

export function goalsInBook(
  content: Content,
  names: Names,
  rules: RulesInWords,
  courses: readonly Course[],
): readonly GoalInBook[] {
  const placed = new Map<string, string>();
  return courses.map(({ goal, endings }) => ({
    id: goal.id,
    see: goalAnchor(goal.id),
    name: names.goal(goal.id),
    lists: goal.outcomes.map((list, index) => ({
      about: ABOUT_LISTS[index] ?? '',
      outcomes: list.map((outcome) => {
        const parts = partsOf(content, goal, outcome.id, endings.get(outcome.id) ?? {});
        const said = JSON.stringify([outcome.id, parts]);
        const elsewhere = placed.get(said);
        const words = elsewhere ?? `words-${goal.id}-${outcome.id}`;
        placed.set(said, words);
        return {
          id: outcome.id,
          see: outcomeAnchor(goal.id, outcome.id),
          words,
          isWordedHere: elsewhere === undefined,
          name: names.outcome(goal.id, outcome.id),
          rule: outcome === list.at(-1) ? null : rules.inWords(conditionOf(outcome)),
          parts,
        };
      }),
    })),
    signposts: goal.signposts.map(({ service, decision, when }) => ({
      service: { name: names.service(service), see: serviceAnchor(service) },
      decision: { name: names.decision(decision), see: decisionAnchor(decision) },
      rule: rules.inWords(when),
    })),
  }));
}

/** In a list the first that holds is told, so its rule ends with its own condition (`firstThatHolds`). */
function conditionOf({ when }: Outcome): Rule {
  const own = when.op === 'all' ? when.rules.at(-1) : when;
  return own?.op === 'plainly' ? own.rule : (own ?? when);
}

function partsOf(content: Content, goal: Goal, id: string, example: Facts): readonly WordedPart[] {
  const saying = (words: Words | null | undefined) => (words ? saidToThem(content, goal, id, words, example) : []);
  const own = content.outcomes[id];
  const added = content.areaOutcomes[id];
  return partsSaid({
    Heading: saying(own?.heading),
    Body: saying(own?.body ?? added?.body),
    'Next step': saying(own?.next),
    'Next step instead': saying(added?.next),
    'Before more questions': goal.isPrelude ? saying(own?.so_far) : [],
  });
}

/** The words as they are said to those who may be told this outcome: adults, unless only a child may. */
function saidToThem(content: Content, goal: Goal, id: string, words: Words, example: Facts): readonly Said[] {
  const isTold = (facts: Facts) => outcomesOf(carersScript, goal, { facts, offered: content.offered }).includes(id);
  const adult = { ...example, your_age: AN_ADULT_WHO_CARES.your_age ?? '' };
  return saidInEveryManner(
    ({ channel, style }, facts) =>
      isTold(facts) ? new Speaker(content, { channel, style, facts, goal: goal.id }).say(words) : null,
    { knowing: isTold(adult) ? adult : example },
  );
}
