import type { CellEdit, CellEntry, Host, MarksCleared, MarksWritten, Unsubscribe } from '../app/host';
import type { Correction } from '../app/report/corrections';
import { SessionProblem } from '../app/problem';
import { STORED_KEYS } from '../app/stored/stored';
import type { SheetPrint, SheetPrints } from '../core/disclosure/annexTables';
import type { Mark, Palette } from '../core/marks/marks';
import { a1, type CellRef } from '../core/workbook/address';
import { cellAt, isCellError, type SheetSnapshot, type SnapshotCell, type WorkbookSnapshot } from '../core/workbook/snapshot';
import type { CellChange } from '../files/sheet/editCells';
import { strings } from './strings';

/** What a page shows of an open workbook. Replaced, never changed. */
export interface HostView {
  readonly workbook: WorkbookSnapshot;
  /** By sheet, then by address. */
  readonly marks: ReadonlyMap<string, ReadonlyMap<string, Mark>>;
  readonly palette: Palette;
  readonly selection: CellRef | null;
  /** Counts up when the selection has to come into sight. */
  readonly shown: number;
  /** `sheet!A1` of the cells that hold something else than the file. */
  readonly edited: ReadonlySet<string>;
}

/** A workbook in memory as the host of a session; the file itself is never written to. */
export class FileHost implements Host {
  private view: HostView;
  private readonly original: WorkbookSnapshot;
  private readonly listeners = new Set<() => void>();
  private readonly selectionListeners = new Set<(cell: CellRef) => void>();
  private readonly settings = new Map<string, unknown>([[STORED_KEYS.marked, true]]);
  /** What a cell held before an edit; an entry alone does not know a formula's value. */
  private readonly replaced = new WeakMap<CellEdit, SnapshotCell | null>();

  /** @param prints how the sheets of the file are printed, in their order. */
  constructor(
    workbook: WorkbookSnapshot,
    private readonly prints: readonly SheetPrint[] = [],
  ) {
    this.original = workbook;
    this.view = { workbook, marks: new Map(), palette: 'standard', selection: null, shown: 0, edited: new Set() };
  }

  get state(): HostView {
    return this.view;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readWorkbook(): Promise<WorkbookSnapshot> {
    return Promise.resolve(this.view.workbook);
  }

  readSheetPrints(): Promise<SheetPrints> {
    return Promise.resolve((name) => this.prints[this.original.sheets.findIndex((sheet) => sheet.name === name)] ?? null);
  }

  writeMarks(marks: readonly Mark[], palette: Palette = 'standard'): Promise<MarksWritten> {
    const sheets = new Map<string, Map<string, Mark>>();
    for (const mark of marks) {
      const { sheet, row, column } = mark.cell;
      sheets.set(sheet, (sheets.get(sheet) ?? new Map<string, Mark>()).set(a1(row, column), mark));
    }
    this.set({ marks: sheets, palette });
    return Promise.resolve({ cells: marks.length, notes: 0, warnings: [] });
  }

  clearMarks(): Promise<MarksCleared> {
    const count = [...this.view.marks.values()].reduce((sum, marks) => sum + marks.size, 0);
    this.set({ marks: new Map() });
    return Promise.resolve({ count, warnings: [] });
  }

  selectCell(cell: CellRef): Promise<void> {
    this.sheet(cell.sheet);
    this.take(cell);
    this.set({ shown: this.view.shown + 1 });
    return Promise.resolve();
  }

  /** The reader chose a cell in the table. */
  take(selection: CellRef): void {
    this.set({ selection });
    for (const listener of this.selectionListeners) listener(selection);
  }

  watchSelection(onCell: (cell: CellRef) => void): Promise<Unsubscribe> {
    this.selectionListeners.add(onCell);
    return Promise.resolve(() => {
      this.selectionListeners.delete(onCell);
      return Promise.resolve();
    });
  }

  /** Every change here is made by the session, which reviews by itself. */
  watchChanges(): Promise<null> {
    return Promise.resolve(null);
  }

  writeCell(cell: CellRef, value: number | string): Promise<CellEdit> {
    const before = cellAt(this.sheet(cell.sheet), cell.row, cell.column);
    const after: SnapshotCell | null = value === '' ? null : { value };
    this.put(cell, after);
    const edit: CellEdit = { cell, before: entryOf(before), after: entryOf(after) };
    this.replaced.set(edit, before);
    return Promise.resolve(edit);
  }

  undoEdit(edit: CellEdit): Promise<void> {
    const { cell, after } = edit;
    const before = this.replaced.get(edit);
    const now = entryOf(cellAt(this.sheet(cell.sheet), cell.row, cell.column));
    if (before === undefined || now.content !== after.content) {
      throw new SessionProblem('cell-changed', strings.problems.changedSince);
    }
    this.put(cell, before);
    return Promise.resolve();
  }

  readSetting(key: string): Promise<unknown> {
    return Promise.resolve(this.settings.get(key));
  }

  writeSetting(key: string, value: unknown): Promise<void> {
    this.settings.set(key, value);
    return Promise.resolve();
  }

  deleteSetting(key: string): Promise<boolean> {
    return Promise.resolve(this.settings.delete(key));
  }

  writeNarrativeSheet(): Promise<string> {
    return Promise.reject(new SessionProblem('not-here', strings.problems.noNarrativeSheet));
  }

  /** What the file holds there. */
  originalCell({ sheet, row, column }: CellRef): SnapshotCell | null {
    const source = this.original.sheets.find(({ name }) => name === sheet);
    return source === undefined ? null : cellAt(source, row, column);
  }

  /** The workbook of the file, whatever is shown. */
  get submitted(): WorkbookSnapshot {
    return this.original;
  }

  corrections(): readonly Correction[] {
    return this.changes().map(({ cell, content }) => ({
      sheet: cell.sheet,
      address: a1(cell.row, cell.column),
      submitted: enteredText(this.originalCell(cell)),
      corrected: String(content),
    }));
  }

  /** What has to be written into the file to make it the workbook that is shown. */
  changes(): readonly CellChange[] {
    return this.original.sheets.flatMap((sheet) => {
      const now = this.sheet(sheet.name);
      if (now === sheet) return [];
      const changes: CellChange[] = [];
      now.rows.forEach((cells, row) => {
        cells.forEach((cell, column) => {
          if (same(cell, cellAt(sheet, row, column))) return;
          const { content } = entryOf(cell);
          const like = figureRow(sheet, column, row);
          changes.push({
            cell: { sheet: sheet.name, row, column },
            content: typeof content === 'boolean' ? String(content) : content,
            ...(like === null ? {} : { like }),
          });
        });
      });
      return changes;
    });
  }

  private put(cell: CellRef, content: SnapshotCell | null): void {
    const sheet = this.sheet(cell.sheet);
    const rows = [...sheet.rows];
    while (rows.length <= cell.row) rows.push([]);
    const cells = [...(rows[cell.row] ?? [])];
    while (cells.length <= cell.column) cells.push(null);
    cells[cell.column] = content;
    rows[cell.row] = cells;
    const { workbook } = this.view;
    const edited = new Set(this.view.edited);
    const place = `${cell.sheet}!${a1(cell.row, cell.column)}`;
    const source = this.original.sheets.find(({ name }) => name === cell.sheet);
    if (source && same(content, cellAt(source, cell.row, cell.column))) edited.delete(place);
    else edited.add(place);
    this.set({
      edited,
      workbook: { ...workbook, sheets: workbook.sheets.map((one) => (one === sheet ? { ...sheet, rows } : one)) },
    });
  }

  /** @throws SessionProblem */
  private sheet(name: string): SheetSnapshot {
    const sheet = this.view.workbook.sheets.find((candidate) => candidate.name === name);
    if (sheet === undefined) throw new SessionProblem('sheet-missing', strings.problems.noSuchSheet(name));
    return sheet;
  }

  private set(changes: Partial<HostView>): void {
    this.view = { ...this.view, ...changes };
    for (const listener of this.listeners) listener();
  }
}

function entryOf(cell: SnapshotCell | null): CellEntry {
  if (cell === null) return { content: '', kind: 'constant' };
  if (cell.formula !== undefined) return { content: `=${cell.formula}`, kind: 'formula' };
  const { value } = cell;
  if (typeof value === 'string') return { content: value, kind: 'text' };
  return { content: value === null ? '' : isCellError(value) ? value.error : value, kind: 'constant' };
}

/** The nearest row of the column that holds a figure as a number: its format is the column's. */
function figureRow({ rows }: SheetSnapshot, column: number, row: number): number | null {
  const found = rows.flatMap((cells, at) => (at !== row && typeof cells[column]?.value === 'number' ? [at] : []));
  return found.sort((one, other) => Math.abs(one - row) - Math.abs(other - row))[0] ?? null;
}

function enteredText(cell: SnapshotCell | null): string {
  return String(entryOf(cell).content);
}

function same(one: SnapshotCell | null, other: SnapshotCell | null): boolean {
  const [a, b] = [entryOf(one), entryOf(other)];
  return a.content === b.content && a.kind === b.kind;
}
