import { Decimal } from 'decimal.js';
import { readAmountText } from '../../amounts/amount';
import { inputProblems } from '../../messages/narrative';
import { faultOf, isLeftover, isTakenUnit } from './inputFaults';
import type { InputDefinition } from './inputDefinition';
import { inputDefinition, inputLabel } from './inputs';
import { isYear } from './inputsYear';

export type InputValue = Decimal | string;

/** What is known besides the tables. Amounts and counts are Decimals, texts have no full stop at their end. */
export interface NarrativeInputs {
  readonly year: number | null;
  readonly department: string | null;
  readonly values: ReadonlyMap<string, InputValue>;
}

export type ParsedInputs =
  { readonly ok: true; readonly inputs: NarrativeInputs } | { readonly ok: false; readonly problems: readonly string[] };

export const NO_INPUTS: NarrativeInputs = { year: null, department: null, values: new Map() };

/** `over` wins where both have a value: what was typed goes before last year's workbook. */
export function mergeInputs(base: NarrativeInputs, over: NarrativeInputs): NarrativeInputs {
  return {
    year: over.year ?? base.year,
    department: over.department ?? base.department,
    values: new Map([...base.values, ...over.values]),
  };
}

/**
 * Reads `{ year?, department?, inputs: { key: string | number } }`. A blank text and `null` mean that nothing is known.
 * All problems are reported together, as Chinese sentences; nothing is dropped.
 */
export function parseInputs(json: unknown): ParsedInputs {
  if (!isRecord(json)) return { ok: false, problems: [inputProblems.notAnObject()] };
  const problems: string[] = [];
  for (const field of Object.keys(json)) {
    if (!['year', 'department', 'inputs'].includes(field)) problems.push(inputProblems.unknownField(field));
  }
  const year = readYear(json['year'], problems);
  const department = readDepartment(json['department'], problems);
  const values = new Map<string, InputValue>();
  const given = json['inputs'] ?? {};
  if (isRecord(given)) {
    for (const [key, value] of Object.entries(given)) readInput(key, value, values, problems);
  } else {
    problems.push(inputProblems.badInputs());
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, inputs: { year, department, values } };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isBlank(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
}

function readYear(value: unknown, problems: string[]): number | null {
  if (isBlank(value)) return null;
  if (isYear(value)) return value;
  problems.push(inputProblems.badYear());
  return null;
}

function readDepartment(value: unknown, problems: string[]): string | null {
  if (isBlank(value)) return null;
  if (typeof value === 'string') return value.replace(/\p{Cc}+/gu, ' ').trim();
  problems.push(inputProblems.badDepartment());
  return null;
}

function readInput(key: string, value: unknown, values: Map<string, InputValue>, problems: string[]): void {
  const reading = readInputValue(key, value);
  if (reading.problem !== undefined) problems.push(reading.problem);
  else if (reading.value !== null) values.set(key, reading.value);
}

export type InputReading =
  { readonly value: InputValue | null; readonly problem?: never } | { readonly value?: never; readonly problem: string };

/**
 * One input as it was typed; blank gives `null`, a dash or 无 where a number belongs gives zero. The problem is a sentence that
 * names the input (`label`: as the form calls it) and says what was typed.
 */
export function readInputValue(key: string, value: unknown, label?: string): InputReading {
  const definition = inputDefinition(key);
  if (definition === null) return { problem: inputProblems.unknownKey(key) };
  if (isBlank(value)) return { value: null };
  const read = definition.kind === 'text' ? readWords(value, definition) : readNumber(value, definition);
  if (read !== null) return { value: read };
  return { problem: PROBLEM_OF_KIND[definition.kind](label ?? inputLabel(key), key, faultOf(value, definition)) };
}

const PROBLEM_OF_KIND = {
  amount: inputProblems.amountExpected,
  score: inputProblems.scoreExpected,
  count: inputProblems.countExpected,
  text: inputProblems.textExpected,
} as const;

const WORD = /\p{L}/u;

function readWords(value: unknown, { paragraphs }: InputDefinition): string | null {
  if (typeof value !== 'string' || !WORD.test(value) || isLeftover(value)) return null;
  // An amount alone was meant for another row.
  if (readAmountText(value).kind === 'amount') return null;
  return paragraphs ? readParagraphs(value) : readText(value);
}

/** Lines of a text box become one paragraph, control characters go; the template writes the full stop. */
function readText(text: string): string {
  return text
    .trim()
    .replace(/\s*[\r\n]+\s*/g, '')
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/[。；;，,、\s]+$/, '');
}

/** Several paragraphs keep their ends; blank lines between them go. */
function readParagraphs(text: string): string {
  return text
    .split(/[\r\n]+/)
    .map((line) => line.replace(/\p{Cc}+/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

function readNumber(value: unknown, definition: InputDefinition): Decimal | null {
  const number = toDecimal(value, definition);
  if (!number?.isFinite()) return null;
  if (definition.kind !== 'amount' && number.isNegative()) return null;
  if (definition.kind === 'count' && !number.isInteger()) return null;
  return number;
}

const ZERO = new Decimal(0);

function toDecimal(value: unknown, definition: InputDefinition): Decimal | null {
  if (value instanceof Decimal) return value;
  if (typeof value === 'number') return new Decimal(value);
  if (typeof value !== 'string') return null;
  const reading = readAmountText(definition.kind === 'score' ? value.replace(/分\s*$/, '') : value.replace(/万\s*$/, '万元'));
  if (reading.kind === 'dash') return ZERO;
  if (reading.kind !== 'amount') return null;
  return reading.unit === undefined || isTakenUnit(reading.unit, definition) ? reading.value : null;
}
