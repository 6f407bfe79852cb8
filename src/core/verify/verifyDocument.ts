import { verifyPerformance } from '../performance/verifyPerformance';
import type { NarrativeInputs } from '../narrative/inputs/parseInputs';
import { findInputSheet } from '../narrative/sheet/findInputSheet';
import { otherYear } from '../narrative/inputs/inputsYear';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { NarrativeDocument } from './reading/document';
import { readablePart } from './reading/readablePart';
import { located } from './located';
import type { VerifyContext } from './reading/target';
import { verifyNarrative, type VerifiedNarrative, type VerifyOptions } from './verifyNarrative';

/**
 * Everything that can be said of a document beside its workbook: the 情况说明 and its 绩效自评 annexes. The findings of
 * the 情况说明 come first, in reading order, then those of the self-evaluations.
 * @param workbook its sheets may hold self-evaluation tables and the 情况说明底稿 too
 */
export function verifyDocument(
  document: NarrativeDocument,
  workbook: WorkbookSnapshot,
  context: VerifyContext,
  options: VerifyOptions = {},
): VerifiedNarrative {
  const narrative = verifyNarrative(document, context, {
    inputs: inputsOf(workbook, options.year ?? context.current.year),
    ...options,
  });
  const readable = readablePart(document).document;
  const performance = verifyPerformance({ workbook, figures: context.current, documents: [readable] });
  return {
    ...narrative,
    findings: [...narrative.findings, ...located(readable, performance.findings)],
    judged: [...narrative.judged, ...performance.judged],
  };
}

/**
 * The 情况说明底稿 in the workbook. One of another year, or one with problems, is as good as none here: composing the narrative
 * says what is wrong with it.
 */
export function inputsOf(workbook: WorkbookSnapshot, year: number | null): NarrativeInputs | null {
  const found = findInputSheet(workbook, year);
  if (found === null || 'problem' in found || !found.read.ok) return null;
  return otherYear(found.read.inputs, year) === null ? found.read.inputs : null;
}
