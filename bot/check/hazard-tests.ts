/** A control that no test shows is a hope: every test that the hazard log names must be there. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Hazard, isWritten } from '../content/hazards.ts';
import { projectFolder } from '../content/project-folder.ts';
import type { Problem } from '../content/yaml.ts';

/** Where the service runs without its tests, they have been looked for before it was put there. */
export const hazardsWithoutTests = (hazards: readonly Hazard[]): readonly Problem[] =>
  existsSync(join(projectFolder, 'tests'))
    ? hazards.flatMap(({ id, tests }) =>
        tests
          .filter((test) => !isWritten(test))
          .map(({ file, title }) => ({
            file: 'hazards.yaml',
            key: `${id}.tests`,
            problem: `names a test that is not there, "${title}" in ${file}: put its title right, or ask a developer to write it`,
          })),
      )
    : [];
