/** Walks a policy case through the interview: one question at a time, each answered as the person of the case would. */
import type { PolicyCase } from '../../bot/content/cases.ts';
import { conduct } from '../../dialogs/interview/conduct.ts';
import { type Findings, findings } from '../../dialogs/interview/interview.ts';
import type { Facts, Value } from '../../dialogs/interview/question.ts';
import type { Verdict } from '../../dialogs/interview/reading.ts';
import { carersScript, goals } from '../../dialogs/script/carers-script.ts';
import { type QuestionId, questions } from '../../dialogs/script/questions.ts';

/** What this person says when asked: whatever the case leaves open is "not sure". */
export const answerTo = ({ answers }: PolicyCase, question: string): Value => answers[question] ?? 'unsure';

/** How somebody says where they live. */
const PLACES: Readonly<Record<string, string>> = {
  dorset: 'Dorchester',
  bcp: 'Poole',
  somerset: 'Yeovil',
  hampshire: 'New Milton',
  devon: 'Devon',
  wiltshire: 'SP3',
  rest_of_england: 'M1',
  wales_scotland_ni: 'CF10',
  care_home_or_no_fixed_home: 'care home',
};

/** What is answered where the conversation pauses. */
export const PAUSES: Readonly<Record<string, string>> = { condolence: 'carry_on', second_chance: 'no' };

/** What is typed where a place is asked for; null where a button is pressed instead. */
export const placeOf = (question: string, value: Value): string | null =>
  questions[question as QuestionId]?.kind === 'place' ? (PLACES[String(value)] ?? null) : null;

export interface Walked {
  /** In the order in which they were asked. */
  readonly asked: readonly string[];
  /** What was told or answered. */
  readonly known: Facts;
  /** One for each goal, in the order of the case. */
  readonly findings: readonly Findings[];
}

export function walk({ goals: wanted, offered, answers, told }: PolicyCase): Walked {
  const wantedGoals = wanted.map((goal) => goals[goal]);
  const { asked, facts: known } = conduct(carersScript, wantedGoals, offered, answers, told);
  return { asked, known, findings: wantedGoals.map((goal) => findings(carersScript, goal, { facts: known, offered })) };
}

/** The answer that the person goes home with: that of the last goal. */
export const answerOf = ({ findings }: Walked): Findings => findings.at(-1) as Findings;

/** How each decision came out. A noted decision that does not hold is a "no". */
export function verdictsOf({ findings }: Walked): Readonly<Record<string, Verdict>> {
  const unnoted = carersScript.noted.map(({ id }) => [id, 'no'] as const);
  const settled = findings.flatMap(({ decisions }) => decisions.map(({ id, verdict }) => [id, verdict] as const));
  const noted = findings.flatMap(({ notes }) => notes.map(({ id, verdict }) => [id, verdict] as const));
  return Object.fromEntries([...unnoted, ...settled, ...noted]);
}

/** Cases that between them end in every way there is and want everything there is to want, where all would take too long. */
export function sampleOf(cases: readonly PolicyCase[]): readonly PolicyCase[] {
  const seen = new Set<string>();
  return cases.filter(({ outcome, area = outcome, goals }) => {
    const news = [outcome, area, goals.join(' ')].filter((one) => !seen.has(one));
    for (const one of news) seen.add(one);
    return news.length > 0;
  });
}
