import { economicAmount, FUNCTIONAL_CLASSES, surplusUsed } from '../accounts';
import type { DepartmentData, MoneySource } from '../department';
import {
  ALL_SOURCES,
  basic,
  beside,
  blanks,
  closing,
  FISCAL,
  inWanYuan,
  numbered,
  opening,
  ordinal,
  project,
  received,
  spent,
  total,
  type Print,
  type Row,
} from './sheets';

/** How a region and year print the two summaries. */
export interface SummaryStyle {
  readonly print?: Print;
  readonly lineNumbers?: boolean;
  /** Header words of the figures; more than one where budgets stand beside: the final account is the last. */
  readonly sides?: Row;
  readonly labelHeads?: Row;
  /** Rows of 财政拨款: one, one with its fund part beneath, or one for each fund. */
  readonly grants?: 'one' | 'one-with-part' | 'one-with-parts' | 'two' | 'three';
  /** Names of classes of earlier years. */
  readonly classNames?: Readonly<Record<string, string>>;
  readonly classes?: (code: string) => boolean;
  readonly surplusWords?: string;
  readonly openingParts?: boolean;
  /** A third list, 支出按性质和经济分类. */
  readonly byNature?: boolean;
  readonly totalWords?: Row;
  readonly columnNumbers?: boolean;
}

export const CLASS_NAMES_2018: Readonly<Record<string, string>> = {
  '207': '文化体育与传媒支出',
  '210': '医疗卫生与计划生育支出',
  '215': '资源勘探信息等支出',
  '220': '国土海洋气象等支出',
};
/** The classes of 2018: no 224, 223, 231 … */
export const classesOf2018 = (code: string): boolean => !['223', '224', '231', '232', '234'].includes(code);

type Sum = (measure: (item: DepartmentData['items'][number]) => number, sources?: readonly MoneySource[]) => string;

function sumOf(data: DepartmentData, print: Print, scope: readonly MoneySource[]): Sum {
  return (measure, sources = scope) => print(total(data.items, measure, sources));
}

function classRows(data: DepartmentData, style: SummaryStyle, figures: (code: string) => Row): Row[] {
  const { classes = () => true, classNames = {} } = style;
  return FUNCTIONAL_CLASSES.filter(([code]) => classes(code) || data.items.some((item) => item.code.startsWith(code))).map(
    ([code, name], index) => [`${ordinal(index + 1)}${classNames[code] ?? name}`, ...figures(code)],
  );
}

function headed(style: SummaryStyle, lists: readonly (readonly Row[])[], heads: readonly (readonly Row[])[]): Row[] {
  const { lineNumbers = true, columnNumbers = lineNumbers } = style;
  const body = beside(...(lineNumbers ? numbered(...lists) : lists));
  const depth = Math.max(...heads.map((head) => head.length));
  let column = 0;
  const widths = lists.map((list) => Math.max(...list.map((row) => row.length)) + (lineNumbers ? 1 : 0));
  const lines = Array.from({ length: depth }, (_, line) =>
    heads.flatMap((head, index) => [...(head[line] ?? []), ...blanks((widths[index] ?? 0) - (head[line]?.length ?? 0))]),
  );
  const numbers: Row = widths.flatMap((width) => [
    '栏次',
    ...(lineNumbers ? [''] : []),
    ...Array.from({ length: width - (lineNumbers ? 2 : 1) }, () => String(++column)),
  ]);
  return [...lines, ...(columnNumbers ? [numbers] : []), ...body];
}

function onEachSide(style: SummaryStyle, amount: string): Row {
  return (style.sides ?? ['金额']).map(() => amount);
}

/** 收入支出决算总表. */
export function summaryRows(data: DepartmentData, style: SummaryStyle = {}): Row[] {
  const {
    print = inWanYuan,
    lineNumbers = true,
    sides = ['金额'],
    grants = 'three',
    labelHeads = ['项目', '项目', '项目'],
  } = style;
  const sum = sumOf(data, print, ALL_SOURCES);
  const row = (label: string, amount: string): Row => [label, ...onEachSide(style, amount)];
  const names = GRANTS[grants];
  const grantRows = names.map(([label, sources]) => row(label, sum(received, sources)));
  const others: readonly (readonly [string, readonly MoneySource[]])[] = [
    ['上级补助收入', []],
    ['事业收入', ['business']],
    ['经营收入', []],
    ['附属单位上缴收入', []],
    ['其他收入', ['other']],
  ];
  const first = grantRows.filter(([label]) => !label?.startsWith(' ')).length;
  const inflow = [
    ...grantRows,
    ...others.map(([label, sources], index) => row(`${ordinal(first + index + 1)}${label}`, sum(received, sources))),
  ];
  const classes = classRows(data, style, (code) =>
    onEachSide(
      style,
      sum((item) => (item.code.startsWith(code) ? spent(item) : 0)),
    ),
  );
  const height = Math.max(inflow.length, classes.length);
  const whole = sum((item) => spent(item) + item.closing);
  const [inflowTotal = '总计', outflowTotal = '总计'] = style.totalWords ?? [];
  const openingParts =
    style.openingParts === true
      ? [row('      基本支出结转', ''), row('      项目支出结转和结余', sum(opening)), row('      经营结余', '')]
      : [];
  const closingParts =
    style.openingParts === true
      ? [row('      基本支出结转', ''), row('      项目支出结转和结余', sum(closing)), row('      经营结余', '')]
      : [];
  const left = [
    ...inflow,
    ...Array.from({ length: height - inflow.length }, () => row('', '')),
    row('本年收入合计', sum(received)),
    row(style.surplusWords ?? '使用非财政拨款结余（含专用结余）', sum(surplusUsed)),
    row('年初结转和结余', sum(opening)),
    ...openingParts,
    row(inflowTotal, whole),
  ];
  const right = [
    ...classes,
    ...Array.from({ length: height - classes.length }, () => row('', '')),
    row('本年支出合计', sum(spent)),
    row('结余分配', ''),
    row('年末结转和结余', sum(closing)),
    ...closingParts,
    row(outflowTotal, whole),
  ];
  const ordinalHead = lineNumbers ? ['行次'] : [];
  const head = (over: string, label: string): Row[] => [[over], [label, ...ordinalHead, ...sides]];
  const lists = [left, right, ...(style.byNature === true ? [natureRows(data, style, sum)] : [])];
  const [revenueHead = '项目', expenditureHead = '项目', natureHead = '项目'] = labelHeads;
  return headed(style, lists, [
    head('收入', revenueHead),
    head('支出', expenditureHead),
    ...(style.byNature === true ? [head('', natureHead)] : []),
  ]);
}

/** 支出按性质和经济分类, as the yearly form for the Ministry prints it beside the classes. */
function natureRows(data: DepartmentData, style: SummaryStyle, sum: Sum): Row[] {
  const { print = inWanYuan } = style;
  const row = (label: string, amount: string): Row => [label, ...onEachSide(style, amount)];
  const basicFen = total(data.items, basic);
  const personnel = economicAmount(data, '301') + economicAmount(data, '303');
  const projectFen = total(data.items, project);
  return [
    row('一、基本支出', print(basicFen)),
    row('　　人员经费', print(personnel)),
    row('　　日常公用经费', print(basicFen - personnel)),
    row('二、项目支出', print(projectFen)),
    row('　　其中：基本建设类项目', ''),
    row('三、上缴上级支出', ''),
    row('四、经营支出', ''),
    row('五、对附属单位补助支出', ''),
    row('', ''),
    row('经济分类支出合计', sum(spent)),
    row('一、工资福利支出', print(economicAmount(data, '301'))),
    row('二、商品和服务支出', print(basicFen - personnel - economicAmount(data, '310') + projectFen)),
    row('三、对个人和家庭的补助', print(economicAmount(data, '303'))),
    row('四、债务利息及费用支出', ''),
    row('五、资本性支出（基本建设）', ''),
    row('六、资本性支出', print(economicAmount(data, '310'))),
    row('七、对企业补助（基本建设）', ''),
    row('八、对企业补助', ''),
    row('九、对社会保障基金补助', ''),
    row('十、其他支出', ''),
  ];
}

const GRANTS: Readonly<Record<NonNullable<SummaryStyle['grants']>, readonly (readonly [string, readonly MoneySource[]])[]>> = {
  one: [['一、财政拨款收入', FISCAL]],
  'one-with-part': [
    ['一、财政拨款收入', FISCAL],
    ['    其中：政府性基金预算财政拨款', ['fund']],
  ],
  'one-with-parts': [
    ['一、财政拨款收入', FISCAL],
    ['    （一）一般公共预算财政拨款', ['general']],
    ['    （二）政府性基金预算财政拨款', ['fund']],
  ],
  two: [
    ['一、一般公共预算财政拨款收入', ['general']],
    ['二、政府性基金预算财政拨款收入', ['fund']],
  ],
  three: [
    ['一、一般公共预算财政拨款收入', ['general']],
    ['二、政府性基金预算财政拨款收入', ['fund']],
    ['三、国有资本经营预算财政拨款收入', ['state-capital']],
  ],
};

/** 财政拨款收入支出决算总表. */
export function fiscalSummaryRows(data: DepartmentData, style: SummaryStyle = {}): Row[] {
  const { print = inWanYuan, lineNumbers = true, sides = ['金额'], grants = 'three', labelHeads = ['项目', '项目'] } = style;
  const sources = grants === 'three' ? FISCAL : FISCAL.slice(0, 2);
  const sum = sumOf(data, print, FISCAL);
  const bySource = (measure: (item: DepartmentData['items'][number]) => number): Row => [
    sum(measure),
    ...sources.map((source) => sum(measure, [source])),
  ];
  const left = (label: string, amount: string): Row => [label, ...onEachSide(style, amount)];
  const right = (label: string, amounts: Row): Row => [label, ...sides.flatMap(() => amounts)];
  const names = ['一般公共预算财政拨款', '政府性基金预算财政拨款', '国有资本经营预算财政拨款'].slice(0, sources.length);
  const classes = classRows(data, style, (code) =>
    sides.flatMap(() => bySource((item) => (item.code.startsWith(code) ? spent(item) : 0))),
  );
  const grantRows = names.map((name, index) =>
    left(`${ordinal(index + 1)}${name}`, sum(received, sources.slice(index, index + 1))),
  );
  const openings = names.map((name, index) => left(`    ${name}`, sum(opening, sources.slice(index, index + 1))));
  const blank = right('', blanks(sources.length + 1));
  const whole = (item: DepartmentData['items'][number]): number => spent(item) + item.closing;
  const height = Math.max(grantRows.length, classes.length);
  const [inflowTotal = '总计', outflowTotal = '总计'] = style.totalWords ?? [];
  const lists = [
    [
      ...grantRows,
      ...Array.from({ length: height - grantRows.length }, () => left('', '')),
      left('本年收入合计', sum(received)),
      left('年初财政拨款结转和结余', sum(opening)),
      ...openings,
      left(inflowTotal, sum(whole)),
    ],
    [
      ...classes,
      ...Array.from({ length: height - classes.length }, () => blank),
      right('本年支出合计', bySource(spent)),
      right('年末财政拨款结转和结余', bySource(closing)),
      ...openings.map(() => blank),
      right(outflowTotal, bySource(whole)),
    ],
  ];
  const ordinalHead = lineNumbers ? ['行次'] : [];
  const [revenueHead = '项目', expenditureHead = '项目'] = labelHeads;
  const parts = ['合计', ...names];
  const expenditureHeads: Row[] =
    sides.length > 1
      ? [
          ['支出'],
          [expenditureHead, ...ordinalHead, ...sides.flatMap((side) => [side, ...blanks(parts.length - 1)])],
          ['', ...(lineNumbers ? [''] : []), ...sides.flatMap(() => parts)],
        ]
      : [['支出'], [expenditureHead, ...ordinalHead, ...parts]];
  return headed(style, lists, [[['收入'], [revenueHead, ...ordinalHead, ...sides]], expenditureHeads]);
}
