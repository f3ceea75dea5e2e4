import process from 'node:process';
import { assistantFrom } from '../assistant.ts';
import { loadContent } from '../content/load.ts';
import { contentFolder } from '../content/project-folder.ts';
import { ContentError } from '../content/yaml.ts';
import type { Spoken } from '../turn.ts';

/** The assistant; or, when the content cannot be used, what is wrong with it, and the end of the program. */
export function assistantOrExit(): Spoken {
  try {
    return assistantFrom(loadContent(contentFolder));
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
