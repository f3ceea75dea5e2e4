/**
 * From a postcode or a place name to the council that it lies in. Source: `content/areas.yaml`.
 * Only the council is kept of a postcode that somebody typed: nothing that is stored has more.
 */
import type { Phrase } from './phrase.ts';
import { longest, type Match, type Phrasebook, phrasebookOf } from './phrasebook.ts';
import type { Words } from './words.ts';

/** Where a place lies: one council; or several, of which the first may be the likely one. */
export interface Whereabouts {
  readonly councils: readonly string[];
  readonly likely: boolean;
}

export interface WrittenAreas {
  readonly districts: Readonly<Record<string, WrittenDistrict>>;
  /** Postcode areas, by their letters, of which no district is listed above, or not all. */
  readonly postcode_areas: Readonly<Record<string, readonly string[]>>;
  /** Places and councils by name, for each council. */
  readonly names: Readonly<Record<string, readonly string[]>>;
  /** Names that do not say which council: a county, or a town that straddles. */
  readonly unclear: readonly { readonly names: readonly string[]; readonly councils: readonly string[] }[];
}

export interface WrittenDistrict {
  readonly councils: readonly string[];
  /** `whole`: one council. `likely`: nearly all in the first. `straddles`: to be asked. */
  readonly mark: 'whole' | 'likely' | 'straddles';
  /** Main places that lie where the district lies. */
  readonly places?: readonly string[] | undefined;
  /** Main places of which the table says in which council they are. */
  readonly places_in?: Readonly<Record<string, readonly string[]>> | undefined;
}

export interface Gazetteer {
  /** Every place name in a message. */
  names(said: Words): readonly Match<Whereabouts>[];
  /** Every postcode or postcode district in a text, however it is typed, with the words right before it. */
  postcodes(text: string): readonly Postcode[];
}

export interface Postcode {
  /** As it is written on a letter: "DT6 3PA", or "DT6". */
  readonly code: string;
  readonly before: string;
  readonly after: string;
  /** A whole postcode, and not only its first half. */
  readonly full: boolean;
  /** Null where there is no such district. */
  readonly whereabouts: Whereabouts | null;
}

const POSTCODES =
  /(?<![\p{L}\p{N}])(?<area>[a-z]{1,2})(?<gap> ?)(?<district>\d{1,2}[a-z]?)(?:[ -]{0,2}(?<inward>[\do][a-z]{2}))?(?![\p{L}\p{N}])/giu;

export function gazetteerOf(
  { districts, postcode_areas, names, unclear }: WrittenAreas,
  phrases: (names: readonly string[]) => readonly Phrase[],
  neverInGaps: ReadonlySet<string>,
): Gazetteer {
  const certain = (council: string): Whereabouts => ({ councils: [council], likely: false });
  const whereaboutsOf = ({ councils, mark }: WrittenDistrict): Whereabouts => ({ councils, likely: mark === 'likely' });
  const named: readonly (readonly [readonly string[], Whereabouts])[] = [
    ...Object.values(districts).flatMap((district) => [
      [district.places ?? [], whereaboutsOf(district)] as const,
      ...Object.entries(district.places_in ?? {}).map(([council, places]) => [places, certain(council)] as const),
    ]),
    ...Object.entries(names).map(([council, places]) => [places, certain(council)] as const),
    ...unclear.map(({ names: places, councils }) => [places, { councils, likely: false }] as const),
  ];
  const book: Phrasebook<Whereabouts> = phrasebookOf(
    named.flatMap(([places, meaning]) => phrases(places).map((phrase) => ({ phrase, meaning }))),
    neverInGaps,
  );

  const lookUp = (area: string, district: string): Whereabouts | null => {
    const listed = districts[area + district];
    if (listed !== undefined) return whereaboutsOf(listed);
    const councils = postcode_areas[area];
    return councils === undefined ? null : { councils, likely: false };
  };

  return {
    names: (said) => longest(book.find(said)),
    postcodes: (text) =>
      [...text.matchAll(POSTCODES)].flatMap((match) => {
        const { area = '', gap, district = '', inward } = match.groups ?? {};
        const full = inward !== undefined;
        // "so 50 of us": two letters and a number apart are a postcode only when its second half follows.
        if (!full && gap === ' ') return [];
        const before = text.slice(0, match.index);
        const after = text.slice(match.index + match[0].length);
        const code = `${area}${district} ${inward ?? ''}`.trim().toUpperCase();
        return [{ code, before, after, full, whereabouts: lookUp(area.toUpperCase(), district.toUpperCase()) }];
      }),
  };
}

/**
 * Where somebody is who said all of these: "Poole, Dorset" is in BCP. Null when nothing was said.
 * Places that exclude each other are all candidates.
 */
export function together(said: readonly Whereabouts[]): Whereabouts | null {
  const [first, ...rest] = said;
  if (first === undefined) return null;
  const shared = first.councils.filter((council) => rest.every(({ councils }) => councils.includes(council)));
  if (shared.length > 0) return { councils: shared, likely: shared.length > 1 && said.some(({ likely }) => likely) };
  return { councils: [...new Set(said.flatMap(({ councils }) => councils))], likely: false };
}
