/** What no policy case shows: nobody would notice if it changed. */
import { chosen } from '../../dialogs/interview/question.ts';
import type { Script } from '../../dialogs/interview/script.ts';
import { caseCoverage } from '../content/case-coverage.ts';
import type { PolicyCase } from '../content/cases.ts';
import type { Problem } from '../content/yaml.ts';

export function casesMissing(cases: readonly PolicyCase[], script: Script): readonly Problem[] {
  const { outcomes, decisions, services } = caseCoverage(cases, script);
  const missing = [
    ...outcomes.map(({ goal, outcome }) => `that wants to know "${goal}" and is told "${outcome}"`),
    ...decisions.map(({ decision, verdict }) => `where "${decision}" comes out as ${verdict}`),
    ...services.map((service) => `that is offered "${service}"`),
    ...answersNotGiven(cases, script).map(({ question, option }) => `that answers "${question}" with "${option}"`),
  ];
  return missing.map((what) => ({
    file: 'cases',
    key: '',
    problem: `there is no case ${what}: add one (see its README)`,
  }));
}

function answersNotGiven(cases: readonly PolicyCase[], { questions }: Script) {
  const given = new Set(
    cases
      .flatMap(({ told, answers }) => [...Object.entries(told), ...Object.entries(answers)])
      .flatMap(([question, value]) => chosen(value).map((option) => `${question} ${option}`)),
  );
  return Object.entries(questions).flatMap(([question, { options }]) =>
    options.filter((option) => !given.has(`${question} ${option}`)).map((option) => ({ question, option })),
  );
}
