/** Every service that people may be pointed to, and how sure we are of it. */
import { goals } from '../../dialogs/script/carers-script.ts';
import type { Content } from '../content/load.ts';
import type { Service, ServiceContact } from '../content/services.ts';
import type { Names } from './names.ts';
import type { Link } from './questions.ts';
import { decisionAnchor } from './rule-in-words.ts';

export const serviceAnchor = (id: string): string => `service-${id}`;

export interface ServiceInBook extends Link {
  readonly id: string;
  readonly what: string;
  readonly forWhom: string;
  readonly areas: string;
  readonly contacts: readonly { readonly text: string; readonly hours: string; readonly isShown: boolean }[];
  readonly how: string;
  readonly isOffered: boolean;
  readonly source: string;
  readonly evidence: string;
  readonly asOf: string;
  readonly reviewBy: string;
  readonly isDue: boolean;
  /** By whom and when; null while that still has to happen. */
  readonly confirmed: string | null;
  readonly decisions: readonly Link[];
}

const EVIDENCE: Readonly<Record<Service['evidence'], string>> = {
  found: 'Found in a public source',
  found_but_conflicting: 'Found, but sources differ',
  found_weak: 'Found in a weak or old source',
  seed: 'From the draft strategy of 2022',
  recalled: 'Remembered, not found',
};

export function servicesInBook(content: Content, names: Names, now: Date): readonly ServiceInBook[] {
  const today = now.toISOString().slice(0, 10);
  return Object.entries(content.services)
    .map(([id, service]) => ({
      id,
      see: serviceAnchor(id),
      name: names.service(id),
      what: names.words(service.what),
      forWhom: names.words(service.for_whom),
      areas:
        service.areas === 'everywhere'
          ? 'Everywhere'
          : service.areas.map((area) => names.option('your_area', area)).join('; '),
      contacts: service.contacts.map((contact) => ({
        text: contactText(contact),
        hours: contact.hours ?? '',
        isShown: contact.show,
      })),
      how: service.how === undefined ? '' : names.words(service.how),
      isOffered: service.offered,
      source: service.source,
      evidence: EVIDENCE[service.evidence],
      asOf: service.as_of,
      reviewBy: service.review_by,
      isDue: today > service.review_by,
      confirmed:
        service.confirmed_by === null
          ? null
          : `${service.confirmed_by}${service.confirmed_on ? `, ${service.confirmed_on}` : ''}`,
      decisions: decisionsLeadingTo(id, names),
    }))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB'));
}

function contactText(contact: ServiceContact): string {
  const label = contact.label === undefined ? '' : `${contact.label}: `;
  if ('phone' in contact) return `${label}${contact.phone}`;
  if ('sms' in contact) return `${label}text ${contact.body} to ${contact.sms}`;
  return `${label}${'web' in contact ? contact.web : contact.email}`;
}

function decisionsLeadingTo(id: string, names: Names): readonly Link[] {
  const signposts = Object.values(goals).flatMap((goal) => goal.signposts.filter(({ service }) => service === id));
  return [...new Set(signposts.map(({ decision }) => decision))].map((decision) => ({
    name: names.decision(decision),
    see: decisionAnchor(decision),
  }));
}
