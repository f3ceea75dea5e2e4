/** The policy cases: who should be told what, and which rule says so. */
import type { GoalId } from '../../dialogs/script/carers-script.ts';
import type { PolicyCase } from '../content/cases.ts';
import { type Names, unlined } from './names.ts';
import { outcomeAnchor } from './outcomes.ts';
import type { Link } from './questions.ts';
import { serviceAnchor } from './services.ts';

export interface CaseInBook {
  readonly person: string;
  /** Those of this person alone. */
  readonly answers: string;
  readonly rules: string;
  readonly outcome: Link;
  readonly services: readonly Link[];
  readonly notServices: readonly Link[];
}

export interface CaseFileInBook {
  readonly name: string;
  readonly cases: readonly CaseInBook[];
}

export function casesInBook(cases: readonly PolicyCase[], names: Names): readonly CaseFileInBook[] {
  return [...new Set(cases.map(({ file }) => file))].map((file) => ({
    name: unlined(file.replaceAll('-', '_')),
    cases: cases.filter((one) => one.file === file).map((one) => caseInBook(one, names)),
  }));
}

function caseInBook({ person, goals, told, ownAnswers, rules, outcome, services }: PolicyCase, names: Names) {
  const goal = goals.at(-1) as GoalId;
  const linked = (ids: readonly string[]) => ids.map((id) => ({ name: names.service(id), see: serviceAnchor(id) }));
  return {
    person,
    answers: names.answers({ ...told, ...ownAnswers }).join('; '),
    rules: rules.join(', '),
    outcome: { name: names.outcome(goal, outcome), see: outcomeAnchor(goal, outcome) },
    services: linked([...services.first, ...services.also]),
    notServices: linked(services.not),
  };
}
