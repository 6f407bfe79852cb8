import type { EarlierReport } from '../app/report/earlierReports';
import type { DepartmentRow } from './departmentRow';
import type { InputFile } from './intake';
import type { Workspace } from './workspace';

export interface Progress {
  readonly done: number;
  readonly total: number;
  /** Milliseconds of the clock; `null` before the first file and after the last. */
  readonly startedAt: number | null;
  /** Milliseconds that the runs took in all. */
  readonly took: number;
}

export interface DeskState {
  readonly rows: readonly DepartmentRow[];
  readonly documents: readonly InputFile[];
  /** The results of earlier reviews, to compare with. */
  readonly last: readonly EarlierReport[];
  /** Files of other kinds, which were left alone. */
  readonly others: number;
  /** Files that this product wrote, which were left alone too. */
  readonly own: number;
  /** Files of the last intake that were in the list already. */
  readonly duplicates: number;
  readonly progress: Progress;
  /** Workbooks that are being compared with the files that go with them. */
  readonly comparing: number;
  readonly openId: number | null;
  readonly workspace: Workspace | null;
  /** What stands in the middle: all departments at a glance, or the sheets of the open one. */
  readonly view: 'overview' | 'sheet';
  /** Every figure that was checked and agrees shows that it was. */
  readonly hasTicks: boolean;
  /** The walk from error to error came to the open department by itself. */
  readonly isWalking: boolean;
  /** What the reader has to be told once. */
  readonly notice: DeskNotice | null;
}

export interface DeskNotice {
  /** `open`: done, with something left to do. */
  readonly kind: 'done' | 'open' | 'problem';
  readonly text: string;
}

/** The run has come to its end, or was stopped, at this time of the clock. */
export function stopped(progress: Progress, now: number): Progress {
  const { startedAt, took } = progress;
  return { ...progress, startedAt: null, took: took + (startedAt === null ? 0 : now - startedAt) };
}

/** Before anything is opened. */
export const EMPTY_DESK: DeskState = {
  rows: [],
  documents: [],
  last: [],
  others: 0,
  own: 0,
  duplicates: 0,
  progress: { done: 0, total: 0, startedAt: null, took: 0 },
  comparing: 0,
  openId: null,
  workspace: null,
  view: 'sheet',
  hasTicks: false,
  isWalking: false,
  notice: null,
};
