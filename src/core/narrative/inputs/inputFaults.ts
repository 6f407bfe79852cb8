import { Decimal } from 'decimal.js';
import { readAmountText } from '../../amounts/amount';
import { isMoneyUnit } from '../../amounts/unit';
import { inputFaults as say, inputProblems } from '../../messages/narrative';
import type { InputDefinition } from './inputDefinition';

const PERCENTAGE = /^[+-]?[\d.,\s]+[%‰]$/;
const DATE = /^\d{2,4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?$/;
const COMMAS = /^[+-]?\d+(?:,\d+)+(?:\.\d+)?(?:万?元)?$/;
/** So much of what was typed is repeated. */
const LONGEST_ECHO = 20;

/** 元 behind a figure that is asked for in 万元 is a slip by a factor of ten thousand; a count is no money at all. */
export function isTakenUnit(unit: string, { kind }: InputDefinition): boolean {
  return kind === 'amount' ? unit === '万元' : kind === 'count' && !isMoneyUnit(unit);
}

/** What was typed and why it is not taken, as the end of a sentence; blank for what cannot be typed at all. */
export function faultOf(value: unknown, definition: InputDefinition): string {
  if (value instanceof Decimal || typeof value === 'number') {
    const number = new Decimal(value);
    return number.isFinite() ? inputProblems.found(number.toFixed(), numberFault(number, definition)) : '';
  }
  if (typeof value !== 'string') return '';
  const typed = value.trim();
  const echo = typed.length > LONGEST_ECHO ? `${typed.slice(0, LONGEST_ECHO)}…` : typed;
  return inputProblems.found(echo, definition.kind === 'text' ? wordsFault(typed) : textFault(typed, definition));
}

/** What the product prints for something that is not known must not come back as if it were known. */
export function isLeftover(text: string): boolean {
  return text.includes('〔待填');
}

function numberFault(number: Decimal, { kind }: InputDefinition): string {
  if (kind === 'text') return say.onlyNumber;
  return number.isNegative() ? say.negative : say.fraction;
}

function wordsFault(typed: string): string {
  if (isLeftover(typed)) return say.leftover;
  return readAmountText(typed).kind === 'amount' ? say.onlyNumber : say.noWords;
}

function textFault(typed: string, definition: InputDefinition): string {
  const reading = readAmountText(typed);
  if (reading.kind === 'amount') {
    const { unit } = reading;
    if (unit === undefined || isTakenUnit(unit, definition)) return numberFault(reading.value, definition);
    return definition.kind === 'amount' ? say.unit(unit) : say.notCounted(unit);
  }
  const plain = typed.normalize('NFKC');
  if (PERCENTAGE.test(plain)) return say.percentage;
  if (DATE.test(plain)) return say.date;
  if (COMMAS.test(plain)) return say.comma;
  return reading.kind === 'problem' && reading.problem === 'two-amounts' ? say.twoNumbers : say.words;
}
