import type { WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { readAmount } from '../../../src/core/amounts/amount';
import { toWanYuan } from '../../../src/core/amounts/unit';
import type { Figure } from '../../../src/core/figures/figure';
import { readTables } from '../../../src/core/tables/readTables';
import { cellAt } from '../../../src/core/workbook/snapshot';
import { hostileLayouts, sampleSnapshot } from '../../workbooks/hostileLayouts';

/** `table/row/column label` → amount: what a layout must not change. */
function figures(workbook: WorkbookSnapshot): Map<string, string> {
  const { tables } = readTables(workbook).figures;
  const all = tables.flatMap((table) => table.rows.flatMap((row) => [...row.figures.values()]));
  return new Map(all.map(({ table, row, column, value }) => [`${table}/${row}/${column}`, value?.toFixed() ?? '?']));
}

/** Labels without what the layouts are free to word otherwise: brackets, 支出 behind a class, 维护. */
function labels(workbook: WorkbookSnapshot): Map<string, string> {
  const { tables } = readTables(workbook).figures;
  const all = tables.flatMap((table) => table.rows.flatMap((row) => [...row.figures.values()]));
  return new Map(
    all.map(({ table, row, column, label }) => [`${table}/${row}/${column}`, label.normalize('NFKC').replace(/支出(?= |$)/, '')]),
  );
}

/** What stands in a figure's own cell, in 万元. */
function printedIn(workbook: WorkbookSnapshot, { cell, unit }: Figure): string {
  const sheet = workbook.sheets.find(({ name }) => name === cell?.sheet);
  const reading = readAmount(sheet && cell ? cellAt(sheet, cell.row, cell.column) : null);
  return reading.kind === 'amount' ? reading.value.times(toWanYuan(unit)).toFixed() : '0';
}

function without<K, V>(map: ReadonlyMap<K, V>, keys: ReadonlySet<K>): Map<K, V> {
  return new Map([...map].filter(([key]) => !keys.has(key)));
}

describe('the sample in other layouts', () => {
  const sample = figures(sampleSnapshot());
  const sampleLabels = labels(sampleSnapshot());
  /** Layouts with 24 classes leave out two of the sample's empty ones. */
  const dropped = new Set([...sample.keys()].filter((key) => /^(summary|fiscal-summary)\/(223|234)\//.test(key)));

  it('starts from all figures of the sample', () => {
    expect(sample.size).toBe(604);
    expect(readTables(sampleSnapshot()).problems).toEqual([]);
    expect([...dropped].every((key) => sample.get(key) === '0')).toBe(true);
  });

  describe.each(hostileLayouts)('$name', ({ name, workbook }) => {
    const leftOut = /24 functional|everything/.test(name) ? dropped : new Set<string>();

    it('gives the identical figures', () => {
      expect(figures(workbook())).toEqual(without(sample, leftOut));
    });

    it('gives the same labels', () => {
      expect(labels(workbook())).toEqual(without(sampleLabels, leftOut));
    });

    it('leaves nothing unread', () => {
      expect(readTables(workbook()).problems).toEqual([]);
    });

    it('names the cells that hold the figures', () => {
      const snapshot = workbook();
      const elsewhere = readTables(snapshot).figures.tables.flatMap((table) =>
        table.rows.flatMap((row) =>
          [...row.figures.values()].filter((figure) => printedIn(snapshot, figure) !== figure.value?.toFixed()),
        ),
      );
      expect(elsewhere).toEqual([]);
    });
  });

  it('keeps slack, except where amounts in 元 are exact to the 分', () => {
    const slacks = (workbook: WorkbookSnapshot): string[] =>
      readTables(workbook).figures.tables.flatMap((table) =>
        table.rows.flatMap((row) =>
          [...row.figures.values()].filter(({ value }) => value !== null && !value.isZero()).map(({ slack }) => slack.toFixed()),
        ),
      );
    for (const { workbook, sameSlack } of hostileLayouts) {
      expect([...new Set(slacks(workbook()))].sort()).toEqual(sameSlack ? ['0', '0.005'] : ['0', '0.0000005']);
    }
  });
});
