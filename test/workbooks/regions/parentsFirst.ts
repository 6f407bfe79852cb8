import { FUNCTIONAL_CLASSES, type Measure } from '../accounts';
import type { DepartmentData, MoneySource } from '../department';
import { beside, closing, FISCAL, ordinal, opening, received, spent, total, type Print, type Row } from './sheets';

/** 财政拨款收入支出决算总表 of forms that print 本年收入, 年初, 本年支出 and 年末 as headings over their parts. */

const FUNDS: readonly (readonly [MoneySource, string])[] = [
  ['general', '一般公共预算财政拨款'],
  ['fund', '政府性基金预算财政拨款'],
  ['state-capital', '国有资本经营预算财政拨款'],
];

const wholeOf: Measure = (item) => spent(item) + item.closing;

function acrossFunds(data: DepartmentData, print: Print, measure: Measure): Row {
  return [FISCAL, ...FUNDS.map(([source]) => [source])].map((sources) => print(total(data.items, measure, sources)));
}

function classesOf(data: DepartmentData): (readonly [code: string, name: string, measure: Measure])[] {
  return FUNCTIONAL_CLASSES.filter(([code]) => data.items.some((item) => item.code.startsWith(code))).map(([code, name]) => [
    code,
    name,
    (item) => (item.code.startsWith(code) ? spent(item) : 0),
  ]);
}

/** Inflow beside outflow, each heading with its amount above its parts. */
export function parentsBeside(data: DepartmentData, print: Print): Row[] {
  const of = (measure: Measure, source: MoneySource): string => print(total(data.items, measure, [source]));
  const parts = (measure: Measure): Row[] =>
    FUNDS.map(([source, name], index) => [`（${ordinal(index + 1).replace('、', '')}）${name}`, of(measure, source)]);
  const inflow: Row[] = [
    ['一、本年收入', print(total(data.items, received, FISCAL))],
    ...parts(received),
    ['二、年初结转和结余', print(total(data.items, opening, FISCAL))],
    ...parts(opening),
  ];
  const outflow: Row[] = [
    ['一、本年支出', ...acrossFunds(data, print, spent)],
    ...classesOf(data).map(([, name, measure], index): Row => [
      `（${ordinal(index + 1).replace('、', '')}）${name}`,
      ...acrossFunds(data, print, measure),
    ]),
    ['二、年末结转和结余', ...acrossFunds(data, print, closing)],
  ];
  return [
    ['收入', '', '支出', '', '', '', ''],
    ['项目', '决算数', '项目', '合计', '一般公共预算', '政府性基金预算', '国有资本经营预算'],
    ...beside(inflow, outflow),
    ['收入总计', print(total(data.items, wholeOf, FISCAL)), '支出总计', ...acrossFunds(data, print, wholeOf)],
  ];
}

/** One list down the page with the funds across and no 总计. */
export function fundsAcross(data: DepartmentData, print: Print): Row[] {
  const lines: readonly (readonly [string, Measure])[] = [
    ['一、年初财政拨款结转和结余', opening],
    ['二、本年收入', received],
    ['三、本年支出', spent],
    ...classesOf(data).map(
      ([, name, measure], index) => [`　　（${ordinal(index + 1).replace('、', '')}）${name}`, measure] as const,
    ),
    ['四、年末财政拨款结转和结余', closing],
  ];
  return [
    ['项目', '行次', '合计', ...FUNDS.map(([, name]) => name)],
    ...lines.map(([label, measure], index): Row => [label, `=${index + 1}`, ...acrossFunds(data, print, measure)]),
  ];
}
