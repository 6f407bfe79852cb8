import type { Decimal } from 'decimal.js';
import type { ChangeDimension } from './changeMessages';
import type { Figures } from '../../figures/figures';
import type { CellRef } from '../../workbook/address';
import type { NarrativeInputs } from '../inputs/parseInputs';

/** What changes are explained from. */
export interface ChangeContext {
  readonly figures: Figures;
  /** Last year's tables; without them only what was typed of last year is compared. */
  readonly prior: Figures | null;
  readonly inputs: NarrativeInputs;
}

/** The kinds of spending that tables tell apart account by account. */
export type SpendingKind = 'basic' | 'project';

export interface AmountOfBothYears {
  readonly current: Decimal;
  readonly previous: Decimal;
}

/** One part of a change: what it was, what it is, and the cells that say so. */
export interface ChangePart {
  readonly dimension: ChangeDimension;
  /** Of an account. */
  readonly code?: string;
  /** Of a part by kinds of spending, 基本支出 or 项目支出. */
  readonly kind?: SpendingKind;
  readonly name: string;
  readonly current: Decimal;
  readonly previous: Decimal;
  /** `current − previous`. */
  readonly difference: Decimal;
  readonly cells: readonly CellRef[];
  /** An account's spending by kind, where both years' tables tell them apart. */
  readonly kinds?: Readonly<Record<SpendingKind, AmountOfBothYears>>;
}
