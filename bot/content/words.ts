/**
 * Words are one text for everybody, or an object with variants. A variant that is not written falls back:
 * `young` to `simple`, and `simple`, `sms` and `staff` to `web`.
 */
import Handlebars from 'handlebars';
import { z } from 'zod';
import { type AvoidedWord, avoidedWords, typedContacts } from './plain-words.ts';

const VARIANTS = ['web', 'sms', 'staff', 'simple', 'young'] as const;
export type Variant = (typeof VARIANTS)[number];

/** What a template is filled with. Every name that it may use is always there. */
export type WordData = Readonly<Record<string, string | boolean>>;
export type Template = (data: WordData) => string;
export type Words = { readonly web: Template } & { readonly [V in Exclude<Variant, 'web'>]?: Template };

/** Names that every template may use. `bot/wording/speaker.ts` makes them from the facts. */
const NAMES_EVERYWHERE = [
  'person',
  'Person',
  'now',
  'soon',
  'ended',
  'died',
  'someone_else',
  'young',
  'over_25',
  'in_dorset',
  'for_a_child',
  'who_can_help',
  'parent',
  'over_65',
  'council_decides',
] as const;

/**
 * What words may point to instead of typing it: `{{phone 'samaritans'}}`, `{{sum 'breakaway_fund' 'most'}}`. Each gives
 * the text for what is named, or a problem.
 */
export type ServiceFacts = Readonly<
  Record<string, (named: readonly string[]) => { text: string } | { problem: string }>
>;

export interface WordSchemas {
  /** Words with the names that every template may use, and more. */
  words(...names: string[]): z.ZodType<Words>;
  /** Words that are either one text, or written for each channel and for simple words: nothing falls back. */
  wordsForEach(...names: string[]): z.ZodType<Words>;
}

/** @param facts what words may point to instead of typing it; null for services, where numbers have their home. */
export function wordSchemas(avoided: readonly AvoidedWord[], facts: ServiceFacts | null): WordSchemas {
  const finders = facts ?? {};
  const typed = facts === null ? () => [] : typedContacts;
  const handlebars = Handlebars.create();
  for (const [name, find] of Object.entries(finders)) {
    // The last argument is Handlebars' own.
    handlebars.registerHelper(name, (...named: unknown[]) => {
      const found = find(named.slice(0, -1).map(String));
      return 'text' in found ? found.text : '';
    });
  }
  const helpers = ['if', 'unless', ...Object.keys(finders)];

  /** @returns a template, or what is wrong with it. */
  function compile(source: string, names: readonly string[]): Template | readonly string[] {
    let program: hbs.AST.Program;
    try {
      program = handlebars.parse(source);
    } catch (error) {
      return [`is not a template that works: ${firstLines(error)}`];
    }
    const problems = [...misused(program, names, helpers, finders), ...avoidedWords(source, avoided), ...typed(source)];
    if (problems.length > 0) return problems;
    // Most words have nothing to fill in, and a turn says dozens of them.
    if (!source.includes('{{')) return () => source.trim();
    const template = handlebars.compile<WordData>(source, {
      noEscape: true,
      strict: true,
      knownHelpersOnly: true,
      knownHelpers: Object.fromEntries(helpers.map((name) => [name, true])),
    });
    return (data) => template(data).trim();
  }

  const schema = (names: readonly string[], required: readonly Variant[]): z.ZodType<Words> =>
    z.unknown().transform((value, context): Words => {
      const complain = (path: string[], message: string) =>
        context.issues.push({ code: 'custom', path, message, input: value });
      const written: Partial<Record<Variant, Template>> = {};
      const take = (path: string[], variant: Variant, source: unknown) => {
        if (typeof source !== 'string') return complain(path, 'must be a text');
        const compiled = compile(source, names);
        if (typeof compiled !== 'function') return compiled.forEach((problem) => void complain(path, problem));
        written[variant] = compiled;
      };

      if (typeof value === 'string') {
        if (value.trim() === '') complain([], 'is empty');
        else take([], 'web', value);
      } else if (value === undefined || value === null) {
        complain([], 'is missing');
      } else if (typeof value !== 'object' || Array.isArray(value)) {
        complain([], `must be a text, or texts for ${VARIANTS.join(', ')}`);
      } else {
        for (const [key, entry] of Object.entries(value)) {
          // In YAML's { } a comma ends a text, and what follows it looks like one more key, without a value.
          const perhaps = entry === null ? ' (a text with a comma needs quotation marks inside { })' : '';
          if (!isVariant(key)) complain([key], `is not known here: use ${VARIANTS.join(', ')}${perhaps}`);
        }
        for (const variant of VARIANTS) {
          const source = (value as Record<string, unknown>)[variant];
          if (source !== undefined) take([variant], variant, source);
          else if (required.includes(variant)) complain([variant], 'is missing');
        }
      }
      return { web: () => '', ...written };
    });

  return {
    words: (...names) => schema([...NAMES_EVERYWHERE, ...names], ['web']),
    wordsForEach: (...names) => schema([...NAMES_EVERYWHERE, ...names], ['web', 'sms', 'staff', 'simple']),
  };
}

const isVariant = (key: string): key is Variant => VARIANTS.some((variant) => variant === key);

function firstLines(error: unknown): string {
  return String(error instanceof Error ? error.message : error)
    .split('\n')
    .slice(0, 2)
    .join(' ');
}

/** Names and helpers that a template uses and nobody supplies: content has no logic beyond `if` and `unless`. */
function misused(
  program: hbs.AST.Program,
  names: readonly string[],
  helpers: readonly string[],
  facts: ServiceFacts,
): readonly string[] {
  const problems: string[] = [];
  const unsupported = (what: string) => problems.push(`uses ${what}, which words cannot do here`);

  class Check extends Handlebars.Visitor {
    override MustacheStatement(statement: hbs.AST.MustacheStatement): void {
      this.call(statement);
    }
    override BlockStatement(block: hbs.AST.BlockStatement): void {
      this.call(block);
      this.acceptKey(block as unknown as hbs.AST.Node, 'program');
      if (block.inverse) this.acceptKey(block as unknown as hbs.AST.Node, 'inverse');
    }
    override PartialStatement(): void {
      unsupported('{{> …}}');
    }
    override PartialBlockStatement(): void {
      unsupported('{{#> …}}');
    }
    override SubExpression(): void {
      unsupported('brackets inside {{…}}');
    }
    private call({ path, params }: hbs.AST.MustacheStatement | hbs.AST.BlockStatement): void {
      const name = 'original' in path ? String(path.original) : '';
      if (params.length === 0) {
        if (!names.includes(name))
          problems.push(`uses {{${name}}}, which is not supplied here: use ${names.join(', ')}`);
        return;
      }
      if (!helpers.includes(name)) {
        unsupported(`{{${name} …}}`);
        return;
      }
      const [param] = params;
      const find = facts[name];
      if (find === undefined) {
        this.accept(param as hbs.AST.Node);
      } else if (params.every(({ type }) => type === 'StringLiteral')) {
        const found = find(params.map((literal) => (literal as hbs.AST.StringLiteral).value));
        if ('problem' in found) problems.push(found.problem);
      } else {
        unsupported(`{{${name} …}} without the id of a service in quotation marks`);
      }
    }
    override PathExpression(path: hbs.AST.PathExpression): void {
      const name = String(path.original);
      if (!names.includes(name)) problems.push(`uses "${name}", which is not supplied here: use ${names.join(', ')}`);
    }
  }

  new Check().accept(program);
  return problems;
}
