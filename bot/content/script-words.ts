/** The shape of content/script. What must have words follows from the script: ids are never listed twice. */
import { z } from 'zod';
import type { Goal } from '../../dialogs/interview/script.ts';
import { COMMANDS } from '../../dialogs/message.ts';
import { NOTICES } from '../../dialogs/reply.ts';
import { carersScript, goalIds, goals } from '../../dialogs/script/carers-script.ts';
import { questions } from '../../dialogs/script/questions.ts';
import { documents } from '../../dialogs/script/sources.ts';
import type { WordSchemas, Words } from './words.ts';

/** One schema for each of these keys, all of them needed. */
const each = <Schema extends z.ZodType>(keys: readonly string[], schema: Schema) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, schema]))) as unknown as z.ZodType<
    Readonly<Record<string, z.output<Schema>>>
  >;

const optionSchema = ({ words }: WordSchemas, mayBecome: boolean) =>
  z.strictObject({
    label: words(),
    hint: words().optional(),
    /** What the answer says, as part of a sentence: read back when it was heard, and given as a reason. */
    because: words(),
    /** A clause already, which is not put into that of the question. */
    on_its_own: z.boolean().default(false),
    /** Nothing that anybody would give as a reason. */
    goes_without_saying: z.boolean().default(false),
    /** Completes "It is more likely to fit if …", where an answer may come to be this one. */
    if: mayBecome ? words() : z.undefined().optional(),
  });

/** @param mayBecome the options that an answer may come to be later (`mayChange` of the script). */
export const questionSchema = (schemas: WordSchemas, options: readonly string[], mayBecome: readonly string[]) =>
  z.strictObject({
    /** In a few words, for lists of answers. */
    name: schemas.words(),
    /** Said gently before a sensitive question, the first time. */
    before: schemas.words().optional(),
    ask: schemas.wordsForEach(),
    hint: schemas.words().optional(),
    why: schemas.words(),
    /** Completes "It depends on …" while the answer is not known. */
    depends: schemas.words(),
    /** Makes one clause of those of the options, as {{clauses}}. */
    because: schemas.words('clauses').optional(),
    input: z.strictObject({ label: schemas.words(), hint: schemas.words() }).optional(),
    options: z.strictObject(
      Object.fromEntries(options.map((option) => [option, optionSchema(schemas, mayBecome.includes(option))])),
    ) as unknown as z.ZodType<Readonly<Record<string, OptionWords>>>,
  });
export type QuestionWords = z.output<ReturnType<typeof questionSchema>>;
type OptionWords = z.output<ReturnType<typeof optionSchema>>;

/** @param isPrelude whether it may be told in a sentence, on the way to the next answer. */
export const outcomeSchema = ({ words, wordsForEach }: WordSchemas, isPrelude: boolean) =>
  z.strictObject({
    heading: wordsForEach(),
    body: wordsForEach(),
    /** Said as soon as this is settled, when there is more to come. */
    so_far: isPrelude ? wordsForEach() : z.undefined().optional(),
    next: words().nullable(),
  });
export type OutcomeWords = z.output<ReturnType<typeof outcomeSchema>>;

export const areaOutcomeSchema = ({ wordsForEach }: WordSchemas) =>
  z.strictObject({
    body: wordsForEach().nullable(),
    /** What to do next there, in place of what the kind of outcome says: where another law holds. */
    next: wordsForEach().optional(),
  });
export type AreaOutcomeWords = z.output<ReturnType<typeof areaOutcomeSchema>>;

export const decisionSchema = ({ words }: WordSchemas) =>
  z.strictObject({
    name: words(),
    yes: words(),
    maybe: words(),
    /** Said when it does not fit now, and will with a birthday. */
    later: words().optional(),
  });
/** A decision that adds a sentence when it holds. */
export const noteSchema = ({ words }: WordSchemas) =>
  z.strictObject({
    says: words(),
    /** Said only in answer to these, where it would be out of place elsewhere. */
    only_for: z.array(z.literal(goalIds)).min(1).optional(),
  });
export type NoteWords = z.output<ReturnType<typeof noteSchema>>;

export type DecisionWords = z.output<ReturnType<typeof decisionSchema>>;

const service = (isService: ((id: string) => boolean) | null) =>
  z.string().refine((id) => isService === null || isService(id), { error: 'is no service in content/services' });

/** @param isService null while the services themselves cannot be read. */
export const safetySchema = ({ words, wordsForEach }: WordSchemas, isService: ((id: string) => boolean) | null) =>
  z.strictObject({
    open: wordsForEach(),
    /** In this order. A step whose words come to nothing, or whose service is for another area, is left out. */
    steps: z.array(z.strictObject({ service: service(isService), say: words() })).min(1),
    close: wordsForEach(),
  });
export type SafetyWords = z.output<ReturnType<typeof safetySchema>>;

/** What a document is called that rules come from, and what it is about. */
export const sourcesSchema = ({ words }: WordSchemas) =>
  each(documents, z.strictObject({ name: words(), about: words() }));
export type SourceWords = z.output<ReturnType<typeof sourcesSchema>>;

export const messageSchema = ({ wordsForEach }: WordSchemas) => z.strictObject({ says: wordsForEach() });

export const noticesSchema = ({ words }: WordSchemas) => each(NOTICES, words());
export const takenUpSchema = ({ wordsForEach }: WordSchemas) => each(goalIds, wordsForEach());
export const commandsSchema = ({ words }: WordSchemas) => each(COMMANDS, words());

/** How the person is called who is looked after, for each answer to `who`. */
export const peopleSchema = ({ words }: WordSchemas) => each([...questions.who.options, 'unknown'], words());

export const promptsSchema = ({ words, wordsForEach }: WordSchemas) => {
  const pause = (...choices: string[]) =>
    z.strictObject({ label: wordsForEach(), hint: words().optional(), choices: each(choices, words()) });
  return z.strictObject({
    unsure: words(),
    skipped: words(),
    input: z.strictObject({ label: words(), hint: words().optional() }),
    pauses: z.strictObject({
      confirming: pause('yes', 'no'),
      condolence: pause('carry_on'),
      hello_again: pause('carry_on', 'start_again'),
      safety: pause('carry_on', 'person'),
      choosing_change: pause(),
      checking: pause('yes', 'no'),
      starting_again: pause('yes', 'no'),
      deleting: pause('yes', 'no'),
      outcome: pause(...goalIds.filter((id) => !(goals[id] as Goal).isPrelude)),
    }),
    which_council: each(['your_area', 'their_area'], wordsForEach()),
    second_chance: z.strictObject({
      ask: each(carersScript.secondChance.questions, wordsForEach()),
      choices: each(['yes', 'no'], words()),
    }),
  });
};
export type PromptWords = z.output<ReturnType<typeof promptsSchema>>;
export type PauseWords = PromptWords['pauses']['confirming'];

export const connectingSchema = ({ words }: WordSchemas) =>
  z.strictObject({
    /** With {{heard}}. */
    heard: words('heard'),
    /** With {{because}}. */
    because: words('because'),
    /** With {{depends}}. */
    depends: words('depends'),
    /** With {{because}}. */
    you_said: words('because'),
    nothing_asked: words(),
    not_a_decision: words(),
    what_to_say_now: words(),
    /** With {{ifs}}. */
    would_change: words('ifs'),
    later: words(),
    where_from: words(),
    /** With the name of the {{document}}, what it is {{about}}, and where in it, {{at}}. */
    cited: words('document', 'about', 'at'),
    /** With the ids of the {{rules}}, and the documents {{cited}}. */
    rules: words('rules', 'cited'),
    grounds: words(),
    reach_a_person: words(),
    more: words(),
    why_we_say_this: words(),
    also_worth_knowing: words(),
    /** With {{front_door}} and its {{contact}}. */
    put_in_touch: words('front_door', 'contact'),
    check_first: words(),
    /** With {{whom}}. */
    for_whom: words('whom'),
    /** With {{names}}. */
    formerly: words('names'),
    /** With {{hours}}. */
    open: words('hours'),
    contact: each(['phone', 'sms', 'web', 'email'], words()),
  });
export type ConnectingWords = z.output<ReturnType<typeof connectingSchema>>;

export const summarySchema = ({ words, wordsForEach }: WordSchemas) =>
  z.strictObject({
    heading: wordsForEach(),
    /** With {{date}}. */
    made: wordsForEach('date'),
    /** In place of what came out, while nothing has. */
    nothing_came_out_yet: wordsForEach(),
    what_came_out: words(),
    who_can_help: words(),
    what_next: words(),
    what_you_said: words(),
    /** With {{question}} and {{answer}}. */
    answer: words('question', 'answer'),
    in_danger: wordsForEach(),
  });
export type SummaryWords = z.output<ReturnType<typeof summarySchema>>;

export const wordsToAvoidSchema = z.array(z.strictObject({ avoid: z.string().min(1), say: z.string().min(1) }));

/** Said whole, such as the welcome. */
export interface MessageWords {
  readonly says: Words;
}
