/** Part of the build: learns from the examples once, so that the service need not do so at every start. */
import process from 'node:process';
import { learnFromExamples } from '../content/understanding.ts';
import { ContentError } from '../content/yaml.ts';

try {
  learnFromExamples();
} catch (error) {
  // What is wrong with the content is told by whatever uses it.
  if (!(error instanceof ContentError)) throw error;
  process.stderr.write('Nothing was learned from the examples, because the content cannot be used.\n');
}
