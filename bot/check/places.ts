/** Where words are written, as an editor finds them. */
import { questions } from '../../dialogs/script/questions.ts';
import type { Said } from '../wording/said.ts';

/** A file, from the content folder, and a key in it such as `ask.sms`; no key for the file as a whole. */
export interface Place {
  readonly file: string;
  readonly key: string;
}

export const nameOfPlace = ({ file, key }: Place): string => (key === '' ? file : `${file} "${key}"`);

/** Where an editor finds the words that open what is said. */
export function homeOf({ messages }: Said): Place {
  const [kind = '', id = ''] = (messages.at(-1)?.id ?? '').split('.');
  const inScript = (file: string, key = ''): Place => ({ file: `script/${file}.yaml`, key });
  switch (kind) {
    case 'ask':
      return id in questions ? inScript(`questions/${id}`, kind) : inScript('prompts', id);
    case 'why':
      return id in questions ? inScript(`questions/${id}`, kind) : inScript('connecting', 'nothing_asked');
    case 'notice':
      return inScript('notices', id);
    case 'taken_up':
      return inScript(kind, id);
    case 'outcome':
      return inScript(`outcomes/${id}`);
    case 'so_far':
      return inScript(`outcomes/${id}`, kind);
    case 'safety':
      return inScript(`safety/${id}`);
    case 'heard':
    case 'more':
    case 'grounds':
      return inScript('connecting', kind);
    default:
      return inScript(kind);
  }
}
