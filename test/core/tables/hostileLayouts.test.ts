import type { WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { readAmount } from '../../../src/core/amounts/amount';
import { toWanYuan } from '../../../src/core/amounts/unit';
import type { Figure } from '../../../src/core/figures/figure';
import { readTables, type TableReading } from '../../../src/core/tables/readTables';
import { cellAt } from '../../../src/core/workbook/snapshot';
import { hostileLayouts, sampleSnapshot } from '../../workbooks/hostileLayouts';

/** `table/row/column`: what a layout must not change. */
const keyOf = ({ table, row, column }: Figure): string => `${table}/${row}/${column}`;

const figuresOf = ({ figures }: TableReading): Figure[] =>
  figures.tables.flatMap((table) => table.rows.flatMap((row) => [...row.figures.values()]));

const amounts = (figures: readonly Figure[]) => new Map(figures.map((figure) => [keyOf(figure), figure.value?.toFixed() ?? '?']));

/** Labels without what the layouts are free to word otherwise: brackets, 支出 behind a class, 维护. */
const labels = (figures: readonly Figure[]) =>
  new Map(figures.map((figure) => [keyOf(figure), figure.label.normalize('NFKC').replace(/支出(?= |$)/, '')]));

/** What stands in a figure's own cell, in 万元. */
function printedIn(workbook: WorkbookSnapshot, { cell, unit }: Figure): string {
  const sheet = workbook.sheets.find(({ name }) => name === cell?.sheet);
  const reading = readAmount(sheet && cell ? cellAt(sheet, cell.row, cell.column) : null);
  return reading.kind === 'amount' ? reading.value.times(toWanYuan(unit)).toFixed() : '0';
}

function slacks(figures: readonly Figure[]): string[] {
  const filled = figures.filter(({ value }) => value !== null && !value.isZero());
  return [...new Set(filled.map(({ slack }) => slack.toFixed()))].sort();
}

describe('the sample in other layouts', () => {
  const sample = readTables(sampleSnapshot());
  const known = figuresOf(sample);
  /** Layouts with 24 classes leave out two of the sample's empty ones. */
  const isDropped = (figure: Figure): boolean => /^(summary|fiscal-summary)\/(223|234)\//.test(keyOf(figure));

  it('starts from all figures of the sample', () => {
    expect(known).toHaveLength(604);
    expect(sample.problems).toEqual([]);
    expect(known.filter(isDropped).every(({ value }) => value?.isZero())).toBe(true);
  });

  it.each(hostileLayouts)('$name: the same figures, labels and slacks, in the cells that hold them', (layout) => {
    const snapshot = layout.workbook();
    const reading = readTables(snapshot);
    const figures = figuresOf(reading);
    const expected = /24 functional|everything/.test(layout.name) ? known.filter((figure) => !isDropped(figure)) : known;
    expect(reading.problems).toEqual([]);
    expect(amounts(figures)).toEqual(amounts(expected));
    expect(labels(figures)).toEqual(labels(expected));
    expect(figures.filter((figure) => printedIn(snapshot, figure) !== figure.value?.toFixed())).toEqual([]);
    // Amounts in 元 are exact to the 分.
    expect(slacks(figures)).toEqual(layout.sameSlack ? ['0', '0.005'] : ['0', '0.0000005']);
  });
});
