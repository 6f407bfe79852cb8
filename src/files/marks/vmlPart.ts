import { parseA1 } from '../../core/workbook/address';
import type { Anchor } from './noteBox';

/**
 * The drawing that shows notes. It is read by patterns, not as XML: Excel itself writes it with unclosed tags in the text
 * of form controls.
 */
const SHAPE = /<((?:\w+:)?)shape(?=[\s>/])(?:[^>]*\/>|[\s\S]*?<\/\1shape\s*>)/g;
const ANY_SHAPE = /<(?:\w+:)?(?:shape|rect|roundrect|oval|line|polyline|arc|curve|image|group)[\s>/]/;
const NOTE_TYPE = /<(?:\w+:)?shapetype\b[^>]*\bid=["']_x0000_t202["']/;

/** Before the `>` of the last tag: the drawing was there before us, without any shape. Blank space there means nothing in XML. */
const WAS_EMPTY = '\t';
/** Two blanks tell the shape type that was not there before us. */
const OWN_TYPE = '<v:shapetype  id="_x0000_t202"';
const OWN_TYPE_ELEMENT = /<v:shapetype {2}id="_x0000_t202"[\s\S]*?<\/v:shapetype>/;

const NAMESPACES = [
  ['v', 'urn:schemas-microsoft-com:vml'],
  ['o', 'urn:schemas-microsoft-com:office:office'],
  ['x', 'urn:schemas-microsoft-com:office:excel'],
] as const;

export interface NoteShape {
  readonly row: number;
  readonly column: number;
  readonly anchor: Anchor;
}

/** Shape numbers come in blocks of 1024; a drawing names its block in `idmap`. */
const BLOCK = 1024;

export function blockOf(text: string): number {
  return Math.max(
    0,
    ...[...text.matchAll(/<o:idmap\b[^>]*\bdata=["']([\d,\s]+)["']/g)].flatMap((match) =>
      (match[1] ?? '').split(',').map(Number),
    ),
  );
}

export function emptyDrawing(block: number): string {
  return (
    `<xml ${NAMESPACES.map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`).join(' ')}>` +
    `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${block}"/></o:shapelayout></xml>`
  );
}

/** Adds hidden note boxes. `isNew`: the part is our own, so being without shapes is no state to come back to. */
export function addShapes(text: string, shapes: readonly NoteShape[], isNew: boolean): string {
  const end = /<\/xml\s*>\s*$/.exec(text);
  if (!end) return text;
  const open = /<xml\b[^>]*>/.exec(text)?.[0] ?? '';
  const missing = NAMESPACES.filter(([prefix]) => !open.includes(`xmlns:${prefix}=`));
  const declarations = missing.map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`).join('');
  const numbers = [...text.matchAll(/_x0000_s(\d{1,7})\b/g)].map((match) => Number(match[1]));
  const first = Math.max(blockOf(text) * BLOCK, ...numbers) + 1;
  const type = NOTE_TYPE.test(text)
    ? ''
    : `${OWN_TYPE}${declarations} coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">` +
      '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';
  const added = type + shapes.map((shape, index) => noteShape(shape, first + index, declarations)).join('');
  const mark = isNew || ANY_SHAPE.test(text) ? end[0] : end[0].replace('>', `${WAS_EMPTY}>`);
  return text.slice(0, end.index) + added + mark;
}

function noteShape({ row, column, anchor }: NoteShape, number: number, declarations: string): string {
  return (
    `<v:shape id="_x0000_s${number}"${declarations} type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;width:212pt;height:80pt;` +
    `z-index:${number % BLOCK};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/>` +
    '<v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor.join(', ')}</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}

/** Takes out the note boxes of the given cells. `isEmpty`: no shape is left, and the drawing was not there without shapes before. */
export function removeShapes(text: string, addresses: readonly string[]): { text: string; isEmpty: boolean } {
  const cells = new Set(addresses.map((address) => parseA1(address)).map(({ row, column }) => `${row},${column}`));
  let left = text.replace(SHAPE, (shape) => {
    const row = /<(?:\w+:)?Row>\s*(\d+)\s*</.exec(shape)?.[1];
    const column = /<(?:\w+:)?Column>\s*(\d+)\s*</.exec(shape)?.[1];
    return /ObjectType=["']Note["']/.test(shape) && cells.has(`${row},${column}`) ? '' : shape;
  });
  if (!/type=["']#_x0000_t202["']/.test(left)) left = left.replace(OWN_TYPE_ELEMENT, '');
  const wasEmpty = /<\/xml\t>\s*$/.test(left);
  if (wasEmpty && !ANY_SHAPE.test(left)) return { text: left.replace(/<\/xml\t>(\s*)$/, '</xml>$1'), isEmpty: false };
  return { text: left, isEmpty: !ANY_SHAPE.test(left) };
}
