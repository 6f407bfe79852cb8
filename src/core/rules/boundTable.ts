import { Decimal } from 'decimal.js';
import { CATALOG } from '../tables/catalog';
import type { Figure, RecognisedTable, TableRow } from '../tables/figure';
import type { Figures } from '../tables/figures';
import { hierarchyOf, type Hierarchy } from '../tables/hierarchy';

const ZERO = new Decimal(0);

/** A table as rules ask about it: what many relations need to know of its rows is worked out once, when first asked for. */
export class BoundTable {
  /** It lists account codes, so a code without a row is a zero rather than missing. */
  readonly listsAccounts: boolean;
  private readonly absent = new Map<string, Figure>();
  private knownColumns: Set<string> | undefined;
  private knownHierarchy: Hierarchy | undefined;
  private knownClasses: readonly TableRow[] | undefined;
  private knownTop: readonly TableRow[] | undefined;
  private knownLengths: ReadonlySet<number> | undefined;
  private knownEmpty: boolean | undefined;

  constructor(
    readonly table: RecognisedTable,
    private readonly figures: Figures,
  ) {
    this.listsAccounts = CATALOG[table.kind].blocks.every(({ accounts }) => accounts === 'functional' || accounts === 'economic');
  }

  row(id: string): TableRow | undefined {
    return this.figures.row(this.table.kind, id);
  }

  hasColumn(column: string): boolean {
    return this.table.columns.includes(column) || this.columnsOfRows.has(column);
  }

  /** A total may stand for a row of its own, under a column that the header does not have. */
  private get columnsOfRows(): ReadonlySet<string> {
    return (this.knownColumns ??= new Set(this.table.rows.flatMap((row) => [...row.figures.keys()])));
  }

  get hierarchy(): Hierarchy {
    return (this.knownHierarchy ??= hierarchyOf(this.table));
  }

  /** Rows of 类. */
  get classes(): readonly TableRow[] {
    return (this.knownClasses ??= this.table.rows.filter((row) => row.level === 'class'));
  }

  /** Rows with the shortest codes: what they add up to is the total of a form without a row for it. */
  get topRows(): readonly TableRow[] {
    if (this.knownTop === undefined) {
      const shortest = Math.min(...this.codeLengths);
      this.knownTop = this.table.rows.filter((row) => row.code?.length === shortest);
    }
    return this.knownTop;
  }

  get codeLengths(): ReadonlySet<number> {
    return (this.knownLengths ??= new Set(this.table.rows.flatMap((row) => (row.code === undefined ? [] : [row.code.length]))));
  }

  /** Every figure is blank. */
  get isEmpty(): boolean {
    return (this.knownEmpty ??= this.table.rows.every((row) => [...row.figures.values()].every((figure) => figure.blank)));
  }

  /** The zero that a code without a row stands for, one object however many relations ask for it. */
  unlisted(row: string, column: string): Figure {
    const key = `${row}/${column}`;
    const known = this.absent.get(key);
    if (known) return known;
    const { kind, unit } = this.table;
    const none = { cell: null, value: ZERO, slack: ZERO, decimals: 0, blank: true, asText: false, formula: false } as const;
    const figure: Figure = { table: kind, row, column, label: row, unit, ...none };
    this.absent.set(key, figure);
    return figure;
  }
}
