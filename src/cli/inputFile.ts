import { extname } from 'node:path';
import { parseInputs, type NarrativeInputs, type ParsedInputs, type WorkbookSnapshot } from '../core';
import { inputSheetProblems } from '../core/messages/inputSheet';
import { otherYear } from '../core/narrative/inputs/inputsYear';
import { cliMessages as say } from './cliMessages';
import { findInputSheet } from '../core/narrative/sheet/findInputSheet';
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
  return checked(file, found.read);
}

/** @throws CallProblem when the inputs say that they are another year's. */
export function requireYear(file: string, inputs: NarrativeInputs, year: number | null): void {
  const other = otherYear(inputs, year);
  if (other !== null) throw new CallProblem(say.failed(file, inputSheetProblems.otherYear(other.said, other.expected)));
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
