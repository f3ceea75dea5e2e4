/** The pages of `content/pages`, ready to fill in. Whatever is filled in is escaped; no template can undo that. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Handlebars from 'handlebars';

export type Templates = (name: string, context: object) => string;

const OPTIONS: CompileOptions = {
  preventIndent: true,
  knownHelpers: { part: true, uri: true },
};

/**
 * @param folder `content/pages`: templates, with the parts that they share in `partials/` and `govuk/`.
 * @throws when a template cannot be read; when filled in, when it names a part that does not exist.
 */
export function loadTemplates(folder: string): Templates {
  const handlebars = Handlebars.create();
  handlebars.registerHelper('part', (id: string, part: string) => `${id}-${part}`);
  handlebars.registerHelper('uri', (text: string) => encodeURIComponent(text));
  const compiled = new Map<string, Handlebars.TemplateDelegate>();
  for (const subfolder of ['.', 'partials', 'govuk']) {
    for (const file of readdirSync(join(folder, subfolder)).filter((name) => name.endsWith('.hbs'))) {
      const template = handlebars.compile(readFileSync(join(folder, subfolder, file), 'utf8'), OPTIONS);
      const name = basename(file, '.hbs');
      compiled.set(name, template);
      if (subfolder !== '.') handlebars.registerPartial(name, template);
    }
  }
  return (name, context) => {
    const template = compiled.get(name);
    if (template === undefined) throw new Error(`There is no page ${name}.hbs in ${folder}`);
    return template(context, { allowedProtoProperties: {} });
  };
}
