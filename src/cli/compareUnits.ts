import { basename, extname } from 'node:path';
import { withUnits } from '../app/folder/withUnits';
import { readTables, type ReviewedWorkbook } from '../core';
import { reviewUnits } from '../core/aggregate/reviewUnits';
import { cliMessages as say } from './cliMessages';
import { FileProblem } from '../files/fileProblem';
import { CallProblem } from './callProblem';
import { readWorkbookFile } from './fileAccess';

/**
 * The department's review with the comparison with its units. Where a unit cannot be read the comparison is left out and
 * the problem is said: a sum without one of its parts would be wrong.
 */
export function compareUnits(
  own: ReviewedWorkbook,
  files: readonly string[],
): { reviewed: ReviewedWorkbook; problems: readonly string[] } {
  const problems: string[] = [];
  const units = files.flatMap((file) => {
    try {
      const { figures } = readTables(readWorkbookFile(file));
      if (figures.tables.length > 0) return [{ name: figures.department ?? basename(file, extname(file)), figures }];
      problems.push(say.unitFailed(file, say.noTable));
    } catch (error) {
      if (!(error instanceof FileProblem || error instanceof CallProblem)) throw error;
      problems.push(say.unitFailed(file, error.message));
    }
    return [];
  });
  if (problems.length > 0) return { reviewed: own, problems };
  return { reviewed: { ...own, review: withUnits(own.review, reviewUnits(own.context.current, units)) }, problems };
}
