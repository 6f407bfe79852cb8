import { extname } from 'node:path';
import { parseInputs, type NarrativeInputs, type ParsedInputs, type WorkbookSnapshot } from '../core';
import { inputSheetProblems } from '../core/messages/inputSheet';
import { cliMessages as say } from './cliMessages';
import { findInputSheet } from '../core/narrative/sheet/findInputSheet';
import { readInputSheet } from '../core/narrative/sheet/readInputSheet';
import { CallProblem } from './callProblem';
import { readBytes, readNamedWorkbook } from './fileAccess';

/**
 * Inputs of a narrative from a .json file, or from the 情况说明底稿 in a workbook, the one of that year before others.
 * @throws CallProblem, FileProblem.
 */
export function readInputFile(file: string, year: number | null): NarrativeInputs {
  if (extname(file).toLowerCase() === '.json') return checked(file, parseInputs(readJson(file)));
  const inputs = inputsInWorkbook(file, readNamedWorkbook(file), year);
  if (inputs === null) throw new CallProblem(say.failed(file, inputSheetProblems.noSheet()));
  return inputs;
}

/** What the workbook's own 情况说明底稿 says; `null` when it has none. @throws CallProblem for mistakes in it. */
export function inputsInWorkbook(file: string, workbook: WorkbookSnapshot, year: number | null): NarrativeInputs | null {
  const found = findInputSheet(workbook, year);
  if (found === null) return null;
  if ('problem' in found) throw new CallProblem(say.failed(file, found.problem));
  return checked(file, readInputSheet(found.sheet));
}

/** @throws CallProblem when the inputs say that they are another year's. */
export function requireYear(file: string, inputs: NarrativeInputs, year: number | null): void {
  if (inputs.year === null || year === null || inputs.year === year) return;
  throw new CallProblem(say.failed(file, inputSheetProblems.otherYear(inputs.year, year)));
}

function checked(file: string, parsed: ParsedInputs): NarrativeInputs {
  if (!parsed.ok) throw new CallProblem(say.inputsProblem(file, parsed.problems));
  return parsed.inputs;
}

function readJson(file: string): unknown {
  const text = new TextDecoder().decode(readBytes(file)).replace(/^\ufeff/, '');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CallProblem(say.badInputsFile(file), { cause: error });
  }
}
