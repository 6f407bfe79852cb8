import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, type WorkBook } from '@e965/xlsx';
import { Decimal } from 'decimal.js';
import { cellValue, layOut } from '../../assets/samples/build/grid';
import { sampleTables } from '../../assets/samples/build/sampleTables';
import { writeWorkbook } from '../../assets/samples/build/writeWorkbook';
import { a1 } from '../../src/core/workbook/address';

const SAMPLES = join(__dirname, '../../assets/samples');
const workbook = read(readFileSync(join(SAMPLES, '泽州县社会保险中心2024年度部门决算公开表.xlsx')), { cellNF: true });

interface Printed {
  readonly t?: string;
  readonly v?: unknown;
  readonly w?: string;
}

/** The cells of a sheet by address, without the entries that describe the sheet itself. */
function cellsOf({ Sheets }: WorkBook, name: string): [string, Printed][] {
  const sheet: Readonly<Record<string, unknown>> = Sheets[name] ?? {};
  return Object.entries(sheet).flatMap(([address, cell]): [string, Printed][] =>
    address.startsWith('!') ? [] : [[address, cell as Printed]],
  );
}

/** `公开01表!C7` → value, for every cell that is not empty. */
function valuesOf(book: WorkBook): Map<string, unknown> {
  return new Map(
    book.SheetNames.flatMap((name) =>
      cellsOf(book, name)
        .filter(([, cell]) => cell.v !== undefined && cell.v !== '')
        .map(([address, cell]): [string, unknown] => [`${name}!${address}`, cell.v]),
    ),
  );
}

const figure = (sheet: string, address: string): Decimal => {
  const value = new Map(cellsOf(workbook, sheet)).get(address)?.v;
  if (typeof value !== 'number') throw new RangeError(`${sheet}!${address} holds no number`);
  return new Decimal(value);
};
const sum = (sheet: string, ...addresses: readonly string[]): Decimal =>
  addresses.reduce((total, address) => total.plus(figure(sheet, address)), new Decimal(0));

describe('the sample workbook', () => {
  it('has a sheet for each of the ten tables', () => {
    expect(workbook.SheetNames).toEqual(sampleTables.map(({ number }) => number));
  });

  it('holds what the tables say, cell by cell, and nothing else', () => {
    const printed = sampleTables.flatMap((table) => {
      const { rows, roles } = layOut(table);
      return rows.flatMap(({ cells }, row) =>
        cells.flatMap((text, column): [string, unknown][] => {
          const value = cellValue(text, roles[column] ?? 'label');
          return value === null ? [] : [[`${table.number}!${a1(row, column)}`, value]];
        }),
      );
    });
    expect(valuesOf(workbook)).toEqual(new Map(printed));
    expect(printed).toHaveLength(978);
  });

  it('shows figures as they are printed: 177 with two decimals, codes as text', () => {
    const cells = workbook.SheetNames.flatMap((name) => cellsOf(workbook, name).map(([, cell]) => cell));
    const shown = cells.filter((cell) => cell.t === 'n' && /^\d+\.\d\d\s*$/.test(cell.w ?? ''));
    expect(shown).toHaveLength(177);
    expect(cells.filter((cell) => cell.t === 'n' && /^\d{5,7}$/.test(String(cell.v)))).toEqual([]);
  });

  it('is built anew with the same bytes', async () => {
    const once = await writeWorkbook(sampleTables);
    expect(Buffer.from(await writeWorkbook(sampleTables)).equals(Buffer.from(once))).toBe(true);
    expect(valuesOf(read(once))).toEqual(valuesOf(workbook));
  });

  it('keeps the sums that hold as printed', () => {
    expect(sum('公开01表', 'F14', 'F15', 'F25')).toEqual(figure('公开01表', 'F33'));
    expect(sum('公开03表', 'C8', 'C16', 'C22')).toEqual(figure('公开03表', 'C7'));
    expect(sum('公开06表', 'C34', 'L34')).toEqual(figure('公开05表', 'D7'));
    expect(sum('公开10表', 'C7', 'C9')).toEqual(figure('公开10表', 'C6'));
  });

  it('keeps the tails of rounding as printed', () => {
    expect(sum('公开03表', 'D10', 'E10').minus(figure('公开03表', 'C10')).toFixed(2)).toBe('-0.01');
    expect(sum('公开06表', 'C6', 'C20').minus(figure('公开06表', 'C34')).toFixed(2)).toBe('0.01');
  });
});

describe('the sample of inputs', () => {
  const { year, department, inputs } = JSON.parse(
    readFileSync(join(SAMPLES, '泽州县社会保险中心2024年度情况说明底稿.json'), 'utf8'),
  ) as { year: number; department: string; inputs: Record<string, string | number> };
  const parts = (prefix: string): Decimal =>
    ['208', '210', '221'].reduce((total, code) => total.plus(inputs[`${prefix}.${code}`] ?? 'NaN'), new Decimal(0));

  it('belongs to the workbook', () => {
    expect(year).toBe(2024);
    expect(sampleTables.every(({ owner }) => owner.endsWith(department))).toBe(true);
  });

  it("holds last year's figures that are this year's less the published difference", () => {
    expect(figure('公开05表', 'C7').minus('1193.98').toFixed(2)).toBe(inputs['prior.general.total']);
    expect(parts('prior.general').toFixed(2)).toBe(inputs['prior.general.total']);
  });

  it('holds budgets whose classes exceed their total by a tail, as published', () => {
    expect(
      parts('budget.general')
        .minus(inputs['budget.general.total'] ?? 'NaN')
        .toFixed(2),
    ).toBe('0.01');
  });

  it('writes amounts as decimals, counts as whole numbers and no empty text', () => {
    for (const [key, value] of Object.entries(inputs)) {
      if (key.startsWith('count.') || key === 'performance.projects') expect(Number.isInteger(value)).toBe(true);
      else if (/^(prior|budget|amount|procurement)\.|^performance\.amount/.test(key)) expect(value).toMatch(/^\d+\.\d\d$/);
      else expect(value).toMatch(/\S/);
    }
  });
});
