import { Decimal } from 'decimal.js';
import { makeDepartment, type DepartmentOptions } from './department';
import type { Form } from './form';
import { shanghaiForms } from './shanghai';
import { shanxiForms } from './shanxi';

const VARIANTS: readonly DepartmentOptions[] = [
  {},
  { nonFiscal: true },
  { fund: true },
  { fund: true, carryOver: true, nonFiscal: true },
  { fund: true, stateCapital: true, carryOver: true, nonFiscal: true, seed: 7 },
];
const LAYOUTS = [
  ['Shanghai A', (options: DepartmentOptions) => shanghaiForms(makeDepartment(options), 'A')],
  ['Shanghai B', (options: DepartmentOptions) => shanghaiForms(makeDepartment(options), 'B')],
  ['Shanxi', (options: DepartmentOptions) => shanxiForms(makeDepartment(options))],
] as const;
const CASES = LAYOUTS.flatMap(([layout, forms]) => VARIANTS.map((options) => ({ layout, options, forms: () => forms(options) })));

const amount = (text: string | undefined): Decimal => new Decimal(text === undefined || !/^[\d.]+$/.test(text) ? 0 : text);
const sum = (texts: readonly (string | undefined)[]): Decimal =>
  texts.reduce((total, text) => total.plus(amount(text)), new Decimal(0));
const formOf = (forms: readonly Form[], kind: Form['kind']): Form => {
  const form = forms.find((candidate) => candidate.kind === kind);
  if (form === undefined) throw new RangeError(`no ${kind}`);
  return form;
};
/** The row of figures of 合计, wherever the layout puts it. */
const totals = (form: Form): string[] => {
  const row =
    [...form.head, ...form.body].find((cells) => cells.includes('合计') && cells.some((cell) => /^\d+\.\d\d$/.test(cell))) ?? [];
  return row.filter((_, column) => form.roles[column] === 'amount');
};

describe('a made-up department', () => {
  it.each(CASES)('$layout $options: 收入总计 = 支出总计 and both halves add up', ({ forms }) => {
    const { body, roles } = formOf(forms(), 'summary');
    const [left, right] = [roles.indexOf('amount'), roles.lastIndexOf('amount')];
    const [income = [], , , total = []] = body.filter((row) => /本年收入|使用|年初|总计/.test(row[0] ?? ''));
    const classes = body.slice(0, body.indexOf(income));
    expect(sum(classes.map((row) => row[left]))).toEqual(amount(income[left]));
    expect(sum(classes.map((row) => row[right]))).toEqual(amount(income[right]));
    expect(amount(total[left])).toEqual(amount(total[right]));
    expect(sum(body.slice(body.indexOf(income), body.indexOf(total)).map((row) => row[left]))).toEqual(amount(total[left]));
    expect(sum(body.slice(body.indexOf(income), body.indexOf(total)).map((row) => row[right]))).toEqual(amount(total[right]));
  });

  it.each(CASES)('$layout $options: 基本支出 is what the economic accounts add up to', ({ forms }) => {
    const [, basic] = totals(formOf(forms(), 'general-budget'));
    const { body, roles } = formOf(forms(), 'basic-expenditure');
    const last = (body.at(-1) ?? []).filter((_, column) => roles[column] === 'amount');
    expect(sum(last)).toEqual(amount(basic));
    expect(amount(basic).isZero()).toBe(false);
  });

  it.each(CASES)('$layout $options: 支出合计 = 基本支出 + 项目支出', ({ forms }) => {
    const [spent, basic, project] = totals(formOf(forms(), 'expenditure'));
    expect(amount(basic).plus(amount(project))).toEqual(amount(spent));
  });

  it('is the same department every time', () => {
    expect(makeDepartment({ fund: true })).toEqual(makeDepartment({ fund: true }));
    expect(makeDepartment({ seed: 1 })).not.toEqual(makeDepartment({ seed: 2 }));
  });

  it('has a fund and a carry-over only where asked for', () => {
    expect(makeDepartment().items.some(({ source, opening }) => source !== 'general' || opening > 0)).toBe(false);
    expect(makeDepartment({ carryOver: true }).items.some(({ opening, closing }) => opening > 0 && closing > 0)).toBe(true);
  });

  it('with tails: printed figures that are off by 0.01 in some departments, and by more in none', () => {
    const differences = Array.from({ length: 20 }, (_, seed) => {
      const [spent, ...parts] = totals(formOf(shanghaiForms(makeDepartment({ tails: true, seed }), 'B'), 'expenditure'));
      return sum(parts).minus(amount(spent)).abs().toFixed(2);
    });
    expect([...new Set(differences)].sort()).toEqual(['0.00', '0.01']);
  });

  it('prints the same figures in both habits', () => {
    const printed = (habit: 'A' | 'B'): string[] =>
      shanghaiForms(makeDepartment({ carryOver: true, nonFiscal: true }), habit)
        .flatMap(({ head, body }) => [...head, ...body].flat())
        .filter((cell) => /^\d+\.\d\d$/.test(cell) && cell !== '0.00')
        .sort();
    expect(printed('A')).toEqual(printed('B'));
    expect(printed('A').length).toBeGreaterThan(200);
  });
});
