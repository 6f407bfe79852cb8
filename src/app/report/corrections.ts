/**
 * A figure that a reviewer has changed to see what it would mend. It is a proposal: papers speak of the file as it was
 * submitted, and list the corrections apart.
 */
export interface Correction {
  readonly sheet: string;
  /** A1. */
  readonly address: string;
  /** As it is entered, formulas with their `=`; empty for an empty cell. */
  readonly submitted: string;
  readonly corrected: string;
}
