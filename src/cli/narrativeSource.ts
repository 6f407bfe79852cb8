import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import {
  mergeInputs,
  NO_INPUTS,
  priorInputs,
  reviewWorkbook,
  runsText,
  type Figures,
  type NarrativeInputs,
  type Profile,
  type WorkbookSnapshot,
} from '../core';
import type { SheetKinds } from '../core/tables/readTables';
import { cliMessages as say } from './cliMessages';
import { inputSources } from '../core/messages/inputSheet';
import type { NarrateOptions } from '../core/narrative/narrate';
import { profileNamed } from '../core/narrative/profiles';
import { PROFILE_NAMES } from '../core/narrative/profiles/builtIn';
import { finerThanTables } from '../core/narrative/profiles/finerUnit';
import { profileProblems, unaskedOwn } from '../core/narrative/wording/profileWords';
import type { KnownInputs } from '../core/narrative/sheet/inputSheet';
import { budgetInputs } from '../core/narrative/sheet/budgetInputs';
import { earlierInputs } from '../core/narrative/sheet/findInputSheet';
import { otherThanPrior } from '../core/narrative/sheet/priorInputs';
import { inputLabel } from '../core/narrative/inputs/inputs';
import { otherYear } from '../core/narrative/inputs/inputsYear';
import { unaskedOwnInputs } from '../core/narrative/inputs/ownInput';
import { chooseProfile } from '../core/narrative/profiles/chooseProfile';
import { readProfile } from '../core/narrative/wording/readProfile';
import { plainText } from '../files/plainText';
import { CallProblem } from './callProblem';
import { readBytes, readNamedWorkbook } from './fileAccess';
import { onDisk } from './namesOnDisk';
import { inputsInWorkbook, readInputFile, requireYear } from './inputFile';
import { priorRemarks } from './priorFile';

export interface SourceOptions {
  readonly prior?: string;
  /** A workbook with this year's 部门预算. */
  readonly budget?: string;
  readonly inputs?: string;
  readonly profile?: string;
  readonly year?: number;
  readonly department?: string;
  /** Sheets that are told to be tables. */
  readonly sheet?: SheetKinds;
  readonly output?: string;
}

/** All files that are read for a narrative of this workbook. */
export function sourceFiles(file: string, { prior, budget, inputs, profile }: SourceOptions): readonly (string | undefined)[] {
  return [file, prior, budget, inputs, profile];
}

/** Everything that a narrative is written from. */
export interface NarrativeSource {
  readonly workbook: WorkbookSnapshot;
  readonly figures: Figures;
  /** Last year's tables, where they were given. */
  readonly prior: Figures | null;
  /** Findings of the kind 错误 in the tables. */
  readonly errors: number;
  readonly profile: Profile;
  /** In rising order: last year's workbook, 部门预算, the workbook's own 底稿, the inputs that were given. */
  readonly known: readonly KnownInputs[];
  /** What the 底稿 of earlier years say: of last year's workbook, of this one, and the inputs that were given, in rising order. */
  readonly lastYear: NarrativeInputs | null;
  /** Inputs that stand or were given for this year's and say that they are an earlier year's. */
  readonly misplaced: NarrativeInputs | null;
  /** What is worth a look: a wording that nothing tells, last year's figures that do not agree with last year's workbook. */
  readonly hints: readonly string[];
  readonly facts: NarrateOptions;
}

/** A bureau's own choice for every call: the id of a built-in wording or a file. */
const DEFAULT_WORDING = 'JUESUAN_PROFILE';

/** Reads what the options name. @throws CallProblem, FileProblem. */
export function openSource(file: string, options: SourceOptions): NarrativeSource {
  const workbook = readNamedWorkbook(file);
  const priorWorkbook = options.prior === undefined ? undefined : readNamedWorkbook(options.prior);
  const reviewed = reviewWorkbook(workbook, {
    ...(priorWorkbook === undefined ? {} : { prior: priorWorkbook }),
    ...(options.sheet === undefined ? {} : { sheetKinds: options.sheet }),
  });
  const { review, context } = reviewed;
  if (review.tables.length === 0) throw new CallProblem(say.failed(file, say.noTable));
  const remarks = priorRemarks(options.prior, reviewed);
  if (remarks?.failed === true) throw new CallProblem(remarks.message);
  const year = options.year ?? review.year;
  const { prior } = context;
  const isEarlier = (inputs: NarrativeInputs | null): boolean => inputs !== null && otherYear(inputs, year)?.isEarlier === true;
  const ownOrEarlier = inputsInWorkbook(file, workbook, year);
  const givenOrEarlier = options.inputs === undefined ? null : readInputFile(options.inputs, year);
  const own = isEarlier(ownOrEarlier) ? null : ownOrEarlier;
  const given = isEarlier(givenOrEarlier) ? null : givenOrEarlier;
  if (own !== null) requireYear(file, own, year);
  if (given !== null) requireYear(options.inputs ?? file, given, year);
  const namedBudgets = options.budget === undefined ? null : budgetsOf(options.budget, context.current);
  const lastFigures = prior === null ? null : priorInputs(prior, context.current);
  const known = [
    { inputs: lastFigures, source: inputSources.priorWorkbook },
    { inputs: budgetInputs(workbook, context.current), source: inputSources.budgetTable },
    { inputs: namedBudgets, source: inputSources.budgetTable },
    { inputs: own, source: inputSources.typed },
    { inputs: given, source: inputSources.typed },
  ];
  const earlier = [
    priorWorkbook === undefined ? null : earlierInputs(priorWorkbook, year),
    earlierInputs(workbook, year),
    givenOrEarlier === given ? null : givenOrEarlier,
  ].filter((inputs) => inputs !== null);
  const typed = [own, given].reduce<NarrativeInputs>((all, one) => (one === null ? all : mergeInputs(all, one)), NO_INPUTS);
  const chosen = chooseProfile(context.current);
  const wanted = options.profile ?? process.env[DEFAULT_WORDING];
  const profile = profileOf(wanted ?? chosen.id);
  const finer = finerThanTables(context.current, profile);
  const unasked = unaskedOwnInputs(typed.values.keys(), profile.ownInputs);
  return {
    workbook,
    figures: context.current,
    prior,
    errors: review.findings.filter(({ severity }) => severity === 'error').length,
    profile,
    known: known.flatMap(({ inputs, source }) => (inputs === null ? [] : [{ inputs, source }])),
    lastYear: earlier.length === 0 ? null : earlier.reduce(mergeInputs),
    misplaced: givenOrEarlier === given ? (ownOrEarlier === own ? null : ownOrEarlier) : givenOrEarlier,
    hints: [
      ...(remarks === null ? [] : [remarks.message]),
      ...(wanted === undefined ? [`${chosen.reason}${say.chooseWording}`] : []),
      ...(finer === null ? [] : [finer]),
      ...review.findings.filter(({ category }) => category === 'prior-year').map(({ said }) => runsText(said)),
      ...(lastFigures === null ? [] : otherThanPrior(typed, lastFigures)),
      ...(unasked.length === 0
        ? []
        : [
            unaskedOwn(
              unasked.map((key) => inputLabel(key)),
              profile.name,
            ),
          ]),
    ],
    facts: {
      ...(options.year === undefined ? {} : { year: options.year }),
      ...(options.department === undefined ? {} : { department: options.department }),
    },
  };
}

/** @throws CallProblem where the workbook has no 年初预算 of this department and year. */
function budgetsOf(file: string, figures: Figures): NarrativeInputs {
  const inputs = budgetInputs(readNamedWorkbook(file), figures, true);
  if (inputs.values.size === 0) throw new CallProblem(say.failed(file, say.noBudget));
  return inputs;
}

/** All that is known, the later before the earlier. */
export function knownInputs({ known }: NarrativeSource): NarrativeInputs {
  return known.reduce((all, { inputs }) => mergeInputs(all, inputs), NO_INPUTS);
}

/** @throws CallProblem when the inputs that were given are an earlier year's and a narrative was asked for. */
export function refuseLastYear(file: string, { misplaced, figures, facts }: NarrativeSource): void {
  if (misplaced !== null) requireYear(file, misplaced, facts.year ?? figures.year);
}

/** A built-in wording by its id or region, or a wording file. @throws CallProblem. */
function profileOf(name: string): Profile {
  const builtIn = profileNamed(name);
  if (builtIn !== undefined) return builtIn;
  if (!existsSync(onDisk(name))) throw new CallProblem(say.usage.unknownProfile(name, PROFILE_NAMES));
  const text = plainText(readBytes(name));
  if (text === null) throw new CallProblem(say.profileProblems(name, [profileProblems.notText()]));
  const read = readProfile(text);
  if (!read.ok) throw new CallProblem(say.profileProblems(name, read.problems));
  return read.profile;
}

/** Whether a file's name asks for a Word document. */
export function isDocx(file: string | undefined): boolean {
  return extname(file ?? '').toLowerCase() === '.docx';
}
