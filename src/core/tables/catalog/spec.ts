import type { TableKind } from '../../figures/kinds';

/**
 * The words by which a table, its columns and its rows are recognised. Patterns see words without blanks, numbering and
 * units, in half width (text/words); a column's pattern sees its header from top to bottom joined by `>`,
 * `本年支出>基本支出`.
 */
export interface ColumnSpec {
  readonly id: string;
  /** The field's term, for messages. */
  readonly label: string;
  readonly match: RegExp;
  readonly not?: RegExp;
  /** Without it the header is not this table's. */
  readonly required?: boolean;
  /** Required where no title tells the table; departments leave out columns that they have nothing for. */
  readonly tellsApart?: boolean;
  /** In a list down the page its words name it only where they stand beside an amount: else they head what follows. */
  readonly heading?: boolean;
  /** Counts (批次, 人次, 辆) are exact and have no money unit. */
  readonly count?: boolean;
  /**
   * Rows whose figure in this column is the amount of another row: 人员经费 of 合计 is 人员经费合计, and in a form with the
   * funds across 一般公共预算 of 年初结转和结余 is that fund's.
   */
  readonly standsFor?: Readonly<Record<string, string>>;
}

export interface RowSpec {
  readonly id: string;
  readonly label: string;
  readonly match: Pick<RegExp, 'test'>;
  readonly not?: RegExp;
  /** Counts (辆, 台) are exact and have no money unit. */
  readonly count?: boolean;
  /** Accounts that a form without this row adds up to it, by the beginning of their codes. */
  readonly sumOf?: readonly string[];
  /** Only below the row with this id: 04表 names the three funds twice. */
  readonly after?: string;
  /** Not below this row where it stands below `after`: it begins a list of its own. */
  readonly before?: string;
  /** Words that name the row only where it holds an amount: without one they are a heading of what follows. */
  readonly heading?: RegExp;
  /** Below it as a part of it: with an ordinal of its own (`二、`) the row stands beside it. */
  readonly partOf?: string;
  /** A matrix is not read without this side. */
  readonly required?: boolean;
}

export function isNamed({ match, not }: Pick<RowSpec, 'match' | 'not'>, words: string): boolean {
  return match.test(words) && not?.test(words) !== true;
}

/**
 * What one block of label and value columns lists.
 * `functional`, `economic`: account codes. `listed`: the rows named here. `listed-and-classes` adds the functional
 * classes by name.
 */
export interface BlockSpec {
  readonly accounts: 'functional' | 'economic' | 'listed' | 'listed-and-classes';
  readonly columns: readonly ColumnSpec[];
  readonly rows: readonly RowSpec[];
}

export interface TableSpec {
  readonly kind: TableKind;
  readonly title: string;
  /** Number in the order of 公开01表 … 公开10表. */
  readonly order: string;
  readonly titleMatch: RegExp;
  /** Titles of this table in some regions and of another one in others: read where no table has the title proper. */
  readonly titleElse?: RegExp;
  readonly titleNot?: RegExp;
  /** The header is that of other tables as well: under a title that is not this table's it is not read as this table. */
  readonly needsTitle?: boolean;
  /**
   * `blocks`: one block for each entry, left to right. `repeated`: the one block as often as the header shows it.
   * `matrix`: figures under column headers without row labels; the header's sides become rows.
   */
  readonly shape: 'blocks' | 'repeated' | 'matrix';
  readonly blocks: readonly BlockSpec[];
}
