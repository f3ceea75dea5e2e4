/**
 * What choices are called, as people type it back. Each name has to lead to its own choice, and to nothing else: not to a
 * command, and not to what a phone network takes for itself.
 */
import type { Question } from '../../dialogs/interview/question.ts';
import { carersScript } from '../../dialogs/script/carers-script.ts';
import { type QuestionId, questions } from '../../dialogs/script/questions.ts';
import { understand } from '../../dialogs/understanding/understand.ts';
import { wholeIn, wholeWays } from '../../dialogs/understanding/whole.ts';
import type { Content } from '../content/load.ts';
import type { Words } from '../content/words.ts';
import type { Problem } from '../content/yaml.ts';
import { Speaker } from '../wording/speaker.ts';
import type { Place } from './places.ts';
import { MANNERS, mannerInWords, SIMPLE, SMS, WEB } from './sayings.ts';

/** What networks act upon themselves, whatever was asked. */
const TAKEN_BY_NETWORKS: readonly string[] =
  'STOP STOPALL UNSUBSCRIBE CANCEL END QUIT START UNSTOP HELP INFO YES'.split(' ');

/** Choices that are shown together. */
interface Shown {
  readonly question: QuestionId | null;
  readonly kind: Question['kind'] | 'open';
  readonly choices: readonly Choice[];
}

interface Choice extends Place {
  readonly id: string;
  readonly label: Words;
}

type Labelled = Choice & { readonly text: string };

export const checkTypedLabels = (content: Content): readonly Problem[] =>
  everythingShown(content).flatMap((shown) => [
    ...sameInSimpleWords(content, shown),
    ...MANNERS.flatMap((manner) => {
      const speaker = new Speaker(content, { ...manner, facts: {}, goal: null });
      const labels = shown.choices.map((choice) => ({ ...choice, text: speaker.say(choice.label) }));
      const alike = calledAlike(content, labels);
      return [
        ...(manner === SMS ? takenByNetworks(labels) : []),
        ...alike,
        ...calledLikeCommands(content, labels),
        ...understoodAsOther(content, shown, labels, alike),
      ].map(({ label: { file, key, text }, what }) => ({
        file,
        key,
        problem: `is "${text}" ${mannerInWords(manner)}, ${what}`,
      }));
    }),
  ]);

interface WrongLabel {
  readonly label: Labelled;
  readonly what: string;
}

const CALL_IT_OTHERWISE = 'call it something else';

function everythingShown({ questions: words, prompts }: Content): readonly Shown[] {
  const unsure: Choice = { file: 'script/prompts.yaml', key: 'unsure', id: 'unsure', label: prompts.unsure };
  const asked = (Object.keys(questions) as QuestionId[]).map((question): Shown => {
    const choices = Object.entries(words[question]?.options ?? {}).map(([id, { label }]) => ({
      file: `script/questions/${question}.yaml`,
      key: `options.${id}.label`,
      id,
      label,
    }));
    return { question, kind: questions[question].kind, choices: [...choices, unsure] };
  });
  const inPause = (key: string, choices: Readonly<Record<string, Words>>): readonly Choice[] =>
    Object.entries(choices).map(([id, label]) => ({ file: 'script/prompts.yaml', key: `${key}.${id}`, id, label }));
  const paused = Object.entries(prompts.pauses).map(
    ([id, { choices }]): Shown => ({ question: null, kind: 'open', choices: inPause(`pauses.${id}.choices`, choices) }),
  );
  const [again] = carersScript.secondChance.questions;
  const secondChance = inPause('second_chance.choices', prompts.second_chance.choices);
  return [...asked, ...paused, { question: again, kind: 'open', choices: [...secondChance, unsure] }];
}

/** A page calls a choice the same in every style, so that it is understood when the style changes. */
const sameInSimpleWords = (content: Content, { choices }: Shown): readonly Problem[] =>
  choices.flatMap(({ file, key, label }) => {
    const [usual, ...others] = [
      { ...WEB, facts: {} },
      { ...SIMPLE, facts: {} },
      { ...WEB, facts: { your_age: '13_15' } },
    ].map((manner) => new Speaker(content, { ...manner, goal: null }).say(label));
    return others.every((other) => other === usual)
      ? []
      : [{ file, key, problem: 'must be the same on the page and in simple words: people type it back in either' }];
  });

function takenByNetworks(labels: readonly Labelled[]): readonly WrongLabel[] {
  const isYesOrNo = ['yes', 'no'].every((wanted) => labels.some(({ id }) => id === wanted));
  return labels
    .map((label) => ({ label, word: label.text.trim().toUpperCase() }))
    .filter(({ word }) => TAKEN_BY_NETWORKS.includes(word) && !(isYesOrNo && word === 'YES'))
    .map(({ label }) => ({ label, what: `a word that phone networks act upon themselves: ${CALL_IT_OTHERWISE}` }));
}

/** Two names are the same when people type them the same, capitals, commas and spelling aside. */
function calledAlike({ vocabulary }: Content, labels: readonly Labelled[]): readonly WrongLabel[] {
  const typed = ({ text }: Labelled): string => vocabulary.readLabel(text).join(' ');
  return labels.flatMap((label, index) => {
    const same = labels.slice(0, index).find((other) => typed(other) === typed(label));
    const what = `which is typed just as "${same?.key}": call one of them something else`;
    return same === undefined ? [] : [{ label, what }];
  });
}

/** A choice is understood before a command, so that people could not use the command here. */
const calledLikeCommands = ({ vocabulary }: Content, labels: readonly Labelled[]): readonly WrongLabel[] =>
  labels.flatMap((label) => {
    const command = wholeIn(vocabulary.commands, wholeWays(vocabulary, vocabulary.read(label.text)));
    const what = `which is also how people ask for "${command}" (understanding/commands.yaml): ${CALL_IT_OTHERWISE}`;
    return command === null || command === label.id ? [] : [{ label, what }];
  });

/** @param alike the names of which it is known already that they are the same. */
function understoodAsOther(
  { vocabulary }: Content,
  { question, kind }: Shown,
  labels: readonly Labelled[],
  alike: readonly WrongLabel[],
): readonly WrongLabel[] {
  if (question === null || kind === 'place' || alike.length > 0) return [];
  const asked = {
    question,
    kind,
    choices: labels.map(({ id }) => id).filter((id) => id !== 'unsure'),
    alone: questions[question].alone,
    labels: Object.fromEntries(labels.map(({ id, text }) => [id, text])),
  };
  return labels.flatMap((label) => {
    const { answer } = understand(vocabulary, label.text, asked);
    if (String(answer) === label.id) return [];
    const as = answer === null ? 'not understood' : `understood as "${String(answer)}"`;
    return [{ label, what: `and is ${as} when somebody types it (understanding/questions/${question}.yaml)` }];
  });
}
