/** Every rule says where it comes from: its places in the rule book, and in documents that anybody can look up. */
import { decisionsOf, type Script } from '../../dialogs/interview/script.ts';
import type { Content } from '../content/load.ts';
import type { Problem } from '../content/yaml.ts';

/** The sections of the rule book are A to R. */
const RULE = /^[A-R][1-9]\d?$/;

/** @returns problems for a developer. */
export const rulesWithoutSource = (script: Script, { sources }: Pick<Content, 'sources'>): readonly Problem[] =>
  decisionsOf(script).flatMap(({ id, source: { rules, documents } }) => {
    const file = 'dialogs/script';
    const problems = [
      ...(rules.length === 0 ? ['names no rule of the rule book'] : []),
      ...rules.filter((rule) => !RULE.test(rule)).map((rule) => `names "${rule}", which is no rule of the rule book`),
      ...(documents.length === 0 ? ['names no document that it comes from'] : []),
      ...documents
        .filter(({ document }) => !(document in sources))
        .map(({ document }) => `names "${document}", which content/sources.yaml does not`),
      ...documents
        .filter(({ at }) => at.trim() === '')
        .map(({ document }) => `does not say where in "${document}" it stands`),
    ];
    return problems.map((problem) => ({ file, key: id, problem }));
  });
