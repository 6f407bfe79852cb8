import type { SlipPattern } from '../findings/finding';
import type { Relation } from '../rules/relation';
import type { Figure } from '../figures/figure';
import type { Cell } from './model';

/** From the likeliest slip to the least likely; no pattern at all comes after these. Slips of whole rows are not compared with those of cells. */
const BY_LIKELIHOOD: readonly SlipPattern[] = [
  'sign',
  'transposed-digits',
  'one-digit',
  'decimal-point',
  'unit',
  'wrong-cell',
  'left-out',
  'total-not-updated',
  'copy-differs',
];

/** 0 for the likeliest pattern; larger is less likely. */
export function patternRank(pattern: SlipPattern | null): number {
  return pattern === null ? BY_LIKELIHOOD.length : BY_LIKELIHOOD.indexOf(pattern);
}

/** 元 typed as 万元, or 万元 as 元. */
const UNIT_SHIFT = 4;
const LARGEST_POINT_SHIFT = 3;
/** A point moved to the right of what was printed loses digits; fewer than these left would fit almost any amount. */
const LEAST_DIGITS_LEFT = 2;

/** The slip that turns the right value of one cell into the wrong one; both in the model's integers. */
export function valuePattern(cell: Cell, wrong: bigint, right: bigint): SlipPattern | null {
  if (wrong === right) return null;
  if (wrong === 0n) return right > 0n ? 'left-out' : null;
  if (right === 0n) return null;
  if (wrong === -right) return 'sign';
  if (wrong > 0n !== right > 0n) return null;
  const { step, decimals } = commonPlace(cell, wrong, right);
  return slipOfDigits(magnitude(wrong) / step, magnitude(right) / step, decimals, cell.figure.unit === 'count');
}

/** The slip that turns one number above zero into another; both in units of the same printed place. */
export function slipOfDigits(before: bigint, after: bigint, decimals: number, isCount: boolean): SlipPattern | null {
  // 0.52 has a nought before its point that can be swapped with the five; 18.83 has none before its one.
  const digitsBefore = before.toString().padStart(decimals + 1, '0');
  const digitsAfter = after.toString().padStart(decimals + 1, '0');
  if (isNeighbourSwap(digitsBefore, digitsAfter)) return 'transposed-digits';
  if (isOneDigitSlip(digitsBefore, digitsAfter)) return 'one-digit';
  if (isCount) return null;
  for (let shift = 1; shift <= LARGEST_POINT_SHIFT; shift += 1) if (isShift(before, after, shift)) return 'decimal-point';
  return isShift(before, after, UNIT_SHIFT) ? 'unit' : null;
}

/** Values from which one slip of the digits, sign or point leads to `wrong`: candidates where the bounds are wide. */
export function valuesBeforeSlip(cell: Cell, wrong: bigint): bigint[] {
  if (wrong === 0n) return [];
  const values = [-wrong];
  const { step: place } = commonPlace(cell, wrong, 0n);
  const sign = wrong < 0n ? -1n : 1n;
  const digits = (magnitude(wrong) / place).toString();
  const add = (text: string): void => {
    values.push(sign * BigInt(text) * place);
  };
  for (let at = 0; at + 1 < digits.length; at += 1)
    add(`${digits.slice(0, at)}${digits[at + 1]}${digits[at]}${digits.slice(at + 2)}`);
  for (let at = 0; at < digits.length; at += 1) {
    for (let digit = 0; digit <= 9; digit += 1) add(`${digits.slice(0, at)}${digit}${digits.slice(at + 1)}`);
  }
  for (let shift = 1; shift <= UNIT_SHIFT; shift += 1) {
    const power = 10n ** BigInt(shift);
    values.push(wrong * power);
    if (magnitude(wrong) >= power * place) values.push(sign * divideHalfUp(magnitude(wrong) / place, power) * place);
  }
  return values;
}

/** Income, expenditure and counts are never negative; a change that makes one so is the last to be believed. */
export function turnsNegative(cell: Cell, right: bigint): boolean {
  return right < 0n && cell.value >= 0n;
}

/** Two cells of one row or column of a table whose values changed places, or whose value went into the blank one. */
export function isWrongCell(cells: readonly Cell[], values: readonly bigint[]): boolean {
  const [a, b] = cells;
  const [rightA, rightB] = values;
  if (a === undefined || b === undefined || rightA === undefined || rightB === undefined || cells.length !== 2) return false;
  const together = a.figure.table === b.figure.table && (a.figure.row === b.figure.row || a.figure.column === b.figure.column);
  return together && a.value === rightB && b.value === rightA;
}

/** A relation that says only that one amount is printed in two tables. */
export function isCopy(relation: Relation): boolean {
  const [left, right] = relation.terms;
  return relation.operator === '=' && relation.terms.length === 2 && left?.coefficient !== right?.coefficient;
}

/** Whether the figure stands alone on its side of a sum of at least two others. */
export function isTotalOf(relation: Relation, figure: Figure): boolean {
  const own = relation.terms.find((term) => term.figure === figure);
  if (own === undefined || relation.operator !== '=' || relation.terms.length < 3) return false;
  return relation.terms.every((term) => term === own || term.coefficient !== own.coefficient);
}

/** What the broken relations say of a change that no slip of the keyboard explains. */
export function structuralPattern(cells: readonly Cell[], repaired: readonly Relation[]): SlipPattern | null {
  if (repaired.every(isCopy)) return 'copy-differs';
  const allTotals = cells.every(({ figure }) => repaired.some((relation) => isTotalOf(relation, figure)));
  return allTotals ? 'total-not-updated' : null;
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}

/** The printed place that both values share: trailing zeros would count as digits otherwise. */
function commonPlace(cell: Cell, wrong: bigint, right: bigint): { readonly step: bigint; readonly decimals: number } {
  return cell.printings.find(({ step }) => wrong % step === 0n && right % step === 0n) ?? { step: 1n, decimals: 0 };
}

function isNeighbourSwap(before: string, after: string): boolean {
  if (before.length !== after.length) return false;
  const at = Array.from(before).findIndex((digit, index) => digit !== after[index]);
  return at >= 0 && before[at] === after[at + 1] && before[at + 1] === after[at] && before.slice(at + 2) === after.slice(at + 2);
}

/** One digit wrong, one too many or one left out. */
function isOneDigitSlip(before: string, after: string): boolean {
  if (before.length === after.length) return Array.from(before).filter((digit, index) => digit !== after[index]).length === 1;
  const [shorter, longer] = before.length < after.length ? [before, after] : [after, before];
  if (longer.length !== shorter.length + 1) return false;
  // A digit more or less at the end is a point moved.
  if (longer.startsWith(shorter)) return false;
  let at = 0;
  while (at < shorter.length && shorter[at] === longer[at]) at += 1;
  return shorter.slice(at) === longer.slice(at + 1);
}

function isShift(before: bigint, after: bigint, places: number): boolean {
  const power = 10n ** BigInt(places);
  const [small, large] = before < after ? [before, after] : [after, before];
  if (small * power === large) return true;
  return small.toString().length >= LEAST_DIGITS_LEFT && divideHalfUp(large, power) === small;
}

function divideHalfUp(value: bigint, by: bigint): bigint {
  return (value + by / 2n) / by;
}
