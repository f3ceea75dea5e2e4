import type { OptionOf, Question, QuestionId, Questions } from './question.ts';

/**
 * A rule reads facts and comes out yes, no or maybe. It is data, so that it can be evaluated, explained,
 * searched for what is still missing, and proved. Rules are built with the combinators below, never by hand.
 */
export type Rule =
  | { readonly op: 'answer'; readonly question: string; readonly options: readonly string[] }
  | { readonly op: 'unanswered'; readonly question: string }
  | { readonly op: 'offered'; readonly service: string }
  | { readonly op: 'all'; readonly rules: readonly Rule[] }
  | { readonly op: 'any'; readonly rules: readonly Rule[] }
  | { readonly op: 'not'; readonly rule: Rule }
  | { readonly op: 'plainly'; readonly rule: Rule }
  | { readonly op: 'uncertain'; readonly rule: Rule }
  | { readonly op: 'given'; readonly rule: Rule };

export const all = (...rules: Rule[]): Rule => ({ op: 'all', rules });
export const any = (...rules: Rule[]): Rule => ({ op: 'any', rules });
export const not = (rule: Rule): Rule => ({ op: 'not', rule });

/** Yes only when the rule is plainly yes: what is not known does not count. */
export const plainly = (rule: Rule): Rule => ({ op: 'plainly', rule });

/** At most maybe: for cases that only a person can decide. */
export const uncertain = (rule: Rule): Rule => ({ op: 'uncertain', rule });

/** A condition that the person has been told about already: while it holds, it is not repeated as a reason. */
export const given = (rule: Rule): Rule => ({ op: 'given', rule });

/** Whether the operator offers a service at present (`offered` in content/services). */
export const offered = (service: string): Rule => ({ op: 'offered', service });

type IdsOfKind<Q extends Questions, Kind> = {
  [Id in QuestionId<Q>]: Q[Id]['kind'] extends Kind ? Id : never;
}[QuestionId<Q>];

/** The combinators that read answers, typed by the questions: a missing question or option does not compile. */
export function rulesOver<const Q extends Record<string, Question>>(_questions: Q) {
  return {
    /** The answer is one of these options. */
    is: <Id extends IdsOfKind<Q, 'one_of' | 'yes_no' | 'place'>>(
      question: Id,
      ...options: [OptionOf<Q, Id>, ...OptionOf<Q, Id>[]]
    ): Rule => ({ op: 'answer', question, options }),
    /** At least one of these options is among those chosen. */
    has: <Id extends IdsOfKind<Q, 'any_of'>>(
      question: Id,
      ...options: [OptionOf<Q, Id>, ...OptionOf<Q, Id>[]]
    ): Rule => ({
      op: 'answer',
      question,
      options,
    }),
    /**
     * Says of every option whether it counts, so that an option added to the question does not compile before
     * somebody has decided what it means here.
     */
    counts: <Id extends QuestionId<Q>>(question: Id, options: Readonly<Record<OptionOf<Q, Id>, boolean>>): Rule => ({
      op: 'answer',
      question,
      options: Object.entries(options).flatMap(([option, counted]) => (counted ? [option] : [])),
    }),
    /** The question was answered with "not sure", or skipped. */
    unanswered: (question: QuestionId<Q>): Rule => ({ op: 'unanswered', question }),
  };
}
