/** Facts about services age: who has confirmed them, and when they are to be looked at again. */
import type { Service } from '../content/services.ts';
import type { Problem } from '../content/yaml.ts';

export interface ToReview extends Problem {
  /** What is known, and since when. */
  readonly known: string;
}

type Reviewed = Pick<Service, 'review_by' | 'confirmed_by' | 'confirmed_on' | 'evidence' | 'as_of'>;

export const servicesToReview = (services: Readonly<Record<string, Reviewed>>, today: Date): readonly ToReview[] =>
  Object.entries(services).flatMap(([id, service]) => {
    const { review_by, confirmed_by, confirmed_on, evidence, as_of } = service;
    const asOf = `${evidence.replaceAll('_', ' ')}, ${as_of}`;
    const file = `services/${id}.yaml`;
    return [
      ...(isOverdue(service, today)
        ? [{ file, key: 'review_by', problem: OVERDUE, known: `by ${review_by}; ${asOf}` }]
        : []),
      ...(confirmed_by === null || confirmed_on === null
        ? [{ file, key: 'confirmed_by', problem: UNCONFIRMED, known: asOf }]
        : []),
    ];
  });

const OVERDUE = 'was to be looked at again: ask the service, put in what it says, and give a new date';
/** The same as a mistake. */
export const asProblem = ({ file, key, problem, known }: ToReview): Problem => ({
  file,
  key,
  problem: `${problem} (${known})`,
});

const UNCONFIRMED =
  'is nobody yet: ask the service if all this is so, then say who told you, and when (`confirmed_on`)';

/** The review date is the last day on which a contact is taken as good. */
const isOverdue = ({ review_by }: Reviewed, today: Date): boolean => today.toISOString().slice(0, 10) > review_by;
