import { inputSheetWords as say } from '../../messages/inputSheet';
import { a1 } from '../../workbook/address';
import type { Way } from '../inputs/sharedReasons';
import type { InputSheetRow, InputState } from './inputSheetRow';

/** Formulas of the 情况说明底稿, in functions that every Excel, WPS and LibreOffice has; with their leading `=`. */

/** Where the columns are that formulas look at; below 0 where the sheet has none. */
export type ColumnOf = (id: 'value' | 'state' | 'figure' | 'change' | 'confirm') => number;

/** How every formula of a state begins, without its `=`. */
export const STATE_FORMULA = 'IF(LEN(TRIM(';

/** Of the answers that are taken for a yes, those that people type instead of choosing. */
const YES = [say.yes, '沿用', '√'];
/** And of those that are taken for a no. */
const NO = [say.no, '不沿用'];

/** The state of a row as what is typed in it makes it. */
export function stateFormula({ state, draft }: InputSheetRow, row: number, columnOf: ColumnOf, decides: Decision | null): string {
  const blank = state === 'optional' ? say.states.optional : draft === '' ? say.states.missing : say.states.draft;
  const refused = state === 'optional' ? say.states.optional : say.states.missing;
  const isOneOf = (words: readonly string[]): string =>
    `OR(${words.map((word) => `TRIM(${a1(row, columnOf('confirm'))})=${quoted(word)}`).join(',')})`;
  const empty =
    draft === '' || columnOf('confirm') < 0
      ? quoted(blank)
      : `IF(${isOneOf(YES)},${quoted(say.states.kept)},IF(${isOneOf(NO)},${quoted(refused)},${quoted(blank)}))`;
  const { waiting, optional } = say.states;
  const asked =
    decides === null ? empty : `IF(${decides.isOpen},${quoted(waiting)},IF(${decides.isNeedless},${quoted(optional)},${empty}))`;
  return `=${STATE_FORMULA}${a1(row, columnOf('value'))}))>0,${quoted(say.states.known)},${asked})`;
}

/** Conditions that tell whether a row is asked for: that it cannot be told yet; if it can, that it is not. */
export interface Decision {
  readonly isOpen: string;
  readonly isNeedless: string;
}

/** A reason is asked for where the cell of its change says that there is one. */
export function byChange(cell: string): Decision {
  return { isOpen: `LEN(${cell})=0`, isNeedless: `${cell}=${quoted(say.changes.same)}` };
}

/** What belongs to an amount or a number is asked for where that is not zero. */
export function byAmount(cell: string): Decision {
  return { isOpen: `LEN(${cell})=0`, isNeedless: `${cell}=0` };
}

/** A shared reason is asked for where any of the figures differs its way from what is typed beside it. */
export function byDifferences(rows: readonly { readonly figure: string; readonly typed: string }[], way: Way): Decision {
  const sign = way === 'above' ? '>' : '<';
  const none = `NOT(OR(${rows.map(({ figure, typed }) => `AND(LEN(${typed})>0,${figure}${sign}${typed})`).join(',')}))`;
  return { isOpen: `AND(COUNT(${rows.map(({ typed }) => typed).join(',')})<${rows.length},${none})`, isNeedless: none };
}

/** How every formula of a total begins, without its `=`. */
export const TOTAL_FORMULA = 'IF(COUNT(';

/** The sum of cells as soon as all of them are typed. */
export function totalFormula(parts: readonly string[]): string {
  return `=${TOTAL_FORMULA}${parts.join(',')})=${parts.length},SUM(${parts.join(',')}),"")`;
}

/** How every formula of a change begins, without its `=`. */
export const CHANGE_FORMULA = 'IF(COUNT(';

/**
 * How the figure in one cell differs from the sum of others, as soon as all of them are typed. In words that fit every region,
 * because the sheet is only read by the one who fills it in.
 */
export function changeFormula(figure: string, bases: readonly string[]): string {
  const base = bases.length === 1 ? (bases[0] ?? '') : `(${bases.join('+')})`;
  const words = (up: string, down: string): string => `IF(${figure}>${base},${quoted(up)},${quoted(down)})`;
  const { same, amount, percent, unit, comma } = say.changes;
  return (
    `=${CHANGE_FORMULA}${bases.join(',')})=${bases.length},IF(ROUND(${figure}-${base},2)=0,${quoted(same)},` +
    `${words(amount.up, amount.down)}&TEXT(ABS(${figure}-${base}),"#,##0.00")&${quoted(unit)}&` +
    `IF(${base}>0,${quoted(comma)}&${words(percent.up, percent.down)}&TEXT(ABS(${figure}-${base})*100/${base},"0.00")&"%","")),"")`
  );
}

/** How many are still to be filled in and to be confirmed, from the states in these rows. */
export function countFormula(state: number, firstRow: number, lastRow: number): string {
  const count = (word: string): string =>
    `COUNTIF($${columnOf(state)}$${firstRow + 1}:$${columnOf(state)}$${lastRow + 1},${quoted(word)})`;
  const { before, after } = say.missingCount;
  const [missing, draft] = [count(say.states.missing), count(say.states.draft)];
  return (
    `=IF(${missing}+${draft}=0,${quoted(say.nothingMissing)},${quoted(before)}&${missing}&${quoted(after)}&` +
    `IF(${draft}=0,"",${quoted(say.draftCount.before)}&${draft}&${quoted(say.draftCount.after)}))&${quoted(say.stop)}`
  );
}

/** What `countFormula` gives. */
export function countText(missing: number, drafts: number): string {
  if (missing + drafts === 0) return say.nothingMissing + say.stop;
  const draft = drafts === 0 ? '' : `${say.draftCount.before}${drafts}${say.draftCount.after}`;
  return `${say.missingCount.before}${missing}${say.missingCount.after}${draft}${say.stop}`;
}

/** True in the rows whose state is this one, as a condition for the row `row`; `column` has the states. */
export function hasState(state: InputState, row: number, column: number): string {
  return `=$${a1(row, column)}=${quoted(say.states[state])}`;
}

function columnOf(column: number): string {
  return a1(0, column).replace(/\d+$/, '');
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
