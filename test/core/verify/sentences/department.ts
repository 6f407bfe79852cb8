import { Decimal } from 'decimal.js';
import type { TableLiteral, WorkbookLiteral } from '../../narrative/tableBuilder';

/** What was spent under one account, by source and nature, in 万元; `other` is money that no budget granted. */
export interface Spent {
  readonly basic?: string;
  readonly project?: string;
  readonly fund?: string;
  readonly stateCapital?: string;
  readonly otherBasic?: string;
  readonly otherProject?: string;
  readonly business?: string;
  readonly toSuperior?: string;
  readonly toAffiliates?: string;
}

/** A department as its accountant knows it: each amount once, the tables follow. */
export interface Department {
  /** `'2130201 行政运行'`, with the classes and sections above them in `names`. */
  readonly spent: Readonly<Record<string, Spent>>;
  readonly names: Readonly<Record<string, string>>;
  readonly granted: { readonly general: string; readonly fund?: string; readonly stateCapital?: string };
  readonly earned: Readonly<
    Partial<Record<'from-superior' | 'institutional' | 'business' | 'from-affiliates' | 'other', string>>
  >;
  readonly opening: {
    readonly general?: string;
    readonly fund?: string;
    readonly stateCapital?: string;
    readonly other?: string;
  };
  readonly useOfSurplus?: string;
  readonly surplusDistribution?: string;
  readonly economics: Readonly<Record<string, string>>;
  readonly threePublic: Readonly<Record<'budget' | 'final', Readonly<Record<string, string>>>>;
  readonly information: Readonly<Record<string, string>>;
}

function sum(amounts: readonly (string | undefined)[]): string {
  const total = amounts.reduce((whole, amount) => whole.plus(amount === undefined || amount === '' ? 0 : amount), new Decimal(0));
  return total.isZero() ? '' : total.toFixed(2);
}

const less = (amount: string, other: string): string => sum([amount, other === '' ? '' : `-${other}`]);

const FISCAL: readonly (keyof Spent)[] = ['basic', 'project', 'fund', 'stateCapital'];

type Columns = Readonly<Record<string, readonly (keyof Spent)[]>>;

const ALL: Columns = {
  basic: ['basic', 'otherBasic'],
  project: ['project', 'fund', 'stateCapital', 'otherProject'],
  'to-superior': ['toSuperior'],
  business: ['business'],
  'to-affiliates': ['toAffiliates'],
};
const GENERAL: Columns = { basic: ['basic'], project: ['project'] };
const FUND: Columns = { project: ['fund'] };
const STATE_CAPITAL: Columns = { project: ['stateCapital'] };

/** One of each level above an account and the account itself. */
const levelsOf = (code: string): readonly string[] => [code.slice(0, 3), code.slice(0, 5), code];

/** Rows of what was spent, class, section and item, with the total ahead. */
function spentRows({ spent, names }: Department, columns: Columns, longest = 7): Record<string, Record<string, string>> {
  const accounts = Object.entries(spent).map(([heading, amounts]) => ({ heading, code: heading.split(' ')[0] ?? '', amounts }));
  const rowOf = (of: typeof accounts): Record<string, string> => {
    const cells = Object.entries(columns).map(([column, kinds]): [string, string] => [
      column,
      sum(of.flatMap(({ amounts }) => kinds.map((kind) => amounts[kind]))),
    ]);
    return { total: sum(cells.map(([, amount]) => amount)), ...Object.fromEntries(cells) };
  };
  const rows: Record<string, Record<string, string>> = { total: rowOf(accounts) };
  for (const { heading, code } of accounts)
    for (const level of levelsOf(code).filter(({ length }) => length <= longest)) {
      const row = rowOf(accounts.filter((other) => other.code.startsWith(level)));
      if (row.total !== '') rows[level === code ? heading : `${level} ${names[level] ?? ''}`] = row;
    }
  return rows;
}

/** Classes and totals of a table that has one column a fund. */
function fiscalSummary(department: Department): TableLiteral {
  const { granted, opening } = department;
  const kinds: Columns = { general: ['basic', 'project'], fund: ['fund'], 'state-capital': ['stateCapital'] };
  const { total: spent = {}, ...classes } = spentRows(department, kinds, 3);
  const received = { general: granted.general, fund: granted.fund ?? '', 'state-capital': granted.stateCapital ?? '' };
  const openings = { general: opening.general ?? '', fund: opening.fund ?? '', 'state-capital': opening.stateCapital ?? '' };
  const byFund = (amount: (fund: keyof typeof received) => string): Record<string, string> => {
    const cells = { general: amount('general'), fund: amount('fund'), 'state-capital': amount('state-capital') };
    return { total: sum(Object.values(cells)), ...cells };
  };
  const whole = byFund((fund) => sum([received[fund], openings[fund]]));
  return {
    'grant-general': received.general,
    'grant-fund': received.fund,
    'grant-state-capital': received['state-capital'],
    'revenue-total': sum(Object.values(received)),
    opening: sum(Object.values(openings)),
    'opening-general': openings.general,
    'opening-fund': openings.fund,
    'opening-state-capital': openings['state-capital'],
    'inflow-total': whole.total ?? '',
    ...classes,
    'expenditure-total': spent,
    closing: byFund((fund) => less(whole[fund] ?? '', spent[fund] ?? '')),
    'outflow-total': whole,
  };
}

function summary(department: Department): TableLiteral {
  const { granted, earned, opening, useOfSurplus = '', surplusDistribution = '' } = department;
  const { total: spent = {}, ...classes } = spentRows(department, ALL, 3);
  const revenue = sum([...Object.values(granted), ...Object.values(earned)]);
  const inflow = sum([revenue, useOfSurplus, ...Object.values(opening)]);
  return {
    'grant-general': granted.general,
    'grant-fund': granted.fund ?? '',
    'grant-state-capital': granted.stateCapital ?? '',
    'from-superior': earned['from-superior'] ?? '',
    institutional: earned.institutional ?? '',
    business: earned.business ?? '',
    'from-affiliates': earned['from-affiliates'] ?? '',
    other: earned.other ?? '',
    'revenue-total': revenue,
    'use-of-surplus': useOfSurplus,
    opening: sum(Object.values(opening)),
    'inflow-total': inflow,
    ...Object.fromEntries(Object.entries(classes).map(([heading, { total = '' }]) => [heading, total])),
    'expenditure-total': spent.total ?? '',
    'surplus-distribution': surplusDistribution,
    closing: less(less(inflow, spent.total ?? ''), surplusDistribution),
    'outflow-total': inflow,
  };
}

/** What was earned is booked under the account that spends most of other money. */
function revenue(department: Department): TableLiteral {
  const { spent, names, granted, earned } = department;
  const total = {
    total: sum([...Object.values(granted), ...Object.values(earned)]),
    fiscal: sum(Object.values(granted)),
    ...earned,
  };
  const { total: fiscal = {}, ...rows } = spentRows({ spent, names } as Department, { fiscal: FISCAL });
  const late = less(total.fiscal, fiscal.total ?? '');
  const other = sum(Object.values(earned));
  const main =
    Object.keys(spent)
      .find((heading) => spent[heading]?.otherProject !== undefined)
      ?.split(' ')[0] ?? '';
  const withMain = Object.entries(rows).map(([heading, cells]): [string, Record<string, string>] => {
    if (!main.startsWith(heading.split(' ')[0] ?? '')) return [heading, cells];
    const granted = sum([cells.fiscal, late]);
    return [heading, { total: sum([granted, other]), fiscal: granted, ...earned }];
  });
  return { total, ...Object.fromEntries(withMain) };
}

function basicExpenditure({ economics }: Department): TableLiteral {
  const amounts = Object.entries(economics);
  const totalOf = (...starts: readonly string[]): string =>
    sum(amounts.filter(([heading]) => starts.some((start) => heading.startsWith(start))).map(([, amount]) => amount));
  const names: Readonly<Record<string, string>> = {
    301: '工资福利支出', 302: '商品和服务支出', 303: '对个人和家庭的补助', 307: '债务利息及费用支出', 310: '资本性支出',
  }; // prettier-ignore
  const heads = Object.entries(names).map(([code, name]): [string, string] => [`${code} ${name}`, totalOf(code)]);
  return Object.fromEntries([
    ...heads.filter(([, amount]) => amount !== ''),
    ...amounts,
    ['personnel-total', totalOf('301', '303')],
    ['operating-total', totalOf('302', '307', '310')],
  ]);
}

function governmentFund(department: Department): TableLiteral {
  const { total: spent = {}, ...rows } = spentRows(department, FUND);
  const revenue = department.granted.fund ?? '';
  const opening = department.opening.fund ?? '';
  const total = { ...spent, opening, revenue, basic: '', closing: less(sum([opening, revenue]), spent.total ?? '') };
  return { total, ...Object.fromEntries(Object.entries(rows).map(([heading, row]) => [heading, { ...total, ...row }])) };
}

/** All ten tables of a department. */
export function tablesOf(department: Department): WorkbookLiteral {
  return {
    summary: summary(department),
    revenue: revenue(department),
    expenditure: spentRows(department, ALL),
    'fiscal-summary': fiscalSummary(department),
    'general-budget': spentRows(department, GENERAL),
    'basic-expenditure': basicExpenditure(department),
    'government-fund': governmentFund(department),
    'state-capital': spentRows(department, STATE_CAPITAL),
    'three-public': department.threePublic,
    information: department.information,
  };
}
