import type { WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { accountRows, FUNCTIONAL_CLASSES, surplusUsed, type Measure } from '../accounts';
import type { DepartmentData, MoneySource } from '../department';
import * as economic from './economic';
import { fundsAcross } from './parentsFirst';
import { workbook } from './printedForm';
import {
  ALL_SOURCES,
  blanks,
  closing,
  codedRows,
  expenditureColumns,
  fundColumns,
  opening,
  ordinal,
  received,
  revenueColumns,
  spendingColumns,
  spent,
  textSheet,
  total,
  type Measured,
  type Print,
  type Row,
} from './sheets';

/** 元 as text with separators, a dash for nothing. */
const print: Print = (fen) => (fen === 0 ? '—' : (fen / 100).toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ','));

/** 收入支出决算总表 as one list: 收入 above 支出, each with its 总计. */
function listDown(data: DepartmentData): Row[] {
  const sum = (measure: Measure, sources: readonly MoneySource[] = ALL_SOURCES): string =>
    print(total(data.items, measure, sources));
  const grants: readonly (readonly [string, readonly MoneySource[]])[] = [
    ['一般公共预算财政拨款收入', ['general']],
    ['政府性基金预算财政拨款收入', ['fund']],
    ['国有资本经营预算财政拨款收入', ['state-capital']],
    ['上级补助收入', []],
    ['事业收入', ['business']],
    ['其他收入', ['other']],
  ];
  const whole = sum((item) => spent(item) + item.closing);
  const nested = (index: number, name: string): string => `　　（${ordinal(index + 1).replace('、', '')}）${name}`;
  const lines: Row[] = [
    ['一、收入', ''],
    ...grants.map(([name, sources], index): Row => [nested(index, name), sum(received, sources)]),
    ['　　本年收入合计', sum(received)],
    ['　　使用非财政拨款结余', sum(surplusUsed)],
    ['　　年初结转和结余', sum(opening)],
    ['　　收入总计', whole],
    ['二、支出', ''],
    ...FUNCTIONAL_CLASSES.map(([code, name], index): Row => [
      nested(index, name),
      sum((item) => (item.code.startsWith(code) ? spent(item) : 0)),
    ]),
    ['　　本年支出合计', sum(spent)],
    ['　　结余分配', '—'],
    ['　　年末结转和结余', sum(closing)],
    ['　　支出总计', whole],
  ];
  return [['项目', '行次', '决算数'], ...lines.map(([label = '', amount = ''], index): Row => [label, `=${index + 1}`, amount])];
}

/** Only the 类, 款 or 项 that is new in a row, 合计 in the last row. */
function staircase(data: DepartmentData, sources: readonly MoneySource[], columns: readonly Measured[]): Row[] {
  const table = codedRows(data, {
    columns,
    sources,
    print,
    codes: 'split',
    labels: ['科目编码', '科目名称'],
    over: '科目',
    columnNumbers: false,
    totalAt: 'bottom',
  });
  const accounts = new Set(accountRows(data, sources).map(({ code }) => code));
  return table.map(([first = '', second = '', third = '', ...rest]) => {
    if (!accounts.has(first + second + third)) return [first, second, third, ...rest];
    const isClass = second === '';
    const isSection = third === '';
    return [isClass ? first : '', isSection ? second : '', third, ...rest];
  });
}

/** Lists down the page with the funds across, codes on a staircase, amounts in 元 as text. */
export function downThePage(data: DepartmentData): WorkbookSnapshot {
  const title = (words: string, number: string): Row[] => [
    [words],
    [number],
    [`单位名称：${data.name}　　　　${data.year}年度　　　　金额单位：人民币元`],
  ];
  const coded = (words: string, number: string, columns: readonly Measured[], sources: readonly MoneySource[]): Row[] => [
    ...title(words, number),
    ...staircase(data, sources, columns),
    ...(data.items.some(({ source }) => sources.includes(source)) ? [] : [['本单位没有这项收支，本表为空。']]),
  ];
  return workbook(
    textSheet('1', title('收 入 支 出 决 算 总 表', '公开01表'), listDown(data)),
    textSheet('2', coded('收入决算表', '公开02表', revenueColumns(), ALL_SOURCES)),
    textSheet('3', coded('支出决算表', '公开03表', expenditureColumns(), ALL_SOURCES)),
    textSheet('4', title('财政拨款收入支出决算总表', '公开04表'), fundsAcross(data, print)),
    textSheet('5', coded('一般公共预算财政拨款支出决算表', '公开05表', spendingColumns(), ['general'])),
    textSheet(
      '6',
      title('一般公共预算财政拨款基本支出决算表', '公开06表'),
      economic.economicThreeBlocks(data, print, ['科目编码', '科目名称', '决算数']),
    ),
    textSheet('7', coded('政府性基金预算财政拨款收入支出决算表', '公开07表', fundColumns, ['fund'])),
    textSheet('8', coded('国有资本经营预算财政拨款支出决算表', '公开08表', spendingColumns('合计'), ['state-capital'])),
    textSheet('9', title('财政拨款“三公”经费支出决算表', '公开09表'), [blanks(12)], economic.threePublicTwoBlocks(data, print)),
  );
}
