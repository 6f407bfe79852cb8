import { mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname } from 'node:path';
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

/** Writes a file, making its folder. @throws CallProblem when that is not possible. */
export function writeOutput(file: string, content: Uint8Array | string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  } catch (error) {
    throw new CallProblem((codeOf(error) === 'EISDIR' ? say.outputIsFolder : say.cannotWrite)(file), { cause: error });
  }
}

/** @throws CallProblem where a copy of a workbook would be called what it is not: Excel opens no .xlsm that is named .xlsx. */
export function requireSameKind(file: string, copy: string): void {
  const hasMacros = (name: string): boolean => extname(name).toLowerCase() === '.xlsm';
  if (hasMacros(file) !== hasMacros(copy)) throw new CallProblem(say.usage.macros(copy, extname(file)));
}

/** True when both paths lead to one file on disk, through links and relative parts. */
export function isSameFile(one: string, other: string): boolean {
  const [first, second] = [one, other].map((file) => {
    try {
      return realpathSync(file);
    } catch {
      // A file that is not there yet is no other file.
      return null;
    }
  });
  return first !== null && first === second;
}

/** The code that the system gives for what went wrong, `ENOENT`; `null` for anything else. */
export function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
}
