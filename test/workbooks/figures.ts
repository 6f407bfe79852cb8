import { Decimal } from 'decimal.js';
import { columnLetters } from '../../src/core/workbook/address';
import { asPrinted, each, type Encode, type Form, type Relayout } from './form';

const AMOUNT = /^\d+\.\d+$/;
const FULL_WIDTH = '０１２３４５６７８９';

function separated(text: string): string {
  return text.replace(/\B(?=(\d{3})+(?!\d))(?<!\..*)/g, ',');
}

/** The ways in which figures turn up as text; the cell's place decides which one it gets. */
const TEXT_FORMS: readonly ((text: string) => string)[] = [
  separated,
  (text) => text.replace(/\d/g, (digit) => FULL_WIDTH[Number(digit)] ?? digit).replace('.', '．'),
  (text) => `  ${separated(text)} `,
  (text) => `\u200b${text}`,
  (text) => `\u00a0${separated(text)}\u00a0`,
  (text) => text.replace('.', ' .'),
];

/** Figures as text: with separators, in full width, with blanks inside and outside, behind invisible characters. */
export const figuresAsText: Encode = (text, role, form, row, column) => {
  if (role !== 'amount' || !/^\d+(\.\d+)?$/.test(text)) return asPrinted(text, role, form, row, column);
  const write = TEXT_FORMS[(row + column) % TEXT_FORMS.length] ?? separated;
  return { value: write(text) };
};

/** `——`, `-`, a blank and the like where a row with a label has no amount; some such cells stay empty. */
export const dashesForNothing: Relayout = each((form) => ({
  ...form,
  body: form.body.map((row, index) =>
    row.map((cell, column) => {
      const before = form.roles.slice(0, column);
      const label = Math.max(before.lastIndexOf('label'), before.lastIndexOf('name'));
      if (form.roles[column] !== 'amount' || cell !== '' || (label >= 0 && row[label] === '')) return cell;
      return ['——', '', '-', ' ', '—', ''][(index + column) % 6] ?? '';
    }),
  ),
}));

/** Amounts in 元 instead of 万元, exactly; counts stay. */
export const inYuan: Relayout = each((form) => {
  const convert = (cell: string): string => (AMOUNT.test(cell) ? new Decimal(cell).times(10000).toFixed(2) : cell);
  return {
    ...form,
    above: form.above.map((row) => row.map((cell) => cell.replace('万元', '元'))),
    head: form.head.map((row) => row.map(convert)),
    body: form.body.map((row) => row.map(convert)),
  };
});

/** A row of totals, or the first column of figures of a table of accounts. */
function isTotal(form: Form, row: number, column: number): boolean {
  const cells = [...form.above, ...form.head, ...form.body][row] ?? [];
  const rowOfTotals = cells.slice(0, column).some((cell) => /^(合计|总计|.+合计)$/.test(cell.replace(/\s/g, '')));
  return rowOfTotals || (form.kind !== 'basic-expenditure' && form.roles[column - 1] === 'name');
}

/** Totals as formulas with the figure as their cached value. */
export const totalsAsFormulas: Encode = (text, role, form, row, column) => {
  const plain = asPrinted(text, role, form, row, column);
  if (plain === null || role !== 'amount' || !AMOUNT.test(text) || !isTotal(form, row, column)) return plain;
  const letters = columnLetters(column);
  return { value: plain.value, formula: `SUM(${letters}${row + 2}:${letters}${row + 9})` };
};
