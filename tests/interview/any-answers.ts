/** Answers to the carers script, of whatever kind. */
import fc from 'fast-check';
import type { Facts, Question, Value } from '../../dialogs/interview/question.ts';
import { WITHOUT_ANSWER } from '../../dialogs/interview/question.ts';
import { carersScript } from '../../dialogs/script/carers-script.ts';

const definite = ({ kind, options, alone }: Question): fc.Arbitrary<Value> =>
  kind === 'any_of'
    ? fc.oneof(
        fc.subarray(
          options.filter((option) => !alone.includes(option)),
          { minLength: 1 },
        ),
        fc.constantFrom(...alone).map((option) => [option]),
      )
    : fc.constantFrom(...options);

const anyAnswer = (question: Question): fc.Arbitrary<Value> =>
  fc.oneof({ weight: 5, arbitrary: definite(question) }, { weight: 1, arbitrary: fc.constantFrom(...WITHOUT_ANSWER) });

const byQuestion = Object.fromEntries(
  Object.entries(carersScript.questions).map(([id, question]) => [id, anyAnswer(question)]),
);

/** An answer to every question, some of them "not sure" or skipped. */
export const everyAnswer: fc.Arbitrary<Facts> = fc.record(byQuestion);

/** Every option of a question by itself, as an answer to it. */
export const definiteAnswers = (id: string): readonly Value[] => {
  const question: Question | undefined = carersScript.questions[id as keyof typeof carersScript.questions];
  return (question?.options ?? []).map((option) => (question?.kind === 'any_of' ? [option] : option));
};
