import type { OriginStyle } from '../app/stored/settings';
import type { ReasonThreshold } from '../core/narrative/changes/unexplainedChanges';
import type { SourceOptions } from './narrativeSource';

export const NARRATE_FORMATS = ['text', 'docx', 'json'] as const;

export type NarrateFormat = (typeof NARRATE_FORMATS)[number];

export interface NarrateCall extends SourceOptions {
  readonly format?: NarrateFormat;
  readonly origins?: OriginStyle;
  /** The whole disclosure document, not 情况说明 alone. */
  readonly whole?: boolean;
  /** A .docx whose letterhead and pages are used. */
  readonly template?: string;
  /** With pictures; as the wording says when it is absent. */
  readonly charts?: boolean;
  /** From which change on a reason that is missing is told. */
  readonly threshold?: ReasonThreshold;
  /** A narrative that was handed out, as `--format json` wrote it. */
  readonly since?: string;
}
