/** Options that are understood only when somebody types their name: what people say for them is not written. */
import { join } from 'node:path';
import { z } from 'zod';
import { questions } from '../../dialogs/script/questions.ts';
import { type Problem, readYaml } from '../content/yaml.ts';

/** The parts of a file in `content/understanding/questions` that lead to an option; places are in `areas.yaml`. */
const schema = z.looseObject({
  options: z.record(z.string(), z.unknown()).default({}),
  ages: z.record(z.string(), z.unknown()).default({}),
  hours: z.record(z.string(), z.unknown()).default({}),
  replies: z.record(z.string(), z.string()).default({}),
});

/** @param folder the content folder. */
export const unheardOptions = (folder: string): readonly Problem[] =>
  Object.entries(questions)
    .filter(([, { kind }]) => kind !== 'place')
    .flatMap(([question, { options: all }]) => {
      const file = `understanding/questions/${question}.yaml`;
      const { options, ages, hours, replies } = readYaml(join(folder, file), schema);
      const heard = new Set([...[options, ages, hours].flatMap(Object.keys), ...Object.values(replies)]);
      return all
        .filter((option) => !heard.has(option))
        .map((option) => ({ file, key: `options.${option}`, problem: 'is missing: write what people say for it' }));
    });
