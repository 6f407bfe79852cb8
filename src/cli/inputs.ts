import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import { cliMessages as say } from './cliMessages';
import { otherYear } from '../core/narrative/inputs/inputsYear';
import { findInputSheet } from '../core/narrative/sheet/findInputSheet';
import { inputSheet, type InputSheet } from '../core/narrative/sheet/inputSheet';
import { inputSheetXlsx } from '../files/inputSheet/inputSheetXlsx';
import { writeInputSheet } from '../files/inputSheet/writeInputSheet';
import { readWorkbook } from '../files/readWorkbook';
import { CallProblem } from './callProblem';
import { EXIT, type ExitCode } from './exitCode';
import { readBytes, requireSameKind } from './fileAccess';
import { openSource, sourceFiles, type SourceOptions } from './narrativeSource';
import { requireOtherFiles, writeOutput } from './outputFiles';
import type { Streams } from './streams';

export interface InputsCall extends SourceOptions {
  readonly output: string;
  /** Into a copy of the workbook, not as a workbook of its own. */
  readonly into?: boolean;
}

/**
 * `juesuan inputs`: writes the 情况说明底稿 of one workbook, with what is known filled in. Inputs of an earlier year are
 * offered as drafts. A 底稿 that is there already, in the copied workbook or as the .xlsx that was given, keeps everything that
 * was typed and gets only what it lacks. @throws CallProblem, FileProblem.
 */
export function inputs(file: string, options: InputsCall, streams: Streams): ExitCode {
  requireOtherFiles(sourceFiles(file, options), [options.output]);
  if (!/^\.xls[xm]$/i.test(extname(options.output))) throw new CallProblem(say.usage.inputsAreXlsx(options.output));
  const original = options.into === true ? file : (options.inputs ?? '');
  requireSameKind(/\.xls[xm]$/i.test(original) ? original : '.xlsx', options.output);
  const source = openSource(file, options);
  const { figures, prior, profile, known, lastYear, facts } = source;
  const sheet = inputSheet(figures, profile, { ...facts, prior, known, ...(lastYear === null ? {} : { lastYear }) });
  // Somebody may have filled it in; written anew it would be empty.
  if (existsSync(options.output)) throw new CallProblem(say.usage.inputsExist(options.output));
  const year = facts.year ?? figures.year;
  writeOutput(options.output, options.into === true ? intoCopy(file, sheet, year) : onItsOwn(sheet, options, year, streams));
  streams.err(`${say.written(options.output)}\n`);
  for (const hint of source.hints) streams.err(`${say.hint(hint)}\n`);
  const { missing, drafts } = sheet;
  if (missing + drafts > 0) streams.err(`${say.inputsToFill(missing, drafts, options.into === true)}\n`);
  return EXIT.clean;
}

function intoCopy(file: string, sheet: InputSheet, year: number | null): Uint8Array {
  const bytes = readBytes(file);
  return writeInputSheet(bytes, sheet, thisYears(bytes, file, year));
}

function onItsOwn(sheet: InputSheet, { inputs: given }: InputsCall, year: number | null, streams: Streams): Uint8Array {
  if (given === undefined || extname(given).toLowerCase() === '.json') return inputSheetXlsx(sheet);
  const bytes = readBytes(given);
  const there = thisYears(bytes, given, year);
  if (there === null) return inputSheetXlsx(sheet);
  if (/^\.xls[xm]$/i.test(extname(given))) return writeInputSheet(bytes, sheet, there);
  streams.err(`${say.hint(say.inputsMadeAnew(given))}\n`);
  return inputSheetXlsx(sheet);
}

/** The 底稿 of this year in a workbook; one of an earlier year only gives drafts. */
function thisYears(bytes: Uint8Array, file: string, year: number | null) {
  const found = findInputSheet(readWorkbook(bytes, file), year);
  if (found === null || 'problem' in found) return null;
  const { sheet, read } = found;
  return read.ok && otherYear(read.inputs, year)?.isEarlier ? null : sheet;
}
