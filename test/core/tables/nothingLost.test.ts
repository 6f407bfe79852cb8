import fc from 'fast-check';
import { readTables, type TableReading } from '../../../src/core/tables/readTables';
import type { SheetSnapshot, SnapshotCell, WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { hostileLayouts, sampleSnapshot } from '../../workbooks/hostileLayouts';
import { makeDepartment } from '../../workbooks/department';
import { shanghaiWorkbook } from '../../workbooks/shanghai';
import { runs } from '../../exhaustive';

/** Every layout that the tests have, each with one cell changed at random. */
const workbooks: readonly WorkbookSnapshot[] = [
  sampleSnapshot(),
  ...hostileLayouts.map(({ workbook }) => workbook()),
  shanghaiWorkbook(makeDepartment({ fund: true, carryOver: true, nonFiscal: true }), 'A'),
  shanghaiWorkbook(makeDepartment({ fund: true, nonFiscal: true }), 'B'),
];

interface Place {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

function placesOf(workbook: WorkbookSnapshot, wanted: (cell: SnapshotCell | null) => boolean): Place[] {
  return workbook.sheets.flatMap((sheet, index) =>
    sheet.rows.flatMap((cells, row) => cells.flatMap((cell, column) => (wanted(cell) ? [{ sheet: index, row, column }] : []))),
  );
}

function withCell(workbook: WorkbookSnapshot, place: Place, cell: SnapshotCell | null): WorkbookSnapshot {
  const change = (sheet: SheetSnapshot): SheetSnapshot => ({
    ...sheet,
    rows: sheet.rows.map((cells, row) =>
      row === place.row ? Array.from(cells, (old, column) => (column === place.column ? cell : old)) : cells,
    ),
  });
  return { ...workbook, sheets: workbook.sheets.map((sheet, index) => (index === place.sheet ? change(sheet) : sheet)) };
}

/** Whether a cell was read as a figure, or a problem names it, its row, its column or what it stands in. */
function accountsFor(reading: TableReading, sheet: string, row: number, column: number): boolean {
  const isRead = reading.figures.tables.some((table) =>
    table.rows.some((own) =>
      [...own.figures.values()].some(({ cell }) => cell?.sheet === sheet && cell.row === row && cell.column === column),
    ),
  );
  return (
    isRead ||
    reading.problems.some(({ code, cell }) => {
      if (cell.sheet !== sheet) return false;
      return (
        cell.row === row ||
        cell.column === column ||
        /^(unread-figures|unrecognised-sheet|unreadable-table|missing-page|second-table)$/.test(code)
      );
    })
  );
}

/** By index: a failing workbook would fill pages. */
const anyWorkbook = fc.nat({ max: workbooks.length - 1 });
const workbookAt = (index: number): WorkbookSnapshot => workbooks[index] ?? sampleSnapshot();
const isWord = (cell: SnapshotCell | null): boolean => typeof cell?.value === 'string' && /[一-龥]{2}/.test(cell.value);
const isFigure = (cell: SnapshotCell | null): boolean => typeof cell?.value === 'number' && !Number.isInteger(cell.value);

describe('no figure is lost in silence', () => {
  it('when a label or head says something else, or nothing', () => {
    fc.assert(
      fc.property(anyWorkbook, fc.nat(), fc.constantFrom(null, '某某新词', '甲乙丙丁戊己'), (index, pick, words) => {
        const workbook = workbookAt(index);
        const places = placesOf(workbook, isWord);
        const place = places[pick % places.length];
        if (place === undefined) throw new RangeError('a workbook without words');
        const changed = withCell(workbook, place, words === null ? null : { value: words });
        const reading = readTables(changed);
        const lost = placesOf(changed, isFigure).filter(
          ({ sheet, row, column }) => !accountsFor(reading, changed.sheets[sheet]?.name ?? '', row, column),
        );
        expect(lost).toEqual([]);
      }),
      { numRuns: runs(80) },
    );
  });

  it('when a figure stands where none belongs', () => {
    fc.assert(
      fc.property(anyWorkbook, fc.nat(), fc.constantFrom(777.77, '1,777.77'), (index, pick, value) => {
        const workbook = workbookAt(index);
        const places = placesOf(workbook, (cell) => cell === null);
        const place = places[pick % places.length];
        if (place === undefined) throw new RangeError('a workbook without an empty cell');
        const name = workbook.sheets[place.sheet]?.name ?? '';
        expect(accountsFor(readTables(withCell(workbook, place, { value })), name, place.row, place.column)).toBe(true);
      }),
      { numRuns: runs(200) },
    );
  });

  it('when a figure turns into something that is none', () => {
    const none: readonly SnapshotCell[] = [
      { value: '#####' },
      { value: '12.00 13.00' },
      { value: { error: '#REF!' } },
      { value: null, formula: 'A1' },
      { value: '待定' },
    ];
    fc.assert(
      fc.property(anyWorkbook, fc.nat(), fc.constantFrom(...none), (index, pick, cell) => {
        const workbook = workbookAt(index);
        const places = placesOf(workbook, isFigure);
        const place = places[pick % Math.max(1, places.length)];
        if (place === undefined) return;
        const name = workbook.sheets[place.sheet]?.name ?? '';
        const { problems } = readTables(withCell(workbook, place, cell));
        const named = problems.filter(
          ({ code, cell: at }) =>
            code === 'unreadable-figure' && at.sheet === name && at.row === place.row && at.column === place.column,
        );
        expect(named).toHaveLength(1);
      }),
      { numRuns: runs(80) },
    );
  });
});
