import { decision } from '../interview/script.ts';
import { bereaved } from './people.ts';

/** Support does not stop when caring does. Condolence comes first, and registration is never asked first. */
export const bereavedRoute = decision('bereaved_route', {
  source: 'Dorset carers strategy 2022–27 (draft), "Carers Case Worker role" and "Carer Support Dorset"; rules G5, G8',
  when: bereaved,
});
