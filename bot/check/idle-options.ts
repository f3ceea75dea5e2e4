/** Options that make no difference to anybody: they only make a list longer. */
import { rulebookOf, type Script } from '../../dialogs/interview/script.ts';
import type { Problem } from '../content/yaml.ts';

/** What the words say of an option that matters here. */
type WordedOptions = Readonly<
  Record<string, { readonly options: Readonly<Record<string, { readonly goes_without_saying: boolean }>> }>
>;

/**
 * An option is idle when no rule reads it and it is never given as a reason. One of each question may be: it is then
 * what remains when the others are not so. So may those that stand alone ("none of these").
 */
export function idleOptions(script: Script, words: WordedOptions): readonly Problem[] {
  const read = new Set(
    rulebookOf(script).clauses.flatMap(({ rule }) =>
      rule.op === 'answer' ? rule.options.map((option) => `${rule.question} ${option}`) : [],
    ),
  );
  return Object.entries(script.questions).flatMap(([question, { options, alone }]) => {
    const isReason = (option: string) => words[question]?.options[option]?.goes_without_saying === false;
    const idle = options.filter(
      (option) => !read.has(`${question} ${option}`) && !isReason(option) && !alone.includes(option),
    );
    if (idle.length < 2) return [];
    return idle.map((option) => ({
      file: `script/questions/${question}.yaml`,
      key: `options.${option}`,
      problem: `makes no difference: no rule reads it, and it is never a reason. Give it a reason (take out \`goes_without_saying\`), or ask a developer to take the option out or write its rule`,
    }));
  });
}
