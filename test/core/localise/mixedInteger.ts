import { solve, type Constraint } from 'yalps';
import type { Relation } from '../../../src/core/rules/relation';
import type { Figure } from '../../../src/core/figures/figure';

/** More hundredths than any figure of a case that is solved can need. */
const BIG = 1500;
const MOST_ITERATIONS = 100000;

/**
 * All smallest sets of figures whose change repairs every relation, by brute force: every set of figures, from the smaller
 * to the larger, is an integer program of its own. It shares nothing with the localiser. For figures in 万元 with two
 * decimals, counted in hundredths. Empty when no set does.
 */
export function smallestSetsByProgram(relations: readonly Relation[], figures: readonly Figure[]): Figure[][] {
  for (let size = 0; size <= figures.length; size += 1) {
    const sets = subsets(figures, size).filter((set) => canRepair(relations, set));
    if (sets.length > 0) return sets;
  }
  return [];
}

function canRepair(relations: readonly Relation[], changed: readonly Figure[]): boolean {
  return signings(changed).some((signs) => canRepairWith(relations, changed, signs));
}

type Sign = 1 | -1 | 0;

/**
 * A changed figure is zero, which has no slack, or of one sign and at least one hundredth: the program's variable is how
 * many hundredths more. Rows are counted in half hundredths, the slack of every figure but zero.
 */
function canRepairWith(relations: readonly Relation[], changed: readonly Figure[], signs: readonly Sign[]): boolean {
  const constraints: [string, Constraint][] = changed.map((_, index) => [`bound${index}`, { max: BIG }]);
  const columns = changed.map((_, index): [string, number][] => [[`bound${index}`, 1]]);
  for (const [row, { operator, terms }] of relations.entries()) {
    const coefficients = changed.map(() => 0);
    let fixed = 0;
    let slack = 0;
    for (const { coefficient, figure } of terms) {
      const at = changed.indexOf(figure);
      const sign = signs[at];
      const smallest = sign === undefined ? halfHundredths(figure) : 2 * sign;
      fixed += coefficient * smallest;
      slack += smallest === 0 ? 0 : 1;
      if (sign !== undefined) coefficients[at] = (coefficients[at] ?? 0) + 2 * sign * coefficient;
    }
    constraints.push([`row${row}`, operator === '=' ? { min: -slack - fixed, max: slack - fixed } : { max: slack - fixed }]);
    coefficients.forEach((coefficient, index) => {
      if (coefficient !== 0) columns[index]?.push([`row${row}`, coefficient]);
    });
    if (coefficients.every((coefficient) => coefficient === 0) && (fixed > slack || (operator === '=' && -fixed > slack)))
      return false;
  }
  const variables = columns.map((column, index): [string, [string, number][]] => [`more${index}`, column]);
  const { status } = solve({ constraints, variables, integers: true }, { maxIterations: MOST_ITERATIONS, timeout: Infinity });
  if (status === 'infeasible') return false;
  if (status !== 'optimal') throw new Error(`the program was not solved: ${status}`);
  return true;
}

/** Only carry-overs can be negative. */
function signings([first, ...others]: readonly Figure[]): Sign[][] {
  if (first === undefined) return [[]];
  const signs: readonly Sign[] = first.row.startsWith('closing') ? [1, -1, 0] : [1, 0];
  return signings(others).flatMap((rest) => signs.map((sign): Sign[] => [sign, ...rest]));
}

function halfHundredths({ value }: Figure): number {
  return Math.round(Number(value) * 200);
}

function subsets<T>(items: readonly T[], size: number): T[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, index) => subsets(items.slice(index + 1), size - 1).map((rest) => [item, ...rest]));
}
