import { Decimal } from 'decimal.js';
import type { NarrativeInputs } from '../core/narrative/inputs/parseInputs';
import { parseInputs } from '../core/narrative/inputs/parseInputs';
import { otherThanPrior, priorInputs } from '../core/narrative/sheet/priorInputs';
import type { RuleContext } from '../core/rules/bind';
import type { Figures } from '../core/figures/figures';
import type { WorkbookSnapshot } from '../core/workbook/snapshot';
import { keptWorkbook, parseKeptWorkbook } from './stored/keptWorkbook';
import { isRecord, stringRecord } from './stored/stored';

/**
 * Last year's workbook. The sheets with its tables are kept in this year's workbook, so that everything that needs last year's
 * figures goes on without the file.
 */
export interface PriorYear {
  readonly fileName: string;
  /** When the file was chosen, in milliseconds since 1970; `null` where that was not kept. */
  readonly chosenAt: number | null;
  /** `file`: read just now; `kept`: as this year's workbook has it. */
  readonly origin: 'file' | 'kept';
  /** By keys of the inputs' catalogue. */
  readonly values: Readonly<Record<string, string>>;
  /** `null` where earlier versions kept no more than `values`. */
  readonly snapshot: WorkbookSnapshot | null;
}

/** The figures of last year's workbook as this year's narrative needs them. */
export function priorValues({ prior, current }: RuleContext): Readonly<Record<string, string>> {
  if (prior === null) return {};
  return Object.fromEntries(
    [...priorInputs(prior, current).values].map(([key, value]) => [key, value instanceof Decimal ? value.toFixed() : value]),
  );
}

export function priorNarrativeInputs(prior: PriorYear | null): NarrativeInputs | null {
  if (prior === null) return null;
  const parsed = parseInputs({ inputs: prior.values });
  return parsed.ok ? parsed.inputs : null;
}

/** Sentences on last year's figures that somebody typed and that are others in last year's workbook. */
export function priorDifferences(typed: NarrativeInputs, prior: PriorYear | null): readonly string[] {
  const figures = priorNarrativeInputs(prior);
  return figures === null ? [] : otherThanPrior(typed, figures);
}

/** Last year's workbook without the sheets that no figure is read from: covers name people, and this workbook gets published. */
export function withoutOtherSheets(snapshot: WorkbookSnapshot, { tables }: Pick<Figures, 'tables'>): WorkbookSnapshot {
  const named = new Set(tables.map(({ sheet }) => sheet));
  return { sheets: snapshot.sheets.filter((sheet) => named.has(sheet.name)) };
}

/** What is written to the workbook. */
export function storedPrior({ fileName, chosenAt, values, snapshot }: PriorYear): unknown {
  return { fileName, chosenAt, values, ...(snapshot && { sheets: keptWorkbook(snapshot) }) };
}

/** `null` when it is not what `storedPrior` gives, now or in earlier versions. */
export function parsePrior(stored: unknown): PriorYear | null {
  if (!isRecord(stored) || typeof stored['fileName'] !== 'string') return null;
  const { fileName, chosenAt, sheets } = stored;
  const values = stringRecord(stored['values']);
  if (values === null || !parseInputs({ inputs: values }).ok) return null;
  const snapshot = sheets === undefined ? null : parseKeptWorkbook(sheets);
  if (sheets !== undefined && snapshot === null) return null;
  return { fileName, chosenAt: typeof chosenAt === 'number' ? chosenAt : null, origin: 'kept', values, snapshot };
}
