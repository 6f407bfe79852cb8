import { Decimal } from 'decimal.js';
import { plainAmount } from '../../src/core/amounts/format';
import { toWanYuan } from '../../src/core/amounts/unit';
import type { Relation, RelationResult } from '../../src/core/rules/relation';
import type { Figure } from '../../src/core/figures/figure';
import type { CellRef } from '../../src/core/workbook/address';

/** What is typed into one cell, in the cell's own unit; an empty string empties it. */
export interface Edit {
  readonly cell: CellRef;
  readonly printed: string;
}

/** A workbook without errors whose cells can be retyped. */
export interface Subject {
  readonly name: string;
  readonly figures: readonly Figure[];
  readonly relations: readonly Relation[];
  /** All relations of the workbook, evaluated, once the edits are typed in. */
  reviewWith(edits: readonly Edit[]): readonly RelationResult[];
}

export const SLIP_KINDS = [
  'sign',
  'transposed-digits',
  'one-digit',
  'decimal-point',
  'unit',
  'wrong-cell',
  'left-out',
  'total-not-updated',
  'copy-differs',
] as const;
export type SlipKind = (typeof SLIP_KINDS)[number];

export function cellKey({ sheet, row, column }: CellRef): string {
  return `${sheet}\t${row}\t${column}`;
}

/** The figure as printed in its own unit. */
export function printedValue({ value, unit }: Figure): string {
  const own = (value ?? new Decimal(0)).div(toWanYuan(unit));
  return unit === 'count' ? own.toFixed() : plainAmount(own);
}

/** Every slip of a kind that can happen to a figure of the subject. */
export function slipsOf(kind: SlipKind, figure: Figure, subject: Subject): Edit[][] {
  const { cell, value } = figure;
  if (cell === null || value === null || value.isZero()) return [];
  if (kind === 'wrong-cell') return movesOf(figure, cell, subject);
  return retypings(kind, figure, subject)
    .filter((printed) => printed === '' || !new Decimal(printed).equals(printedValue(figure)))
    .map((printed) => [{ cell, printed }]);
}

function retypings(kind: Exclude<SlipKind, 'wrong-cell'>, figure: Figure, { relations }: Subject): string[] {
  const printed = printedValue(figure);
  const own = new Decimal(printed);
  const print = (amount: Decimal): string => (figure.unit === 'count' ? amount.toFixed() : plainAmount(amount));
  switch (kind) {
    case 'sign':
      return [print(own.negated())];
    case 'transposed-digits':
      return positionsOf(printed).flatMap(([at, next]) =>
        next === undefined ? [] : [withDigits(printed, at, printed[next], next, printed[at])],
      );
    case 'one-digit':
      return positionsOf(printed).map(([at]) => withDigits(printed, at, `${(Number(printed[at]) + 1 + (at % 8)) % 10}`));
    case 'decimal-point':
      return figure.unit === 'count' ? [] : [print(own.times(10)), print(own.div(10).toDecimalPlaces(2)), print(own.times(100))];
    case 'unit':
      return figure.unit === 'count' ? [] : [print(own.times(10000))];
    case 'left-out':
      return [''];
    case 'total-not-updated':
      return relations
        .filter(
          ({ operator, terms, leftCount }) =>
            operator === '=' && leftCount === 1 && terms.length > 2 && terms[0]?.figure === figure,
        )
        .slice(0, 1)
        .flatMap(({ terms }) =>
          terms
            .slice(1)
            .flatMap((term) => (term.figure.value?.isZero() === false ? [print(own.minus(printedValue(term.figure)))] : [])),
        );
    case 'copy-differs':
      return isCopied(figure, relations) ? [print(own.plus('17.46')), print(own.minus('3.08'))] : [];
  }
}

/** The value typed one cell to the side or one row up or down, where that cell is blank. */
function movesOf(figure: Figure, cell: CellRef, { figures }: Subject): Edit[][] {
  return figures.flatMap((other) => {
    if (other.cell?.sheet !== cell.sheet || other.value?.isZero() !== true || other.unit !== figure.unit) return [];
    const distance = Math.abs(other.cell.row - cell.row) + Math.abs(other.cell.column - cell.column);
    if (distance !== 1) return [];
    return [
      [
        { cell, printed: '' },
        { cell: other.cell, printed: printedValue(figure) },
      ],
    ];
  });
}

function isCopied(figure: Figure, relations: readonly Relation[]): boolean {
  return relations.some(
    ({ operator, terms }) => operator === '=' && terms.length === 2 && terms.some((term) => term.figure === figure),
  );
}

/** Index of each digit, and of the digit after it (across the decimal point). */
function positionsOf(printed: string): [number, number | undefined][] {
  const digits = Array.from(printed).flatMap((character, index) => (/\d/.test(character) ? [index] : []));
  return digits.map((at, index) => [at, digits[index + 1]]);
}

function withDigits(printed: string, ...changes: (number | string | undefined)[]): string {
  const characters = Array.from(printed);
  for (let at = 0; at < changes.length; at += 2) characters[Number(changes[at])] = String(changes[at + 1]);
  return characters.join('');
}
