/** Words laid out for paper: what each part of it is, and what may not be torn apart by the end of a page. */
import type { Block, Contact, WordedService } from '../wording/said.ts';

export type Part =
  | { readonly kind: Heading | 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly Item[] }
  /** Stays on one page. */
  | { readonly kind: 'whole'; readonly parts: readonly Part[] };

/** Of the document, of what belongs together, of a service. */
export type Heading = 'title' | 'heading' | 'name';

export interface Item {
  readonly text: string;
  readonly href: string | null;
}

/** The first heading is the title. */
export function partsOf(blocks: readonly Block[]): readonly Part[] {
  const title = blocks.findIndex(({ kind }) => kind === 'heading');
  return blocks.flatMap((block, index) => (index === title ? titleOf(block) : blockParts(block)));
}

const titleOf = (block: Block): readonly Part[] =>
  block.kind === 'heading' ? [{ kind: 'title', text: block.text }] : [];

function blockParts(block: Block): readonly Part[] {
  switch (block.kind) {
    case 'heading':
    case 'text':
      return [{ kind: block.kind, text: block.text }];
    case 'list':
    case 'sources':
      return [{ kind: 'list', items: block.items.map((text) => ({ text, href: null })) }];
    case 'service':
      return [{ kind: 'whole', parts: serviceParts(block.service) }];
    case 'more':
      return [{ kind: 'heading', text: block.summary }, ...block.blocks.flatMap(blockParts)];
  }
}

const serviceParts = ({ name, because, what, contacts, remarks }: WordedService): readonly Part[] => [
  { kind: 'name', text: name },
  ...(because === null ? [] : [{ kind: 'text', text: because } as const]),
  ...(what === '' ? [] : [{ kind: 'text', text: what } as const]),
  ...(contacts.length === 0 ? [] : [{ kind: 'list', items: contacts.map(contactItem) } as const]),
  ...remarks.map((text) => ({ kind: 'text', text }) as const),
];

const contactItem = (contact: Contact): Item => ({ text: `${contact.label}: ${contact.text}`, href: hrefOf(contact) });

function hrefOf(contact: Contact): string {
  switch (contact.kind) {
    case 'phone':
      return `tel:${contact.dial}`;
    case 'sms':
      return `sms:${contact.to}?body=${encodeURIComponent(contact.body)}`;
    case 'web':
      return contact.href;
    case 'email':
      return `mailto:${contact.address}`;
  }
}
