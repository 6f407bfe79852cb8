/** What a host tells of what it did; the same of Excel, of WPS and of files. */

/** Sentences for users on what was asked for and could not be done, or be seen; none where all is as it should be. */
interface Outcome {
  readonly warnings: readonly string[];
}

export interface MarksWritten extends Outcome {
  /** How many cells are marked now; fewer than were asked for where sheets are protected. */
  readonly cells: number;
  /** How many cells have a note of ours; a host without notes gives none. */
  readonly notes: number;
}

export interface MarksCleared extends Outcome {
  /** How many marks were removed. */
  readonly count: number;
}

export interface SheetWritten extends Outcome {
  readonly sheet: string;
}

/** Ends a subscription; rejects as everything of the host does. */
export type Unsubscribe = () => Promise<void>;
