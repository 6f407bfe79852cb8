import { runsText, type Sentence } from '../said/run';
import type { CellRef } from '../workbook/address';

/**
 * Marks are conditional formats of our own: a cell's fill, font and border are never touched, so clearing a mark
 * leaves no trace. Each mark's formula is always true and carries, as a text constant, whose it is and of which kind;
 * the add-in, the command line and the page find their own marks (and each other's) by it.
 */

/** Ordered from the strongest; a cell with several findings shows the strongest. */
export const MARK_KINDS = ['suspect', 'error', 'rounding', 'info'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** Painted without being asked for: 尾差 are counted and listed, but many times as many as the errors would drown them. */
export const QUIET_MARKS: readonly MarkKind[] = MARK_KINDS.filter((kind) => kind !== 'rounding');

export interface Mark {
  readonly cell: CellRef;
  readonly kind: MarkKind;
  /** What the note on the cell says, a sentence a line; none for a mark without a note. */
  readonly said: readonly Sentence[];
}

/** Colours are `RRGGBB`. Never by colour alone: each kind also differs in font style or underline. */
export interface MarkStyle {
  readonly fill: string;
  readonly font: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
}

export const MARK_STYLES: Readonly<Record<MarkKind, MarkStyle>> = {
  suspect: { fill: 'C00000', font: 'FFFFFF', bold: true, italic: false, underline: true },
  error: { fill: 'FFC7CE', font: '9C0006', bold: true, italic: false, underline: false },
  rounding: { fill: 'FFEB9C', font: '7F4F00', bold: false, italic: true, underline: false },
  info: { fill: 'DDEBF7', font: '1F4E79', bold: false, italic: false, underline: true },
};

/** Choices of colours: for colour-vision deficiency (blue and orange instead of red and yellow), and for printing in grey. */
export const PALETTES = ['standard', 'blue-orange', 'grey'] as const;
export type Palette = (typeof PALETTES)[number];

export const MARK_PALETTES: Readonly<Record<Palette, Readonly<Record<MarkKind, MarkStyle>>>> = {
  standard: MARK_STYLES,
  'blue-orange': {
    suspect: { ...MARK_STYLES.suspect, fill: '0B3C73' },
    error: { ...MARK_STYLES.error, fill: 'CFE3FA', font: '0B3C73' },
    rounding: { ...MARK_STYLES.rounding, fill: 'FDE3C0', font: '6B3E00' },
    info: { ...MARK_STYLES.info, fill: 'EDEDED', font: '333333' },
  },
  grey: {
    suspect: { ...MARK_STYLES.suspect, fill: '262626' },
    error: { ...MARK_STYLES.error, fill: 'BFBFBF', font: '000000' },
    rounding: { ...MARK_STYLES.rounding, fill: 'E7E7E7', font: '000000' },
    info: { ...MARK_STYLES.info, fill: 'F5F5F5', font: '404040' },
  },
};

const TAG = 'juesuan-mark:';

/** `LEN("juesuan-mark:error")>0`: without the leading `=`, as a conditional format in a file stores it. */
export function markFormula(kind: MarkKind): string {
  return `LEN("${TAG}${kind}")>0`;
}

/** The kind of mark that a conditional format's formula (with or without `=`) carries; `null` when it is not ours. */
export function markKindOf(formula: string): MarkKind | null {
  const match = /^=?\s*LEN\(\s*"juesuan-mark:([a-z]+)"\s*\)\s*>\s*0$/i.exec(formula.trim());
  const kind = match?.[1]?.toLowerCase();
  return MARK_KINDS.find((known) => known === kind) ?? null;
}

/** The author and first line of our notes: what `unmark` and 清除标记 recognise them by. */
export const NOTE_AUTHOR = '决算公开助手';

/** What a mark says, as it is read; empty where it says nothing. */
export function noteOf({ said }: Mark): string {
  const lines = new Set(said.map((sentence) => runsText(sentence).trim()));
  return [...lines].filter((line) => line !== '').join('\n');
}

/** The text of a note of ours: its first line says whose it is, as Excel names its user as the author of what an add-in writes. */
export function ownNote(note: string): string {
  return `${NOTE_AUTHOR}\n${note}`;
}

/** Ours by the author, as files carry it, or by the first line. */
export function isOwnNote(author: string | undefined, text: string): boolean {
  const [first = ''] = text.split(/\r?\n/);
  return author?.trim() === NOTE_AUTHOR || first.trim().replace(/[:：]$/, '') === NOTE_AUTHOR;
}

/** One mark for each cell: one with several shows the strongest kind and says what all of them say, the strongest's first. */
export function onePerCell(marks: readonly Mark[]): Mark[] {
  const cells = new Map<string, Mark[]>();
  for (const mark of marks) {
    const place = `${mark.cell.sheet}!${mark.cell.row},${mark.cell.column}`;
    const own = cells.get(place) ?? [];
    cells.set(place, own);
    own.push(mark);
  }
  return [...cells.values()].flatMap((own) => {
    const sorted = MARK_KINDS.flatMap((kind) => own.filter((mark) => mark.kind === kind));
    return sorted.slice(0, 1).map((strongest) => ({ ...strongest, said: sorted.flatMap(({ said }) => said) }));
  });
}

/** The marks of each sheet, row by row, one for each cell. */
export function marksBySheet(marks: readonly Mark[]): ReadonlyMap<string, readonly Mark[]> {
  const sheets = new Map<string, Mark[]>();
  for (const mark of onePerCell(marks).sort(byPlace)) {
    const own = sheets.get(mark.cell.sheet) ?? [];
    sheets.set(mark.cell.sheet, own);
    own.push(mark);
  }
  return sheets;
}

function byPlace({ cell: a }: Mark, { cell: b }: Mark): number {
  return a.row - b.row || a.column - b.column;
}
