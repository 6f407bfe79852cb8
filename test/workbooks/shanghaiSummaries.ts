import { closing, FISCAL, FUNCTIONAL_CLASSES, opening, printed, received, spent, surplusUsed, total } from './accounts';
import type { Measure } from './accounts';
import type { DepartmentData, MoneySource } from './department';
import type { Form, Row } from './form';
import { shanghaiForm, type Habit } from './shanghaiForm';

const CHINESE = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const ordinal = (index: number): string =>
  index < 10 ? (CHINESE[index] ?? '') : `${index >= 19 ? '二' : ''}十${index % 10 === 9 ? '' : (CHINESE[index % 10] ?? '')}`;

interface Class {
  readonly label: string;
  readonly code: string;
}

/** 24 classes in habit A (the two rarest are left out unless there is money in them), 26 in habit B. */
export function classesOf(data: DepartmentData, habit: Habit): Class[] {
  const used = (code: string): boolean => data.items.some((item) => item.code.startsWith(code));
  return FUNCTIONAL_CLASSES.filter(([code]) => habit === 'B' || !['223', '234'].includes(code) || used(code)).map(
    ([code, name], index) => ({
      label: `${ordinal(index)}、${name}`,
      code,
    }),
  );
}

/** Puts the two halves of a summary side by side; the shorter one is filled up with blank cells. */
function halves(left: readonly Row[], right: readonly Row[], rightWidth: number): Row[] {
  const blank = Array.from({ length: rightWidth }, () => '');
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => [
    ...(left[index] ?? ['', '']),
    ...(right[index] ?? blank),
  ]);
}

/** 收入支出决算总表. */
export function summaryForm(data: DepartmentData, habit: Habit): Form {
  const sum = (measure: Measure, ...sources: MoneySource[]): string =>
    printed(sources.length > 0 ? total(data.items, measure, sources) : total(data.items, measure));
  const revenue: Row[] = [
    ['一、一般公共预算财政拨款收入', sum(received, 'general')],
    ['二、政府性基金预算财政拨款收入', sum(received, 'fund')],
    ['三、国有资本经营预算财政拨款收入', sum(received, 'state-capital')],
    ['四、上级补助收入', sum(received, 'superior')],
    ['五、事业收入', sum(received, 'business')],
    ['六、经营收入', sum(received, 'operating')],
    ['七、附属单位上缴收入', sum(received, 'affiliates')],
    ['八、其他收入', sum(received, 'other')],
  ];
  const classes = classesOf(data, habit).map(({ label, code }): Row => [
    label,
    printed(
      total(
        data.items.filter((item) => item.code.startsWith(code)),
        spent,
      ),
    ),
  ]);
  const grand = printed(total(data.items, (item) => spent(item) + item.closing));
  const surplus = habit === 'A' ? '使用非财政拨款结余（含专用结余）' : '使用非财政拨款结余';
  return shanghaiForm({
    kind: 'summary',
    title: '收入支出决算总表',
    roles: ['label', 'amount', 'label', 'amount'],
    head: [
      ['收入', '<', '支出', '<'],
      ['项目', '决算数', '项目', '决算数'],
    ],
    body: [
      ...halves(revenue, classes, 2),
      ['本年收入合计', sum(received), '本年支出合计', sum(spent)],
      [surplus, sum(surplusUsed), '结余分配', ''],
      ['年初结转和结余', sum(opening), '年末结转和结余', sum(closing)],
      ['总计', grand, '总计', grand],
    ],
    notes: habit === 'B' ? ['注：使用非财政拨款结余含使用专用结余的金额。'] : [],
  });
}

/** 财政拨款收入支出决算总表. */
export function fiscalSummaryForm(data: DepartmentData, habit: Habit): Form {
  const sum = (measure: Measure, sources: readonly MoneySource[] = FISCAL): string =>
    printed(total(data.items, measure, sources));
  const bySource = (measure: Measure): Row => [sum(measure), ...FISCAL.map((source) => sum(measure, [source]))];
  const classes = classesOf(data, habit).map(({ label, code }): Row => {
    const within: Measure = (item) => (item.code.startsWith(code) ? spent(item) : 0);
    return [label, ...bySource(within)];
  });
  const names = ['一、一般公共预算财政拨款', '二、政府性基金预算财政拨款', '三、国有资本经营预算财政拨款'];
  const grants = names.map((name, index): Row => [name, sum(received, FISCAL.slice(index, index + 1))]);
  const openings = names.map((name, index): Row => [name, sum(opening, FISCAL.slice(index, index + 1)), '', '', '', '', '']);
  const whole: Measure = (item) => spent(item) + item.closing;
  return shanghaiForm({
    kind: 'fiscal-summary',
    title: '财政拨款收入支出决算总表',
    roles: ['label', 'amount', 'label', 'amount', 'amount', 'amount', 'amount'],
    head: [
      ['收入', '<', '支出', '<', '<', '<', '<'],
      ['项目', '决算数', '项目', '合计', '一般公共预算财政拨款', '政府性基金预算财政拨款', '国有资本经营预算财政拨款'],
    ],
    body: [
      ...halves(grants, classes, 5),
      ['本年收入合计', sum(received), '本年支出合计', ...bySource(spent)],
      ['年初财政拨款结转和结余', sum(opening), '年末财政拨款结转和结余', ...bySource(closing)],
      ...openings,
      ['总计', sum(whole), '总计', ...bySource(whole)],
    ],
    notes: habit === 'B' ? ['注：本表反映财政拨款的总收支和年末结转结余情况。'] : [],
  });
}
