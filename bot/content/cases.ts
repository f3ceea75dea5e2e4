/** The policy cases of `content/cases`: who should be told and offered what, and which rule says so. */
import { join } from 'node:path';
import { z } from 'zod';
import { type Facts, isAnswerTo, WITHOUT_ANSWER } from '../../dialogs/interview/question.ts';
import {
  answerOutcomes,
  carersScript,
  defaultGoals,
  type GoalId,
  goalIds,
  goals,
} from '../../dialogs/script/carers-script.ts';
import { areaOutcomes } from '../../dialogs/script/outcomes.ts';
import { type QuestionId, questions } from '../../dialogs/script/questions.ts';
import { services } from '../../dialogs/script/services.ts';
import { contentFolder } from './project-folder.ts';
import { readYamlFolder } from './yaml.ts';

const casesFolder: string = join(contentFolder, 'cases');

const questionId = z.enum(Object.keys(questions) as QuestionId[]);
const serviceId = z.enum(services);
const settledBy = (goal: GoalId) => goals[goal].settles.map(({ id }) => id);
const settled = goalIds.flatMap(settledBy);
const noted = carersScript.noted.map(({ id }) => id);

const wanted = z.array(z.enum(goalIds)).min(1);

/** How the answer to a goal may open, and what it may say beside that. */
const outcomesOf = (goal: GoalId): readonly (readonly string[])[] =>
  goals[goal].outcomes.map((list) => list.map(({ id }) => id));

const answers = z
  .partialRecord(questionId, z.union([z.string(), z.array(z.string())]))
  .superRefine((given, context) => {
    for (const [id, value] of Object.entries(given)) {
      const question = questions[id as QuestionId];
      if (isAnswerTo(question, value)) continue;
      const shape = question.kind === 'any_of' ? 'must be a list of' : 'must be one of';
      const message = `${shape}: ${question.options.join(', ')}; or ${WITHOUT_ANSWER.join(' or ')}`;
      context.addIssue({ code: 'custom', path: [id], message });
    }
  });

const policyCase = z.strictObject({
  /** The person in one sentence: a role, never a name. */
  person: z.string().min(1),
  /** The rules of the rule book that this case shows at work. */
  rules: z.array(z.string().regex(/^[A-R]\d+$/)).min(1),
  goals: wanted.optional(),
  /** Whether the operator offers Rethink's service at present (rules G2 a). */
  rethink_live: z.enum(['yes', 'no']).default('yes'),
  /** What the person said before anything was asked. */
  told: answers.default({}),
  /** What the person answers when asked. Whatever is not here, nor in the file's `usually`, is "not sure". */
  answers: answers.default({}),
  asks_at_most: z.int().positive().optional(),
  never_asks: z.array(questionId).default([]),
  /** How the answer to the last of the goals opens. */
  outcome: z.enum(answerOutcomes),
  /** What the two homes mean for it, where the answer says so. */
  area: z.enum(areaOutcomes.map(({ id }) => id)).optional(),
  /** A decision that is only noted is never a maybe. */
  decisions: z.partialRecord(z.enum([...settled, ...noted]), z.enum(['yes', 'maybe', 'no'])).default({}),
  services: z
    .strictObject({
      /** Offered before all others, in this order. */
      first: z.array(serviceId).default([]),
      /** Offered, in whatever place. */
      also: z.array(serviceId).default([]),
      not: z.array(serviceId).default([]),
    })
    .prefault({}),
  /** Phrases that the answer must contain on the web, capitals or not. */
  says: z.array(z.string().min(1)).default([]),
});

const caseFile = z
  .strictObject({
    about: z.string().min(1),
    /** What everybody in this file wants to know who says nothing else, one after the other. */
    goals: wanted.default([...defaultGoals]),
    /** Answers of everybody in this file whose own say nothing else. */
    usually: answers.default({}),
    cases: z.array(policyCase).min(1),
  })
  .superRefine(({ goals: usualGoals, cases }, context) => {
    for (const [index, { goals: ownGoals = usualGoals, outcome, area, decisions }] of cases.entries()) {
      const wrong = (key: string, problem: string) =>
        context.addIssue({ code: 'custom', path: ['cases', index, ...key.split('.')], message: problem });
      const last = ownGoals.at(-1) as GoalId;
      const [opening = [], about = []] = outcomesOf(last);
      if (!opening.includes(outcome)) wrong('outcome', `is never the answer to "${last}": ${opening.join(', ')}`);
      if (area !== undefined && !about.includes(area)) wrong('area', `is not told in the answer to "${last}"`);
      const decided = new Set<string>([...ownGoals.flatMap((goal) => settledBy(goal)), ...noted]);
      for (const id of Object.keys(decisions)) {
        if (!decided.has(id)) wrong(`decisions.${id}`, `is not settled for ${ownGoals.join(', ')}`);
      }
    }
  });

export interface PolicyCase extends Omit<z.output<typeof policyCase>, 'goals' | 'told' | 'answers' | 'rethink_live'> {
  readonly file: string;
  /** What the person wants to know, one after the other. */
  readonly goals: readonly GoalId[];
  readonly told: Facts;
  /** The case's own answers: each is there because it matters. */
  readonly ownAnswers: Facts;
  /** The same, with the usual answers of the file. */
  readonly answers: Facts;
  /** The services that the operator offers at present. */
  readonly offered: ReadonlySet<string>;
}

/**
 * All policy cases, file by file.
 * @throws ContentError naming every file and key that is wrong.
 */
export function readCases(folder: string = casesFolder): readonly PolicyCase[] {
  const files = readYamlFolder(folder, { required: [], more: true, schema: () => caseFile });
  return Object.entries(files).flatMap(([file, { goals: usualGoals, usually, cases }]) =>
    cases.map(({ goals: ownGoals = usualGoals, told, answers: own, rethink_live, ...rest }) => ({
      ...rest,
      file,
      goals: ownGoals,
      told: told as Facts,
      ownAnswers: own as Facts,
      answers: { ...usually, ...own } as Facts,
      offered: new Set(services.filter((service) => service !== 'rethink' || rethink_live === 'yes')),
    })),
  );
}
