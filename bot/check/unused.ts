/** What is written and does nothing. */
import { carersScript } from '../../dialogs/script/carers-script.ts';
import type { Content } from '../content/load.ts';
import type { Problem } from '../content/yaml.ts';
import type { Sayings } from './sayings.ts';
import type { TextFile } from './text-files.ts';

export const unusedWords = ({ unused }: Sayings): readonly Problem[] =>
  unused.map(({ file, key }) => ({ file, key, problem: 'is never said to anybody: take it out' }));

/** Words point to a service as `{{phone 'samaritans'}}`. */
const POINTER = /\{\{\s*(?:phone|web|sum)\s+'([^']+)'/g;

/**
 * Services that no rule, no safety step, no front door, no list and no words lead to.
 * @param written all words as they are written.
 */
export function unusedServices(
  { services, frontDoors, safety }: Content,
  written: readonly TextFile[],
): readonly Problem[] {
  const { anybody, ...councils } = frontDoors;
  const ledTo = new Set<string>([
    ...[carersScript.first, ...Object.values(carersScript.goals).map(({ signposts }) => signposts)]
      .flat()
      .map(({ service }) => service),
    ...Object.values(safety).flatMap(({ steps }) => steps.map(({ service }) => service)),
    ...Object.values(councils).flatMap(({ adults, children }) => [adults, children]),
    anybody,
    ...written.flatMap(({ text }) => [...text.matchAll(POINTER)].map(([, service = '']) => service)),
  ]);
  return Object.entries(services).flatMap(([id, { also_for }]) =>
    also_for !== undefined || ledTo.has(id)
      ? []
      : [
          {
            file: `services/${id}.yaml`,
            key: '',
            problem:
              'is a service that nobody is ever told of: say in `also_for` where it is listed, or take the file out',
          },
        ],
  );
}
