import { mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { WorkbookSnapshot } from '../core';
import { cliMessages as say } from '../core/messages/cli';
import { readWorkbook } from '../files/readWorkbook';
import { CallProblem } from './callProblem';

/** @throws CallProblem when the file is not there or cannot be opened. */
export function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new CallProblem(isMissing(error) ? say.noSuchFile(file) : say.cannotOpen(file), { cause: error });
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
    throw new CallProblem(say.cannotWrite(file), { cause: error });
  }
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

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
