import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { z } from 'zod';
import { readYaml } from '../../bot/content/yaml.ts';

const schema = z.strictObject({
  title: z.string(),
  owner: z.strictObject({ email: z.email().optional(), kind: z.enum(['council', 'charity']) }),
  pages: z.array(z.string()).min(1),
});

describe('Reading a YAML file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'yaml-'));
  after(() => rmSync(folder, { recursive: true }));

  const read = (text: string) => {
    const file = join(folder, 'operator.yaml');
    writeFileSync(file, text);
    return readYaml(file, schema);
  };

  it('gives what the schema says', () => {
    const operator = read('title: A title\nowner: { kind: council }\npages: [one]\n');
    expect(operator).to.deep.equal({ title: 'A title', owner: { kind: 'council' }, pages: ['one'] });
  });

  it('says in plain words what is wrong, all of it, with the file and the key', () => {
    expect(() => read('title: 3\nowner: { kind: club, phone: x }\npages: []\n')).to.throw(
      /operator\.yaml: "title" must be a text\n.*"owner\.kind" must be one of: council, charity\n.*"owner\.phone" is not known here\n.*"pages" is empty/,
    );
  });

  it('says so when a key is there twice', () => {
    expect(() => read('title: a\ntitle: b\n')).to.throw(/operator\.yaml: is not valid YAML: .*unique/);
  });
});
