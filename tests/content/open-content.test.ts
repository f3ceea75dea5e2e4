import { expect } from 'chai';
import { type OpenContent, openContent } from '../../bot/content/open.ts';
import { ContentError } from '../../bot/content/yaml.ts';
import { EditedContent } from './edited-content.ts';

const GOODBYE = 'script/notices.yaml';

describe('Content under development', () => {
  let edited: EditedContent;
  let open: OpenContent;
  let told: string[];

  beforeEach(() => {
    edited = new EditedContent();
    told = [];
    open = openContent({ dir: edited.folder, watch: true, log: (line) => told.push(line) });
  });
  afterEach(() => {
    open.close();
    edited.remove();
  });

  const thanks = () => open.current.notices.thanks?.web({});
  const until = async (condition: () => boolean): Promise<void> => {
    while (!condition()) await new Promise((resolve) => setTimeout(resolve, 10));
  };

  it('is in use as soon as it is saved', async () => {
    edited.edit(GOODBYE, 'thanks: You are welcome.', 'thanks: Any time.');
    await until(() => told.length > 0);
    expect(thanks()).to.equal('Any time.');
  });

  it('stays as it was after a mistake, and says why; and is taken again once it is put right', async () => {
    edited.edit(GOODBYE, 'thanks: You are welcome.', 'thanks: "{{nobody}}"');
    await until(() => told.length > 0);
    expect(thanks()).to.equal('You are welcome.');
    expect(told[0])
      .to.match(/the last good one stays in use/)
      .and.to.match(/"thanks" uses \{\{nobody\}\}/);

    edited.edit(GOODBYE, 'thanks: "{{nobody}}"', 'thanks: Any time.');
    await until(() => told.length > 1);
    expect(thanks()).to.equal('Any time.');
  });
});

describe('Content that cannot be used', () => {
  it('does not start', () => {
    const edited = new EditedContent().edit(GOODBYE, 'thanks: You are welcome.\n', '');
    try {
      expect(() => openContent({ dir: edited.folder, watch: false, log: () => {} }))
        .to.throw(ContentError)
        .with.property('message')
        .that.matches(/notices\.yaml: "thanks" is missing/);
    } finally {
      edited.remove();
    }
  });
});
