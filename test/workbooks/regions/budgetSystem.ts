import type { WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { accountRows, economicAccounts, economicAmount, FUNCTIONAL_CLASSES, surplusUsed, type Measure } from '../accounts';
import type { DepartmentData, MoneySource } from '../department';
import * as economic from './economic';
import { workbook } from './printedForm';
import {
  ALL_SOURCES,
  beside,
  blanks,
  closing,
  expenditureColumns,
  FISCAL,
  fundColumns,
  opening,
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

/** 万元 with four decimals, zeros printed. */
const print: Print = (fen) => (fen / 1000000).toFixed(4);

const joined = (code: string, name: string): string => `${' '.repeat(code.length - 3)}${code}-${name}`;

/** As the budget system exports: titles on the tabs only, code and name in one cell, no row for 合计. */
export function budgetSystem(data: DepartmentData): WorkbookSnapshot {
  const caption = (width: number): Row => [`单位名称：[123001]${data.name}`, ...blanks(width - 2), '单位：万元'];
  const sum = (measure: Measure, sources: readonly MoneySource[] = ALL_SOURCES): string =>
    print(total(data.items, measure, sources));
  const coded = (columns: readonly Measured[], sources: readonly MoneySource[]): Row[] => {
    const rows = accountRows(data, sources).map(({ code, name, items }): Row => [
      joined(code, name),
      ...columns.map(({ measure, sources: own = sources }) => (measure === null ? '' : print(total(items, measure, own)))),
    ]);
    const heads = columns.map(({ head }) => head.at(-1) ?? '');
    return [
      caption(columns.length + 1),
      ['支出功能分类科目', ...heads],
      ...(rows.length > 0 ? rows : [['注：本年度没有这项收支，本表无数据。']]),
    ];
  };
  const whole: Measure = (item) => spent(item) + item.closing;
  const classes = FUNCTIONAL_CLASSES.filter(([code]) => data.items.some((item) => item.code.startsWith(code)));
  const ofClass =
    (code: string): Measure =>
    (item) =>
      item.code.startsWith(code) ? spent(item) : 0;
  const funds = (measure: Measure): Row => [sum(measure, FISCAL), ...FISCAL.map((source) => sum(measure, [source]))];
  const grants = (of: (source: MoneySource) => string): Row[] => [
    ['一般公共预算财政拨款', of('general')],
    ['政府性基金预算财政拨款', of('fund')],
    ['国有资本经营预算财政拨款', of('state-capital')],
  ];
  const isPersonnel = (code: string): boolean => /^30[13]/.test(code);
  return workbook(
    textSheet(
      '收入支出决算总表',
      caption(4),
      ['收入项目', '金额', '支出项目', '金额'],
      beside(
        [
          ...grants((source) => sum(received, [source])),
          ['事业收入', sum(received, ['business'])],
          ['其他收入', sum(received, ['other'])],
        ],
        classes.map(([code, name]) => [`${code}-${name}`, sum(ofClass(code))]),
      ),
      ['本年收入合计', sum(received), '本年支出合计', sum(spent)],
      ['使用非财政拨款结余（含专用结余）', sum(surplusUsed), '结余分配', '0.0000'],
      ['年初结转和结余', sum(opening), '年末结转和结余', sum(closing)],
      ['收入总计', sum(whole), '支出总计', sum(whole)],
    ),
    textSheet('收入决算表', coded(revenueColumns(), ALL_SOURCES)),
    textSheet('支出决算表', coded(expenditureColumns(), ALL_SOURCES)),
    textSheet(
      '财政拨款收入支出决算总表',
      caption(7),
      ['收入项目', '金额', '支出项目', '合计', '一般公共预算财政拨款', '政府性基金预算财政拨款', '国有资本经营预算财政拨款'],
      beside(
        grants((source) => sum(received, [source])),
        classes.map(([code, name]) => [`${code}-${name}`, ...funds(ofClass(code))]),
      ),
      ['本年收入合计', sum(received, FISCAL), '本年支出合计', ...funds(spent)],
      ['年初财政拨款结转和结余', sum(opening, FISCAL), '年末财政拨款结转和结余', ...funds(closing)],
      ['收入总计', sum(whole, FISCAL), '支出总计', ...funds(whole)],
    ),
    textSheet('一般公共预算财政拨款支出决算表', coded(spendingColumns('合计'), ['general'])),
    textSheet(
      '一般公共预算财政拨款基本支出决算表',
      caption(4),
      ['部门预算支出经济分类科目', '合计', '人员经费', '公用经费'],
      economicAccounts(['301', '302', '303', '310']).map(({ code, name }): Row => {
        const amount = print(economicAmount(data, code));
        return [joined(code, name), amount, ...(isPersonnel(code) ? [amount, '0.0000'] : ['0.0000', amount])];
      }),
    ),
    textSheet('政府性基金预算财政拨款收入支出决算表', coded(fundColumns.map(oneLine), ['fund'])),
    textSheet('国有资本经营预算财政拨款支出决算表', coded(spendingColumns('合计'), ['state-capital'])),
    textSheet('财政拨款“三公”经费支出决算表', caption(7), economic.threePublicSidesDown(data, print, ['年初预算', '决算'], '')),
  );
}

/** 本年支出 over its parts becomes one head. */
function oneLine(column: Measured): Measured {
  return column.head[1] === '小计' ? { ...column, head: ['本年支出合计'] } : column;
}
