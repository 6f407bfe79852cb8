import { attribute, childNamed, isTrue, textOf, type XmlElement } from '../xml/parseXml';

/** A run's text with its place in the paragraph and in the part. */
export interface TextPiece {
  /** Place in the paragraph's text. */
  readonly start: number;
  readonly text: string;
  /** The `w:t`, `w:tab`, `w:br` … element, a child of `run`. */
  readonly element: XmlElement;
  readonly run: XmlElement;
}

export interface BodyParagraph {
  readonly kind: 'paragraph';
  readonly element: XmlElement;
  readonly pieces: readonly TextPiece[];
  /** The paragraph that a text box hangs on; comments cannot stand inside a text box. */
  readonly host: XmlElement | null;
}

export interface BodyTable {
  readonly kind: 'table';
  readonly rows: readonly (readonly BodyCell[])[];
}

export interface BodyCell {
  readonly paragraphs: readonly BodyParagraph[];
  /** Columns that it spans. */
  readonly span: number;
}

export type BodyBlock = BodyParagraph | BodyTable;

/** Content that tracked changes take away when they are accepted. */
const REMOVED: ReadonlySet<string> = new Set([
  'del',
  'moveFrom',
  'delText',
  'instrText',
  'rt',
  'pPr',
  'rPr',
  'tblPr',
  'trPr',
  'tcPr',
  'sdtPr',
  'sdtEndPr',
]);

/** The body in reading order, with tracked changes accepted; text boxes follow the paragraph that they hang on. */
export function readBody(text: string, root: XmlElement): readonly BodyBlock[] {
  const body = childNamed(root, 'body');
  return body ? blocksIn(text, body, null) : [];
}

function blocksIn(text: string, container: XmlElement, host: XmlElement | null): BodyBlock[] {
  return container.children.flatMap((child): BodyBlock[] => {
    if (REMOVED.has(child.local)) return [];
    if (child.local === 'p') return paragraphWithBoxes(text, child, host);
    if (child.local === 'tbl') return [tableIn(text, child, host)];
    return blocksIn(text, chosen(child), host);
  });
}

/** Of alternatives for newer and older programs, the first. */
function chosen(element: XmlElement): XmlElement {
  return element.local === 'AlternateContent'
    ? (childNamed(element, 'Choice') ?? childNamed(element, 'Fallback') ?? element)
    : element;
}

function paragraphWithBoxes(text: string, element: XmlElement, host: XmlElement | null): BodyBlock[] {
  const pieces: TextPiece[] = [];
  const boxes: XmlElement[] = [];
  let length = 0;
  const add = (piece: string, child: XmlElement, run: XmlElement): void => {
    pieces.push({ start: length, text: piece, element: child, run });
    length += piece.length;
  };
  const inRun = (run: XmlElement): void => {
    if (isHidden(run)) return;
    for (const child of run.children) {
      if (child.local === 't') add(textOf(text, child), child, run);
      else if (child.local === 'tab') add('\t', child, run);
      else if (child.local === 'br' || child.local === 'cr') add('\n', child, run);
      else if (child.local === 'noBreakHyphen') add('-', child, run);
      else if (!REMOVED.has(child.local)) boxes.push(...boxesIn(child));
    }
  };
  const inline = (container: XmlElement): void => {
    for (const child of container.children) {
      if (REMOVED.has(child.local)) continue;
      if (child.local === 'r') inRun(child);
      else if (child.local === 'AlternateContent') boxes.push(...boxesIn(child));
      else inline(child);
    }
  };
  inline(element);
  return [{ kind: 'paragraph', element, pieces, host }, ...boxes.flatMap((box) => blocksIn(text, box, host ?? element))];
}

function boxesIn(element: XmlElement): XmlElement[] {
  if (element.local === 'txbxContent') return [element];
  return chosen(element).children.flatMap(boxesIn);
}

function isHidden(run: XmlElement): boolean {
  const properties = childNamed(run, 'rPr');
  const vanish = properties && childNamed(properties, 'vanish');
  return vanish ? isOn(attribute(vanish, 'val')) : false;
}

/** An on-off property without a value is on. */
function isOn(value: string | null): boolean {
  return value === null || isTrue(value) || value === 'on';
}

function tableIn(text: string, table: XmlElement, host: XmlElement | null): BodyTable {
  const rows: BodyCell[][] = [];
  const visit = (container: XmlElement, local: string, found: (element: XmlElement) => void): void => {
    for (const child of container.children) {
      if (child.local === local) found(child);
      else if (!REMOVED.has(child.local) && child.local !== 'tbl') visit(child, local, found);
    }
  };
  visit(table, 'tr', (row) => {
    if (isRemovedRow(row)) return;
    const cells: BodyCell[] = [];
    visit(row, 'tc', (cell) => cells.push({ paragraphs: blocksIn(text, cell, host).flatMap(flat), span: spanOf(cell) }));
    rows.push(cells);
  });
  return { kind: 'table', rows };
}

function isRemovedRow(row: XmlElement): boolean {
  const properties = childNamed(row, 'trPr');
  return properties !== null && childNamed(properties, 'del') !== null;
}

/** A table inside a cell counts as the cell's text. */
function flat(block: BodyBlock): readonly BodyParagraph[] {
  return block.kind === 'paragraph' ? [block] : block.rows.flatMap((row) => row.flatMap(({ paragraphs }) => paragraphs));
}

const WIDEST_SPAN = 64;

function spanOf(cell: XmlElement): number {
  const properties = childNamed(cell, 'tcPr');
  const span = properties && childNamed(properties, 'gridSpan');
  const value = Number(span ? attribute(span, 'val') : 1);
  return Number.isInteger(value) && value >= 1 && value <= WIDEST_SPAN ? value : 1;
}

/** Every paragraph in the order of `readBody`; its place in the list is its number. */
export function paragraphsIn(blocks: readonly BodyBlock[]): readonly BodyParagraph[] {
  return blocks.flatMap(flat);
}

export function paragraphText({ pieces }: BodyParagraph): string {
  return pieces.map(({ text }) => text).join('');
}
