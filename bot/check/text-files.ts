import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file as it is written. */
export interface TextFile {
  /** From the content folder. */
  readonly file: string;
  readonly text: string;
}

/** @param content the content folder. */
export const textFile = (content: string, file: string): TextFile => ({
  file,
  text: readFileSync(join(content, file), 'utf8'),
});

/** The files of a folder and of the folders in it, by the end of their names. */
export const textFiles = (content: string, folder: string, ending: string): readonly TextFile[] =>
  readdirSync(join(content, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => textFile(content, join(folder, name)));
