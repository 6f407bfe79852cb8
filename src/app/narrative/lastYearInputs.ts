import { inputDefinition } from '../../core/narrative/inputs/inputs';
import { type NarrativeInputs, parseInputs } from '../../core/narrative/inputs/parseInputs';
import { sessionMessages } from '../session/sessionMessages';
import { SessionProblem } from '../problem';
import { isRecord, stringRecord } from '../stored/stored';

/** Reasons, uses and other texts of last year's 底稿, by keys of the inputs' catalogue. They are drafts: none of them counts. */
export interface LastYearInputs {
  readonly fileName: string;
  /** `null` where the 底稿 does not say. */
  readonly year: number | null;
  readonly texts: Readonly<Record<string, string>>;
}

/**
 * The texts of a 底稿 that was read. Its figures are of no use: what they were a year ago stands in last year's tables.
 * @param year of the workbook; `null` where nobody knows.
 * @throws SessionProblem for a 底稿 of this year or a later one, and for one without any text.
 */
export function lastYearInputs(fileName: string, inputs: NarrativeInputs, year: number | null): LastYearInputs {
  if (inputs.year !== null && year !== null && inputs.year >= year)
    throw new SessionProblem('inputs-not-earlier', sessionMessages.inputsNotEarlier(fileName, inputs.year, year));
  const texts = Object.fromEntries(
    [...inputs.values].flatMap(([key, value]) => (typeof value === 'string' && value !== '' ? [[key, value]] : [])),
  );
  if (Object.keys(texts).length === 0) throw new SessionProblem('inputs-without-texts', sessionMessages.noTexts(fileName));
  return { fileName, year: inputs.year, texts };
}

/** `null` when it is not what `LastYearInputs` looks like, or the catalogue does not take it. */
export function parseLastYearInputs(stored: unknown): LastYearInputs | null {
  if (!isRecord(stored)) return null;
  const { fileName, year } = stored;
  const texts = stringRecord(stored['texts']);
  if (typeof fileName !== 'string' || texts === null || (year !== null && typeof year !== 'number')) return null;
  const isKnown = Object.keys(texts).every((key) => inputDefinition(key)?.kind === 'text');
  return isKnown && parseInputs({ inputs: texts }).ok ? { fileName, year, texts } : null;
}
