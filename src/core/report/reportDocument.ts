import type { SpokenDrawing } from '../overview/linksSvg';

/**
 * A report as words and tables, before it becomes a Word document or a sheet. All tables share one grid, so that they line
 * up under one another on paper.
 */
export interface ReportDocument {
  readonly title: string;
  /** Whom it is addressed to; empty for nobody. */
  readonly addressee: string;
  readonly blocks: readonly ReportBlock[];
  /** Lines at the end, to be signed by hand. */
  readonly signature: readonly string[];
}

export type ReportBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** Where pictures cannot be drawn, the report goes out without them. */
  | { readonly kind: 'picture'; readonly picture: SpokenDrawing; readonly caption: string }
  | { readonly kind: 'table'; readonly columns: readonly ReportColumn[]; readonly rows: readonly ReportRow[] };

/** Columns of the grid: number, place, what was found, two figures and their difference, as shares of the page's width. */
export const REPORT_GRID = [6.5, 18.5, 40, 12.5, 12.5, 10] as const;

export interface ReportColumn {
  readonly label: string;
  /** Columns of the grid that it takes; those of a table add up to the whole grid. */
  readonly span: number;
  readonly align: 'left' | 'centre' | 'right';
}

export interface ReportRow {
  /** As many as the table has columns. */
  readonly cells: readonly string[];
  /** Shown in colour where colour does no harm. */
  readonly emphasis: 'error' | 'rounding' | 'none';
}

/** A column that takes one column of the grid where it does not say how many, or all that the others leave. */
interface AskedColumn extends Omit<ReportColumn, 'span'> {
  readonly span?: number | 'rest';
}

/** A column with what it says of each thing that has a row. */
export interface FilledColumn<T> extends AskedColumn {
  readonly of: (one: T, index: number) => string;
}

function acrossGrid(columns: readonly AskedColumn[]): readonly ReportColumn[] {
  const taken = columns.reduce((sum, { span = 1 }) => sum + (span === 'rest' ? 0 : span), 0);
  return columns.map(({ label, align, span = 1 }) => ({
    label,
    align,
    span: span === 'rest' ? REPORT_GRID.length - taken : span,
  }));
}

/** A row for each of these things. */
export function filledTable<T>(
  columns: readonly FilledColumn<T>[],
  all: readonly T[],
  emphasis: (one: T) => ReportRow['emphasis'] = () => 'none',
): ReportBlock {
  return {
    kind: 'table',
    columns: acrossGrid(columns),
    rows: all.map((one, index) => ({ cells: columns.map(({ of }) => of(one, index)), emphasis: emphasis(one) })),
  };
}
