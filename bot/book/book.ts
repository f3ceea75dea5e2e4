/** The script book: all that the script asks, decides and says, as a manager reads and signs it. */
import { createHash } from 'node:crypto';
import { carersScript, goals } from '../../dialogs/script/carers-script.ts';
import type { PolicyCase } from '../content/cases.ts';
import type { Hazard } from '../content/hazards.ts';
import type { Content } from '../content/load.ts';
import { type CaseFileInBook, casesInBook } from './cases.ts';
import { type Course, courseOf } from './course.ts';
import { diagramOf } from './diagram.ts';
import { Names } from './names.ts';
import { type GoalInBook, goalsInBook, outcomeAnchor } from './outcomes.ts';
import { type Link, type QuestionInBook, questionAnchor, questionsInBook } from './questions.ts';
import { type NamedCondition, RulesInWords } from './rule-in-words.ts';
import { type DecisionInBook, decisionsInBook } from './rules.ts';
import { type ConcernInBook, concernsInBook } from './safety.ts';
import { type ServiceInBook, servicesInBook } from './services.ts';

export interface BookSources {
  readonly content: Content;
  readonly cases: readonly PolicyCase[];
  readonly hazards: readonly Hazard[];
  readonly now: Date;
}

export interface CourseInBook {
  readonly id: string;
  readonly name: string;
  readonly svg: string;
  readonly situations: string;
  /** Questions asked in vain: there must be none. */
  readonly irrelevant: number;
  readonly shortest: number;
  readonly longest: number;
  readonly ways: readonly {
    readonly from: Link;
    readonly answers: string;
    readonly to: Link;
    readonly ends: boolean;
  }[];
}

export interface Book {
  readonly date: string;
  readonly version: string;
  /** The same for the same script and words, until a service is due for review, so that a signed copy can be told from another. */
  readonly mark: string;
  readonly courses: readonly CourseInBook[];
  readonly questions: readonly QuestionInBook[];
  readonly conditions: readonly NamedCondition[];
  readonly decisions: readonly DecisionInBook[];
  readonly goals: readonly GoalInBook[];
  readonly services: readonly ServiceInBook[];
  readonly concerns: readonly ConcernInBook[];
  readonly hazards: readonly Hazard[];
  readonly caseFiles: readonly CaseFileInBook[];
}

export async function scriptBook({ content, cases, hazards, now }: BookSources): Promise<Book> {
  const names = new Names(content);
  const rules = new RulesInWords(names);
  const courses = Object.values(goals).map((goal) => courseOf(carersScript, goal, content.offered));
  const decisions = decisionsInBook(content, names, rules);
  const goalsWorded = goalsInBook(content, names, rules, courses);
  const book = {
    courses: await Promise.all(courses.map((course) => drawn(course, names))),
    questions: questionsInBook(content, names, courses, now),
    conditions: rules.conditionsReferredTo(),
    decisions,
    goals: goalsWorded,
    services: servicesInBook(content, names, now),
    concerns: concernsInBook(content, now),
    hazards,
    caseFiles: casesInBook(cases, names),
  };
  return {
    date: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' }).format(now),
    version: carersScript.version,
    mark: markOf(book),
    ...book,
  };
}

async function drawn(course: Course, names: Names): Promise<CourseInBook> {
  const { goal, proof, ways } = course;
  const name = names.goal(goal.id);
  const situations = proof.situations.toLocaleString('en-GB');
  return {
    id: goal.id,
    name,
    svg: await diagramOf(course, names, {
      title: `Diagram: ${name}`,
      text: 'Which question follows which, and how the answer may open. The table below says the same.',
    }),
    situations,
    irrelevant: proof.irrelevant.length,
    shortest: proof.shortest,
    longest: proof.longest,
    ways: ways.map((way) => ({
      from: { name: names.question(way.from), see: questionAnchor(way.from) },
      answers: names.options(way.from, [...way.options]),
      to:
        way.to.kind === 'question'
          ? { name: names.question(way.to.id), see: questionAnchor(way.to.id) }
          : {
              name: names.outcome(goal.id, way.to.id),
              see: outcomeAnchor(goal.id, way.to.id),
            },
      ends: way.to.kind === 'outcome',
    })),
  };
}

/** Eight letters and digits, in two groups. */
function markOf(book: object): string {
  const hash = createHash('sha256').update(JSON.stringify(book)).digest('hex').toUpperCase();
  return `${hash.slice(0, 4)}-${hash.slice(4, 8)}`;
}
