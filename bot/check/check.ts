/** Everything that can be wrong with the script and its content, and how the words measure up. */
import { join, relative } from 'node:path';
import { carersScript } from '../../dialogs/script/carers-script.ts';
import { type PolicyCase, readCases } from '../content/cases.ts';
import { readHazards } from '../content/hazards.ts';
import { type Content, loadContent } from '../content/load.ts';
import { projectFolder } from '../content/project-folder.ts';
import { Attempts, type Problem } from '../content/yaml.ts';
import { casesMissing } from './cases-missing.ts';
import { hazardsWithoutTests } from './hazard-tests.ts';
import { idleOptions } from './idle-options.ts';
import { everyMoment } from './moments.ts';
import { checkOtherTexts } from './other-texts.ts';
import { checkReadingAges, type Reading } from './reading.ts';
import { rulesWithoutSource } from './rule-sources.ts';
import { everythingSaid, SMS } from './sayings.ts';
import { asProblem, servicesToReview, type ToReview } from './service-review.ts';
import { textFiles } from './text-files.ts';
import { checkTextMessages, type LongestText } from './text-messages.ts';
import { checkTypedLabels } from './typed-labels.ts';
import { unheardOptions } from './unheard-options.ts';
import { unusedServices, unusedWords } from './unused.ts';
import { checkWholeness } from './wholeness.ts';

export interface CheckSettings {
  /** Takes services that are to be confirmed or looked at again for a mistake: for going live. */
  readonly strict: boolean;
  readonly today: Date;
}

export interface Report {
  readonly errors: readonly Problem[];
  /** None when the check is strict: then they are errors. */
  readonly warnings: readonly ToReview[];
  /** Null when the words could not be read. */
  readonly measures: Measures | null;
}

export interface Measures {
  /** Every different thing that can be said, in one manner or another. */
  readonly sayings: number;
  /** The easiest to read first. */
  readonly readings: readonly Reading[];
  /** The longest first. */
  readonly longestTexts: readonly LongestText[];
}

/** @param folder the content folder. What cannot be read is told first, with what can be told without it. */
export function check(folder: string, { strict, today }: CheckSettings): Report {
  const { problems: unread, attempt } = new Attempts();
  const content = attempt(() => loadContent(folder));
  const cases = attempt(() => readCases(join(folder, 'cases')));
  const hazards = attempt(() => readHazards(folder));
  const inProject = <Found extends Problem>(problem: Found): Found => ({
    ...problem,
    file: relative(projectFolder, join(folder, problem.file)),
  });
  const ofPlainData = [
    ...(attempt(() => unheardOptions(folder)) ?? []),
    ...(cases === null ? [] : casesMissing(cases, carersScript)),
    ...(hazards === null ? [] : hazardsWithoutTests(hazards)),
  ].map(inProject);
  if (content === null || cases === null) {
    return { errors: distinct([...unread, ...ofPlainData]), warnings: [], measures: null };
  }

  const { problems, measures } = checkWords(content, cases, today);
  const ofContent = [
    ...problems,
    ...checkTypedLabels(content),
    ...unusedServices(content, textFiles(folder, 'script', '.yaml')),
    ...checkOtherTexts(folder, content.services),
    ...idleOptions(carersScript, content.questions),
  ];
  const toReview = servicesToReview(content.services, today).map(inProject);
  const errors = [
    ...unread,
    ...ofContent.map(inProject),
    ...ofPlainData,
    ...rulesWithoutSource(carersScript, content),
    ...(strict ? toReview.map(asProblem) : []),
  ];
  return { errors: distinct(errors), warnings: strict ? [] : toReview, measures };
}

function checkWords(
  content: Content,
  cases: readonly PolicyCase[],
  today: Date,
): { readonly problems: readonly Problem[]; readonly measures: Measures } {
  const sayings = everythingSaid(content, everyMoment(content.offered, cases), today);
  const texts = checkTextMessages(sayings.all.filter(({ manner }) => manner === SMS));
  const ages = checkReadingAges(sayings.all);
  return {
    problems: [...unusedWords(sayings), ...texts.problems, ...ages.problems, ...checkWholeness(sayings.all)],
    measures: { sayings: sayings.all.length, readings: ages.readings, longestTexts: texts.longest },
  };
}

const distinct = (problems: readonly Problem[]): readonly Problem[] => [
  ...new Map(problems.map((found) => [`${found.file} ${found.key} ${found.problem}`, found])).values(),
];
