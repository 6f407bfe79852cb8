import type { Review } from '../../core';

/** What stands between the workbook and its review when there is none. */
export interface ReviewFailure {
  readonly code: string;
  readonly message: string;
}

/** The review of one file as `--format json` prints it: plain data, amounts as strings. */
export function reviewJson(file: string, review: Review): object {
  const { department, year, unit, profile, tables, relations, findings, suspects } = review;
  return {
    file,
    department,
    year,
    unit,
    profile,
    tables: tables.map(({ kind, title, sheet, range }) => ({ kind, title, sheet, range })),
    relations,
    findings,
    suspects,
  };
}

export function failureJson(file: string, error: ReviewFailure): object {
  return { file, error };
}
