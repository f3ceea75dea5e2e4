/** Reads a PDF back, with the library that browsers show PDFs with. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { StructTreeNode, TextItem, TextMarkedContent } from 'pdfjs-dist/types/src/display/api.d.ts';

export interface ReadPage {
  /** Every piece of text, in the order in which it is drawn. */
  readonly texts: readonly { readonly text: string; readonly size: number; readonly artifact: boolean }[];
  /** The tags, such as `Document(H1 P L(LI(Lbl LBody)))`. */
  readonly tags: string;
  readonly links: readonly { readonly to: string; readonly spoken: string }[];
}

export interface ReadPdf {
  readonly title: string;
  readonly language: string;
  readonly marked: boolean;
  readonly showsTitle: boolean;
  readonly pages: readonly ReadPage[];
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false, verbosity: 0 });
  const pdf = await task.promise;
  const { info } = (await pdf.getMetadata()) as { info: { Title?: string; Language?: string } };
  const [mark, viewer] = await Promise.all([pdf.getMarkInfo(), pdf.getViewerPreferences()]);
  const pages: ReadPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const [content, tree, annotations] = [
      await page.getTextContent({ includeMarkedContent: true }),
      await page.getStructTree(),
      (await page.getAnnotations()) as { unsafeUrl?: string; contentsObj?: { str: string } }[],
    ];
    pages.push({
      texts: textsOf(content.items),
      tags: tree === null ? '' : tagsOf(tree).replace(/^Root\((.*)\)$/, '$1'),
      links: annotations.map(({ unsafeUrl = '', contentsObj }) => ({ to: unsafeUrl, spoken: contentsObj?.str ?? '' })),
    });
  }
  await task.destroy();
  return {
    title: info.Title ?? '',
    language: info.Language ?? '',
    marked: (mark as { Marked?: boolean } | null)?.Marked ?? false,
    showsTitle: (viewer as { DisplayDocTitle?: boolean } | null)?.DisplayDocTitle ?? false,
    pages,
  };
}

/** All of its text, as somebody hears it: without page numbers. */
export const heardIn = ({ pages }: ReadPdf): string =>
  pages
    .flatMap(({ texts }) => texts.flatMap(({ text, artifact }) => (artifact ? [] : [text])))
    .join(' ')
    .replace(/\s+/g, ' ');

function textsOf(items: readonly (TextItem | TextMarkedContent)[]): ReadPage['texts'] {
  const texts: { text: string; size: number; artifact: boolean }[] = [];
  const open: string[] = [];
  for (const item of items) {
    if ('str' in item) {
      if (item.str.trim() !== '')
        texts.push({ text: item.str, size: item.height, artifact: open.includes('Artifact') });
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push((item as { tag?: string }).tag ?? '');
  }
  return texts;
}

const tagsOf = ({ role, children }: StructTreeNode): string => {
  const inside = children.flatMap((child) => ('role' in child ? [tagsOf(child)] : [])).join(' ');
  return inside === '' ? role : `${role}(${inside})`;
};
