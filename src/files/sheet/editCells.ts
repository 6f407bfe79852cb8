import { utils, type Range } from '@e965/xlsx';
import { Decimal } from 'decimal.js';
import { enteredForFormat } from '../../core/workbook/scaledFormat';
import { fileMessages } from '../fileMessages';
import { a1, type CellRef } from '../../core/workbook/address';
import { openContainer } from '../container';
import { FileProblem } from '../fileProblem';
import { GRID } from '../limits';
import { PackageEditor } from '../marks/packageEditor';
import { placeInWorkbook } from '../marks/schemaOrder';
import { scalingFormats } from '../readers/scalingFormats';
import { appendInside, insertion, type Edit } from '../xml/edit';
import { attribute, childNamed, isTrue, type XmlElement } from '../xml/parseXml';
import { encodeEntities } from '../xml/entities';
import { replaceSharedFormulas, formulaOf } from './cellFormulas';
import { rowTags, tagAttribute, type CellTag, type RowTag } from './cellTags';

/** What a cell is to hold: a number, a text, or nothing (`''`). A formula that was there goes. */
export interface CellChange {
  readonly cell: CellRef;
  readonly content: number | string;
  /** Without its leading `=`; the content is what it gives now. */
  readonly formula?: string;
  /** The row whose format a cell takes that has none of its own: not in the sheet yet, or a figure entered as text; from 0. */
  readonly like?: number;
}

/**
 * A copy of an .xlsx or .xlsm with other contents in these cells. Only the elements of the cells change; formats, all other cells
 * and all other parts keep their bytes. Where the workbook has formulas it is told to calculate everything when it is
 * opened next, because nothing is calculated here.
 * @throws FileProblem `cannot-edit` for other formats and for a cell of an array formula, `no-such-sheet`, and whatever an
 * unreadable file gets
 * @throws RangeError when a cell is outside the grid
 */
export function editCells(bytes: Uint8Array, changes: readonly CellChange[]): Uint8Array {
  const container = openContainer(bytes);
  if (container.kind !== 'xlsx') throw new FileProblem('cannot-edit', fileMessages.cannotEdit);
  const editor = new PackageEditor(container.content);
  const sheets = new Map(editor.original.worksheets().map(({ name, part }) => [name, part]));
  let formulasGone = false;
  for (const [sheet, list] of bySheet(changes)) {
    const part = sheets.get(sheet);
    if (part === undefined) throw new FileProblem('no-such-sheet', fileMessages.noSuchSheet(sheet));
    formulasGone = editSheet(editor, part, list, bytes, sheet) || formulasGone;
  }
  if (changes.length > 0 && hasFormulas(editor, [...sheets.values()])) calculateOnLoad(editor);
  if (formulasGone) removeCalculationChain(editor);
  return editor.finish() ?? new Uint8Array(bytes);
}

function bySheet(changes: readonly CellChange[]): Map<string, Map<string, CellChange>> {
  const sheets = new Map<string, Map<string, CellChange>>();
  for (const change of changes) {
    const { sheet, row, column } = change.cell;
    if (!(row >= 0 && row < GRID.rows && column >= 0 && column < GRID.columns))
      throw new RangeError(`no such cell: ${row}, ${column}`);
    const cells = sheets.get(sheet) ?? new Map<string, CellChange>();
    // The last of several changes of one cell counts.
    sheets.set(sheet, cells.set(a1(row, column), change));
  }
  return sheets;
}

/** @returns whether a formula was replaced. */
function editSheet(
  editor: PackageEditor,
  part: string,
  changes: ReadonlyMap<string, CellChange>,
  bytes: Uint8Array,
  sheet: string,
): boolean {
  const text = editor.requiredText(part);
  const data = childNamed(editor.root(part, 'sheetData'), 'sheetData');
  if (!data) throw FileProblem.damaged('a sheet without cell data');
  const rows = data.selfClosing ? [] : rowTags(text, data);
  const tags = rows.flatMap((row) => row.cells);
  const known = new Map(tags.map((tag) => [a1(tag.row, tag.column), tag]));
  const formats = scalingFormats(editor.original);
  const arrays = arrayAreas(text.slice(data.openEnd, data.closeStart));
  const edits: Edit[] = [];
  const added: CellChange[] = [];
  const goneShared = new Set<string>();
  let formulasGone = false;
  for (const [address, change] of changes) {
    const tag = known.get(address);
    if (tag === undefined) {
      if (change.content !== '' || change.formula !== undefined) added.push(change);
      continue;
    }
    const formula = formulaOf(text, tag);
    if (formula?.kind === 'array' || arrays.some((area) => isWithin(area, change.cell)))
      throw new FileProblem('cannot-edit', fileMessages.arrayFormula(sheet, address));
    if (formula?.kind === 'shared' && formula.isMaster) goneShared.add(formula.group);
    formulasGone ||= formula !== null;
    const model = takesFormat(tag, change) ? known.get(a1(change.like ?? 0, change.cell.column)) : undefined;
    const format = formats.get(tagAttribute((model ?? tag).tag, 's') ?? '0');
    const written = cellXml(data, address, entered(change, format), kept(model ?? tag));
    edits.push({ start: tag.start, end: tag.end, text: written });
  }
  if (goneShared.size > 0) edits.push(...replaceSharedFormulas(text, tags, goneShared, new Set(changes.keys()), bytes, sheet));
  editor.edit(part, [...edits, ...insertions(data, rows, added, known, formats)]);
  return formulasGone;
}

/** What a cell has to hold for its format to print the number. */
function entered(change: CellChange, format: string | undefined): CellChange {
  if (format === undefined || typeof change.content !== 'number') return change;
  return { ...change, content: enteredForFormat(new Decimal(change.content), format).toNumber() };
}

/** A number in place of a text, or in a cell without a format: the column's format shows it as its neighbours are shown. */
function takesFormat({ tag }: CellTag, { content, like }: CellChange): boolean {
  if (like === undefined || typeof content !== 'number') return false;
  const type = tagAttribute(tag, 't');
  return tagAttribute(tag, 's') === null || type === 's' || type === 'str' || type === 'inlineStr';
}

/** Areas of array formulas and data tables; only their first cell carries the formula. */
function arrayAreas(cellData: string): Range[] {
  const tags = cellData.matchAll(/<(?:\w+:)?f\s[^>]*\bt\s*=\s*["'](?:array|dataTable)["'][^>]*>/g);
  return [...tags].flatMap(([tag]) => {
    const reference = tagAttribute(tag, 'ref')?.replaceAll('$', '').toUpperCase();
    return reference === undefined ? [] : [utils.decode_range(reference)];
  });
}

function isWithin({ s: first, e: last }: Range, { row, column }: CellRef): boolean {
  return row >= first.r && row <= last.r && column >= first.c && column <= last.c;
}

/** Attributes that stay: the format, and whether phonetics are shown. */
function kept(tag: CellTag): string {
  return ['s', 'ph']
    .flatMap((name) => {
      const value = tagAttribute(tag.tag, name);
      return value === null ? [] : [` ${name}="${value}"`];
    })
    .join('');
}

function cellXml(
  data: XmlElement,
  address: string,
  { content, formula }: Pick<CellChange, 'content' | 'formula'>,
  attributes: string,
): string {
  const p = data.prefix === '' ? '' : `${data.prefix}:`;
  const open = `<${p}c r="${address}"${attributes}`;
  if (formula !== undefined) {
    const type = typeof content === 'string' ? ' t="str"' : '';
    return `${open}${type}><${p}f>${encodeEntities(formula)}</${p}f><${p}v>${encodeEntities(String(content))}</${p}v></${p}c>`;
  }
  if (content === '') return `${open}/>`;
  if (typeof content === 'number') return `${open}><${p}v>${content}</${p}v></${p}c>`;
  return `${open} t="inlineStr"><${p}is><${p}t xml:space="preserve">${encodeEntities(content)}</${p}t></${p}is></${p}c>`;
}

/** Cells that the sheet does not have yet, each at its place in its row. */
function insertions(
  data: XmlElement,
  rows: readonly RowTag[],
  added: readonly CellChange[],
  known: ReadonlyMap<string, CellTag>,
  formats: ReadonlyMap<string, string>,
): Edit[] {
  const p = data.prefix === '' ? '' : `${data.prefix}:`;
  const sorted = [...added].sort((one, other) => one.cell.row - other.cell.row || one.cell.column - other.cell.column);
  const xmlOf = (change: CellChange): string => {
    const { row, column } = change.cell;
    const model = change.like === undefined ? undefined : known.get(a1(change.like, column));
    const format = model === undefined ? undefined : formats.get(tagAttribute(model.tag, 's') ?? '0');
    return cellXml(data, a1(row, column), entered(change, format), model === undefined ? '' : kept(model));
  };
  const edits: Edit[] = [];
  const newRows = new Map<number, string[]>();
  const filledRows = new Map<RowTag, string[]>();
  for (const change of sorted) {
    const { row, column } = change.cell;
    const known = rows.find((candidate) => candidate.row === row);
    if (known === undefined) newRows.set(row, [...(newRows.get(row) ?? []), xmlOf(change)]);
    else if (known.selfClosing) filledRows.set(known, [...(filledRows.get(known) ?? []), xmlOf(change)]);
    else edits.push(insertion(known.cells.find((cell) => cell.column > column)?.start ?? known.closeStart, xmlOf(change)));
  }
  for (const [row, cells] of filledRows)
    edits.push({ start: row.openEnd - 2, end: row.openEnd, text: `>${cells.join('')}</${p}row>` });
  const atEnd: string[] = [];
  for (const [row, cells] of newRows) {
    const xml = `<${p}row r="${row + 1}">${cells.join('')}</${p}row>`;
    const next = rows.find((candidate) => candidate.row > row);
    if (next === undefined) atEnd.push(xml);
    else edits.push(insertion(next.start, xml));
  }
  if (atEnd.length === 0) return edits;
  if (data.selfClosing) return [...edits, ...appendInside(data, atEnd.join(''))];
  return [...edits, insertion(rows.at(-1)?.end ?? data.openEnd, atEnd.join(''))];
}

function hasFormulas(editor: PackageEditor, parts: readonly string[]): boolean {
  return parts.some((part) => /<(?:\w+:)?f[\s/>]/.test(editor.text(part) ?? ''));
}

function calculateOnLoad(editor: PackageEditor): void {
  const part = editor.original.workbookPart();
  const root = editor.root(part);
  const element = childNamed(root, 'calcPr');
  if (element === null) {
    const prefix = root.prefix === '' ? '' : `${root.prefix}:`;
    editor.edit(part, [insertion(placeInWorkbook(root, 'calcPr'), `<${prefix}calcPr fullCalcOnLoad="1"/>`)]);
    return;
  }
  if (isTrue(attribute(element, 'fullCalcOnLoad'))) return;
  const tag = editor.requiredText(part).slice(element.start, element.openEnd);
  const value = /\sfullCalcOnLoad\s*=\s*["']([^"']*)["']/.exec(tag);
  const text =
    value === null
      ? tag.replace(/\s*\/?>$/, (end) => ` fullCalcOnLoad="1"${end.trim()}`)
      : tag.replace(value[0], ' fullCalcOnLoad="1"');
  editor.edit(part, [{ start: element.start, end: element.openEnd, text }]);
}

/** Excel reports a chain that names a cell without a formula as damage, and writes a new one when there is none. */
function removeCalculationChain(editor: PackageEditor): void {
  const workbook = editor.original.workbookPart();
  const chain = editor.relationsOf(workbook).find(({ type, external }) => type === 'calcChain' && !external);
  if (chain === undefined) return;
  editor.unrelate(workbook, chain.id);
  editor.removeDeclared(chain.target);
}
