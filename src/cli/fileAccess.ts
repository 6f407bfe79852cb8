import { readFileSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { WorkbookSnapshot } from '../core';
import { cliMessages as say } from './cliMessages';
import { fileMessages } from '../files/fileMessages';
import { FileProblem } from '../files/fileProblem';
import { LIMITS } from '../files/limits';
import { readWorkbook } from '../files/readWorkbook';
import { CallProblem } from './callProblem';
import { onDisk } from './namesOnDisk';

const MEGABYTE = 1024 * 1024;
/** Nothing that is read here is larger: workbooks have a limit of their own, results of thousands of them are the rest. */
const MOST_BYTES = 512 * MEGABYTE;

/** @throws CallProblem when the file is not there or cannot be opened. */
export function readBytes(file: string): Uint8Array {
  try {
    // The system's own files under /proc say that they are empty and can be read without end.
    const place = onDisk(file);
    const found = statSync(place);
    if (found.isCharacterDevice() || found.isBlockDevice()) throw new CallProblem(say.cannotOpen(file));
    if (found.size > MOST_BYTES) throw new CallProblem(say.failed(file, fileMessages.tooLarge(LIMITS.fileBytes / MEGABYTE)));
    return found.isFile() && found.size === 0 ? new Uint8Array() : readFileSync(place);
  } catch (error) {
    if (error instanceof CallProblem) throw error;
    const problem = codeOf(error) === 'ENOENT' ? say.noSuchFile : codeOf(error) === 'EISDIR' ? say.isFolder : say.cannotOpen;
    throw new CallProblem(problem(file), { cause: error });
  }
}

/** @throws CallProblem, FileProblem. */
export function readWorkbookFile(file: string): WorkbookSnapshot {
  return readWorkbook(readBytes(file), basename(file));
}

/** The same where a call names several files: what is wrong says which it is. @throws CallProblem. */
export function readNamedWorkbook(file: string): WorkbookSnapshot {
  try {
    return readWorkbookFile(file);
  } catch (error) {
    if (error instanceof FileProblem) throw new CallProblem(say.failed(file, error.message), { cause: error });
    throw error;
  }
}

/** @throws CallProblem where a copy of a workbook would be called what it is not: Excel opens no .xlsm that is named .xlsx. */
export function requireSameKind(file: string, copy: string): void {
  const hasMacros = (name: string): boolean => extname(name).toLowerCase() === '.xlsm';
  if (hasMacros(file) !== hasMacros(copy)) throw new CallProblem(say.usage.macros(copy, extname(file)));
}

/** Bytes; 0 for what is not there or cannot be looked at. */
export function sizeOf(file: string): number {
  try {
    return statSync(onDisk(file)).size;
  } catch {
    return 0;
  }
}

/** The code that the system gives for what went wrong, `ENOENT`; `null` for anything else. */
export function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
}
