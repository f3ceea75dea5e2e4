/** Which words of the content are said, and where each of them is written. */
import type { Content } from '../content/load.ts';
import type { Template, Variant, Words } from '../content/words.ts';
import type { Place } from './places.ts';

/** Words for one channel or style, as they stand in the content. */
export interface WrittenWords extends Place {
  /** Nothing would be missing without them: other words are said in their place, or nothing has to be. */
  readonly mayBeLeftOut: boolean;
}

/** Some words, as they were said. */
export interface WordsSaid {
  readonly words: WrittenWords;
  readonly text: string;
}

type Spoken = Exclude<keyof Content, 'frontDoors' | 'vocabulary' | 'offered'>;

/** The file in which each part of the content is written, or the folder with a file for each of its entries. */
const WRITTEN_IN: Readonly<Record<Spoken, string>> = {
  questions: 'script/questions/',
  outcomes: 'script/outcomes/',
  areaOutcomes: 'script/outcomes/',
  decisions: 'script/decisions/',
  notes: 'script/notes/',
  safety: 'script/safety/',
  notices: 'script/notices.yaml',
  commands: 'script/commands.yaml',
  people: 'script/people.yaml',
  prompts: 'script/prompts.yaml',
  connecting: 'script/connecting.yaml',
  welcome: 'script/welcome.yaml',
  condolence: 'script/condolence.yaml',
  person: 'script/person.yaml',
  summary: 'script/summary.yaml',
  takenUp: 'script/taken_up.yaml',
  services: 'services/',
  sources: 'sources.yaml',
};

/** Where every channel needs words of its own, all of these are written, and none may be left out. */
const ALL_CHANNELS: readonly Variant[] = ['web', 'sms', 'staff', 'simple'];

/** Words that not every file of their kind has. */
const NOT_ALWAYS_THERE = ['before', 'hint', 'input', 'later', 'how', 'puts_in_touch'];

/** Content that says the same as another, and remembers what was said. */
export class HeardContent {
  readonly content: Content;
  /** All words that are more than silence. */
  readonly written: WrittenWords[] = [];
  #said: WordsSaid[] = [];

  constructor(content: Content) {
    const heard = (Object.keys(WRITTEN_IN) as Spoken[]).map((part) => [part, this.#partHeard(content, part)]);
    this.content = { ...content, ...(Object.fromEntries(heard) as Pick<Content, Spoken>) };
  }

  /** What has been said since this was last asked, in order. */
  said(): readonly WordsSaid[] {
    const said = this.#said;
    this.#said = [];
    return said;
  }

  #partHeard(content: Content, part: Spoken): unknown {
    const where = WRITTEN_IN[part];
    if (!where.endsWith('/')) return this.#heard(content[part], where, []);
    const files = Object.entries(content[part]);
    return Object.fromEntries(files.map(([id, entry]) => [id, this.#heard(entry, `${where}${id}.yaml`, [])]));
  }

  #heard(value: unknown, file: string, key: readonly string[]): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map((entry, index) => this.#heard(entry, file, [...key, String(index)]));
    if (isWords(value)) return this.#wordsHeard(value, file, key);
    return Object.fromEntries(
      Object.entries(value).map(([name, entry]) => [name, this.#heard(entry, file, [...key, name])]),
    );
  }

  #wordsHeard(words: Words, file: string, key: readonly string[]): Words {
    const variants = Object.keys(words) as Variant[];
    const isExtra = NOT_ALWAYS_THERE.some((name) => key.includes(name));
    const isOwnEverywhere = ALL_CHANNELS.every((variant) => variants.includes(variant));
    const heard = variants.map((variant): [Variant, Template] => {
      // One text for everybody is written without the name of a channel.
      const place = { file, key: (variants.length === 1 ? key : [...key, variant]).join('.') };
      const mayBeLeftOut = isExtra || variant === 'young' || (variant !== 'web' && !isOwnEverywhere);
      return [variant, this.#templateHeard(words[variant] as Template, { ...place, mayBeLeftOut })];
    });
    return Object.fromEntries(heard) as Words;
  }

  #templateHeard(template: Template, words: WrittenWords): Template {
    if (!isSilent(template)) this.written.push(words);
    return (data) => {
      const text = template(data);
      this.#said.push({ words, text });
      return text;
    };
  }
}

const isWords = (value: object): value is Words => 'web' in value && typeof value.web === 'function';

/** Written as nothing on purpose, such as a hint that a text message leaves out. */
function isSilent(template: Template): boolean {
  try {
    return template({}) === '';
  } catch {
    // There is something to fill in, so there is something to say.
    return false;
  }
}
