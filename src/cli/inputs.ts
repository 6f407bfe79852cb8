import { cliMessages as say } from '../core/messages/cli';
import { inputSheet } from '../core/narrative/inputSheet';
import { inputSheetXlsx } from '../files/inputSheet/inputSheetXlsx';
import { EXIT, type ExitCode } from './exitCode';
import { writeOutput } from './fileAccess';
import { openSource, type SourceOptions } from './narrativeSource';
import type { Streams } from './streams';

export interface InputsCall extends SourceOptions {
  readonly output: string;
}

/**
 * `juesuan inputs`: writes the 情况说明底稿 of one workbook, with what is known filled in. Inputs of an earlier year are
 * offered as drafts. @throws CallProblem, FileProblem.
 */
export function inputs(file: string, options: InputsCall, streams: Streams): ExitCode {
  const { figures, prior, profile, known, lastYear, facts } = openSource(file, options);
  const sheet = inputSheet(figures, profile, { ...facts, prior, known, ...(lastYear === null ? {} : { lastYear }) });
  writeOutput(options.output, inputSheetXlsx(sheet));
  streams.err(`${say.written(options.output)}\n`);
  if (sheet.missing > 0) streams.err(`${say.inputsToFill(sheet.missing)}\n`);
  return EXIT.clean;
}
