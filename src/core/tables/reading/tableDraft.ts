import type { Unit } from '../../amounts/unit';
import type { LineNumber, TableRow, UnreadFigure } from '../../figures/figure';
import type { TableKind } from '../../figures/kinds';
import type { ReadProblem } from './problem';

/** What a table, or a page of it, has given so far. */
export class TableDraft {
  readonly rows: TableRow[] = [];
  readonly lineNumbers: LineNumber[] = [];
  readonly problems: ReadProblem[] = [];
  readonly unread: UnreadFigure[] = [];
  /** Code of the row above, for each block, where split codes leave 类 or 款 blank. */
  readonly previousCode: Map<number, string>;
  private readonly ids: Set<string>;
  /** By row and column. */
  private readonly cells: true[][] = [];

  /** @param before the page before, whose rows this page continues */
  constructor(
    readonly kind: TableKind,
    readonly unit: Unit,
    before?: TableDraft,
  ) {
    this.previousCode = new Map(before?.previousCode);
    this.ids = new Set(before?.ids);
  }

  has(id: string): boolean {
    return this.ids.has(id);
  }

  /** True where both rows are there and the first stands below the second. */
  isBelow(id: string, other: string): boolean {
    const at = (wanted: string): number => this.rows.findIndex((row) => row.id === wanted);
    return this.has(id) && this.has(other) && at(id) > at(other);
  }

  add(row: TableRow): void {
    this.ids.add(row.id);
    this.rows.push(row);
    for (const { cell } of row.figures.values()) if (cell) this.claim(cell.row, cell.column);
  }

  /** Marks a cell as accounted for: read, or named in a problem. */
  claim(row: number, column: number): void {
    (this.cells[row] ??= [])[column] = true;
  }

  claimed(row: number, column: number): boolean {
    return this.cells[row]?.[column] === true;
  }
}
