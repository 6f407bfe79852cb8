import type { MarksCleared } from './host';
import { sessionMessages } from './session/sessionMessages';

/** What 清除标记 took away, could not take away, and what of ours is left in the workbook. */
export function clearedSentences({ count, warnings, kept }: MarksCleared & { readonly kept: readonly string[] }): string[] {
  return [
    sessionMessages.cleared(count, warnings.length === 0),
    ...warnings,
    ...(kept.length > 0 ? [sessionMessages.stillKept(kept)] : []),
  ];
}
