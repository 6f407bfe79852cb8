import type { TableKind } from '../../src/core/figures/kinds';
import { only, each, type Form, type Relayout, type Row } from './form';

/** The tables whose rows are functional accounts. */
const FUNCTIONAL: readonly TableKind[] = ['revenue', 'expenditure', 'general-budget', 'government-fund', 'state-capital'];

const isTotal = (row: Row): boolean => row[0] === '合计';

/** 合计 under the accounts instead of over them. */
export const totalAtBottom: Relayout = only(FUNCTIONAL, (form) => ({
  ...form,
  body: [...form.body.filter((row) => !isTotal(row)), ...form.body.filter(isTotal)],
}));

/** 合计 on the very row 类/款/项, as the last row of the head. Needs split codes. */
export const totalOnCodeRow: Relayout = only(FUNCTIONAL, (form) => {
  const total = form.body.find(isTotal);
  const codeRow = form.head.findIndex((row) => row[0] === '类');
  if (total === undefined || codeRow < 0) throw new RangeError(`no 合计 row, or no row 类/款/项, in ${form.kind}`);
  const nameColumn = form.roles.indexOf('name');
  const row = total.map((cell, column) =>
    column < nameColumn ? (form.head[codeRow]?.[column] ?? '') : column === nameColumn ? '合计' : cell,
  );
  return { ...form, head: [...form.head.slice(0, codeRow), row], body: form.body.filter((candidate) => !isTotal(candidate)) };
});

/** Tables of more than twelve rows broken in the middle, with the rows that `between` gives. */
function brokenInTheMiddle(between: (form: Form) => readonly Row[]): Relayout {
  return each((form) => {
    if (form.body.length <= 12 || form.head.length === 0) return form;
    const middle = Math.ceil(form.body.length / 2);
    return { ...form, body: [...form.body.slice(0, middle), ...between(form), ...form.body.slice(middle)] };
  });
}

/** The head as a second page repeats it: the figures of a 合计 on the row 类/款/项 stand on the first page only. */
function headOfNextPage(form: Form): readonly Row[] {
  return form.head.map((row) =>
    row.map((cell) => (cell === '合计' && row[0] === '类' ? '^' : /^\d+\.\d+$/.test(cell) ? '^' : cell)),
  );
}

/** The head rows again in the middle, as when printed pages are pasted together. */
export const headRepeated: Relayout = brokenInTheMiddle(headOfNextPage);

/** A blank row, title with 续表, the lines under it and the head again in the middle. */
export const continuedOnNextPage: Relayout = brokenInTheMiddle((form) => [
  form.roles.map(() => ''),
  ...form.above.map((row, index) => (index === 0 ? row.map((cell) => (cell === '' ? '' : `${cell}（续表）`)) : row)),
  ...headOfNextPage(form),
]);

/** The title with 续表 alone in the middle, without a head. */
export const titleAgainWithoutHead: Relayout = brokenInTheMiddle((form) =>
  form.above.slice(0, 1).map((row) => row.map((cell) => (cell === '' || cell === '<' ? cell : `${cell}（续表）`))),
);

/** Tables of more than twelve rows on two sheets, the second with rows alone. */
export const overTwoSheets: Relayout = (forms) =>
  forms.flatMap((form) => {
    if (form.body.length <= 12 || form.head.length === 0) return [form];
    const middle = Math.ceil(form.body.length / 2);
    const first = { ...form, body: form.body.slice(0, middle), notes: [] };
    return [first, { ...form, sheet: `${form.sheet}续`, above: [], head: [], body: form.body.slice(middle) }];
  });

/** Joined cells taken apart, the text of each in every one of its cells. */
export const joinedCellsFilled: Relayout = each((form) => {
  const filled = (rows: readonly Row[]): Row[] => {
    const done: Row[] = [];
    for (const row of rows) {
      const cells: string[] = [];
      for (const [column, cell] of row.entries())
        cells.push(cell === '<' ? (cells[column - 1] ?? '') : cell === '^' ? (done.at(-1)?.[column] ?? '') : cell);
      done.push(cells);
    }
    return done;
  };
  return { ...form, above: filled(form.above), head: filled(form.head), body: filled(form.body), notes: filled(form.notes) };
});

const CHINESE_DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 → 一, 12 → 十二, 26 → 二十六. */
function chineseNumber(value: number): string {
  const tens = Math.floor(value / 10);
  return `${tens > 1 ? CHINESE_DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${CHINESE_DIGITS[value % 10]}`;
}

/** 公开01表 and 公开04表 with 24 functional classes: two that are empty are left out, the others and 行次 numbered anew. */
export const twentyFourClasses: Relayout = only(['summary', 'fiscal-summary'], (form) => {
  const expenditure = form.roles.lastIndexOf('label');
  const dropped = /、(国有资本经营预算支出|抗疫特别国债安排的支出)$/;
  let classes = 0;
  const body = form.body
    .filter((row) => !dropped.test(row[expenditure] ?? ''))
    .map((row) =>
      row.map((cell, column) => {
        if (column !== expenditure || !cell.includes('、')) return cell;
        classes += 1;
        return `${chineseNumber(classes)}、${cell.split('、')[1] ?? ''}`;
      }),
    );
  const lineColumns = form.roles.flatMap((role, column) => (role === 'line' ? [column] : []));
  const numbered = body.map((row, index) =>
    row.map((cell, column) => {
      const block = lineColumns.indexOf(column);
      return block < 0 ? cell : String(block * body.length + index + 1);
    }),
  );
  return { ...form, body: numbered };
});
