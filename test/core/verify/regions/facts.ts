import { Decimal } from 'decimal.js';
import type { Figures } from '../../../../src/core/figures/figures';
import type { TableRow } from '../../../../src/core/figures/figure';
import type { TableKind } from '../../../../src/core/figures/kinds';
import { readTables } from '../../../../src/core/tables/readTables';
import { makeDepartment, type DepartmentData, type DepartmentOptions } from '../../../workbooks/department';
import { shanghaiWorkbook } from '../../../workbooks/shanghai';
import { shanxiWorkbook } from '../../../workbooks/shanxi';
import { BUDGET, TYPED } from '../../../bench/verifySlips';

/** The figures that a text may speak of: this year's and last year's tables of one made-up department. */

export const ZERO = new Decimal(0);

/** `ten`: with the table of procurement, vehicles and operating costs; `nine`: without it. */
export type Layout = 'ten' | 'nine';

const CLOSED: ReadonlyMap<string, string> = new Map([
  ['1', '310.55'], ['2', '120.05'], ['3', '90.40'], ['4', '100.10'],
  ['7', '7'], ['9', '1'], ['10', '2'], ['11', '1'], ['15', '3'], ['17', '2'],
]); // prettier-ignore

const CLOSED_ROWS: ReadonlyMap<string, string> = new Map([
  ['procurement-total', '310.55'], ['procurement-goods', '120.05'], ['procurement-works', '90.40'],
  ['procurement-services', '100.10'], ['vehicles-total', '7'], ['vehicle-principal', '1'], ['vehicle-confidential', '2'],
  ['vehicle-emergency', '1'], ['vehicle-other', '3'], ['equipment-over-million', '2'],
]); // prettier-ignore

function withInformation(data: DepartmentData, { noOperation = false }: RegionOptions): DepartmentData {
  const running = [...data.economic].reduce((sum, [code, fen]) => (/^30[13]/.test(code) ? sum : sum + fen), 0);
  return {
    ...data,
    information: new Map([...CLOSED, ['5', noOperation ? '0.00' : new Decimal(running).div(1000000).toFixed(2)]]),
  };
}

export interface Account {
  readonly code: string;
  readonly name: string;
  readonly final: Decimal;
  readonly before: Decimal;
  /** No table has it. */
  readonly budget: Decimal;
}

export class Facts {
  constructor(
    readonly current: Figures,
    readonly prior: Figures,
    readonly layout: Layout,
    private readonly isWithoutOperation = false,
  ) {}

  get year(): number {
    return this.current.year ?? 0;
  }

  get department(): string {
    return this.current.department ?? '';
  }

  at(table: TableKind, row: string, column = 'amount'): Decimal {
    return this.current.figure(table, row, column)?.value ?? ZERO;
  }

  was(table: TableKind, row: string, column = 'amount'): Decimal {
    return this.prior.figure(table, row, column)?.value ?? ZERO;
  }

  /** The accounts of one level, those with an amount, in the order of the table. */
  accounts(table: TableKind, digits: 3 | 5 | 7): readonly Account[] {
    return this.rows(table)
      .filter((row) => row.code?.length === digits)
      .map(({ code = '', name }) => {
        const final = this.at(table, code, 'total');
        return { code, name, final, before: this.was(table, code, 'total'), budget: this.budgetOf(table, code) };
      })
      .filter(({ final }) => !final.isZero());
  }

  /** Some above the final account, some below, one equal; a group's is the sum of its accounts. */
  budgetOf(table: TableKind, code: string): Decimal {
    const items = this.rows(table).filter((row) => row.code?.length === 7 && (code === 'total' || row.code.startsWith(code)));
    return items.reduce((sum, row) => {
      const account = row.code ?? '';
      const final = this.at(table, account, 'total');
      const factor = ['1', '1.137', '0.862'][Number(account) % 3] ?? '1';
      return sum.plus(final.times(factor).toDecimalPlaces(2));
    }, ZERO);
  }

  /** Names of the economic accounts with an amount whose code starts with one of `classes`. */
  economic(...classes: readonly string[]): string {
    return this.economicAmounts(...classes)
      .map(({ name }) => name)
      .join('、');
  }

  /** The economic accounts with an amount whose code starts with one of `classes`. */
  economicAmounts(...classes: readonly string[]): readonly { readonly name: string; readonly amount: Decimal }[] {
    return this.rows('basic-expenditure')
      .filter(({ code = '' }) => code.length === 5 && classes.some((start) => code.startsWith(start)))
      .map(({ code = '', name }) => ({ name, amount: this.at('basic-expenditure', code) }))
      .filter(({ amount }) => !amount.isZero());
  }

  final(column: string): Decimal {
    return this.at('three-public', 'final', column);
  }

  planned(column: string): Decimal {
    return this.at('three-public', 'budget', column);
  }

  /** Groups, batches and people of a “三公” item; none where nothing was spent. */
  counted(column: string, number: number): number {
    return this.final(column).isZero() ? 0 : number;
  }

  past(column: string): Decimal {
    return this.was('three-public', 'final', column);
  }

  info(row: string): Decimal {
    return this.infoOf(this.current, row);
  }

  /** Last year's, where nothing but the operating cost differs from year to year. */
  pastInfo(row: string): Decimal {
    return this.infoOf(this.prior, row);
  }

  /** `（类）（款）（项）` above an item, this year's names. */
  above(code: string): readonly [group: string, section: string] {
    const name = (digits: 3 | 5): string =>
      this.accounts('general-budget', digits).find((account) => code.startsWith(account.code))?.name ?? '';
    return [name(3), name(5)];
  }

  /** What the information table says, or would say. */
  private infoOf(figures: Figures, row: string): Decimal {
    if (this.isWithoutOperation && row.startsWith('operation')) return ZERO;
    const stated = figures.figure('information', row, 'amount')?.value;
    if (stated) return stated;
    if (row === 'operation-administrative')
      return figures.figure('basic-expenditure', 'operating-total', 'amount')?.value ?? ZERO;
    return new Decimal(CLOSED_ROWS.get(row) ?? 0);
  }

  private rows(table: TableKind): readonly TableRow[] {
    return this.current.rows(table);
  }
}

/** What last year left is what this year began with. */
function carriedInto(data: DepartmentData, before: DepartmentData): DepartmentData {
  const items = before.items.map((item) => ({
    ...item,
    closing: data.items.find(({ code, source }) => code === item.code && source === item.source)?.opening ?? 0,
  }));
  return { ...before, items };
}

export interface RegionOptions extends DepartmentOptions {
  /** A unit that has no 机关运行经费. */
  readonly noOperation?: boolean;
}

export function facts(options: RegionOptions, layout: Layout): Facts {
  const data = makeDepartment(options);
  const before = carriedInto(data, makeDepartment({ ...options, seed: (options.seed ?? 2024) + 5000, year: data.year - 1 }));
  const read = (made: DepartmentData): Figures =>
    readTables(layout === 'ten' ? shanxiWorkbook(withInformation(made, options)) : shanghaiWorkbook(made, 'A')).figures;
  return new Facts(read(data), read(before), layout, options.noOperation);
}

/** How a region prints: decimals, separators, unit. */
export interface Print {
  readonly unit?: '万元' | '元' | '亿元';
  readonly decimals?: number;
  readonly grouped?: boolean;
  /** Words of growth. */
  readonly rise?: string;
  readonly fall?: string;
}

const PER_UNIT = { 万元: '1', 元: '10000', 亿元: '0.0001' } as const;

export interface Speaker {
  /** `1,234.56万元`. */
  readonly money: (amount: Decimal) => string;
  /** An amount that no table has: a budget by project, or what a person typed. */
  readonly budget: (amount: Decimal) => string;
  readonly typed: (amount: Decimal) => string;
  /** `12.34%` */
  readonly share: (part: Decimal, whole: Decimal) => string;
  /** `增加5.00万元，增长10.00%`; the percentage is left out where the base is zero, `持平` where nothing changed. */
  readonly change: (now: Decimal, before: Decimal, same?: string, joint?: string) => string;
  readonly count: (number: number) => string;
}

export function speaker({ unit = '万元', decimals = 2, grouped = false, rise = '增长', fall = '下降' }: Print = {}): Speaker {
  const plain = (amount: Decimal): string => {
    const text = amount.times(PER_UNIT[unit]).toFixed(decimals, Decimal.ROUND_HALF_UP);
    return grouped ? text.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',') : text;
  };
  const money = (amount: Decimal): string => `${plain(amount)}${unit}`;
  const share = (part: Decimal, whole: Decimal): string =>
    `${(whole.isZero() ? ZERO : part.div(whole).times(100)).toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toFixed(2)}%`;
  return {
    money,
    budget: (amount) => BUDGET + money(amount),
    typed: (amount) => TYPED + money(amount),
    share,
    count: (number) => `${TYPED}${number}`,
    change: (now, before, same = '与上年持平', joint = '，') => {
      const difference = now.minus(before);
      if (difference.isZero()) return same;
      const up = difference.isPositive();
      const amount = `${up ? '增加' : '减少'}${money(difference.abs())}`;
      return before.isZero() ? amount : `${amount}${joint}${up ? rise : fall}${share(difference.abs(), before)}`;
    },
  };
}
