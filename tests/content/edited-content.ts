import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseDocument } from 'yaml';
import { loadContent } from '../../bot/content/load.ts';
import { contentFolder } from '../../bot/content/project-folder.ts';
import { ContentError, type Problem } from '../../bot/content/yaml.ts';

/** A copy of the real content that a test may spoil. */
export class EditedContent {
  readonly folder = mkdtempSync(join(tmpdir(), 'content-'));

  /** @param parts of the content; those left out are quicker to go without, and cannot be loaded. */
  constructor(parts: readonly string[] = ['script', 'services', 'understanding', 'areas.yaml', 'sources.yaml']) {
    for (const part of parts) {
      cpSync(join(contentFolder, part), join(this.folder, part), { recursive: true });
    }
  }

  /** Replaces words in a file. Refuses to do nothing, which would prove nothing. */
  edit(file: string, before: string, after: string): this {
    const text = readFileSync(join(this.folder, file), 'utf8');
    if (!text.includes(before)) throw new Error(`"${before}" is not in ${file}.`);
    return this.write(file, text.replace(before, after));
  }

  /** Puts something at a key of a YAML file, such as `options.friend.label`; `undefined` takes out what is there. */
  set(file: string, key: string, value: unknown): this {
    const document = parseDocument(readFileSync(join(this.folder, file), 'utf8'));
    const path = key.split('.');
    if (value === undefined) document.deleteIn(path);
    else document.setIn(path, value);
    return this.write(file, document.toString());
  }

  write(file: string, text: string): this {
    writeFileSync(join(this.folder, file), text);
    return this;
  }

  delete(file: string): this {
    rmSync(join(this.folder, file));
    return this;
  }

  /** @returns what an editor of words and services is told, one line for each, files named from the content folder. */
  problems(): readonly string[] {
    try {
      loadContent(this.folder);
      return [];
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      return this.named(error.problems).filter((problem) => /^(script|services)\//.test(problem));
    }
  }

  /** @returns a line for each problem, with its file named from the content folder. */
  named(problems: readonly Problem[]): readonly string[] {
    const folder = basename(this.folder);
    return problems.map(({ file, key, problem }) => {
      const name = file.includes(folder) ? file.slice(file.indexOf(folder) + folder.length + 1) : file;
      return `${name}${key === '' ? '' : ` ${key}`}: ${problem}`;
    });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
