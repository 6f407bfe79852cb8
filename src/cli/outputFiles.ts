import {
  accessSync,
  constants,
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  type BigIntStats,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { cliMessages as say } from './cliMessages';
import { CallProblem } from './callProblem';
import { codeOf } from './fileAccess';
import { onDisk } from './namesOnDisk';

/**
 * What a call writes must be none of the files that it reads, nor one file twice. Has to be called before work begins.
 * @throws CallProblem
 */
export function requireOtherFiles(inputs: readonly (string | undefined)[], outputs: readonly (string | undefined)[]): void {
  const taken = new Set(inputs.flatMap((file) => (file === undefined ? [] : namesOf(file))));
  for (const output of outputs) {
    if (output === undefined) continue;
    const names = namesOf(output);
    if (names.some((name) => taken.has(name))) throw new CallProblem(say.usage.outputOverInput(output));
    for (const name of names) taken.add(name);
  }
}

/** True when both paths lead to one file on disk. */
export function isSameFile(one: string, other: string): boolean {
  const names = new Set(namesOf(one));
  return namesOf(other).some((name) => names.has(name));
}

/**
 * All that tells a file from others: its place, and the number that its disk has for it, which is the same for every link
 * to it and for every way of writing its name where the disk makes no difference between capital and small letters.
 * A device or pipe can be written to by many.
 */
function namesOf(file: string): string[] {
  const found = statOf(file);
  if (found === null) return [`path ${resolve(file)}`];
  if (!found.isFile()) return [];
  const number = found.ino === 0n ? [] : [`file ${found.dev} ${found.ino}`];
  return [`path ${realpathSync.native(onDisk(file))}`, ...number];
}

function statOf(file: string): BigIntStats | null {
  try {
    return statSync(onDisk(file), { bigint: true });
  } catch {
    return null;
  }
}

let written = 0;

/**
 * Writes a file, making its folder. It is written beside its place and then put there in one step: a full disk or an
 * interruption leaves what was there before. @throws CallProblem when that is not possible.
 */
export function writeOutput(file: string, content: Uint8Array | string): void {
  try {
    const found = statOf(file);
    if (found?.isDirectory() === true) throw new CallProblem(say.outputIsFolder(file));
    if (found !== null && !found.isFile()) {
      // A device or a pipe has to stay what it is.
      writeFileSync(file, content);
      return;
    }
    const place = found === null ? file : realpathSync(file);
    if (found === null) mkdirSync(dirname(place), { recursive: true });
    else accessSync(place, constants.W_OK);
    replace(place, content, found === null ? undefined : Number(found.mode) & 0o777);
  } catch (error) {
    if (error instanceof CallProblem) throw error;
    throw new CallProblem((codeOf(error) === 'EISDIR' ? say.outputIsFolder : say.cannotWrite)(file), { cause: error });
  }
}

function replace(place: string, content: Uint8Array | string, mode: number | undefined): void {
  const beside = join(dirname(place), `.juesuan-${process.pid}-${++written}.tmp`);
  try {
    writeFileSync(beside, content, { flag: 'wx', flush: true, ...(mode === undefined ? {} : { mode }) });
    renameSync(beside, place);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
