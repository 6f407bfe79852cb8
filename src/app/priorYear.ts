import { Decimal } from 'decimal.js';
import type { NarrativeInputs } from '../core/narrative/inputs/parseInputs';
import { parseInputs } from '../core/narrative/inputs/parseInputs';
import { otherThanPrior, priorInputs } from '../core/narrative/inputs/priorInputs';
import type { RuleContext } from '../core/rules/bind';
import type { WorkbookSnapshot } from '../core/workbook/snapshot';
import { isRecord, stringRecord } from './stored/stored';

/**
 * Last year's workbook. Its figures for the narrative are kept in this year's workbook; the whole of it, which the checks
 * between two years need, only while the pane is open.
 */
export interface PriorYear {
  readonly fileName: string;
  /** By keys of the inputs' catalogue. */
  readonly values: Readonly<Record<string, string>>;
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

/** What is written to the workbook. */
export function storedPrior({ fileName, values }: PriorYear): unknown {
  return { fileName, values };
}

/** `null` when it is not what `storedPrior` gives. */
export function parsePrior(stored: unknown): PriorYear | null {
  if (!isRecord(stored) || typeof stored['fileName'] !== 'string') return null;
  const values = stringRecord(stored['values']);
  if (values === null || !parseInputs({ inputs: values }).ok) return null;
  return { fileName: stored['fileName'], values, snapshot: null };
}
