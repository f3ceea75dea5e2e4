/** What is written beside the script: the pages, the policy cases, the hazard log. */
import { join } from 'node:path';
import { avoidedWords, contactsIn, isTypedIn } from '../content/plain-words.ts';
import { wordsToAvoidSchema } from '../content/script-words.ts';
import type { ServiceContact, Services } from '../content/services.ts';
import { type Problem, readYaml } from '../content/yaml.ts';
import { type TextFile, textFile, textFiles } from './text-files.ts';

/** Bodies that a public page has to name by law, with their addresses; they are no services of ours. */
const NAMED_BY_LAW = ['ico.org.uk', 'lgo.org.uk', 'equalityadvisoryservice.com'];

/** Shows the script to those who sign it off; it is no page for the public. */
const SCRIPT_BOOK = 'pages/book.hbs';

/**
 * Numbers, sums and links that are not those of a service, and on the public pages words to avoid.
 * @param folder the content folder.
 */
export function checkOtherTexts(folder: string, services: Services): readonly Problem[] {
  const avoided = readYaml(join(folder, 'script', 'words_to_avoid.yaml'), wordsToAvoidSchema);
  const pages = textFiles(folder, 'pages', '.hbs').filter(({ file }) => file !== SCRIPT_BOOK);
  const notes = [
    ...textFiles(folder, 'cases', '.yaml'),
    textFile(folder, 'hazards.yaml'),
    textFile(folder, SCRIPT_BOOK),
  ];
  const contacts = Object.values(services).flatMap((service) =>
    service.contacts.filter(({ show }) => show).map(textOf),
  );
  const isOurs = (typed: string): boolean => contacts.some((contact) => contact.includes(typed));
  const typedIn = (file: string, typed: readonly string[]): readonly Problem[] =>
    [...new Set(typed)].map((contact) => ({ file, key: '', problem: isTypedIn(contact) }));
  const foreignContacts = ({ file }: TextFile, words: string): readonly Problem[] =>
    typedIn(
      file,
      whole(contactsIn(words)).filter((contact) => !isOurs(contact)),
    );
  const foreignLinks = ({ file, text }: TextFile): readonly Problem[] =>
    typedIn(
      file,
      linksIn(text).filter((link) => !isOurs(link) && !NAMED_BY_LAW.includes(hostOf(link))),
    );
  return [
    ...pages.flatMap((page) => [
      ...foreignLinks(page),
      ...foreignContacts(page, wordsIn(page.text)),
      ...avoidedWords(wordsIn(page.text), avoided).map((problem) => ({ file: page.file, key: '', problem })),
    ]),
    ...notes.flatMap((note) => foreignContacts(note, note.text.replace(/^\s*#.*$/gm, ''))),
  ];
}

const textOf = (contact: ServiceContact): string =>
  'phone' in contact ? contact.phone : 'sms' in contact ? contact.sms : 'web' in contact ? contact.web : contact.email;

/** Without what is only a part of another. */
const whole = (contacts: readonly string[]): readonly string[] =>
  contacts.filter((contact) => !contacts.some((other) => other !== contact && other.includes(contact)));

const LINK = /href="(?:https?:\/\/|tel:|mailto:)([^"]*)"/g;

/** Those that are filled in come from services. */
const linksIn = (page: string): readonly string[] =>
  [...page.matchAll(LINK)].map(([, link = '']) => link).filter((link) => !link.includes('{{'));

const hostOf = (link: string): string => link.replace(/^www\./, '').replace(/\/.*$/, '');

/** What is read on a page, without its markup. */
const wordsIn = (page: string): string =>
  page
    .replace(/<style>.*?<\/style>|\{\{!--.*?--\}\}/gs, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
