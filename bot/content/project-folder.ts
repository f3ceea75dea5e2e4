import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json, whether we run from the sources or from a build beside them. */
export const projectFolder: string = nearestWith('package.json', dirname(fileURLToPath(import.meta.url)));

/** Everything that a council edits without a developer. */
export const contentFolder: string = join(projectFolder, 'content');

function nearestWith(name: string, folder: string): string {
  if (existsSync(join(folder, name))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error(`There is no ${name} in any folder above ${import.meta.url}.`);
  return nearestWith(name, parent);
}
