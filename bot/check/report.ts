/** The report as somebody reads it in a terminal. */
import type { Problem } from '../content/yaml.ts';
import type { Measures, Report } from './check.ts';
import type { ToReview } from './service-review.ts';
import type { LongestText } from './text-messages.ts';

/** The highest few of each manner are named, so that an editor knows where to look first. */
const NAMED = 3;

export function reportInWords({ errors, warnings, measures }: Report): string {
  const verdict =
    errors.length === 0
      ? 'All is well.'
      : `${errors.length === 1 ? 'One thing is' : `${errors.length} things are`} wrong. Each is listed with its file, the key in it, and what to do.`;
  return [
    ...(measures === null ? [] : [inWords(measures)]),
    ...toReviewInWords(warnings),
    ...(errors.length === 0 ? [] : [`Wrong:\n${byFile(errors)}`]),
    verdict,
  ].join('\n\n');
}

/** One list for each thing to do. */
const toReviewInWords = (warnings: readonly ToReview[]): readonly string[] =>
  [...new Set(warnings.map(({ problem }) => problem))].map((problem) => {
    const those = warnings.filter((warning) => warning.problem === problem);
    const [{ key = '' } = {}] = those;
    const services = those.map(({ file, known }) => `    ${file} (${known})`);
    return [`Before going live: "${key}" ${problem}.`, ...services].join('\n');
  });

/** Each file once, with what is the matter in it. */
function byFile(problems: readonly Problem[]): string {
  const files = [...new Set(problems.map(({ file }) => file))].sort();
  return files
    .map((file) => {
      const lines = problems
        .filter((problem) => problem.file === file)
        .map(({ key, problem }) => `    ${key === '' ? problem : `"${key}" ${problem}`}`);
      return [`  ${file}`, ...new Set(lines)].join('\n');
    })
    .join('\n');
}

function inWords({ sayings, readings, longestTexts }: Measures): string {
  const manners = [...new Set(readings.map(({ manner }) => manner))];
  const grades = manners.map((manner) => {
    const ofManner = readings.filter((reading) => reading.manner === manner);
    const all = ofManner.map(({ grade }) => grade);
    const mean = all.reduce((sum, grade) => sum + grade, 0) / all.length;
    const figures = [all[0], all[Math.floor(all.length / 2)], mean, all.at(-1)].map((grade = 0) => grade.toFixed(1));
    const hardest = ofManner.slice(-NAMED).reverse();
    const named = hardest.map(({ id, grade }) => `${id} ${grade.toFixed(1)}`).join(', ');
    return `    ${manner.padEnd(18)}${figures.map((figure) => figure.padStart(8)).join('')}   ${named}`;
  });
  return [
    `Read: ${sayings.toLocaleString('en-GB')} different things that can be said.`,
    '',
    'How hard they are to read (Flesch-Kincaid grade: 4 is read at 9, 6 at 11), each outcome and question in its hardest form:',
    `    ${''.padEnd(18)}${['lowest', 'median', 'mean', 'highest'].map((name) => name.padStart(8)).join('')}   hardest`,
    ...grades,
    '',
    `The longest by text: ${longestTexts.slice(0, NAMED).map(textInWords).join(', ')}.`,
  ].join('\n');
}

const textInWords = ({ id, segments, texts }: LongestText): string =>
  `${id} (${segments} segments in ${texts} ${texts === 1 ? 'text' : 'texts'})`;
