import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { parseDocument } from 'yaml';
import type { z } from 'zod';
import { projectFolder } from './project-folder.ts';

/** One thing that is wrong in the content, told to whoever edits it. */
export interface Problem {
  /** From the project folder. */
  readonly file: string;
  /** Where in the file, such as `options.parent.label`; empty for the file as a whole. */
  readonly key: string;
  readonly problem: string;
}

export const inWords = ({ file, key, problem }: Problem): string =>
  key === '' ? `${file}: ${problem}` : `${file}: "${key}" ${problem}`;

/** The content cannot be used. The message lists every problem, one a line. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(`The content cannot be used:\n${problems.map((problem) => `- ${inWords(problem)}`).join('\n')}`);
    this.name = 'ContentError';
    this.problems = problems;
  }
}

/**
 * Reads a YAML file and checks it.
 * @throws ContentError naming the file, the key and what is wrong, for everything that is wrong in this file.
 */
export function readYaml<Schema extends z.ZodType>(file: string, schema: Schema): z.output<Schema> {
  const name = relative(projectFolder, file);
  const problemOf = (key: string, problem: string): Problem => ({ file: name, key, problem });

  const document = parseDocument(textOf(file, name), { uniqueKeys: true });
  if (document.errors.length > 0) {
    throw new ContentError(
      document.errors.map(({ message }) =>
        problemOf('', `is not valid YAML: ${message.split('\n')[0]?.replace(/:$/, '')}`),
      ),
    );
  }
  const read = schema.safeParse(document.toJS(), { error: plainly });
  if (read.success) return read.data;
  throw new ContentError(
    read.error.issues.flatMap((issue) => {
      const key = issue.path.join('.');
      if (issue.code !== 'unrecognized_keys') return [problemOf(key, issue.message)];
      return issue.keys.map((extra) => problemOf([...issue.path, extra].join('.'), 'is not known here'));
    }),
  );
}

interface FolderOf<Schema> {
  readonly required: readonly string[];
  readonly more?: boolean;
  readonly besides?: readonly string[];
  readonly schema: (id: string) => Schema;
}

/**
 * Reads a folder of YAML files that are named after what they describe.
 * @param required ids that must have a file; any other file is a mistake, unless `more` are welcome.
 * @param besides files in the folder that are something else.
 * @throws ContentError with the problems of all files together.
 */
export function readYamlFolder<Schema extends z.ZodType>(
  folder: string,
  { required, more = false, besides = [], schema }: FolderOf<Schema>,
): Readonly<Record<string, z.output<Schema>>> {
  const found = readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => basename(file, '.yaml'))
    .filter((id) => !besides.includes(id));
  const unknown = more ? [] : found.filter((id) => !required.includes(id));
  const ids = [...new Set([...required, ...found.filter((id) => !unknown.includes(id))])];
  const read = withAllProblems([
    ...ids.map((id) => () => [id, readYaml(join(folder, `${id}.yaml`), schema(id))] as const),
    ...unknown.map((id) => (): never => {
      const file = relative(projectFolder, join(folder, `${id}.yaml`));
      throw new ContentError([{ file, key: '', problem: `is named after nothing that the script has` }]);
    }),
  ]);
  return Object.fromEntries(read);
}

/** Goes on after mistakes in the content, so that an editor hears of all of them at once. */
export class Attempts {
  readonly problems: Problem[] = [];

  /** @returns null when there was a mistake; it is among the problems then. */
  readonly attempt = <Result>(step: () => Result): Result | null => {
    try {
      return step();
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      this.problems.push(...error.problems);
      return null;
    }
  };

  /** @throws ContentError with all problems there were. */
  end(): void {
    if (this.problems.length > 0) throw new ContentError(this.problems);
  }
}

/** Takes every step, and throws the problems of all of them together. */
export function withAllProblems<Result>(steps: readonly (() => Result)[]): readonly Result[] {
  const attempts = new Attempts();
  const results = steps.map((step) => attempts.attempt(step));
  attempts.end();
  return results as readonly Result[];
}

function textOf(file: string, name: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new ContentError([{ file: name, key: '', problem: 'is missing' }]);
  }
}

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'a text',
  object: 'a group of keys',
  record: 'a group of keys',
  array: 'a list',
  number: 'a number',
  boolean: 'yes or no',
};

/** zod's findings in words for an editor; null leaves zod's own. */
function plainly(issue: z.core.$ZodRawIssue): string | null {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return 'is missing';
      if (issue.expected === 'undefined') return 'is not known here';
      return `must be ${EXPECTED[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      if (issue.input === undefined) return 'is missing';
      return `must be ${issue.values.length === 1 ? '' : 'one of: '}${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return 'is empty';
    case 'invalid_key':
      return 'is not known here';
    case 'invalid_format':
      return issue.format === 'date' ? 'must be a date such as 2027-01-31' : 'is not written as expected';
    default:
      return null;
  }
}
