/** Whom to ring first: the front door of the person's own area. */
import type { Content } from '../content/load.ts';
import type { Service } from '../content/services.ts';
import type { Speaker } from './speaker.ts';

/** A child who would rather talk to somebody outside the council always can. Source: rules G6. */
export const CHILDLINE = 'childline';

/** Where the area is not known, both councils' lines are given. Source: script, "Safety". */
const WHEN_UNKNOWN = ['dorset', 'bcp'] as const;

type Council = Exclude<keyof Content['frontDoors'], 'anybody'>;
const isCouncil = ({ frontDoors }: Content, area: unknown): area is Council =>
  typeof area === 'string' && area !== 'anybody' && area in frontDoors;

/** The councils of the two homes, as far as they are known. */
export function councilsOf(content: Content, { facts }: Speaker): readonly Council[] {
  const known = [facts.your_area, facts.their_area].filter((area) => isCouncil(content, area));
  return known.length === 0 ? WHEN_UNKNOWN : known;
}

/** The front doors of the area where the person lives, best first; those for children when a child is speaking. */
function frontDoors(content: Content, speaker: Speaker): readonly [string, ...string[]] {
  const { your_area } = speaker.facts;
  return isCouncil(content, your_area)
    ? [doorOf(content, speaker, your_area)]
    : [doorOf(content, speaker, 'dorset'), doorOf(content, speaker, 'bcp')];
}

const doorOf = ({ frontDoors }: Content, { young }: Speaker, council: Council): string =>
  frontDoors[council][young ? 'children' : 'adults'];

const hasPhone = ({ services }: Content, id: string): boolean =>
  services[id]?.contacts.some((contact) => contact.show && 'phone' in contact) ?? false;

/** The front door that puts somebody in touch with this service: that of their own area, if one can ring there. */
export function doorTo(content: Content, speaker: Speaker, { areas }: Service): string {
  const own = frontDoors(content, speaker);
  const near = areas === 'everywhere' ? [] : areas.map((area) => doorOf(content, speaker, area));
  const best = isCouncil(content, speaker.facts.your_area) ? [...own, ...near] : [...near, ...own];
  return best.find((id) => hasPhone(content, id)) ?? best[0] ?? own[0];
}

/** The same, with a number to ring in any case, and with somebody to talk to for a child. */
export function peopleToRing(content: Content, speaker: Speaker): readonly string[] {
  const doors = frontDoors(content, speaker);
  return [
    ...doors,
    ...(doors.some((id) => hasPhone(content, id)) ? [] : [content.frontDoors.anybody]),
    ...(speaker.young ? [CHILDLINE] : []),
  ];
}
