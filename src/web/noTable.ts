import { failureJson, isFailure, type FailureReport, type FileReport } from '../app/report/reviewJson';
import { sessionMessages } from '../app/session/sessionMessages';

const CODE = 'no-table';

/** A workbook in which no table was recognised: nothing was reviewed. */
export function noTable(path: string): FailureReport {
  return failureJson(path, { code: CODE, message: sessionMessages.noTables });
}

/** Its file can be read all the same, and somebody can say which sheet is which table. */
export function hasNoTable(report: FileReport | null): boolean {
  return report !== null && isFailure(report) && report.error.code === CODE;
}
