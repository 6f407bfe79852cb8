import type { Review } from '../../core/findings/finding';
import type { OwnTexts } from '../../core/review/reviewDocument';
import type { RuleContext } from '../../core/rules/bind';
import type { CellRef } from '../../core/workbook/address';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot';
import type { ExportRecord } from '../narrative/exportRecord';
import type { GivenDocument } from '../document/givenDocument';
import type { Decision } from '../decisions';
import type { CellEdit, MarksCleared, MarksWritten, SheetWritten, SpokenError } from '../host';
import type { ClassCounts } from '../findingClass';
import type { IgnoredFinding } from '../ignored';
import type { HandedOut } from '../offerFile';
import type { LastYearInputs } from '../narrative/lastYearInputs';
import type { PriorYear } from '../priorYear';
import { DEFAULT_SETTINGS, type Settings } from '../stored/settings';
import type { Template } from '../narrative/template';
import type { TypedInputs } from '../narrative/typedInputs';
import type { KeptWording, OwnWording, RefusedWording } from '../narrative/wording';

/** What a session is busy with. */
export type WorkStep =
  'opening' | 'reading' | 'checking' | 'marking' | 'clearing' | 'prior-year' | 'narrative' | 'document' | 'own-file';

export interface Reviewed {
  readonly review: Review;
  readonly context: RuleContext;
  /** What its own sheets say besides the tables: a 情况说明, 绩效自评. */
  readonly own: Omit<OwnTexts, 'review'>;
  /** As it was read for this review. */
  readonly workbook: WorkbookSnapshot;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Something that the user has to be told once. */
export type Notice =
  | { readonly kind: 'problem'; readonly problem: SpokenError }
  | { readonly kind: 'stopped' }
  /** 一键审核 has ended: what was found, by the four words, and how many cells were marked, and were not though they should be. */
  | { readonly kind: 'reviewed'; readonly counts: ClassCounts; readonly marked: number; readonly unmarked: number }
  /** `kept`: what of ours is still in the workbook, in words. */
  | (MarksCleared & { readonly kind: 'cleared'; readonly kept: readonly string[] })
  | { readonly kind: 'stored-cleared' }
  /** What a button of the ribbon had to say and could not show. */
  | { readonly kind: 'left-message'; readonly text: string }
  /** What was asked for is done, but for what these sentences say. */
  | { readonly kind: 'warnings'; readonly sentences: readonly string[] }
  | { readonly kind: 'undone'; readonly cell: CellRef }
  /** `unfilled`: how much of what was handed out is still to be filled in. */
  | { readonly kind: 'copied'; readonly unfilled: number }
  | { readonly kind: 'result-copied' }
  | { readonly kind: 'sheet-written'; readonly sheet: string; readonly unfilled: number }
  | (SheetWritten & { readonly kind: 'inputs-written'; readonly isNew: boolean })
  /** `notes`: what a person has to know of the file. */
  | (HandedOut & {
      readonly kind: 'file-made';
      readonly name: string;
      readonly notes?: readonly string[];
      readonly unfilled?: number;
    })
  | { readonly kind: 'own-file'; readonly name: string; readonly isKept: boolean };

/** What a notice is about: a later one on the same matter takes its place. */
export const matterOf = (notice: Notice): string => (notice.kind === 'problem' ? notice.problem.code : notice.kind);

export interface SessionState {
  readonly work: WorkStep | null;
  readonly reviewed: Reviewed | null;
  /** The workbook has changed since it was reviewed. */
  readonly outdated: boolean;
  /** Our marks stand in the workbook and follow each review. */
  readonly marked: boolean;
  /** How this session wrote marks last. */
  readonly marking: MarksWritten | null;
  readonly selection: CellRef | null;
  /** Changes that this session made and can take back, the latest last. */
  readonly edits: readonly CellEdit[];
  /** What has been told and not been put away, the latest last. */
  readonly notices: readonly Notice[];
  readonly settings: Settings;
  readonly ignored: readonly IgnoredFinding[];
  /** What goes back to the department, and with which figures. */
  readonly decisions: readonly Decision[];
  readonly inputs: TypedInputs;
  readonly prior: PriorYear | null;
  readonly exported: ExportRecord | null;
  /** What is compared with the tables; not kept in the workbook. */
  readonly document: GivenDocument | null;
  /** Texts of last year's 底稿: drafts, not inputs. */
  readonly lastYear: LastYearInputs | null;
  /** The own wording that this workbook goes by, kept in it. */
  readonly wording: KeptWording | null;
  /** Own wordings that can be chosen, the latest last. */
  readonly wordings: readonly OwnWording[];
  /** Key of the wording that every workbook goes by on this device where nobody chose another; `null`: as the tables tell. */
  readonly defaultWording: string | null;
  /** The wording file that was chosen last, where something is wrong with it. */
  readonly refusedWording: RefusedWording | null;
  readonly template: Template | null;
}

export const INITIAL_STATE: SessionState = {
  work: null,
  reviewed: null,
  outdated: false,
  marked: false,
  marking: null,
  selection: null,
  edits: [],
  notices: [],
  settings: DEFAULT_SETTINGS,
  ignored: [],
  decisions: [],
  inputs: {},
  prior: null,
  exported: null,
  document: null,
  lastYear: null,
  wording: null,
  wordings: [],
  defaultWording: null,
  refusedWording: null,
  template: null,
};
