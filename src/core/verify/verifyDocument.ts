import { verifyPerformance, type VerifiedPerformance } from '../performance/verifyPerformance';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { NarrativeDocument } from './document';
import type { VerifyContext } from './target';
import { verifyNarrative, type VerifiedNarrative, type VerifyOptions } from './verifyNarrative';

export interface VerifiedDocument extends VerifiedNarrative {
  readonly projects: VerifiedPerformance['projects'];
}

/**
 * Everything that can be said of a document beside its workbook: the 情况说明 and its 绩效自评 annexes. The findings of
 * the 情况说明 come first, in reading order, then those of the self-evaluations.
 * @param workbook its sheets may hold self-evaluation tables too
 */
export function verifyDocument(
  document: NarrativeDocument,
  workbook: WorkbookSnapshot,
  context: VerifyContext,
  options: VerifyOptions = {},
): VerifiedDocument {
  const narrative = verifyNarrative(document, context, options);
  const performance = verifyPerformance({ workbook, figures: context.current, documents: [document] });
  return { ...narrative, findings: [...narrative.findings, ...performance.findings], projects: performance.projects };
}
