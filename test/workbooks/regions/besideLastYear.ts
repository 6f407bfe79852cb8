import type { WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { accountRows, FUNCTIONAL_CLASSES, surplusUsed, type Measure } from '../accounts';
import type { DepartmentData, MoneySource, SpendingItem } from '../department';
import * as economic from './economic';
import { parentsBeside } from './parentsFirst';
import { empty, workbook } from './printedForm';
import {
  ALL_SOURCES,
  basic,
  beside,
  blanks,
  closing,
  codedRows,
  expenditureColumns,
  fundColumns,
  inWanYuan,
  opening,
  ordinal,
  project,
  received,
  revenueColumns,
  spendingColumns,
  spent,
  textSheet,
  total,
  type CodedForm,
  type Row,
} from './sheets';

/** What was spent in whole 万元 of the year before: every part on its own, so that sums hold. */
const before = (fen: number): number => Math.round((fen * 0.93) / 1000000) * 1000000;

const rate = (fen: number, earlier: number): string => (earlier === 0 ? '' : (((fen - earlier) / earlier) * 100).toFixed(2));

/** This year, last year, the change and its rate. */
const compared = (fen: number, earlier: number): Row => [
  inWanYuan(fen),
  inWanYuan(earlier),
  inWanYuan(fen - earlier),
  rate(fen, earlier),
];

/** Last year and the change beside this year, headings over their parts, 备注, two tables beside each other on a sheet. */
export function besideLastYear(data: DepartmentData): WorkbookSnapshot {
  const above = (words: string, width: number): Row[] => [
    [`${data.year}年度${words}`],
    [`部门名称：${data.name}`, ...blanks(width - 2), '单位：万元'],
  ];
  const coded = (words: string, form: CodedForm, note: readonly Row[] = []): Row[] => {
    const rows = codedRows(data, { ...form, columnNumbers: false, labels: ['编码', '名称'], over: '科目' });
    return [
      ...above(words, form.columns.length + 3),
      ...rows.map((row, index): Row => [...row, index === 0 ? '备注' : '']),
      ...note,
    ];
  };
  return workbook(
    textSheet('总表', above('收入支出决算总表', 10), summary(data)),
    textSheet(
      '收支表',
      beside(
        coded('收入决算表', { columns: revenueColumns(), sources: ALL_SOURCES }),
        [['']],
        coded('支出决算表', { columns: expenditureColumns(), sources: ALL_SOURCES }),
      ),
    ),
    textSheet('财拨', above('财政拨款收入支出决算总表', 7), parentsBeside(data, inWanYuan)),
    textSheet('一般公共预算', above('一般公共预算财政拨款支出决算表', 8), generalBudget(data)),
    textSheet('基本支出', above('一般公共预算财政拨款基本支出决算表', 5), economic.economicList(data)),
    textSheet('三公', above('财政拨款“三公”经费支出决算表', 4), economic.threePublicList(data)),
    textSheet(
      '基金',
      coded(
        '政府性基金预算财政拨款收入支出决算表',
        { columns: fundColumns, sources: ['fund'], totalAt: 'bottom' },
        empty(data, 'fund', '政府性基金预算'),
      ),
    ),
    textSheet(
      '国资',
      coded(
        '国有资本经营预算财政拨款支出决算表',
        { columns: spendingColumns('合计'), sources: ['state-capital'], totalAt: 'bottom' },
        empty(data, 'state-capital', '国有资本经营预算'),
      ),
    ),
  );
}

function summary(data: DepartmentData): Row[] {
  const sides = [`${data.year}年决算数`, `${data.year - 1}年决算数`, '增减额', '增减%'];
  const sum = (measure: Measure, sources: readonly MoneySource[] = ALL_SOURCES): number => total(data.items, measure, sources);
  const grants: readonly (readonly [string, readonly MoneySource[]])[] = [
    ['一般公共预算财政拨款收入', ['general']],
    ['政府性基金预算财政拨款收入', ['fund']],
    ['国有资本经营预算财政拨款收入', ['state-capital']],
    ['事业收入', ['business']],
    ['其他收入', ['other']],
  ];
  const line = (label: string, fen: number): Row => [label, ...compared(fen, before(fen))];
  const summed = (label: string, fen: number, parts: readonly number[]): Row => [
    label,
    ...compared(
      fen,
      parts.reduce((earlier, part) => earlier + before(part), 0),
    ),
  ];
  const revenue = grants.map(([, sources]) => sum(received, sources));
  const classes = FUNCTIONAL_CLASSES.filter(([code]) => data.items.some((item) => item.code.startsWith(code)));
  const spending = classes.map(([code]) => sum((item) => (item.code.startsWith(code) ? spent(item) : 0)));
  const whole = sum((item) => spent(item) + item.closing);
  return [
    ['收入', ...blanks(4), '支出', ...blanks(4)],
    ['项目', ...sides, '项目', ...sides],
    ...beside(
      grants.map(([name], index) => line(`${ordinal(index + 1)}${name}`, revenue[index] ?? 0)),
      classes.map(([, name], index) => line(`${ordinal(index + 1)}${name}`, spending[index] ?? 0)),
    ),
    [...summed('本年收入合计', sum(received), revenue), ...summed('本年支出合计', sum(spent), spending)],
    [...line('使用非财政拨款结余', sum(surplusUsed)), '结余分配', ...blanks(4)],
    [...line('年初结转和结余', sum(opening)), ...line('年末结转和结余', sum(closing))],
    [
      ...summed('总计', whole, [...revenue, sum(surplusUsed), sum(opening)]),
      ...summed('总计', whole, [...spending, sum(closing)]),
    ],
  ];
}

function generalBudget(data: DepartmentData): Row[] {
  const own = data.items.filter(({ source }) => source === 'general');
  const line = (code: string, name: string, items: readonly SpendingItem[]): Row => {
    const general = items.filter((item) => own.includes(item));
    const [now, earlier] = [total(general, spent), general.reduce((sum, item) => sum + before(spent(item)), 0)];
    const parts = [inWanYuan(total(general, basic)), inWanYuan(total(general, project))];
    return [code, name, inWanYuan(earlier), inWanYuan(now), ...parts, inWanYuan(now - earlier), rate(now, earlier)];
  };
  const { year } = data;
  return [
    ['功能分类科目', '', `${year - 1}年决算数`, `${year}年决算数`, '', '', `${year}年比${year - 1}年增减`, ''],
    ['科目编码', '科目名称', '', '小计', '基本支出', '项目支出', '增减额', '增减%'],
    ...accountRows(data, ['general']).map(({ code, name, items }) => line(code, name, items)),
    line('合计', '', own),
  ];
}
