import { CATALOG } from '../tables/catalog';
import type { RowSpec } from '../tables/catalog/spec';
import type { Figure, RecognisedTable, TableRow } from '../figures/figure';
import type { Figures } from '../figures/figures';
import { hierarchyOf, type Hierarchy } from '../figures/hierarchy';
import { TABLE_KINDS, type TableKind } from '../figures/kinds';
import { originalId } from '../figures/repeatedRow';
import { unlistedFigure } from '../figures/unlistedFigure';
import type { Quantifier } from './rule';

/** The rows of sums of each table. */
const SUMS: ReadonlyMap<TableKind, readonly RowSpec[]> = new Map(
  TABLE_KINDS.map((kind) => {
    const rows = CATALOG[kind].blocks.flatMap((block) => block.rows);
    return [kind, rows.filter(({ sumOf }) => sumOf !== undefined)];
  }),
);

/** An account that a table prints again is asked for in other tables once. */
function isFirst({ id }: TableRow): boolean {
  return originalId(id) === null;
}

function isSelected(row: TableRow, rows: Exclude<Quantifier['rows'], readonly string[]>, table: BoundTable): boolean {
  switch (rows) {
    case 'all':
      return true;
    case 'parents':
      return table.hierarchy.has(row.id);
    case 'classes':
      return row.level === 'class' && isFirst(row);
    case 'accounts':
      return (row.code !== undefined || row.level === 'total') && isFirst(row);
  }
}

/** A table as rules ask about it: what many relations need to know of its rows is worked out once, when first asked for. */
export class BoundTable {
  /** It lists account codes, so a code without a row is a zero rather than missing. */
  readonly listsAccounts: boolean;
  private readonly absent = new Map<string, Map<string, Figure>>();
  private readonly knownParts = new Map<string, readonly TableRow[]>();
  private readonly knownSelections = new Map<string, readonly string[]>();
  private lastId: string | undefined;
  private lastRow: TableRow | undefined;
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

  /** The ids of the rows that a quantifier takes. */
  selected(rows: Quantifier['rows']): readonly string[] {
    if (typeof rows !== 'string') return rows.filter((id) => this.row(id) !== undefined);
    const known = this.knownSelections.get(rows);
    if (known) return known;
    const ids = this.table.rows.filter((row) => isSelected(row, rows, this)).map(({ id }) => id);
    this.knownSelections.set(rows, ids);
    return ids;
  }

  /** The terms of a relation ask for one row, column after column. */
  row(id: string): TableRow | undefined {
    if (id !== this.lastId) {
      this.lastId = id;
      this.lastRow = this.figures.row(this.table.kind, id);
    }
    return this.lastRow;
  }

  /** True for the header's columns, and for those of rows: a total may stand for a row of its own, under another column. */
  hasColumn(column: string): boolean {
    if (this.knownColumns === undefined) {
      this.knownColumns = new Set(this.table.columns);
      for (const { figures } of this.table.rows) for (const own of figures.keys()) this.knownColumns.add(own);
    }
    return this.knownColumns.has(column);
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

  /** What a row that the table does not print is made of: asked for by rule after rule. */
  partsOf(id: string): readonly TableRow[] {
    const known = this.knownParts.get(id);
    if (known !== undefined) return known;
    const summed = this.summedBy(id);
    const parts = summed.length > 0 ? summed : this.below(id);
    this.knownParts.set(id, parts);
    return parts;
  }

  /** The rows that a row of sums which the form does not print stands for; none where it prints any such row. */
  private summedBy(id: string): readonly TableRow[] {
    const sums = SUMS.get(this.table.kind) ?? [];
    const own = sums.find((spec) => spec.id === id);
    if (own === undefined || sums.some((spec) => this.row(spec.id) !== undefined)) return [];
    return (own.sumOf ?? []).flatMap((code) => {
      const whole = this.row(code);
      return whole ? [whole] : this.table.rows.filter((row) => row.code?.startsWith(code) === true);
    });
  }

  /** A form that prints 项 alone, or 款 and 项: an account is what is printed below it, the topmost rows. */
  private below(id: string): readonly TableRow[] {
    if (!/^\d+$/.test(id)) return [];
    const below = this.table.rows.filter(({ code }) => code !== undefined && code.length > id.length && code.startsWith(id));
    return below.filter(({ code = '' }) => !below.some((other) => other.code !== code && code.startsWith(other.code ?? '')));
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
    let ofRow = this.absent.get(row);
    if (ofRow === undefined) this.absent.set(row, (ofRow = new Map<string, Figure>()));
    const known = ofRow.get(column);
    if (known) return known;
    const figure = unlistedFigure(this.table, row, column);
    ofRow.set(column, figure);
    return figure;
  }
}
