import { join, relative } from 'node:path';
import { z } from 'zod';
import { COMMANDS } from '../../dialogs/message.ts';
import { goalIds } from '../../dialogs/script/carers-script.ts';
import { questions } from '../../dialogs/script/questions.ts';
import { AMOUNTS } from '../../dialogs/understanding/hours.ts';
import type { Remembered } from '../../dialogs/understanding/learned.ts';
import { CONCERNS } from '../../dialogs/understanding/safety.ts';
import {
  COURTESIES,
  type Vocabulary,
  VocabularyError,
  vocabularyOf,
  type Written,
} from '../../dialogs/understanding/vocabulary.ts';
import { readAreas } from './areas.ts';
import { readExamples } from './examples.ts';
import { contentFolder, projectFolder } from './project-folder.ts';
import { remember, rememberedFor } from './remembered.ts';
import { ContentError, readYaml, readYamlFolder, withAllProblems } from './yaml.ts';

const phrases = z.array(z.string().min(1));
const word = z.string().min(1);
const each = <const Key extends string>(keys: readonly Key[]) => z.record(z.literal(keys), phrases);
const wholeNumbers = z.record(word, z.int().min(0));

const spelling = z.record(word, phrases);
const lists = z.strictObject({ lists: z.record(word, phrases), never_in_gaps: phrases });
const numbers = z.strictObject({
  words: wholeNumbers,
  around: phrases,
  ordinals: wholeNumbers,
  ages: z.strictObject({
    is: phrases,
    about: phrases,
    nearly: phrases,
    years: phrases,
    months: phrases,
    old: phrases,
    not_years: phrases,
    decades: wholeNumbers,
    early: phrases,
    middle: phrases,
    late: phrases,
  }),
  hours: z.strictObject({
    amounts: each(AMOUNTS),
    a_day: phrases,
    days: phrases,
    unclear: phrases,
    caring: phrases,
    not_caring: phrases,
  }),
});
const people = z.strictObject({
  me: phrases,
  them: phrases,
  them_named: phrases,
  others: phrases,
  nobody: phrases,
  denials: phrases,
  denial_ends_at: phrases,
  doubts: phrases,
  doing: phrases,
  doing_ends_at: phrases,
  perhaps: phrases,
  not_about_anyone: phrases,
  asides: phrases,
  home: phrases,
  home_of_named: phrases,
});
const reply = z.strictObject({ whole: phrases, starts: phrases });
const answers = z.strictObject({
  fillers: z.strictObject({ before: phrases, after: phrases }),
  not_answers: phrases,
  unsure: phrases,
  rather_not_say: phrases,
  yes: reply,
  no: reply,
  neither: phrases,
  ways_on: z.record(word, phrases),
});
const safety = z.strictObject({
  harmless: phrases,
  not_after: phrases,
  told_of: phrases,
  long_ago: phrases,
  concerns: z.record(z.literal(CONCERNS), z.strictObject({ signs: phrases, events: phrases.optional() })),
});
const option = z.strictObject({
  people: phrases.optional(),
  says: phrases.optional(),
  heard: phrases.optional(),
  heard_of_them: phrases.optional(),
  heard_of_doing: phrases.optional(),
});
const bands = z.record(word, z.tuple([z.int(), z.int()]));
const question = z.strictObject({
  of: z.literal(['me', 'them']).optional(),
  ages: bands.optional(),
  hours: bands.optional(),
  only_with: z.record(word, word).optional(),
  never_with: z.record(word, word).optional(),
  same_as: z.record(word, phrases).optional(),
  replies: z.strictObject({ yes: word.optional(), no: word.optional() }).optional(),
  says_more_than: z.record(word, word).optional(),
  heard_of_people: phrases.optional(),
  also_people: phrases.optional(),
  mentioned_people: phrases.optional(),
  options: z.record(word, option).optional(),
});

const safetyCases = each([...CONCERNS, 'none']);

/** The files of `content/understanding`, by name. */
const files = {
  spelling,
  lists,
  numbers,
  people,
  answers,
  commands: each(COMMANDS),
  courtesies: each(COURTESIES),
  wishes: each(goalIds),
  safety,
};
type Files = { readonly [Name in keyof typeof files]: z.output<(typeof files)[Name]> };

/**
 * Reads what people say, and makes it ready for use: once, at start-up.
 * @param content the folder that holds `understanding/` and `areas.yaml`.
 * @throws ContentError with the problems found.
 */
export function readVocabulary(content: string = contentFolder): Vocabulary {
  const written = readWritten(content);
  return vocabularyFrom(written, content, rememberedFor(written));
}

/** Learns from the examples, and keeps what was learned for `readVocabulary`. @throws ContentError */
export function learnFromExamples(content: string = contentFolder): void {
  const written = readWritten(content);
  remember(written, vocabularyFrom(written, content, null).learned.all());
}

function readWritten(content: string): Written {
  const folder = join(content, 'understanding');
  const read = Object.entries(files).map(([name, schema]) => () => {
    return [name, readYaml(join(folder, `${name}.yaml`), schema)] as const;
  });
  const { lists: named, ...rest } = Object.fromEntries(withAllProblems<readonly [string, unknown]>(read)) as Files;
  const asked = readYamlFolder(join(folder, 'questions'), { required: Object.keys(questions), schema: () => question });
  const examples = readExamples(join(folder, 'examples'), readYaml(join(folder, 'safety_cases.yaml'), safetyCases));
  return { ...rest, ...named, spellings: rest.spelling, questions: asked, areas: readAreas(content), examples };
}

function vocabularyFrom(written: Written, content: string, remembered: Remembered | null): Vocabulary {
  try {
    return vocabularyOf(written, questions, remembered);
  } catch (error) {
    if (!(error instanceof VocabularyError)) throw error;
    const part = error.part === 'areas' ? 'areas' : join('understanding', error.part);
    const file = relative(projectFolder, join(content, `${part}.yaml`));
    throw new ContentError([{ file, key: '', problem: error.problem }]);
  }
}
