/// <reference types="office-js" />
import { excelMessages } from './excelMessages';
import { HostError, type HostProblem, type HostProblemCode } from '../core/workbook/hostProblem';

/** The error that every function of this folder rejects with; `cause` is the error of office.js with its `debugInfo`. */
export class ExcelProblem extends HostError {}

const KNOWN: Readonly<Record<string, readonly [HostProblemCode, string]>> = {
  InvalidOperationInCellEditMode: ['cell-editing', excelMessages.cellEditing],
  AccessDenied: ['access-denied', excelMessages.accessDenied],
  ItemNotFound: ['item-missing', excelMessages.itemMissing],
  ItemAlreadyExists: ['name-taken', excelMessages.nameTaken],
  ApiNotFound: ['unsupported', excelMessages.unsupported],
  NotImplemented: ['unsupported', excelMessages.unsupported],
  UnsupportedOperation: ['unsupported', excelMessages.unsupported],
  UnsupportedFeature: ['unsupported', excelMessages.unsupported],
  UnsupportedSheet: ['unsupported-sheet', excelMessages.unsupportedSheet],
  RangeExceedsLimit: ['too-large', excelMessages.tooLarge],
  OperationCellsExceedLimit: ['too-large', excelMessages.tooLarge],
  RequestPayloadSizeLimitExceeded: ['too-large', excelMessages.tooLarge],
  ResponsePayloadSizeLimitExceeded: ['too-large', excelMessages.tooLarge],
  ActivityLimitReached: ['busy', excelMessages.busy],
  ServiceNotAvailable: ['busy', excelMessages.busy],
  HostRestartNeeded: ['busy', excelMessages.busy],
  RequestAborted: ['aborted', excelMessages.aborted],
  Conflict: ['changed-meanwhile', excelMessages.changedMeanwhile],
  InsertDeleteConflict: ['changed-meanwhile', excelMessages.changedMeanwhile],
  InactiveWorkbook: ['changed-meanwhile', excelMessages.changedMeanwhile],
  InvalidReference: ['changed-meanwhile', excelMessages.changedMeanwhile],
  InvalidSelection: ['invalid-selection', excelMessages.invalidSelection],
  InvalidArgument: ['invalid-argument', excelMessages.invalidArgument],
  InvalidOperation: ['invalid-argument', excelMessages.invalidArgument],
  MergedRangeConflict: ['invalid-argument', excelMessages.invalidArgument],
};

/** What holds for the whole workbook at this moment: to ask for less does not help. */
const LASTING: ReadonlySet<HostProblemCode> = new Set(['cell-editing', 'busy', 'aborted', 'changed-meanwhile']);

export const isLasting = ({ code }: HostProblem): boolean => LASTING.has(code);

/** Every error becomes a problem with a sentence; nothing is lost, the error itself is the cause. */
export function toExcelProblem(error: unknown): ExcelProblem {
  if (error instanceof ExcelProblem) return error;
  const officeCode = officeCodeOf(error);
  const known = officeCode === null ? undefined : KNOWN[officeCode];
  if (known) return new ExcelProblem(known[0], known[1], error);
  return new ExcelProblem('unexpected', excelMessages.unexpected(officeCode ?? nameOf(error)), error);
}

/** `AccessDenied` and the like; `null` for errors that office.js did not raise. */
export function officeCodeOf(error: unknown): string | null {
  return error instanceof OfficeExtension.Error ? error.code : null;
}

/** `Excel.run` whose failures are `ExcelProblem`s. */
export async function runExcel<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run(batch);
  } catch (error) {
    throw toExcelProblem(error);
  }
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);
