import type { SheetSnapshot, SnapshotCell } from '../../../src/core/workbook/snapshot';
import {
  accountRows,
  ALL_SOURCES,
  basic,
  closing,
  FISCAL,
  opening,
  printed,
  project,
  received,
  spent,
  total,
  type Measure,
} from '../accounts';
import type { DepartmentData, MoneySource } from '../department';

/** Sheets of made-up departments as rows of text; an amount with decimals or `=3` becomes a number cell, all else text. */
export type Row = readonly string[];

export function textSheet(name: string, ...parts: readonly (Row | readonly Row[])[]): SheetSnapshot {
  const rows = parts.flatMap((part) => (isRows(part) ? part : [part]));
  return { name, visibility: 'visible', rows: rows.map((row) => row.map(cellOf)) };
}

function isRows(part: Row | readonly Row[]): part is readonly Row[] {
  return Array.isArray(part[0]);
}

function cellOf(text: string): SnapshotCell | null {
  if (text === '') return null;
  return { value: /^-?\d+\.\d+$|^=\d+$/.test(text) ? Number(text.replace('=', '')) : text };
}

/** What a form prints across: each a head (one to three lines) and what it measures, of which money. */
export interface Measured {
  readonly head: Row;
  readonly measure: Measure | null;
  readonly sources?: readonly MoneySource[];
}

export function blanks(count: number): string[] {
  return Array.from({ length: count }, () => '');
}

const CHINESE = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 十二、 */
export function ordinal(index: number): string {
  const tens = Math.floor(index / 10);
  return `${tens > 1 ? CHINESE[tens] : ''}${tens > 0 ? '十' : ''}${CHINESE[index % 10]}、`;
}

/** Lists beside one another, the shorter ones filled up with blank cells. */
export function beside(...lists: readonly (readonly Row[])[]): Row[] {
  const height = Math.max(...lists.map((list) => list.length));
  const widths = lists.map((list) => Math.max(...list.map((row) => row.length)));
  return Array.from({ length: height }, (_, at) => lists.flatMap((list, index) => padded(list[at] ?? [], widths[index] ?? 0)));
}

function padded(row: Row, width: number): Row {
  return [...row, ...blanks(width - row.length)];
}

/** 行次 behind the label of every row, running on from one list to the next. */
export function numbered(...lists: readonly (readonly Row[])[]): Row[][] {
  const height = Math.max(...lists.map((list) => list.length));
  return lists.map((list, block) => {
    const width = Math.max(...list.map((row) => row.length));
    return Array.from({ length: height }, (_, at) => {
      const [label = '', ...figures] = padded(list[at] ?? [], width);
      return [label, String(block * height + at + 1), ...figures];
    });
  });
}

/** Amounts of one measure, by 万元 with two decimals or as `print` prints. */
export type Print = (fen: number) => string;
export const inWanYuan: Print = (fen) => printed(fen);
export const inYuan: Print = (fen) => (fen === 0 ? '' : (fen / 100).toFixed(2));
export const withZeros: Print = (fen) => printed(fen, '0.00');
/** 万元 with six decimals, as the national software exports. */
export const toTheFen: Print = (fen) => (fen === 0 ? '' : (fen / 1000000).toFixed(6));

export interface CodedForm {
  readonly columns: readonly Measured[];
  readonly sources: readonly MoneySource[];
  readonly print?: Print;
  /** Words over the code column and the name column. */
  readonly labels?: Row;
  readonly codes?: 'joined' | 'split' | 'none';
  readonly columnNumbers?: boolean;
  readonly totalAt?: 'top' | 'bottom';
  readonly over?: string;
}

/** A table of functional accounts: head, 栏次, 合计 and the accounts. */
export function codedRows(data: DepartmentData, form: CodedForm): Row[] {
  const { columns, sources, print = inWanYuan, codes = 'joined', columnNumbers = true, totalAt = 'top', over = '项目' } = form;
  const [codeHead = '科目编码', nameHead = '科目名称'] = form.labels ?? ['功能分类科目编码', '科目名称'];
  const codeCells = (code: string): string[] =>
    codes === 'split' ? [code.slice(0, 3), code.slice(3, 5), code.slice(5, 7)] : codes === 'none' ? [] : [code];
  const width = codes === 'split' ? 3 : codes === 'none' ? 0 : 1;
  const figures = (items: DepartmentData['items']): string[] =>
    columns.map(({ measure, sources: own = sources }) => (measure === null ? '' : print(total(items, measure, own))));
  const depth = Math.max(...columns.map(({ head }) => head.length));
  const heads = Array.from({ length: depth }, (_, line) => columns.map(({ head }) => head[line] ?? ''));
  const [firstHead = [], ...deeper] = heads;
  const labelLine: Row = codes === 'none' ? [nameHead] : [codeHead, ...blanks(width - 1), nameHead];
  const head: Row[] =
    deeper.length > 0 || over !== ''
      ? [
          [over, ...blanks(width), ...firstHead],
          [...labelLine, ...(deeper[0] ?? columns.map(() => ''))],
          ...deeper.slice(1).map((line) => [...blanks(width + 1), ...line]),
        ]
      : [[...labelLine, ...firstHead]];
  const numbers: Row = ['栏次', ...blanks(width), ...columns.map((_, index) => String(index + 1))];
  const rows = accountRows(data, sources).map(({ code, name, items }): Row => [
    ...codeCells(code),
    indented(name, code, codes),
    ...figures(items),
  ]);
  const all: Row = ['合计', ...blanks(width), ...figures(data.items.filter(({ source }) => sources.includes(source)))];
  const body = rows.length > 0 ? rows : [blanks(width + 1 + columns.length)];
  return [...head, ...(columnNumbers ? [numbers] : []), ...(totalAt === 'top' ? [all, ...body] : [...body, all])];
}

function indented(name: string, code: string, codes: CodedForm['codes']): string {
  return codes === 'none' ? `${'　'.repeat((code.length - 3) / 2)}${name}` : name;
}

export const revenueColumns = (words: { readonly fiscal?: Row; readonly all?: Row } = {}): Measured[] => [
  { head: words.all ?? ['本年收入合计'], measure: received },
  { head: words.fiscal ?? ['财政拨款收入'], measure: received, sources: FISCAL },
  { head: ['上级补助收入'], measure: null },
  { head: ['事业收入'], measure: received, sources: ['business'] },
  { head: ['经营收入'], measure: null },
  { head: ['附属单位上缴收入'], measure: null },
  { head: ['其他收入'], measure: received, sources: ['other'] },
];

export const expenditureColumns = (all: Row = ['本年支出合计']): Measured[] => [
  { head: all, measure: spent },
  { head: ['基本支出'], measure: basic },
  { head: ['项目支出'], measure: project },
  { head: ['上缴上级支出'], measure: null },
  { head: ['经营支出'], measure: null },
  { head: ['对附属单位补助支出'], measure: null },
];

export const fundColumns: readonly Measured[] = [
  { head: ['年初结转和结余'], measure: opening },
  { head: ['本年收入'], measure: received },
  { head: ['本年支出', '小计'], measure: spent },
  { head: ['', '基本支出'], measure: basic },
  { head: ['', '项目支出'], measure: project },
  { head: ['年末结转和结余'], measure: closing },
];

export const spendingColumns = (all = '小计', over = '本年支出'): Measured[] => [
  { head: [over, all], measure: spent },
  { head: ['', '基本支出'], measure: basic },
  { head: ['', '项目支出'], measure: project },
];

export { ALL_SOURCES, basic, closing, FISCAL, opening, project, received, spent, total };
