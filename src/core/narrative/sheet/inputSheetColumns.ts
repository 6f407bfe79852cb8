import { inputSheetWords as say } from '../../messages/inputSheet';
import { isBlank } from './filledRow';
import {
  changeCell,
  differs,
  isOffered,
  isStale,
  isTyped,
  stateCell,
  valueCell,
  type RowPlace,
  type RowThere,
} from './inputSheetCells';
import { CHANGE_FORMULA, STATE_FORMULA } from './inputSheetFormulas';
import type { CellContent, PlannedCell } from './plannedCells';
import type { InputSheetRow } from './inputSheetRow';
import type { SnapshotCell } from '../../workbook/snapshot';

/** All that a column of the 情况说明底稿 is. */
interface Column {
  /** Above it: what is printed, and by what else a sheet is read, such as what earlier versions printed. */
  readonly words: readonly [printed: string, ...others: string[]];
  /** In characters of half width. */
  readonly width: number;
  readonly look: 'text' | 'centre' | 'muted' | 'entry' | 'figure' | 'state' | 'draft';
  /** What stands in it. */
  readonly cell: (input: InputSheetRow, at: RowPlace) => CellContent;
  /** Whether the cell of a row that is there is written anew; without, what a sheet has stays. */
  readonly isRenewed?: (planned: PlannedCell, there: SnapshotCell | null, row: RowThere) => boolean;
  /** Coloured where something is to be done. */
  readonly isHighlighted?: true;
  /** Only where there are drafts. */
  readonly ofDrafts?: true;
  /** For the program, not for paper; behind those that are printed. */
  readonly isInternal?: true;
}

/** From the left. A column is declared here alone: it is printed, found, read, coloured and renewed as it says. */
export const COLUMNS = {
  label: { words: ['项目'], width: 36, look: 'text', cell: ({ label }) => label },
  value: {
    words: ['填写内容', '内容', '填写'],
    width: 44,
    look: 'entry',
    cell: valueCell,
    isRenewed: (_planned, _there, { filled }) => !isTyped(filled),
    isHighlighted: true,
  },
  unit: { words: ['单位'], width: 8, look: 'centre', cell: ({ unit }) => unit },
  state: {
    words: ['状态'],
    width: 10,
    look: 'state',
    cell: stateCell,
    isRenewed: (planned, there) => isStale(there, planned, STATE_FORMULA),
    isHighlighted: true,
  },
  figure: { words: ['本年数'], width: 13, look: 'figure', cell: ({ figure }) => figure, isRenewed: differs },
  change: {
    words: ['增减情况'],
    width: 30,
    look: 'text',
    cell: changeCell,
    isRenewed: (planned, there) => isStale(there, planned, CHANGE_FORMULA) || differs(planned, there),
  },
  draft: {
    words: ['参考内容', '上年填写', '上年内容'],
    width: 32,
    look: 'draft',
    cell: ({ draft }) => draft,
    isRenewed: (_planned, there, row) => !isTyped(row.filled) && (isOffered(row) || isBlank(there)),
    isHighlighted: true,
    ofDrafts: true,
  },
  confirm: {
    words: ['照填', '沿用上年'],
    width: 10,
    look: 'centre',
    cell: () => null,
    isHighlighted: true,
    ofDrafts: true,
  },
  source: {
    words: ['来源'],
    width: 16,
    look: 'centre',
    cell: ({ source }) => source,
    isRenewed: (_planned, _there, row) => !isTyped(row.filled) && (isOffered(row) || EARLIER_SOURCES.includes(row.filled.source)),
  },
  hint: { words: ['填写说明'], width: 38, look: 'muted', cell: ({ hint }) => hint },
  key: { words: ['编号', '键', '项目编号'], width: 38, look: 'muted', cell: ({ key }) => key, isInternal: true },
} as const satisfies Readonly<Record<string, Column>>;

/** What a source may be written over: sheets of earlier versions said the state there. */
const EARLIER_SOURCES: readonly string[] = ['', say.states.missing, say.states.optional];

export type InputSheetColumnId = keyof typeof COLUMNS;

export interface InputSheetColumn extends Column {
  readonly id: InputSheetColumnId;
  readonly label: string;
}

export const INPUT_SHEET_COLUMNS: readonly InputSheetColumn[] = Object.entries<Column>(COLUMNS).map(([id, column]) => ({
  ...column,
  id: id as InputSheetColumnId,
  label: column.words[0],
}));
