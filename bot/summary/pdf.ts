/** Words as a PDF that a screen reader can read: tagged (PDF/UA), with its font inside, in usual or large print. */
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import PDFDocument from 'pdfkit';
import type { Block } from '../wording/said.ts';
import { type Heading, type Item, type Part, partsOf } from './parts.ts';

export interface PdfOptions {
  /** Shown by readers in place of the name of the file: nothing that tells about the person. */
  readonly title: string;
  readonly large: boolean;
  readonly made: Date;
}

export function pdfOf(blocks: readonly Block[], { title, large, made }: PdfOptions): Promise<Buffer> {
  const doc = new PDFDocument({
    size: 'A4',
    margins: MARGINS,
    font: FONTS.regular,
    info: { Title: title, CreationDate: made },
    lang: 'en-GB',
    displayTitle: true,
    pdfVersion: '1.7',
    tagged: true,
    bufferPages: true,
    ...PDF_UA,
  });
  const paper = new Paper(doc, large ? BODY_SIZE.large : BODY_SIZE.usual);
  paper.add(partsOf(blocks));
  paper.numberPages();
  const bytes = buffer(doc);
  doc.end();
  return bytes;
}

/** The types of pdfkit do not know yet that it can do this. */
const PDF_UA: object = { subset: 'PDF/UA' };

const fontFile = (weight: 400 | 700): string =>
  fileURLToPath(
    import.meta.resolve(`@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-${weight}-normal.woff`),
  );
/** Made by the Braille Institute to be told apart letter by letter. */
export const FONTS = { regular: fontFile(400), bold: fontFile(700) };

/** In points. Source: RNIB, clear print (at least 12) and large print (16 to 18). */
const BODY_SIZE = { usual: 12, large: 18 };

const MM = 72 / 25.4;
const MARGINS = { top: 20 * MM, right: 20 * MM, bottom: 25 * MM, left: 20 * MM };
/** From the lower edge of the paper to the number of the page. */
const FOOT = 15 * MM;

const INK = '#1d2b2d';
const SEA = '#12484c';
const LINE = '#b4d0ce';

/** How a text looks, in multiples of the size of the body, and the tag by which a screen reader knows it. */
interface Look {
  readonly tag: string;
  readonly font: keyof typeof FONTS;
  readonly colour: string;
  readonly size: number;
  readonly before: number;
  readonly after: number;
}

const LOOKS: Readonly<Record<Heading | 'text' | 'item' | 'link', Look>> = {
  title: { tag: 'H1', font: 'bold', colour: SEA, size: 1.9, before: 0, after: 0.5 },
  heading: { tag: 'H2', font: 'bold', colour: SEA, size: 1.35, before: 1, after: 0.4 },
  name: { tag: 'H3', font: 'bold', colour: INK, size: 1.15, before: 0, after: 0.25 },
  text: { tag: 'P', font: 'regular', colour: INK, size: 1, before: 0, after: 0.5 },
  item: { tag: 'LBody', font: 'regular', colour: INK, size: 1, before: 0, after: 0.25 },
  link: { tag: 'Link', font: 'bold', colour: SEA, size: 1, before: 0, after: 0.25 },
};

/** In multiples of the size of the body. */
const LEADING = 0.3;
const BULLET_WIDTH = 1.2;
const AROUND_WHOLE = 0.6;

type Element = PDFKit.PDFStructureElement;

/** What is drawn goes below what was drawn before, on a new page when it would be torn apart. */
class Paper {
  readonly #doc: PDFKit.PDFDocument;
  readonly #body: number;
  readonly #root: Element;

  constructor(doc: PDFKit.PDFDocument, body: number) {
    this.#doc = doc;
    this.#body = body;
    this.#root = doc.struct('Document');
    doc.addStructure(this.#root);
  }

  add(parts: readonly Part[]): void {
    for (const [index, part] of parts.entries()) {
      const next = parts[index + 1];
      const together = next !== undefined && isHeading(part) ? [part, next] : [part];
      this.#makeRoom(sum(together.map((each) => this.#firstOf(each))));
      this.#draw(part, this.#root);
    }
    this.#root.end();
  }

  /** The numbers are no part of what is read aloud. */
  numberPages(): void {
    const doc = this.#doc;
    const { count } = doc.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      doc.switchToPage(page);
      // Writing below the margin would begin a new page.
      doc.page.margins.bottom = 0;
      this.#asArtifact('Pagination', () => {
        doc.font(FONTS.regular).fontSize(this.#body).fillColor(INK);
        doc.text(`Page ${page + 1} of ${count}`, MARGINS.left, doc.page.height - FOOT, { align: 'right' });
      });
    }
  }

  #draw(part: Part, parent: Element): void {
    switch (part.kind) {
      case 'list':
        this.#drawList(part.items, parent);
        break;
      case 'whole':
        this.#drawWhole(part.parts, parent);
        break;
      default:
        this.#drawText(part, parent);
    }
  }

  #drawText({ kind, text }: Extract<Part, { text: string }>, parent: Element): void {
    const look = LOOKS[kind];
    const doc = this.#doc;
    if (doc.y > MARGINS.top) doc.y += look.before * this.#body;
    parent.add(doc.struct(look.tag, {}, () => this.#write(text, look)));
    doc.y += look.after * this.#body;
  }

  #drawList(items: readonly Item[], parent: Element): void {
    const doc = this.#doc;
    const list = doc.struct('L');
    parent.add(list);
    for (const item of items) {
      this.#makeRoom(this.#heightOfItem(item));
      this.#drawItem(item, list);
    }
    list.end();
    doc.y += (LOOKS.text.after - LOOKS.item.after) * this.#body;
  }

  #drawItem({ text, href }: Item, list: Element): void {
    const doc = this.#doc;
    const item = doc.struct('LI');
    list.add(item);
    const { y } = doc;
    item.add(doc.struct('Lbl', {}, () => this.#write('•', LOOKS.item)));
    doc.y = y;
    doc.x += this.#indent;
    const body = doc.struct('LBody');
    item.add(body);
    if (href === null) body.add(() => this.#write(text, LOOKS.item));
    else this.#drawLink(text, href, body);
    body.end();
    item.end();
    doc.x -= this.#indent;
    doc.y += LOOKS.item.after * this.#body;
  }

  #drawLink(text: string, href: string, parent: Element): void {
    const doc = this.#doc;
    const link: Element = doc.struct('Link');
    parent.add(link);
    link.add(() => {
      const { x, y } = doc;
      this.#write(text, LOOKS.link);
      // A reader says `Contents` aloud. pdfkit takes a plain string for a name, and only an object for a text.
      const spoken = { Contents: Object(text), structParent: link };
      doc.link(x, y, Math.min(doc.widthOfString(text), this.#width), doc.y - y, href, spoken);
    });
    link.end();
  }

  #drawWhole(parts: readonly Part[], parent: Element): void {
    const doc = this.#doc;
    doc.y += AROUND_WHOLE * this.#body;
    this.#asArtifact('Layout', () => {
      doc
        .moveTo(doc.x, doc.y)
        .lineTo(doc.x + this.#width, doc.y)
        .lineWidth(1)
        .strokeColor(LINE)
        .stroke();
    });
    doc.y += AROUND_WHOLE * this.#body;
    const section = doc.struct('Sect');
    parent.add(section);
    for (const part of parts) this.#draw(part, section);
    section.end();
  }

  #asArtifact(type: 'Pagination' | 'Layout', draw: () => void): void {
    this.#doc.markContent('Artifact', { type });
    draw();
    this.#doc.endMarkedContent();
  }

  #write(text: string, { font, size, colour }: Look): void {
    const doc = this.#doc;
    doc
      .font(FONTS[font])
      .fontSize(size * this.#body)
      .fillColor(colour);
    doc.text(text, { width: this.#width, lineGap: LEADING * this.#body });
  }

  // === Room

  get #indent(): number {
    return BULLET_WIDTH * this.#body;
  }

  /** From where we write to the right margin. */
  get #width(): number {
    return this.#doc.page.width - MARGINS.right - this.#doc.x;
  }

  #makeRoom(height: number): void {
    const doc = this.#doc;
    const isAtTheTop = doc.y <= MARGINS.top;
    if (!isAtTheTop && doc.y + height > doc.page.height - MARGINS.bottom) doc.addPage();
  }

  /** The height of what may not be torn apart at the beginning of a part. */
  #firstOf(part: Part): number {
    return part.kind === 'list'
      ? sum(part.items.slice(0, 1).map((item) => this.#heightOfItem(item)))
      : this.#heightOf(part);
  }

  #heightOf(part: Part): number {
    switch (part.kind) {
      case 'list':
        return sum(part.items.map((item) => this.#heightOfItem(item)));
      case 'whole':
        return sum(part.parts.map((each) => this.#heightOf(each))) + 2 * AROUND_WHOLE * this.#body;
      default:
        return this.#heightOfText(part.text, LOOKS[part.kind]);
    }
  }

  #heightOfItem({ text, href }: Item): number {
    return this.#heightOfText(text, href === null ? LOOKS.item : LOOKS.link, this.#indent);
  }

  #heightOfText(text: string, { font, size, before, after }: Look, indent = 0): number {
    const options = { width: this.#width - indent, lineGap: LEADING * this.#body };
    this.#doc.font(FONTS[font]).fontSize(size * this.#body);
    return this.#doc.heightOfString(text, options) + (before + after) * this.#body;
  }
}

const isHeading = ({ kind }: Part): boolean => kind === 'title' || kind === 'heading' || kind === 'name';

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
