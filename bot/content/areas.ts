import { join } from 'node:path';
import { z } from 'zod';
import { questions } from '../../dialogs/script/questions.ts';
import type { WrittenAreas } from '../../dialogs/understanding/places.ts';
import { readYaml } from './yaml.ts';

const council = z.literal(questions.your_area.options);
const councils = z.array(council).min(1);
const names = z.array(z.string().min(1)).min(1);

const district = z
  .strictObject({
    councils,
    mark: z.literal(['whole', 'likely', 'straddles']),
    places: names.optional(),
    places_in: z.partialRecord(council, names).optional(),
  })
  .refine(({ councils: all, mark }) => (mark === 'whole') === (all.length === 1), {
    error: 'must name one council where the mark is whole, and several where it is not',
  });

const schema: z.ZodType<WrittenAreas> = z.strictObject({
  districts: z.record(
    z.string().regex(/^[A-Z]{1,2}\d{1,2}$/, { error: 'must be the first half of a postcode' }),
    district,
  ),
  postcode_areas: z.record(z.string().regex(/^[A-Z]{1,2}$/, { error: 'must be the letters of a postcode' }), councils),
  names: z.partialRecord(council, names),
  unclear: z.array(z.strictObject({ names, councils: councils.min(2) })),
}) as z.ZodType<WrittenAreas>;

/** Reads which council a postcode district or a place lies in. @throws ContentError with every problem found. */
export const readAreas = (content: string): WrittenAreas => readYaml(join(content, 'areas.yaml'), schema);
