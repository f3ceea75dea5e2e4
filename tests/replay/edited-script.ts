/** The carers script as somebody might change it. Rules are data, so they can be rewritten with it. */
import type { Question, Questions } from '../../dialogs/interview/question.ts';
import { all, type Rule, uncertain } from '../../dialogs/interview/rule.ts';
import type { Goal, Script } from '../../dialogs/interview/script.ts';
import { carersScript } from '../../dialogs/script/carers-script.ts';

const carers: Script = carersScript;

/** Every rule of a script, rewritten from its smallest parts upwards. Shared parts stay shared. */
export function rewritten(script: Script, rewrite: (rule: Rule) => Rule): Script {
  const known = new Map<Rule, Rule>();
  const remade = (rule: Rule): Rule => {
    const before = known.get(rule);
    if (before !== undefined) return before;
    const withParts: Rule =
      'rules' in rule
        ? { ...rule, rules: rule.rules.map(remade) }
        : 'rule' in rule
          ? { ...rule, rule: remade(rule.rule) }
          : rule;
    const after = rewrite(withParts);
    known.set(rule, after);
    return after;
  };
  const withRule = <Ruled extends { readonly when: Rule }>(ruled: Ruled): Ruled => ({
    ...ruled,
    when: remade(ruled.when),
  });
  const withRules = (goal: Goal): Goal => ({
    ...goal,
    settles: goal.settles.map(withRule),
    signposts: goal.signposts.map(withRule),
    outcomes: goal.outcomes.map((list) => list.map(withRule)),
    fits: remade(goal.fits),
  });
  return {
    ...script,
    version: 'edited',
    goals: Object.fromEntries(Object.entries(script.goals).map(([id, goal]) => [id, withRules(goal)])),
    noted: script.noted.map(withRule),
    secondChance: { ...script.secondChance, decision: withRule(script.secondChance.decision) },
  };
}

const NOT_KNOWN = uncertain(all());

/** Without a question: where a rule read it, nothing is known. */
export function withoutQuestion(id: string, script: Script = carers): Script {
  const { [id]: _gone, ...questions } = script.questions;
  const { secondChance } = script;
  const without = rewritten(script, (rule) => ('question' in rule && rule.question === id ? NOT_KNOWN : rule));
  return {
    ...without,
    questions,
    secondChance: {
      ...without.secondChance,
      questions: secondChance.questions.filter((question) => question !== id),
    },
  };
}

function withOptions(script: Script, id: string, change: (question: Question) => Question): Script {
  const question = script.questions[id];
  if (question === undefined) throw new Error(`There is no question "${id}".`);
  return { ...script, questions: { ...script.questions, [id]: change(question) } };
}

/** Without an option; whoever chose it has no answer. */
export function withoutOption(id: string, option: string, script: Script = carers): Script {
  const without = (options: readonly string[]) => options.filter((other) => other !== option);
  const edited = rewritten(script, (rule) =>
    rule.op === 'answer' && rule.question === id ? { ...rule, options: without(rule.options) } : rule,
  );
  return withOptions(edited, id, (question) => ({ ...question, options: without(question.options) }));
}

/** With another name for an option, and the old one remembered. */
export function withRenamedOption(id: string, before: string, now: string, script: Script = carers): Script {
  const renamed = (options: readonly string[]) => options.map((option) => (option === before ? now : option));
  const edited = rewritten(script, (rule) =>
    rule.op === 'answer' && rule.question === id ? { ...rule, options: renamed(rule.options) } : rule,
  );
  return withOptions(edited, id, (question) => ({
    ...question,
    options: renamed(question.options),
    alone: renamed(question.alone),
    aliases: { [before]: now },
  }));
}

/** With one more question, asked right after another, which a goal has to know. */
export function withQuestion(
  id: string,
  added: Question,
  before: string,
  goal: string,
  script: Script = carers,
): Script {
  const at = Object.keys(script.questions).indexOf(before) + 1;
  const entries = Object.entries(script.questions);
  const questions: Questions = Object.fromEntries([...entries.slice(0, at), [id, added], ...entries.slice(at)]);
  const wanted = script.goals[goal];
  if (wanted === undefined) throw new Error(`There is no goal "${goal}".`);
  const source = { rules: ['R2'], documents: [] };
  const when: Rule = { op: 'answer', question: id, options: added.options.slice(0, 1) };
  const settles = [...wanted.settles, { id: `about_${id}`, source, when }];
  return { ...script, version: 'edited', questions, goals: { ...script.goals, [goal]: { ...wanted, settles } } };
}

export function withoutGoal(id: string, script: Script = carers): Script {
  const { [id]: _gone, ...goals } = script.goals;
  return { ...script, version: 'edited', goals };
}
