import type { Content } from '../content/load.ts';
import type { Service, ServiceContact } from '../content/services.ts';
import { doorTo } from './front-doors.ts';
import type { Contact, WordedService } from './said.ts';
import { listed, type Speaker } from './speaker.ts';

export interface ServiceInWords {
  readonly what?: string;
  readonly because?: string | null;
  readonly now: Date;
  /** Safety lines are given bare: nothing about them is explained or put in doubt. */
  readonly bare?: boolean;
}

/**
 * A service in words. A contact that is not to be shown gives way to the front door of the person's own area, and
 * after its review date the person is asked to check it first.
 */
export function wordedService(
  content: Content,
  speaker: Speaker,
  id: string,
  { what, because = null, now, bare = false }: ServiceInWords,
): WordedService {
  const service = serviceOf(content, id);
  const { connecting } = content;
  const contacts = shownContacts(content, speaker, service);
  const remarks = [
    ...(bare ? [] : [speaker.say(connecting.for_whom, { whom: speaker.say(service.for_whom) })]),
    ...service.contacts.flatMap(({ hours, show }) => (show && hours ? speaker.say(connecting.open, { hours }) : [])),
    ...(service.how ? [speaker.say(service.how)] : []),
    ...(contacts.length === 0 && service.how === undefined ? [putInTouch(content, speaker, service)] : []),
    ...(!bare && contacts.length > 0 && isDue(service, now) ? [speaker.say(connecting.check_first)] : []),
    ...(service.formerly.length > 0 ? [speaker.say(connecting.formerly, { names: listed(service.formerly) })] : []),
  ];
  return {
    id,
    name: speaker.say(service.name),
    what: what ?? speaker.say(service.what),
    because,
    contacts,
    remarks: remarks.filter((remark) => remark !== ''),
  };
}

function putInTouch(content: Content, speaker: Speaker, service: Service): string {
  const door = serviceOf(content, doorTo(content, speaker, service));
  const [contact] = shownContacts(content, speaker, door);
  return speaker.say(door.puts_in_touch ?? content.connecting.put_in_touch, {
    front_door: speaker.say(door.name),
    contact: contact?.text ?? '',
  });
}

function serviceOf({ services }: Content, id: string): Service {
  const service = services[id];
  if (service === undefined) throw new Error(`There is no service "${id}" in content/services.`);
  return service;
}

/** The review date is the last day on which a contact is taken as good. */
const isDue = ({ review_by }: Service, now: Date): boolean => now.toISOString().slice(0, 10) > review_by;

const shownContacts = (content: Content, speaker: Speaker, { contacts }: Service): readonly Contact[] =>
  contacts.filter(({ show }) => show).map((contact) => wordedContact(content, speaker, contact));

function wordedContact({ connecting }: Content, speaker: Speaker, contact: ServiceContact): Contact {
  const labelled = (kind: Contact['kind']): string => {
    const words = connecting.contact[kind];
    return contact.label ?? (words === undefined ? '' : speaker.say(words));
  };
  if ('phone' in contact) {
    const dial = contact.phone.replaceAll(' ', '');
    return { kind: 'phone', label: labelled('phone'), text: contact.phone, dial };
  }
  if ('sms' in contact) {
    const { sms, body } = contact;
    return { kind: 'sms', label: labelled('sms'), text: `${body} to ${sms}`, to: sms.replaceAll(' ', ''), body };
  }
  if ('web' in contact) {
    return { kind: 'web', label: labelled('web'), text: contact.web, href: `https://${contact.web}` };
  }
  return { kind: 'email', label: labelled('email'), text: contact.email, address: contact.email };
}
