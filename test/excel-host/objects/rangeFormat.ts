import { a1 } from '../../../src/core/workbook/address';
import { objectType, type Property } from '../hostObject';
import { accessDenied } from '../protocol';
import { type CellData, cellOf } from '../workbook';
import type { RangeSelf } from './range';

function addresses({ area }: RangeSelf): string[] {
  return Array.from({ length: area.rows * area.columns }, (_cell, index) =>
    a1(area.row + Math.floor(index / area.columns), area.column + (index % area.columns)),
  );
}

/** The common value of all cells, or `null` when they differ. */
function common(self: RangeSelf, of: (cell: CellData | undefined) => unknown): unknown {
  const values = addresses(self).map((address) => of(self.sheet.cells[address]));
  const [first] = values;
  return values.every((value) => value === first) ? first : null;
}

function cellFormat(
  since: number,
  of: (cell: CellData | undefined) => unknown,
  put: (cell: CellData, value: unknown) => void,
): Property<RangeSelf> {
  return {
    since,
    get: (self) => common(self, of),
    set: (self, value) => {
      if (self.sheet.protected) throw accessDenied('RangeFormat');
      for (const address of addresses(self)) put(cellOf(self.sheet, address), value);
    },
  };
}

const fill = objectType<RangeSelf>({
  name: 'RangeFill',
  properties: {
    Color: cellFormat(
      1,
      (cell) => cell?.fill ?? '#FFFFFF',
      (cell, value) => {
        cell.fill = String(value);
      },
    ),
  },
});

const font = objectType<RangeSelf>({
  name: 'RangeFont',
  properties: {
    Bold: cellFormat(
      1,
      (cell) => cell?.bold === true,
      (cell, value) => {
        cell.bold = value === true;
      },
    ),
    Color: cellFormat(
      1,
      (cell) => cell?.fontColor ?? '#000000',
      (cell, value) => {
        cell.fontColor = String(value);
      },
    ),
  },
});

const protection = objectType<RangeSelf>({
  name: 'FormatProtection',
  properties: { Locked: { since: 2, get: (self) => common(self, (cell) => cell?.unlocked !== true) } },
});

export const rangeFormat = objectType<RangeSelf>({
  name: 'RangeFormat',
  properties: {
    WrapText: cellFormat(
      1,
      (cell) => cell?.wrapText === true,
      (cell, value) => {
        cell.wrapText = value === true;
      },
    ),
    VerticalAlignment: cellFormat(
      1,
      (cell) => cell?.verticalAlignment ?? 'Bottom',
      (cell, value) => {
        cell.verticalAlignment = String(value);
      },
    ),
    ColumnWidth: {
      since: 2,
      get: ({ sheet, area }) => sheet.columnWidths[area.column] ?? 48,
      set: ({ sheet, area }, value) => {
        if (sheet.protected) throw accessDenied('RangeFormat.columnWidth');
        for (let column = area.column; column < area.column + area.columns; column += 1)
          sheet.columnWidths[column] = Number(value);
      },
    },
  },
  links: {
    Fill: { since: 1, to: (self, host) => fill(self, host) },
    Font: { since: 1, to: (self, host) => font(self, host) },
    Protection: { since: 2, to: (self, host) => protection(self, host) },
  },
  methods: {
    /** Row heights are not part of this workbook. */
    AutofitRows: { since: 2, call: () => null },
  },
});
