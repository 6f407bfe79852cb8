import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { WorkbookSnapshot } from '../core';
import { cliMessages as say } from '../core/messages/cli';
import { readWorkbook } from '../files/readWorkbook';
import { CallProblem } from './callProblem';

/** @throws CallProblem when the file is not there or cannot be opened. */
export function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    const problem = codeOf(error) === 'ENOENT' ? say.noSuchFile : codeOf(error) === 'EISDIR' ? say.isFolder : say.cannotOpen;
    throw new CallProblem(problem(file), { cause: error });
  }
}

/** @throws CallProblem, FileProblem. */
export function readWorkbookFile(file: string): WorkbookSnapshot {
  return readWorkbook(readBytes(file), basename(file));
}

/** @throws CallProblem where a copy of a workbook would be called what it is not: Excel opens no .xlsm that is named .xlsx. */
export function requireSameKind(file: string, copy: string): void {
  const hasMacros = (name: string): boolean => extname(name).toLowerCase() === '.xlsm';
  if (hasMacros(file) !== hasMacros(copy)) throw new CallProblem(say.usage.macros(copy, extname(file)));
}

/** The code that the system gives for what went wrong, `ENOENT`; `null` for anything else. */
export function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
}
