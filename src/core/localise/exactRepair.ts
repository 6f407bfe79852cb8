import { boundsOf, eliminate, type Inequality, type Stage } from './linearSystem';
import type { Model, Printing } from './model';
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

const ZERO: Form = { sign: 0n, printing: { step: 1n, slack: 0n, signed: true } };

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
  const forms = ids.map((id) => formsOf(model.cell(id).printings));
  const printings = ids.map((id) => model.cell(id).printings);
  const chosen: Form[] = [];
  const visit = (): readonly bigint[] | null => {
    if (chosen.length === ids.length) {
      return assignForms(chosen, demands, work, (values) => exactnessOf(demands, printings, values) !== null);
    }
    for (const form of forms[chosen.length] ?? []) {
      chosen.push(form);
      const values = visit();
      chosen.pop();
      if (values !== null) return values;
    }
    return null;
  };
  return visit();
}

function formsOf(printings: readonly Printing[]): readonly Form[] {
  const positive = printings.map((printing): Form => ({ sign: 1n, printing }));
  const negative = printings.filter(({ signed }) => signed).map((printing): Form => ({ sign: -1n, printing }));
  return [...positive, ...negative, ZERO];
}

function assignForms(
  forms: readonly Form[],
  demands: readonly Demand[],
  work: Work,
  repairs: (values: readonly bigint[]) => boolean,
): readonly bigint[] | null {
  const printings = forms.map(({ printing }) => printing);
  const signs = forms.flatMap((form, index): Inequality[] => signOf(form, index, forms.length));
  const inequalities = [...inequalitiesOf(demands, printings), ...signs];
  const elimination = eliminate(
    inequalities,
    forms.map((_, index) => index),
    work,
  );
  if (!elimination.feasible) return null;
  let leaves = 0;
  const counts = forms.map(() => 0n);
  const assign = (depth: number): readonly bigint[] | null => {
    const stage: Stage | undefined = elimination.stages[depth];
    if (stage === undefined) {
      leaves += 1;
      work.spend(demands.length);
      const values = counts.map((count, index) => count * (printings[index]?.step ?? 1n));
      return repairs(values) ? values : null;
    }
    const { low, high } = boundsOf(stage, counts);
    let count = low ?? high ?? 0n;
    const towards = low === null && high !== null ? -1n : 1n;
    for (let tried = 0; tried < MOST_VALUES_PER_CELL && leaves < MOST_LEAVES; tried += 1, count += towards) {
      if ((low !== null && count < low) || (high !== null && count > high)) break;
      counts[stage.variable] = count;
      const values = assign(depth + 1);
      if (values !== null) return values;
    }
    return null;
  };
  return assign(0);
}

/** Sign and nought are inequalities too; they belong to no row. */
function signOf({ sign }: Form, index: number, variables: number): Inequality[] {
  const unit = (coefficient: bigint): bigint[] => Array.from({ length: variables }, (_, at) => (at === index ? coefficient : 0n));
  if (sign === 0n) {
    return [
      { coefficients: unit(1n), bound: 0n, source: NO_ROW },
      { coefficients: unit(-1n), bound: 0n, source: NO_ROW },
    ];
  }
  return [{ coefficients: unit(-sign), bound: -1n, source: NO_ROW }];
}
