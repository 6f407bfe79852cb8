import { steepRates } from '../../../../src/core/narrative/changes/steepRates';
import { finerThanTables } from '../../../../src/core/narrative/profiles/finerUnit';
import { guangxi, shanxi } from '../../../../src/core/narrative/profiles';
import { narrated } from '../narrated';
import { figuresOf, type WorkbookLiteral } from '../tableBuilder';

const tables: WorkbookLiteral = { summary: { 'inflow-total': '416.00', 'outflow-total': '416.00' } };
const steep = (lastYear: number) => steepRates(narrated(tables, { 'prior.summary.revenue-total': lastYear }), figuresOf(tables));

test('a rate beyond reason is pointed out, once for the answer it follows from', () => {
  expect(steep(3)).toEqual([
    {
      key: 'prior.summary.revenue-total',
      paragraph: 'summary.total',
      message: '按“上年收入总计”算出13766.67%，相差过大，请核对所填的数和单位（万元）。',
    },
  ]);
  expect(steep(100)).toEqual([]);
});

test('is one from ten times the base on', () => {
  const rates = (total: string) => {
    const literal: WorkbookLiteral = { summary: { 'inflow-total': total, 'outflow-total': total } };
    return steepRates(narrated(literal, { 'prior.summary.revenue-total': 100 }), figuresOf(literal)).length;
  };
  expect(rates('1100.00')).toBe(1);
  expect(rates('1099.90')).toBe(0);
});

test('a wording in 元 over tables in 万元 is no more exact than they are', () => {
  expect(finerThanTables(figuresOf(tables), guangxi)).toContain('并不比表更准');
  expect(finerThanTables(figuresOf(tables), shanxi)).toBeNull();
  expect(finerThanTables(figuresOf({ summary: { 'inflow-total': '416.123456' } }), guangxi)).toBeNull();
});
