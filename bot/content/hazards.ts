/** The hazard log: how this could hurt somebody, what is done about it, and which test shows that it works. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { projectFolder } from './project-folder.ts';
import { readYaml } from './yaml.ts';

/** The scales of the clinical safety standards DCB0129 and DCB0160, worst first. */
export const SEVERITIES = ['catastrophic', 'major', 'considerable', 'significant', 'minor'] as const;
export const LIKELIHOODS = ['very high', 'high', 'medium', 'low', 'very low'] as const;

const words = z.string().min(1);

const hazardTest = z.strictObject({
  /** From the project folder. */
  file: z.string().regex(/^tests\/[\w/-]+\.test\.ts$/, 'must be a file such as tests/wording/safety.test.ts'),
  /** As it is written in that file. */
  title: words,
});
export type HazardTest = z.output<typeof hazardTest>;

const entry = z.strictObject({
  /** What could happen. */
  hazard: words,
  causes: z.array(words).min(1),
  /** Who is hurt, and how. */
  harm: words,
  severity: z.enum(SEVERITIES),
  /** With the controls in place. */
  likelihood: z.enum(LIKELIHOODS),
  controls: z.array(words).min(1),
  /** Each shows that a control works. */
  tests: z.array(hazardTest).min(1),
  /** What the controls leave, for a person to accept or to do something about. */
  remains: words,
});

export interface Hazard extends z.output<typeof entry> {
  readonly id: string;
}

/**
 * @param folder the content folder.
 * @throws ContentError with everything that is wrong.
 */
export function readHazards(folder: string): readonly Hazard[] {
  const entries = readYaml(join(folder, 'hazards.yaml'), z.record(z.string().regex(/^[a-z_]+$/), entry));
  return Object.entries(entries).map(([id, hazard]) => ({ id, ...hazard }));
}

/** Whether a test of this title stands in that file. */
export function isWritten({ file, title }: HazardTest): boolean {
  const source = sourceOf(file);
  return ["'", '"', '`'].some((quote) =>
    ['it', 'describe'].some((keyword) => source.includes(`${keyword}(${quote}${title}${quote}`)),
  );
}

function sourceOf(file: string): string {
  try {
    return readFileSync(join(projectFolder, file), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
