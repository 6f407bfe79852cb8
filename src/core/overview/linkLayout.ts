import type { TableKind } from '../figures/kinds';
import type { LinkCounts, TableLink } from './links';
import type { LinkTexts } from './linkTexts';

/** Tables in two columns: whatever has to agree is joined through the room between them, and no line runs behind a box. */
const COLUMNS: readonly (readonly TableKind[])[] = [
  ['summary', 'fiscal-summary', 'government-fund', 'state-capital', 'three-public'],
  ['revenue', 'expenditure', 'general-budget', 'basic-expenditure', 'information'],
];

const ROW = 58;
const BOX_HEIGHT = 42;
const MARGIN = 4;
/** Of the whole width, for one column of boxes. */
const BOX_SHARE = 0.34;

export interface LinkBox {
  readonly kind: TableKind;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Of the relations inside the table; `null` where there are none. */
  readonly inside: LinkCounts | null;
}

export interface LinkLine {
  readonly link: TableLink;
  /** A cubic curve: beginning, two points of control, end. */
  readonly points: readonly [Point, Point, Point, Point];
  /** Where a count stands. */
  readonly middle: Point;
}

/** What the texts say against the figures of a table. */
export interface TextLine extends Pick<LinkLine, 'points' | 'middle'> {
  readonly kind: TableKind;
  readonly errors: number;
}

type Point = readonly [x: number, y: number];

export interface LinkLayout {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly LinkBox[];
  /** What is broken comes last, so that it is drawn over the others. */
  readonly lines: readonly LinkLine[];
  /** Under the tables, across the picture. */
  readonly texts: { readonly box: Omit<LinkBox, 'kind' | 'inside'>; readonly lines: readonly TextLine[] };
}

/** Where boxes and lines stand in a picture of a width in pixels. */
export function linkLayout(
  kinds: readonly TableKind[],
  links: readonly TableLink[],
  width: number,
  texts: Pick<LinkTexts, 'tables'> | null = null,
): LinkLayout {
  const columns = COLUMNS.map((column) => column.filter((kind) => kinds.includes(kind)));
  const boxWidth = Math.round(width * BOX_SHARE);
  const boxes = columns.flatMap((column, side) =>
    column.map((kind, row): LinkBox => ({
      kind,
      x: side === 0 ? MARGIN : width - MARGIN - boxWidth,
      y: MARGIN + row * ROW,
      width: boxWidth,
      height: BOX_HEIGHT,
      inside: links.find(({ between }) => between.every((one) => one === kind)) ?? null,
    })),
  );
  const rows = Math.max(1, ...columns.map(({ length }) => length));
  const byKind = new Map(boxes.map((box) => [box.kind, box]));
  const joins = links.flatMap((link): Join[] => {
    const [one, other] = link.between.map((kind) => byKind.get(kind));
    return one === undefined || other === undefined || one === other ? [] : [{ link, ends: [one, other] }];
  });
  const lines = joins.map((join) => lineOf(join, joins, width)).sort((a, b) => a.link.error - b.link.error);
  const below = { x: MARGIN, y: MARGIN + rows * ROW, width: width - 2 * MARGIN, height: BOX_HEIGHT };
  return {
    width,
    height: MARGIN * 2 + rows * ROW + BOX_HEIGHT,
    boxes,
    lines,
    texts: { box: below, lines: texts === null ? [] : textLines(texts.tables, boxes, width, below.y) },
  };
}

/** Up from the texts, and to the side of each table that they contradict. */
function textLines(tables: LinkTexts['tables'], boxes: readonly LinkBox[], width: number, y: number): readonly TextLine[] {
  const wrong = boxes.filter(({ kind }) => tables.has(kind));
  const gutter = width - 2 * MARGIN - 2 * (boxes[0]?.width ?? 0);
  return wrong.map((box, index): TextLine => {
    const isOnTheLeft = isLeft(box, width);
    const start: Point = [width / 2 + (index - (wrong.length - 1) / 2) * (gutter / (wrong.length + 1)), y];
    const end: Point = [isOnTheLeft ? box.x + box.width : box.x, box.y + box.height - 4];
    const points = [start, [start[0], end[1]], [start[0], end[1]], end] as const;
    return { kind: box.kind, errors: tables.get(box.kind) ?? 0, points, middle: [start[0], y - 12] };
  });
}

interface Join {
  readonly link: TableLink;
  readonly ends: readonly [LinkBox, LinkBox];
}

function lineOf(join: Join, joins: readonly Join[], width: number): LinkLine {
  const [one, other] = join.ends;
  const [start, end] = [anchor(one, other, joins, width), anchor(other, one, joins, width)];
  const gutter = width - 2 * MARGIN - 2 * one.width;
  const isBeside = one.x !== other.x;
  const reach = isBeside ? gutter / 2 : gutter * Math.min(0.62, 0.22 + Math.abs(one.y - other.y) / (ROW * 9));
  const bend = (box: LinkBox): number => (isLeft(box, width) ? reach : -reach);
  const points = [start, [start[0] + bend(one), start[1]], [end[0] + bend(other), end[1]], end] as const;
  const at = (axis: 0 | 1): number => (points[0][axis] + 3 * points[1][axis] + 3 * points[2][axis] + points[3][axis]) / 8;
  return { link: join.link, points, middle: [at(0), at(1)] };
}

/** The lines of a box leave it one below the other, in the order of where they lead. */
function anchor(box: LinkBox, to: LinkBox, joins: readonly Join[], width: number): Point {
  const others = joins.flatMap(({ ends: [one, other] }) => (one === box ? [other] : other === box ? [one] : []));
  const ordered = others.sort((a, b) => a.y - b.y || a.x - b.x);
  const step = box.height / (ordered.length + 1);
  return [isLeft(box, width) ? box.x + box.width : box.x, box.y + step * (ordered.indexOf(to) + 1)];
}

function isLeft(box: LinkBox, width: number): boolean {
  return box.x < width / 2;
}
