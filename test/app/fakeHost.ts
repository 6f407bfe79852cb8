import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  CellEdit,
  CellEntry,
  Host,
  MarksCleared,
  MarksWritten,
  SheetWritten,
  SpokenError,
  Unsubscribe,
} from '../../src/app/host';
import type { InputSheetPlan } from '../../src/core/narrative/sheet/inputSheetPlan';
import type { Mark } from '../../src/core/marks/marks';
import { a1, type CellRef, parseA1 } from '../../src/core/workbook/address';
import type { SheetSnapshot, SnapshotCell, WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { readWorkbook } from '../../src/files/readWorkbook';

const SAMPLE = join(__dirname, '../../assets/samples/泽州县社会保险中心2024年度部门决算公开表.xlsx');

let asRead: WorkbookSnapshot | null = null;

/** The sample workbook, as the file reader sees it. */
export function sample(): WorkbookSnapshot {
  return (asRead ??= readWorkbook(new Uint8Array(readFileSync(SAMPLE)), 'sample'));
}

export const SLIP = { sheet: '公开03表', address: 'D12', right: 180.83, wrong: 108.83 } as const;

/** The sample with 20805's basic expenditure typed with two digits swapped. */
export function sampleWithSlip(): WorkbookSnapshot {
  return withValue(sample(), SLIP.sheet, SLIP.address, SLIP.wrong);
}

export function withValue(workbook: WorkbookSnapshot, sheet: string, address: string, value: number | string): WorkbookSnapshot {
  return { ...workbook, sheets: workbook.sheets.map((one) => (one.name === sheet ? sheetWith(one, address, { value }) : one)) };
}

function sheetWith(sheet: SheetSnapshot, address: string, cell: SnapshotCell): SheetSnapshot {
  const { row, column } = parseA1(address);
  const line = [...(sheet.rows[row] ?? [])];
  line[column] = cell;
  return { ...sheet, rows: sheet.rows.map((one, index) => (index === row ? line : one)) };
}

export class FakeProblem extends Error implements SpokenError {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

type Failing = Partial<Record<keyof Host, SpokenError & Error>>;

/** A workbook in memory behind the port, for tests of what stands on it. */
export class FakeHost implements Host {
  marks: readonly Mark[] = [];
  readonly markings: (readonly Mark[])[] = [];
  readonly settings = new Map<string, string>();
  readonly selections: string[] = [];
  readonly sheetsWritten: (readonly string[])[] = [];
  reads = 0;
  hasNotes = true;
  /** Names of sheets that take no marks. */
  lockedSheets: readonly string[] = [];
  undoIsLost = false;
  /** What is said of the next marks. */
  warnings: readonly string[] = [];
  /** Calls that fail, until the test takes them out again. */
  failing: Failing = {};
  private onCell: (cell: CellRef) => void = () => undefined;
  private onChange: () => void = () => undefined;

  constructor(public workbook: WorkbookSnapshot = sampleWithSlip()) {}

  /** `公开03表!D12`, the kinds of marks by place. */
  get markedPlaces(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.marks.map(({ cell, kind }) => [`${cell.sheet}!${a1(cell.row, cell.column)}`, kind]));
  }

  valueAt(sheet: string, address: string): unknown {
    const { row, column } = parseA1(address);
    return this.workbook.sheets.find((one) => one.name === sheet)?.rows[row]?.[column]?.value;
  }

  /** The user types into a cell. */
  type(sheet: string, address: string, value: number): void {
    this.workbook = withValue(this.workbook, sheet, address, value);
    this.onChange();
  }

  /** The user selects a cell. */
  click(sheet: string, address: string): void {
    this.onCell({ sheet, ...parseA1(address) });
  }

  readWorkbook = (): Promise<WorkbookSnapshot> =>
    this.answer('readWorkbook', () => {
      this.reads += 1;
      return this.workbook;
    });

  writeMarks = (marks: readonly Mark[]): Promise<MarksWritten> =>
    this.answer('writeMarks', () => {
      this.marks = marks;
      this.markings.push(marks);
      const cells = marks.filter(({ cell }) => !this.lockedSheets.includes(cell.sheet)).length;
      return { cells, notes: this.hasNotes ? cells : 0, warnings: this.warnings };
    });

  /** Whether a write leaves the user nothing to undo. */
  emptiesUndoList = (): boolean => this.undoIsLost;

  clearMarks = (): Promise<MarksCleared> =>
    this.answer('clearMarks', () => {
      const count = this.marks.length;
      this.marks = [];
      return { count, warnings: this.warnings };
    });

  selectCell = ({ sheet, row, column }: CellRef): Promise<void> =>
    this.answer('selectCell', () => {
      this.selections.push(`${sheet}!${a1(row, column)}`);
      this.onCell({ sheet, row, column });
    });

  watchSelection = (onCell: (cell: CellRef) => void): Promise<Unsubscribe> =>
    this.answer('watchSelection', () => {
      this.onCell = onCell;
      return () => {
        this.onCell = () => undefined;
        return Promise.resolve();
      };
    });

  watchChanges = (onChange: () => void): Promise<Unsubscribe | null> =>
    this.answer('watchChanges', () => {
      this.onChange = onChange;
      return () => {
        this.onChange = () => undefined;
        return Promise.resolve();
      };
    });

  writeCell = (cell: CellRef, value: number | string): Promise<CellEdit> =>
    this.answer('writeCell', () => {
      const address = a1(cell.row, cell.column);
      const before = entryOf(this.valueAt(cell.sheet, address));
      this.workbook = withValue(this.workbook, cell.sheet, address, value);
      return { cell, before, after: entryOf(value) };
    });

  undoEdit = ({ cell, before }: CellEdit): Promise<void> =>
    this.answer('undoEdit', () => {
      this.workbook = withValue(this.workbook, cell.sheet, a1(cell.row, cell.column), before.content as number | string);
    });

  readSetting = (key: string): Promise<unknown> =>
    this.answer('readSetting', () => {
      const stored = this.settings.get(key);
      return stored === undefined ? undefined : (JSON.parse(stored) as unknown);
    });

  writeSetting = (key: string, value: unknown): Promise<void> =>
    this.answer('writeSetting', () => void this.settings.set(key, JSON.stringify(value)));

  deleteSetting = (key: string): Promise<boolean> => this.answer('deleteSetting', () => this.settings.delete(key));

  writeNarrativeSheet = (lines: readonly string[]): Promise<string> =>
    this.answer('writeNarrativeSheet', () => {
      this.sheetsWritten.push(lines);
      return '情况说明';
    });

  writeInputSheet = (plan: InputSheetPlan): Promise<SheetWritten> =>
    this.answer('writeInputSheet', () => {
      const there = this.workbook.sheets.find(({ name }) => name === plan.name);
      const rows = (there?.rows ?? []).map((row) => [...row]);
      for (const { row, column, content } of plan.cells) {
        while (rows.length <= row) rows.push([]);
        const line = rows[row] ?? [];
        while (line.length <= column) line.push(null);
        line[column] = { value: typeof content === 'string' ? content : content.toNumber() };
      }
      const others = this.workbook.sheets.filter((sheet) => sheet !== there);
      this.workbook = { ...this.workbook, sheets: [...others, { name: plan.name, visibility: 'visible', rows }] };
      return { sheet: plan.name, warnings: [] };
    });

  private async answer<T>(name: keyof Host, act: () => T): Promise<T> {
    await Promise.resolve();
    const failure = this.failing[name];
    if (failure) throw failure;
    return act();
  }
}

function entryOf(value: unknown): CellEntry {
  if (typeof value === 'number' || typeof value === 'boolean') return { content: value, kind: 'constant' };
  return { content: typeof value === 'string' ? value : '', kind: 'text' };
}
