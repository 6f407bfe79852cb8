import { Decimal } from 'decimal.js';
import { readAmount } from '../../src/core/amounts/amount';
import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { sampleTables } from '../../assets/samples/build/sampleTables';
import { hostileLayouts, sampleSnapshot } from './hostileLayouts';

/** Every figure with decimals, and 711.00: neither codes nor 行次 nor counts. In 元 those are the numbers over a thousand. */
function amounts(workbook: WorkbookSnapshot, inYuan = false): string[] {
  const readings = workbook.sheets.flatMap((sheet) => sheet.rows.flat()).map((cell) => readAmount(cell));
  return readings
    .flatMap((reading) => (reading.kind === 'amount' && !(inYuan && reading.asText) ? [reading.value] : []))
    .filter((value) => (inYuan ? value.greaterThan(1000) : !value.isInteger() || value.equals(711)))
    .map((value) => (inYuan ? value.div(10000) : value).toFixed(2))
    .sort();
}

const labels = (workbook: WorkbookSnapshot): string[] =>
  workbook.sheets.flatMap((sheet) => sheet.rows.flat()).flatMap((cell) => (typeof cell?.value === 'string' ? [cell.value] : []));

describe('the hostile layouts of the sample', () => {
  const printed = sampleTables
    .flatMap((table) => table.body.match(/\d+\.\d\d(?!\d)/g) ?? [])
    .map((figure) => new Decimal(figure).toFixed(2))
    .sort();

  it('start from the figures as printed', () => {
    expect(printed).toHaveLength(177);
    expect(amounts(sampleSnapshot())).toEqual(printed);
  });

  it.each(hostileLayouts)('$name: the same figures', ({ workbook, sameSlack }) => {
    expect(amounts(workbook(), !sameSlack)).toEqual(printed);
  });

  it.each(hostileLayouts)('$name: another workbook than the sample', ({ workbook }) => {
    expect(workbook()).not.toEqual(sampleSnapshot());
  });

  it('have names of their own', () => {
    expect(new Set(hostileLayouts.map(({ name }) => name)).size).toBe(hostileLayouts.length);
  });

  it.each(hostileLayouts)('$name: all ten titles stand in it', ({ workbook }) => {
    const titles = labels(workbook()).map((label) => label.replace(/（续表）|\s/g, ''));
    for (const { title } of sampleTables) {
      expect(titles.some((label) => label === title || label === title.replace('明细', ''))).toBe(true);
    }
  });
});
