import { join } from 'node:path';
import { answerOutcomes, carersScript } from '../../dialogs/script/carers-script.ts';
import { areaOutcomes, kindOutcomes } from '../../dialogs/script/outcomes.ts';
import { type QuestionId, questions } from '../../dialogs/script/questions.ts';
import { CONCERNS } from '../../dialogs/understanding/safety.ts';
import type { Vocabulary } from '../../dialogs/understanding/vocabulary.ts';
import {
  type AreaOutcomeWords,
  areaOutcomeSchema,
  type ConnectingWords,
  commandsSchema,
  connectingSchema,
  type DecisionWords,
  decisionSchema,
  type MessageWords,
  messageSchema,
  type NoteWords,
  noteSchema,
  noticesSchema,
  type OutcomeWords,
  outcomeSchema,
  type PromptWords,
  peopleSchema,
  promptsSchema,
  type QuestionWords,
  questionSchema,
  type SafetyWords,
  type SourceWords,
  type SummaryWords,
  safetySchema,
  sourcesSchema,
  summarySchema,
  takenUpSchema,
  wordsToAvoidSchema,
} from './script-words.ts';
import { type FrontDoors, readFrontDoors, readServices, type Services, serviceFacts } from './services.ts';
import { readVocabulary } from './understanding.ts';
import { type Words, wordSchemas } from './words.ts';
import { Attempts, readYaml, readYamlFolder } from './yaml.ts';

type ById<Entry> = Readonly<Record<string, Entry>>;

/** Every public word and every service, checked against the script: nothing that it can say is without words. */
export interface Content {
  readonly questions: ById<QuestionWords>;
  /** How an answer may open, whichever goal it answers. */
  readonly outcomes: ById<OutcomeWords>;
  readonly areaOutcomes: ById<AreaOutcomeWords>;
  readonly decisions: ById<DecisionWords>;
  readonly notes: ById<NoteWords>;
  readonly safety: ById<SafetyWords>;
  readonly notices: ById<Words>;
  readonly commands: ById<Words>;
  /** Said when somebody names what they want to know, and there is more to ask first. */
  readonly takenUp: ById<Words>;
  readonly people: ById<Words>;
  readonly prompts: PromptWords;
  readonly connecting: ConnectingWords;
  readonly welcome: MessageWords;
  readonly condolence: MessageWords;
  readonly person: MessageWords;
  readonly summary: SummaryWords;
  readonly services: Services;
  readonly sources: SourceWords;
  readonly frontDoors: FrontDoors;
  /** What people say, ready for use: read from content/understanding and content/areas.yaml. */
  readonly vocabulary: Vocabulary;
  /** The services that the operator offers at present. */
  readonly offered: ReadonlySet<string>;
}

const ids = (entries: readonly { readonly id: string }[]): readonly string[] => entries.map(({ id }) => id);

const mayBecome = (question: string): readonly string[] =>
  carersScript.mayChange.flatMap((change) => (change.question === question ? [change.to] : []));

const settled: readonly { readonly id: string }[] = Object.values(carersScript.goals).flatMap(({ settles }) => [
  ...settles,
]);

/** While services cannot be read, what is said of them is not looked at. */
const noFact = () => ({ text: '' });
const noFacts = { phone: noFact, web: noFact, sum: noFact };

/**
 * @param folder the content folder.
 * @throws ContentError with everything that is wrong, in all files together.
 */
export function loadContent(folder: string): Content {
  const attempts = new Attempts();
  /** What could not be read is never used: all of it ends in an error. */
  const take = <Result>(step: () => Result): Result => attempts.attempt(step) as Result;
  const script = (...path: string[]) => join(folder, 'script', ...path);

  const avoided = take(() => readYaml(script('words_to_avoid.yaml'), wordsToAvoidSchema)) ?? [];
  const services = take(() => readServices(join(folder, 'services'), avoided));
  const schemas = wordSchemas(avoided, services ? serviceFacts(services) : noFacts);
  const serviceIds = Object.keys(services ?? {});
  const content: Content = {
    services,
    frontDoors: take(() => (services ? readFrontDoors(join(folder, 'services'), services) : (undefined as never))),
    offered: new Set(serviceIds.filter((id) => services[id]?.offered)),
    questions: take(() =>
      readYamlFolder(script('questions'), {
        required: Object.keys(questions),
        schema: (id) => questionSchema(schemas, questions[id as QuestionId].options, mayBecome(id)),
      }),
    ),
    outcomes: take(() =>
      readYamlFolder(script('outcomes'), {
        required: answerOutcomes,
        besides: ids(areaOutcomes),
        schema: (id) => outcomeSchema(schemas, ids(kindOutcomes).includes(id)),
      }),
    ),
    areaOutcomes: take(() =>
      readYamlFolder(script('outcomes'), {
        required: ids(areaOutcomes),
        besides: answerOutcomes,
        schema: () => areaOutcomeSchema(schemas),
      }),
    ),
    decisions: take(() =>
      readYamlFolder(script('decisions'), {
        required: [...new Set(ids(settled))],
        schema: () => decisionSchema(schemas),
      }),
    ),
    notes: take(() =>
      readYamlFolder(script('notes'), { required: ids(carersScript.noted), schema: () => noteSchema(schemas) }),
    ),
    safety: take(() =>
      readYamlFolder(script('safety'), {
        required: CONCERNS,
        schema: () => safetySchema(schemas, services ? (id) => id in services : null),
      }),
    ),
    // Documents are called what they are called, whatever words we would rather use.
    sources: take(() => readYaml(join(folder, 'sources.yaml'), sourcesSchema(wordSchemas([], noFacts)))),
    notices: take(() => readYaml(script('notices.yaml'), noticesSchema(schemas))),
    commands: take(() => readYaml(script('commands.yaml'), commandsSchema(schemas))),
    takenUp: take(() => readYaml(script('taken_up.yaml'), takenUpSchema(schemas))),
    people: take(() => readYaml(script('people.yaml'), peopleSchema(schemas))),
    prompts: take(() => readYaml(script('prompts.yaml'), promptsSchema(schemas))),
    connecting: take(() => readYaml(script('connecting.yaml'), connectingSchema(schemas))),
    welcome: take(() => readYaml(script('welcome.yaml'), messageSchema(schemas))),
    condolence: take(() => readYaml(script('condolence.yaml'), messageSchema(schemas))),
    person: take(() => readYaml(script('person.yaml'), messageSchema(schemas))),
    summary: take(() => readYaml(script('summary.yaml'), summarySchema(schemas))),
    vocabulary: take(() => readVocabulary(folder)),
  };
  attempts.end();
  return content;
}
