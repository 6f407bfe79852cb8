import { fileMessages } from '../fileMessages';
import { a1 } from '../../core/workbook/address';
import { cellAt } from '../../core/workbook/snapshot';
import { FileProblem } from '../fileProblem';
import { readWorkbook } from '../readWorkbook';
import type { Edit } from '../xml/edit';
import { encodeEntities } from '../xml/entities';
import { tagAttribute, type CellTag } from './cellTags';

export type CellFormula =
  | { readonly kind: 'plain'; readonly start: number; readonly end: number }
  /** `group` is the number that its cells share; the master carries the text. */
  | { readonly kind: 'shared'; readonly group: string; readonly isMaster: boolean; readonly start: number; readonly end: number }
  /** Array formulas and data tables: several cells with one formula. */
  | { readonly kind: 'array' };

/** The formula of a cell; `null` when it has none. */
export function formulaOf(text: string, tag: CellTag): CellFormula | null {
  const inner = text.slice(tag.openEnd, tag.end);
  const match = /<((?:\w+:)?f)(?=[\s/>])[^>]*?(\/?)>/.exec(inner);
  if (match === null) return null;
  const [open, name = 'f', closed] = match;
  const start = tag.openEnd + match.index;
  const close = `</${name}>`;
  const closeAt = closed === '/' ? -1 : text.indexOf(close, start);
  const end = closed === '/' ? start + open.length : closeAt + close.length;
  if (closed !== '/' && (closeAt < 0 || end > tag.end)) throw FileProblem.damaged('a formula without an end');
  const type = tagAttribute(open, 't');
  if (type === 'array' || type === 'dataTable') return { kind: 'array' };
  if (type !== 'shared') return { kind: 'plain', start, end };
  return { kind: 'shared', group: tagAttribute(open, 'si') ?? '', isMaster: tagAttribute(open, 'ref') !== null, start, end };
}

/**
 * Writes out the formulas that lose their master, so that each stands on its own.
 * @param leftOut addresses of cells that are changed themselves
 */
export function replaceSharedFormulas(
  text: string,
  tags: readonly CellTag[],
  groups: ReadonlySet<string>,
  leftOut: ReadonlySet<string>,
  bytes: Uint8Array,
  sheet: string,
): Edit[] {
  const snapshot = readWorkbook(bytes, sheet).sheets.find(({ name }) => name === sheet);
  return tags.flatMap((tag): Edit[] => {
    const address = a1(tag.row, tag.column);
    const formula = leftOut.has(address) ? null : formulaOf(text, tag);
    if (formula?.kind !== 'shared' || !groups.has(formula.group)) return [];
    const written = snapshot && cellAt(snapshot, tag.row, tag.column)?.formula;
    if (written === undefined) throw new FileProblem('cannot-edit', fileMessages.sharedFormula(sheet, address));
    const name = /^<((?:\w+:)?f)/.exec(text.slice(formula.start))?.[1] ?? 'f';
    return [{ start: formula.start, end: formula.end, text: `<${name}>${encodeEntities(written)}</${name}>` }];
  });
}
