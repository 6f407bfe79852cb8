import { assignmentsOf } from './assignments';
import { boundsOf, eliminate, type Inequality, type Stage } from './linearSystem';
import { EXACT, type Model, type Printing } from './model';
import type { Work } from './work';
import { exactnessOf, inequalitiesOf, NO_ROW, type Demand } from './repairRegion';

/** Values tried per cell when the bounds of one cell still depend on the next ones being whole steps. */
const MOST_VALUES_PER_CELL = 64;
const MOST_LEAVES = 4096;

/** How one changed cell is printed: as zero, which is exact, or with a sign and a number of decimals. */
interface Form {
  readonly sign: 0n | 1n | -1n;
  readonly printing: Printing;
}

const ZERO: Form = { sign: 0n, printing: EXACT };

/**
 * Values that repair every row, found by trying every form of every cell: slack is not one number for a cell (zero has
 * none), so the values that would do need not be one interval. `null` when there are none.
 */
export function findRepair(
  model: Model,
  ids: readonly number[],
  demands: readonly Demand[],
  work: Work,
): readonly bigint[] | null {
  const printings = ids.map((id) => model.cell(id).printings);
  for (const forms of choicesOf(printings.map(formsOf))) {
    const values = assignForms(forms, demands, work, (found) => exactnessOf(demands, printings, found) !== null);
    if (values !== null) return values;
  }
  return null;
}

function formsOf(printings: readonly Printing[]): readonly Form[] {
  const positive = printings.map((printing): Form => ({ sign: 1n, printing }));
  const negative = printings.filter(({ signed }) => signed).map((printing): Form => ({ sign: -1n, printing }));
  return [...positive, ...negative, ZERO];
}

/** One of each list, in every way. */
function* choicesOf<T>([first, ...others]: readonly (readonly T[])[]): Generator<readonly T[]> {
  if (first === undefined) yield [];
  else for (const one of first) for (const rest of choicesOf(others)) yield [one, ...rest];
}

function assignForms(
  forms: readonly Form[],
  demands: readonly Demand[],
  work: Work,
  repairs: (values: readonly bigint[]) => boolean,
): readonly bigint[] | null {
  const printings = forms.map(({ printing }) => printing);
  const signs = forms.flatMap((form, index): Inequality[] => signOf(form, index, forms.length));
  const elimination = eliminate([...inequalitiesOf(demands, printings), ...signs], [...forms.keys()], work);
  if (!elimination.feasible) return null;
  let leaves = 0;
  for (const counts of assignmentsOf(elimination.stages, stepsFrom)) {
    const values = counts.map((count, index) => count * (printings[index]?.step ?? 1n));
    work.spend(demands.length);
    if (repairs(values)) return values;
    leaves += 1;
    if (leaves === MOST_LEAVES) return null;
  }
  return null;
}

/** The steps that a stage allows, from a bound that there is away from it. */
function* stepsFrom(stage: Stage, counts: readonly bigint[]): Generator<bigint> {
  const { low, high } = boundsOf(stage, counts);
  const towards = low === null && high !== null ? -1n : 1n;
  let count = low ?? high ?? 0n;
  for (let tried = 0; tried < MOST_VALUES_PER_CELL; tried += 1, count += towards) {
    if (high !== null && count > high) return;
    yield count;
  }
}

/** Sign and nought are inequalities too; they belong to no row. */
function signOf({ sign }: Form, index: number, variables: number): Inequality[] {
  const limit = (coefficient: bigint, bound: bigint): Inequality => ({
    coefficients: Array.from({ length: variables }, (_, at) => (at === index ? coefficient : 0n)),
    bound,
    source: NO_ROW,
  });
  return sign === 0n ? [limit(1n, 0n), limit(-1n, 0n)] : [limit(-sign, -1n)];
}
