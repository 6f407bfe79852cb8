import type { Unit } from '../../amounts/unit';
import type { LineNumber, TableRow, UnreadFigure } from '../../figures/figure';
import type { TableKind } from '../../figures/kinds';
import type { CellRef } from '../../workbook/address';
import type { LabelledProblem, ReadProblem } from './problem';

/** What the rows above, also those of the pages before, tell about the next one. */
export class RowsAbove {
  /** Where each row stands among the others. */
  private readonly places: Map<string, number>;
  /** The last code of each block, where split codes leave 类 or 款 blank. */
  readonly codes: Map<number, string>;

  constructor(before?: RowsAbove) {
    this.places = new Map(before?.places);
    this.codes = new Map(before?.codes);
  }

  add(id: string): void {
    if (!this.has(id)) this.places.set(id, this.places.size);
  }

  has(id: string): boolean {
    return this.places.has(id);
  }

  /** True where both rows are there and the first stands below the second. */
  isBelow(id: string, other: string): boolean {
    const [at, otherAt] = [this.places.get(id), this.places.get(other)];
    return at !== undefined && otherAt !== undefined && at > otherAt;
  }
}

/** What a table, or a page of it, has given so far. */
export class TableDraft {
  readonly rows: TableRow[] = [];
  readonly lineNumbers: LineNumber[] = [];
  readonly problems: ReadProblem[] = [];
  readonly unread: UnreadFigure[] = [];
  readonly above: RowsAbove;
  /** By row and column. */
  private readonly cells: true[][] = [];

  /** @param before the page before, whose rows this page continues */
  constructor(
    readonly kind: TableKind,
    readonly unit: Unit,
    before?: TableDraft,
  ) {
    this.above = new RowsAbove(before?.above);
  }

  add(row: TableRow): void {
    this.above.add(row.id);
    this.rows.push(row);
    for (const { cell } of row.figures.values()) if (cell) this.claim(cell.row, cell.column);
  }

  tell(code: LabelledProblem['code'], cell: CellRef, label: string): void {
    this.problems.push({ code, table: this.kind, cell, label });
  }

  /** Marks a cell as accounted for: read, or named in a problem. */
  claim(row: number, column: number): void {
    (this.cells[row] ??= [])[column] = true;
  }

  claimed(row: number, column: number): boolean {
    return this.cells[row]?.[column] === true;
  }
}
