import { findRepair } from './exactRepair';
import type { Bounds } from './linearSystem';
import type { Model } from './model';
import { proposeValues } from './proposal';
import { contradictionOf, demandsOn, inequalitiesOf, loosestPrinting } from './repairRegion';
import type { Work } from './work';

/** Values for changed cells that leave no row broken, by position, in the model's integers. */
export interface Repair {
  readonly values: readonly bigint[];
  /** The values that each cell can have, the others following. */
  readonly spans: readonly Bounds[];
}

/** A repair, or rows that cannot all hold as long as no further cell is changed. */
export type Trial = { readonly repair: Repair } | { readonly core: readonly number[] };

/**
 * Tries whether changing some cells can satisfy every row that they are in. Cells that share no row, directly or through
 * other changed cells, are tried apart, and every part only once: that saves a fifteenth of the search (`npm run bench localise`).
 */
export class RepairTrials {
  private readonly trials = new Map<string, Trial>();

  constructor(private readonly model: Model) {}

  /** @throws OutOfWork */
  attempt(cells: readonly number[], work: Work): Trial {
    const parts = this.partsOf(cells);
    const [only] = parts;
    if (parts.length === 1 && only !== undefined) return this.attemptPart(only, work);
    const values = new Map<number, bigint>();
    const spans = new Map<number, Bounds>();
    for (const part of parts) {
      const trial = this.attemptPart(part, work);
      if ('core' in trial) return trial;
      for (const [index, cell] of part.entries()) {
        values.set(cell, trial.repair.values[index] ?? 0n);
        spans.set(cell, trial.repair.spans[index] ?? UNBOUNDED);
      }
    }
    return {
      repair: { values: cells.map((cell) => values.get(cell) ?? 0n), spans: cells.map((cell) => spans.get(cell) ?? UNBOUNDED) },
    };
  }

  private attemptPart(cells: readonly number[], work: Work): Trial {
    const key = cells.join();
    const known = this.trials.get(key);
    if (known !== undefined) return known;
    const trial = this.tryPart(cells, work);
    this.trials.set(key, trial);
    return trial;
  }

  private tryPart(cells: readonly number[], work: Work): Trial {
    const { model } = this;
    const demands = demandsOn(model, cells);
    const loosest = cells.map((cell) => loosestPrinting(model, cell));
    const core = contradictionOf(inequalitiesOf(demands, loosest), cells.length, work);
    if (core !== null) return { core };
    const proposal = proposeValues(model, cells, demands, work);
    if (proposal !== null) return { repair: proposal };
    const values = findRepair(model, cells, demands, work);
    if (values === null) return { core: demands.map(({ row }) => row) };
    return { repair: { values, spans: values.map((value) => ({ low: value, high: value })) } };
  }

  /** `cells` split where no row joins them; each part ascending. */
  private partsOf(cells: readonly number[]): number[][] {
    const parts: number[][] = [];
    const pending = new Set(cells);
    for (const first of cells) {
      if (!pending.delete(first)) continue;
      const part = [first];
      for (const cell of part) {
        for (const row of this.model.rowsOf(cell)) {
          for (const other of this.model.row(row).cells.keys()) if (pending.delete(other)) part.push(other);
        }
      }
      parts.push(part.sort((a, b) => a - b));
    }
    return parts;
  }
}

const UNBOUNDED: Bounds = { low: null, high: null };
