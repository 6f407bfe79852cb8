import { basename } from 'node:path';
import type { ReviewedWorkbook } from '../core';
import { sessionMessages } from '../app/session/sessionMessages';

/** What a person has to be told about the workbook that was given as last year's; nothing when it is that. */
export function priorRemarks(
  file: string | undefined,
  { review, context }: ReviewedWorkbook,
): { readonly message: string; readonly failed: boolean } | null {
  const { prior } = context;
  if (file === undefined || prior === null) return null;
  const name = basename(file);
  if (prior.tables.length === 0) return { message: sessionMessages.priorWithoutTables(name), failed: true };
  if (prior.year === null || review.year === null || prior.year === review.year - 1) return null;
  return { message: sessionMessages.priorNotEarlier(name, prior.year, review.year), failed: false };
}
