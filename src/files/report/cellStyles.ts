import type { CellStyle, HighlightLook } from './sheetModel';

/** The looks of the cells: fonts that every Chinese Windows has, thin lines, colour only beside words. */

interface Look {
  readonly font: keyof typeof FONTS;
  readonly fill?: keyof typeof FILLS;
  readonly boxed?: true;
  readonly horizontal: 'left' | 'center' | 'right';
  readonly wrap?: true;
  readonly format?: keyof typeof FORMATS;
}

const FONTS = {
  body: { name: '宋体', size: 10, bold: false, colour: '000000' },
  paragraph: { name: '宋体', size: 11, bold: false, colour: '000000' },
  head: { name: '黑体', size: 10, bold: false, colour: '000000' },
  heading: { name: '黑体', size: 12, bold: false, colour: '000000' },
  title: { name: '黑体', size: 18, bold: false, colour: '000000' },
  error: { name: '宋体', size: 10, bold: true, colour: '9C0006' },
  muted: { name: '宋体', size: 9, bold: false, colour: '595959' },
  draft: { name: '楷体', size: 10, bold: false, colour: '7F3F00' },
} as const;

const FILLS = { head: 'F2F2F2', group: 'DDEBF7', error: 'FFE9E7', rounding: 'FFF8DC', good: 'EAF4EC' } as const;

/** Of cells that somebody still has to look after; a word beside them says the same. */
const HIGHLIGHTS: Readonly<Record<HighlightLook, string>> = { missing: 'FFEB9C', draft: 'FBD9BC' };

/** The built-in format for text. */
const TEXT_FORMAT = 49;

/** Decimals as they come, two at least; counts whole. `own` counts the formats that are not built in. */
const FORMATS = {
  amount: { own: 0, code: '#,##0.00####' },
  count: { own: 1, code: '0' },
  text: { own: null, code: '@' },
} as const;

const LOOKS: Readonly<Record<CellStyle, Look>> = {
  plain: { font: 'body', horizontal: 'left' },
  title: { font: 'title', horizontal: 'center' },
  addressee: { font: 'paragraph', horizontal: 'left' },
  paragraph: { font: 'paragraph', horizontal: 'left', wrap: true },
  heading: { font: 'heading', horizontal: 'left' },
  head: { font: 'head', fill: 'head', boxed: true, horizontal: 'center', wrap: true },
  text: { font: 'body', boxed: true, horizontal: 'left', wrap: true, format: 'text' },
  centre: { font: 'body', boxed: true, horizontal: 'center', wrap: true },
  amount: { font: 'body', boxed: true, horizontal: 'right', format: 'amount' },
  count: { font: 'body', boxed: true, horizontal: 'right', format: 'count' },
  group: { font: 'head', fill: 'group', boxed: true, horizontal: 'left' },
  entry: { font: 'paragraph', boxed: true, horizontal: 'left', wrap: true, format: 'text' },
  entryAmount: { font: 'paragraph', boxed: true, horizontal: 'right', format: 'amount' },
  entryNumber: { font: 'paragraph', boxed: true, horizontal: 'right' },
  state: { font: 'head', boxed: true, horizontal: 'center', wrap: true },
  draft: { font: 'draft', boxed: true, horizontal: 'left', wrap: true, format: 'text' },
  muted: { font: 'muted', boxed: true, horizontal: 'left', wrap: true },
  error: { font: 'error', fill: 'error', boxed: true, horizontal: 'center', wrap: true },
  rounding: { font: 'body', fill: 'rounding', boxed: true, horizontal: 'center', wrap: true },
  hint: { font: 'body', fill: 'group', boxed: true, horizontal: 'center', wrap: true },
  good: { font: 'body', fill: 'good', boxed: true, horizontal: 'center' },
};

const STYLE_ORDER = Object.keys(LOOKS) as CellStyle[];
const FONT_ORDER = Object.keys(FONTS);
const FILL_ORDER = Object.keys(FILLS);

/** Where the formats stand among those of a workbook. */
export interface SheetStyles {
  readonly cell: (style: CellStyle) => number;
  readonly highlight: (look: HighlightLook) => number;
}

/** How many formats of each kind a workbook has before ours. */
export interface StyleBase {
  /** The first free id of a number format of one's own. */
  readonly format: number;
  readonly fonts: number;
  readonly fills: number;
  readonly borders: number;
  readonly cells: number;
  readonly highlights: number;
}

/** A new workbook has nothing but the two fills that every workbook starts with. */
const NOTHING: StyleBase = { format: 164, fonts: 0, fills: 2, borders: 0, cells: 0, highlights: 0 };

export function sheetStyles(base: StyleBase = NOTHING): SheetStyles {
  return {
    cell: (style) => base.cells + STYLE_ORDER.indexOf(style),
    highlight: (look) => base.highlights + Object.keys(HIGHLIGHTS).indexOf(look),
  };
}

export function fontSize(style: CellStyle): number {
  return FONTS[LOOKS[style].font].size;
}

export function isWrapped(style: CellStyle): boolean {
  return LOOKS[style].wrap === true;
}

/** The elements of the styles part, by their lists, as a workbook with so many others needs them. */
export function styleElements(base: StyleBase) {
  const line = (side: string): string => `<${side} style="thin"><color rgb="FF7F7F7F"/></${side}>`;
  return {
    numFmts: Object.values(FORMATS).flatMap(({ own, code }) =>
      own === null ? [] : [`<numFmt numFmtId="${base.format + own}" formatCode="${code}"/>`],
    ),
    fonts: Object.values(FONTS).map(
      ({ name, size, bold, colour }) =>
        `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><color rgb="FF${colour}"/><name val="${name}"/><charset val="134"/></font>`,
    ),
    fills: Object.values(FILLS).map(
      (colour) =>
        `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`,
    ),
    borders: [
      '<border><left/><right/><top/><bottom/><diagonal/></border>',
      `<border>${['left', 'right', 'top', 'bottom'].map(line).join('')}<diagonal/></border>`,
    ],
    cellXfs: STYLE_ORDER.map((style) => cellFormat(LOOKS[style], base)),
    // In a differential format Excel takes the background colour for the colour of a solid fill.
    dxfs: Object.values(HIGHLIGHTS).map(
      (colour) =>
        `<dxf><fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor rgb="FF${colour}"/></patternFill></fill></dxf>`,
    ),
  } as const;
}

/** The styles part of a workbook that has no others. */
export function stylesXml(): string {
  const { numFmts, fonts, fills, borders, cellXfs, dxfs } = styleElements(NOTHING);
  const defaults = ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'];
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    counted('numFmts', numFmts) +
    counted('fonts', fonts) +
    counted('fills', [...defaults, ...fills]) +
    counted('borders', borders) +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    counted('cellXfs', cellXfs) +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
    `${counted('dxfs', dxfs)}</styleSheet>`
  );
}

function cellFormat({ font, fill, boxed, horizontal, wrap, format }: Look, base: StyleBase): string {
  // The first fill of every workbook is none.
  const fillId = fill === undefined ? 0 : base.fills + FILL_ORDER.indexOf(fill);
  return (
    `<xf numFmtId="${formatId(format, base)}" fontId="${base.fonts + FONT_ORDER.indexOf(font)}" fillId="${fillId}"` +
    ` borderId="${base.borders + (boxed ? 1 : 0)}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">` +
    `<alignment horizontal="${horizontal}" vertical="center"${wrap ? ' wrapText="1"' : ''}/></xf>`
  );
}

function formatId(format: Look['format'], base: StyleBase): number {
  if (format === undefined) return 0;
  const { own } = FORMATS[format];
  return own === null ? TEXT_FORMAT : base.format + own;
}

function counted(name: string, entries: readonly string[]): string {
  return `<${name} count="${entries.length}">${entries.join('')}</${name}>`;
}
