import type { CellStyle } from './sheetModel';

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
} as const;

const FILLS = { head: 'F2F2F2', group: 'DDEBF7', error: 'FFE9E7', rounding: 'FFF8DC' } as const;

/** Of a cell that is still to be filled in; the only differential format, so its index is 0. */
const TO_FILL = 'FFF2CC';

/** Decimals as they come, two at least; counts whole. 49 is the built-in format for text. */
const FORMATS = {
  amount: { id: 164, code: '#,##0.00####' },
  count: { id: 165, code: '0' },
  text: { id: 49, code: null },
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
  muted: { font: 'muted', boxed: true, horizontal: 'left', wrap: true },
  error: { font: 'error', fill: 'error', boxed: true, horizontal: 'center', wrap: true },
  rounding: { font: 'body', fill: 'rounding', boxed: true, horizontal: 'center', wrap: true },
};

const STYLE_ORDER = Object.keys(LOOKS) as CellStyle[];
const FONT_ORDER = Object.keys(FONTS);
const FILL_ORDER = Object.keys(FILLS);

/** Index of the style among the cell formats. */
export function styleIndex(style: CellStyle): number {
  return STYLE_ORDER.indexOf(style);
}

export function fontSize(style: CellStyle): number {
  return FONTS[LOOKS[style].font].size;
}

export function isWrapped(style: CellStyle): boolean {
  return LOOKS[style].wrap === true;
}

/** The styles part of the workbook. */
export function stylesXml(): string {
  const formats = Object.values(FORMATS).flatMap(({ id, code }) =>
    code === null ? [] : [`<numFmt numFmtId="${id}" formatCode="${code}"/>`],
  );
  const fonts = Object.values(FONTS).map(
    ({ name, size, bold, colour }) =>
      `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><color rgb="FF${colour}"/><name val="${name}"/><charset val="134"/></font>`,
  );
  const fills = ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'].concat(
    Object.values(FILLS).map(
      (colour) =>
        `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`,
    ),
  );
  const line = (side: string): string => `<${side} style="thin"><color rgb="FF7F7F7F"/></${side}>`;
  const borders = [
    '<border><left/><right/><top/><bottom/><diagonal/></border>',
    `<border>${['left', 'right', 'top', 'bottom'].map(line).join('')}<diagonal/></border>`,
  ];
  const cells = STYLE_ORDER.map((style) => cellFormat(LOOKS[style]));
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    counted('numFmts', formats) +
    counted('fonts', fonts) +
    counted('fills', fills) +
    counted('borders', borders) +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    counted('cellXfs', cells) +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
    `<dxfs count="1"><dxf><fill><patternFill patternType="solid"><fgColor rgb="FF${TO_FILL}"/><bgColor rgb="FF${TO_FILL}"/></patternFill></fill></dxf></dxfs></styleSheet>`
  );
}

function cellFormat({ font, fill, boxed, horizontal, wrap, format }: Look): string {
  const fillId = fill === undefined ? 0 : FILL_ORDER.indexOf(fill) + 2;
  const numberFormat = format === undefined ? 0 : FORMATS[format].id;
  return (
    `<xf numFmtId="${numberFormat}" fontId="${FONT_ORDER.indexOf(font)}" fillId="${fillId}" borderId="${boxed ? 1 : 0}" xfId="0" applyNumberFormat="1"` +
    ` applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="${horizontal}" vertical="center"${wrap ? ' wrapText="1"' : ''}/></xf>`
  );
}

function counted(name: string, entries: readonly string[]): string {
  return `<${name} count="${entries.length}">${entries.join('')}</${name}>`;
}
