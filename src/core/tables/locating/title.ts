import type { TableKind } from '../../figures/kinds';
import type { Grid } from '../cells/grid';

/** A title where it stands on a sheet. */
export interface Title {
  /** `null` for the title of another table than the ten. */
  readonly kind: TableKind | null;
  readonly words: string;
  /** With its brackets and letters as they are. */
  readonly printed: string;
  readonly grid: Grid;
  readonly row: number;
  readonly column: number;
}
