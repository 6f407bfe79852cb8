import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import {
  mergeInputs,
  NO_INPUTS,
  priorInputs,
  PROFILES,
  readTables,
  reviewWorkbook,
  type Figures,
  type NarrateOptions,
  type NarrativeInputs,
  type Profile,
  type WorkbookSnapshot,
} from '../core';
import { cliMessages as say } from '../core/messages/cli';
import { inputSources } from '../core/messages/inputSheet';
import type { KnownInputs } from '../core/narrative/inputSheet';
import { readProfile } from '../core/narrative/readProfile';
import { CallProblem } from './callProblem';
import { isSameFile, readBytes, readWorkbookFile } from './fileAccess';
import { inputsInWorkbook, readInputFile, requireYear } from './inputFile';

export interface SourceOptions {
  readonly prior?: string;
  readonly inputs?: string;
  readonly profile?: string;
  readonly year?: number;
  readonly department?: string;
  readonly output?: string;
}

/** Everything that a narrative is written from. */
export interface NarrativeSource {
  readonly workbook: WorkbookSnapshot;
  readonly figures: Figures;
  /** Last year's tables, where they were given. */
  readonly prior: Figures | null;
  readonly profile: Profile;
  /** In rising order: last year's workbook, the workbook's own 底稿, the inputs that were given. */
  readonly known: readonly KnownInputs[];
  /** Inputs that say that they are an earlier year's. */
  readonly lastYear: NarrativeInputs | null;
  readonly facts: NarrateOptions;
}

const DEFAULT_PROFILE = 'shanxi';

/** Reads what the options name. @throws CallProblem, FileProblem. */
export function openSource(file: string, options: SourceOptions): NarrativeSource {
  if (options.output !== undefined && isSameFile(file, options.output))
    throw new CallProblem(say.usage.outputOverInput(options.output));
  const workbook = readWorkbookFile(file);
  const { review, context } = reviewWorkbook(workbook);
  if (review.tables.length === 0) throw new CallProblem(say.failed(file, say.noTable));
  const year = options.year ?? review.year;
  const prior = options.prior === undefined ? null : readTables(readWorkbookFile(options.prior)).figures;
  const own = inputsInWorkbook(file, workbook);
  if (own !== null) requireYear(file, own, year);
  const given = options.inputs === undefined ? null : readInputFile(options.inputs);
  const isEarlier = given?.year !== undefined && given.year !== null && year !== null && given.year < year;
  const known = [
    { inputs: prior === null ? null : priorInputs(prior, context.current), source: inputSources.priorWorkbook },
    { inputs: own, source: inputSources.typed },
    { inputs: isEarlier ? null : given, source: inputSources.typed },
  ];
  return {
    workbook,
    figures: context.current,
    prior,
    profile: profileOf(options.profile ?? review.profile ?? DEFAULT_PROFILE),
    known: known.flatMap(({ inputs, source }) => (inputs === null ? [] : [{ inputs, source }])),
    lastYear: isEarlier ? given : null,
    facts: {
      ...(options.year === undefined ? {} : { year: options.year }),
      ...(options.department === undefined ? {} : { department: options.department }),
    },
  };
}

/** All that is known, the later before the earlier. */
export function knownInputs({ known }: NarrativeSource): NarrativeInputs {
  return known.reduce((all, { inputs }) => mergeInputs(all, inputs), NO_INPUTS);
}

/** @throws CallProblem when the inputs that were given are an earlier year's and a narrative was asked for. */
export function refuseLastYear(file: string, { lastYear, figures, facts }: NarrativeSource): void {
  if (lastYear !== null) requireYear(file, lastYear, facts.year ?? figures.year);
}

/** A built-in wording by its id, or a wording file. @throws CallProblem. */
function profileOf(name: string): Profile {
  const builtIn = PROFILES[name];
  if (builtIn !== undefined) return builtIn;
  if (!existsSync(name)) throw new CallProblem(say.usage.unknownProfile(name, Object.keys(PROFILES).join('、')));
  const read = readProfile(decodeText(readBytes(name)));
  if (!read.ok) throw new CallProblem(say.profileProblems(name, read.problems));
  return read.profile;
}

/** Chinese Windows saves plain text as GB 18030 where nobody chooses UTF-8. */
function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** Whether a file's name asks for a Word document. */
export function isDocx(file: string | undefined): boolean {
  return extname(file ?? '').toLowerCase() === '.docx';
}
