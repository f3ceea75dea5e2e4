import { decision } from '../interview/script.ts';
import { bereaved } from './people.ts';
import { cites } from './sources.ts';

/** Support does not stop when caring does. Condolence comes first, and registration is never asked first. */
export const bereavedRoute = decision('bereaved_route', {
  source: cites('G5 G8', { dorset_strategy_2022: ['"Carers Case Worker role"', '"Carer Support Dorset"'] }),
  when: bereaved,
});
