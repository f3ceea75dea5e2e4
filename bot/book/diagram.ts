/** A goal drawn: its questions from top to bottom, and how the answer may open. */
import { type Graph, instance, type Viz } from '@viz-js/viz';
import Handlebars from 'handlebars';
import type { Course, Way } from './course.ts';
import type { Names } from './names.ts';

/** The page has the same colours (content/pages/styles/_palette.scss); shapes and lines tell the kinds apart too. */
const INK = '#1d2b2d';
const SEA = '#12484c';
const SHALLOWS = '#e2efee';
const HEATHER = '#6b3a62';
const HEATHER_MIST = '#f4ecf3';

const FONT = 'Arial';
const WIDEST_LINE = 24;

/** More answers than this beside a line are not read; the table below the diagram has all of them. */
const MOST_ANSWERS = 3;

let drawing: Promise<Viz> | undefined;

const { escapeExpression: escaped } = Handlebars.Utils;

/** @returns an SVG element that can stand in a page beside others: it has ids of its own only. */
export async function diagramOf(
  course: Course,
  names: Names,
  { title, text }: { readonly title: string; readonly text: string },
): Promise<string> {
  drawing ??= instance();
  const svg = (await drawing).renderString(graphOf(course, names), { format: 'svg' });
  const id = `diagram-${course.goal.id}`;
  return svg
    .slice(svg.indexOf('<svg'))
    .replace(/<title>.*?<\/title>\n?/g, '')
    .replace(/<!--.*?-->\n?/gs, '')
    .replace(/ id="[^"]*"/g, '')
    .replace(/ xmlns:xlink="[^"]*"/, '')
    .replace(/^<svg width="(\d+)pt" height="(\d+)pt"/, (_, width: string, height: string) => {
      const size = `style="--width:${width}; --height:${height}"`;
      return `<svg class="diagram__drawing" role="img" aria-labelledby="${id}-title ${id}-text" ${size}`;
    })
    .replace('>', `><title id="${id}-title">${escaped(title)}</title><desc id="${id}-text">${escaped(text)}</desc>`);
}

function graphOf(course: Course, names: Names): Graph {
  const { goal, questions, ways } = course;
  const endings = endingsTogether(course, names);
  return {
    directed: true,
    graphAttributes: { rankdir: 'TB', ranksep: 0.32, nodesep: 0.25, pad: 0.1, bgcolor: 'transparent' },
    nodeAttributes: { fontname: FONT, fontsize: 13, fontcolor: INK, margin: '0.14,0.07', height: 0.3 },
    edgeAttributes: { fontname: FONT, fontsize: 11, fontcolor: INK, color: SEA, arrowsize: 0.7 },
    nodes: [
      ...questions.map((id) => ({
        name: `question ${id}`,
        attributes: {
          label: wrapped(`${names.questionNumber(id)}  ${names.question(id)}`).join('\n'),
          shape: 'box',
          style: 'rounded,filled',
          fillcolor: SHALLOWS,
          color: SEA,
        },
      })),
      ...endings.map(({ name, outcomes }) => ({
        name,
        attributes: {
          label: outcomes.map((id) => outcomeLabel(names.outcome(goal.id, id))).join(''),
          shape: 'box',
          style: 'filled',
          peripheries: 2,
          fillcolor: HEATHER_MIST,
          color: HEATHER,
        },
      })),
    ],
    edges: [
      ...ways.flatMap((way) =>
        way.to.kind === 'question' ? [line(way.from, `question ${way.to.id}`, labelOf(way, names), SEA)] : [],
      ),
      ...endings.flatMap(({ name, lines }) => lines.map(({ from, label }) => line(from, name, label, HEATHER))),
    ],
  };
}

const line = (from: string, head: string, label: readonly string[], color: string) => ({
  tail: `question ${from}`,
  head,
  attributes: {
    color,
    label: label.map((text) => ` ${text} `).join('\n'),
    ...(color === HEATHER ? { style: 'dashed' } : { weight: 4 }),
  },
});

/** Outcomes that stand in one box, and the lines that lead there. */
interface Ending {
  readonly name: string;
  readonly outcomes: readonly string[];
  readonly lines: readonly { readonly from: string; readonly label: readonly string[] }[];
}

/**
 * A drawing with fewer lines is one that can be read: outcomes stand in one box to which the same questions lead,
 * unless a single question tells them apart.
 */
function endingsTogether({ ways, goal }: Course, names: Names): readonly Ending[] {
  const together = new Map<string, Ending>();
  for (const { id } of goal.outcomes[0] ?? []) {
    const lines = ways
      .filter(({ to }) => to.kind === 'outcome' && to.id === id)
      .map((way) => ({ from: way.from, label: labelOf(way, names) }));
    if (lines.length === 0) continue;
    const name = JSON.stringify(lines.map(({ from, label }) => (lines.length === 1 ? [from, label] : from)));
    const box = together.get(name);
    together.set(name, box === undefined ? { name, outcomes: [id], lines } : joined(box, id, lines));
  }
  return [...together.values()];
}

/** Answers beside a line hold for every outcome in the box, or are left to the table. */
const joined = ({ name, outcomes, lines }: Ending, id: string, others: Ending['lines']): Ending => ({
  name,
  outcomes: [...outcomes, id],
  lines: lines.map(({ from, label }, index) => ({
    from,
    label: label.join() === others[index]?.label.join() ? label : [],
  })),
});

/** The answers that lead this way, where they are few; nothing where any may. */
function labelOf({ from, options }: Way, names: Names): readonly string[] {
  const areFew = options.size <= MOST_ANSWERS && options.size < names.everyAnswer(from).length;
  return areFew ? [...options].map((option) => names.shortOption(from, option)) : [];
}

/** Lines of a label, aligned on the left, with a dash before each outcome. */
const outcomeLabel = (text: string): string =>
  wrapped(text)
    .map((part, index) => `${index === 0 ? '– ' : '   '}${part}\\l`)
    .join('');

function wrapped(text: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length > 0 && longer.length <= WIDEST_LINE) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
