import type { ColumnRole } from '../../assets/samples/build/printedTable';
import { each, type Form, type Relayout, type Row } from './form';

/** Puts `replacement(row[index])` in the place of the column `index` of every row. */
function mapRow(row: Row, indexes: readonly number[], replacement: (cell: string) => readonly string[]): Row {
  return row.flatMap((cell, index) => (indexes.includes(index) ? replacement(cell) : [cell]));
}

function indexesOf(form: Form, role: ColumnRole): number[] {
  return form.roles.flatMap((candidate, index) => (candidate === role ? [index] : []));
}

/** A merged cell that loses its first column goes on in the next one; the year of the line above the head moves to its neighbour. */
function dropCells(row: Row, indexes: readonly number[]): Row {
  const cells = [...row];
  for (const index of indexes) {
    const cell = cells[index] ?? '';
    if (cell !== '<' && cells[index + 1] === '<') cells[index + 1] = cell;
    else if (cell.endsWith('年度')) cells[index - 1] = `${cells[index - 1] ?? ''}    ${cell}`;
  }
  return cells.filter((_, index) => !indexes.includes(index));
}

export function mapRows(form: Form, change: (row: Row) => Row): Form {
  return {
    ...form,
    above: form.above.map(change),
    head: form.head.map(change),
    body: form.body.map(change),
    notes: form.notes.map(change),
  };
}

/** No 行次 columns. */
export const withoutLineNumbers: Relayout = each((form) => {
  const indexes = indexesOf(form, 'line');
  const slimmer = mapRows(form, (row) => dropCells(row, indexes));
  return { ...slimmer, roles: form.roles.filter((role) => role !== 'line') };
});

/** No 栏次 row (nor the row of bare column numbers in 公开09表). */
export const withoutColumnNumbers: Relayout = each((form) => ({
  ...form,
  head: form.head.filter((row) => row[0] !== '栏次' && !row.every((cell) => /^\d+$/.test(cell))),
}));

/** No 公开NN表 line. */
export const withoutTableNumbers: Relayout = each((form) => ({
  ...form,
  above: form.above.filter((row) => !row.some((cell) => /^公开\d+表$/.test(cell))),
}));

const FUNCTIONAL_PARTS = ['类', '款', '项'];
const ECONOMIC_PARTS = ['类', '款'];

/** Codes split over 类/款/项 (functional accounts) and 类/款 (economic accounts), each part a cell of text. */
export const splitCodes: Relayout = each((form) => {
  const indexes = indexesOf(form, 'code');
  if (indexes.length === 0) return form;
  const parts = form.kind === 'basic-expenditure' ? ECONOMIC_PARTS : FUNCTIONAL_PARTS;
  const width = parts.length;
  const widen = (first: string): string[] => [first, ...Array.from({ length: width - 1 }, () => (first === '' ? '' : '<'))];
  const splitCell = (cell: string): string[] => {
    if (!/^\d{3,7}$/.test(cell)) return widen(cell);
    return [cell.slice(0, 3), cell.slice(3, 5), cell.slice(5, 7)].slice(0, width);
  };
  const codeRow = form.head.findIndex((row) => row.includes('科目代码'));
  const partsRow = (form.head[codeRow] ?? []).flatMap((_, index) => (indexes.includes(index) ? parts : ['^']));
  const title = form.kind === 'basic-expenditure' ? '经济分类科目编码' : '支出功能分类科目编码';
  const head = form.head.map((row) => mapRow(row, indexes, (cell) => widen(cell === '科目代码' ? title : cell)));
  return {
    ...form,
    roles: form.roles.flatMap((role) => (role === 'code' ? parts.map((): ColumnRole => 'code') : [role])),
    above: form.above.map((row) =>
      mapRow(row, indexes, (cell) => (cell === '' ? widen('') : [cell, ...parts.slice(1).map(() => '')])),
    ),
    head: [...head.slice(0, codeRow + 1), partsRow, ...head.slice(codeRow + 1)],
    body: form.body.map((row) => mapRow(row, indexes, splitCell)),
    notes: form.notes.map((row) => mapRow(row, indexes, widen)),
  };
});
