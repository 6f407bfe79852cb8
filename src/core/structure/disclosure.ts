import { readAmount } from '../amounts/amount';
import { addressesSaid, placesSaid } from './listed';
import { isNothing } from '../figures/figure';
import type { Figures } from '../figures/figures';
import type { TableKind } from '../figures/kinds';
import type { FindingCell } from '../findings/finding';
import { joined, placeRun, said, textRun } from '../said/said';
import { a1, parseA1 } from '../workbook/address';
import type { SheetSnapshot } from '../workbook/snapshot';
import { allFigures, cellOf, hint, note, type StructureCheck } from './context';

const nothingHidden: StructureCheck = ({ workbook, figures }) =>
  workbook.sheets.flatMap((sheet) => {
    const hiddenRows = new Set(sheet.hiddenRows);
    const hiddenColumns = new Set(sheet.hiddenColumns);
    if (sheet.visibility === 'visible' && hiddenRows.size === 0 && hiddenColumns.size === 0) return [];
    const tableAt = tableWithAmountAt(figures, sheet.name);
    const hidden: FindingCell[] = [];
    sheet.rows.forEach((cells, row) => {
      cells.forEach((cell, column) => {
        const out = sheet.visibility !== 'visible' || hiddenRows.has(row) || hiddenColumns.has(column);
        const table = out && readAmount(cell).kind === 'amount' ? tableAt(row, column) : undefined;
        if (table !== undefined) hidden.push(cellOf({ sheet: sheet.name, row, column }, '', '', table));
      });
    });
    if (hidden.length === 0) return [];
    if (sheet.visibility !== 'visible')
      return [hint('hidden-sheet', null, said`工作表“${sheet.name}”是隐藏的，里面有数字；公开前请取消隐藏或删除`)];
    const addresses = hidden.map(({ row, column }) => a1(row, column));
    const message = said`工作表“${sheet.name}”的隐藏行列里有数字（${addressesSaid(addresses)}）；公开前请取消隐藏或删除`;
    return [hint('hidden-figures', null, message, hidden)];
  });

/**
 * The table whose amount stands in a cell of the sheet; `null` beside the tables. `undefined` for what is no amount of the table
 * around it: 行次, account codes, zeros. Rows without amounts are often hidden.
 */
function tableWithAmountAt(figures: Figures, sheet: string): (row: number, column: number) => TableKind | null | undefined {
  const tables = figures.tables.filter((table) => table.sheet === sheet);
  const areas = tables.map(({ range }) => range.split(':').map(parseA1));
  const filled = new Map<string, TableKind>();
  for (const table of tables) {
    const amounts = allFigures(table).filter((figure) => !isNothing(figure));
    for (const { cell } of [...amounts, ...table.unread])
      if (cell?.sheet === sheet) filled.set(`${cell.row},${cell.column}`, table.kind);
  }
  const isWithin = (row: number, column: number): boolean =>
    areas.some(([from, to = from]) => {
      if (from === undefined || to === undefined) return false;
      return row >= from.row && row <= to.row && column >= from.column && column <= to.column;
    });
  return (row, column) => filled.get(`${row},${column}`) ?? (isWithin(row, column) ? undefined : null);
}

const noFormulas: StructureCheck = ({ workbook, figures }) => {
  const sheets = new Set(figures.tables.map((table) => table.sheet));
  const counts = workbook.sheets
    .filter((sheet) => sheets.has(sheet.name))
    .map((sheet) => ({ name: sheet.name, count: countFormulas(sheet) }))
    .filter(({ count }) => count > 0);
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const sheetNames = counts.map(({ name }) => name);
  return total === 0
    ? []
    : [note('formulas', null, said`用于公开的表里有 ${total} 个公式（${joined(sheetNames, '、')}），建议公开前粘贴为数值`)];
};

function countFormulas(sheet: SheetSnapshot): number {
  let count = 0;
  for (const cells of sheet.rows) for (const cell of cells) if (cell?.formula !== undefined) count++;
  return count;
}

const noExternalLinks: StructureCheck = ({ workbook }) => {
  const targets = workbook.externalLinks ?? [];
  return targets.length === 0
    ? []
    : [hint('external-links', null, said`工作簿链接了其他文件（${joined(targets, '、')}）；公开前请断开链接`)];
};

const noComments: StructureCheck = ({ workbook }) => {
  const places = workbook.sheets.flatMap((sheet) =>
    (sheet.comments ?? []).map((address) => said`${sheet.name}!${placeRun(address)}`),
  );
  return places.length === 0 ? [] : [note('comments', null, said`工作簿里有批注（${placesSaid(places)}）；公开前请删除`)];
};

const noPersonalProperties: StructureCheck = ({ workbook }) => {
  const found = (workbook.properties ?? []).map(({ name, value }) => said`${textRun(PROPERTIES[name])}：${value}`);
  if (found.length === 0) return [];
  return [note('properties', null, said`文件属性里有个人信息（${joined(found, '，')}）；公开前请用“检查文档”删除`)];
};

const PROPERTIES = { author: '作者', 'last-author': '最后保存者', manager: '主管', company: '单位' } as const;

/** What a workbook meant for the public should not carry. */
export const DISCLOSURE: readonly StructureCheck[] = [
  nothingHidden,
  noFormulas,
  noExternalLinks,
  noComments,
  noPersonalProperties,
];
