import { absentParents } from '../../../src/core/figures/absentParents';
import type { TableKind } from '../../../src/core/figures/kinds';
import { figuresOf } from '../narrative/tableBuilder';

/** The rows of 02表 that are missing beside those of other tables, with `!` where that is a mistake, `?` where it likely is one. */
function absentFrom(revenue: string, others: Partial<Record<TableKind, string>> = {}): string[] {
  const listed = { revenue, ...others };
  const rows = (codes: string): Record<string, { total: string }> =>
    Object.fromEntries(codes.split(' ').map((code) => [code, { total: '1.00' }]));
  const figures = figuresOf(Object.fromEntries(Object.entries(listed).map(([kind, codes]) => [kind, rows(codes)])));
  const table = figures.table('revenue');
  if (table === undefined) throw new Error('no 02表');
  return absentParents(table, figures.tables).map(
    ({ code, isMistake, isLikely }) => `${code}${isMistake ? '!' : ''}${isLikely ? '?' : ''}`,
  );
}

const WHOLE = '208 20805 2080505 20808 2080801 221 22102 2210201';

describe('a 类 or 款 without a row', () => {
  it('is a mistake where the table lists others of its level and another table lists it', () => {
    expect(absentFrom('208 2080505 20808 2080801', { expenditure: WHOLE })).toEqual(['20805!']);
    expect(absentFrom('20805 2080505 221 22102 2210201', { expenditure: WHOLE })).toEqual(['208!']);
  });

  it('is none where the table lists no other of its level, or leaves out more than it lists', () => {
    expect(absentFrom('208 2080505', { expenditure: WHOLE })).toEqual(['20805?']);
    expect(absentFrom('208 2080505 20808 2080801 221 2210201', { expenditure: WHOLE })).toEqual(['20805', '22102']);
  });

  it('is a mistake in the only table with codes where it alone is left out', () => {
    expect(absentFrom('208 2080505 20808 2080801', { expenditure: '208' })).toEqual(['20805!']);
    expect(absentFrom('208 2080505 20808 2080801 221 22102 2210201 2210101', { expenditure: '208' })).toEqual(['20805', '22101']);
    expect(absentFrom('208 2080505 20808 2080801', { expenditure: '208 20808' })).toEqual(['20805']);
  });

  it('is nothing to speak of where no table prints its level', () => {
    expect(absentFrom('2080505 2210201', { expenditure: '2080505 2210201' })).toEqual([]);
    expect(absentFrom('208 2080505', { expenditure: '208 2080505' })).toEqual([]);
  });

  it('is likely a mistake where it is the only one of its level and every other table with accounts prints some', () => {
    expect(absentFrom('208 2080505 2080506', { expenditure: WHOLE, summary: 'opening' })).toEqual(['20805?']);
    expect(absentFrom('208 2080505', { expenditure: WHOLE, 'general-budget': '208' })).toEqual(['20805']);
    expect(absentFrom('208 2080505 2080801', { expenditure: WHOLE })).toEqual(['20805', '20808']);
    expect(absentFrom('208 2080505', { expenditure: '208 20808' })).toEqual(['20805']);
    expect(absentFrom('208 2080505', { expenditure: WHOLE, 'general-budget': '合计 208' })).toEqual(['20805']);
  });

  it('is counted with others of its level alone', () => {
    expect(absentFrom('208 2080505 20808 2080801 22102 2210201', { expenditure: '208' })).toEqual(['221!', '20805!']);
  });

  it('is no mistake where any other table prints 款 or 项 and not this one', () => {
    expect(absentFrom('208 2080505 20808 2080801', { expenditure: '208', 'general-budget': '208 20808' })).toEqual(['20805']);
    expect(absentFrom('208 2080505 20808 2080801', { expenditure: '208 20808 2080801' })).toEqual(['20805']);
  });

  it('has the rows right below it, and its row in the other table', () => {
    const codes = {
      '208': { total: '1.00' },
      '2080505': { total: '1.00' },
      '2080506': { total: '2.00' },
      合计: { total: '3.00' },
    };
    const figures = figuresOf({ revenue: codes, expenditure: { ...codes, '20805 养老': { total: '3.00' } } });
    const [revenue, expenditure] = figures.tables;
    const [absent] = revenue === undefined ? [] : absentParents(revenue, figures.tables);
    expect(absent?.children.map(({ id }) => id)).toEqual(['2080505', '2080506']);
    expect(absent?.elsewhere).toBe(expenditure?.rows.find(({ id }) => id === '20805'));
  });
});
