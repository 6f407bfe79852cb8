import { Decimal } from 'decimal.js';
import type { Figures } from '../../figures/figures';
import { steepWords as say } from './changeMessages';
import { inputDefinition } from '../inputs/inputs';
import { inputLabelIn } from '../inputs/accountTitle';
import type { Narrative } from '../text/narrative';

/** From here on a rate is seldom true: what it was computed from is. In percent. */
const STEEP = new Decimal(1000);

/** A rate beyond reason, with the answer to look at. */
export interface SteepRate {
  readonly key: string;
  readonly paragraph: string;
  readonly message: string;
}

/** 增长13766.67%: the base is very small, or one of the figures was typed in another unit. Once for each answer. */
export function steepRates({ sections }: Narrative, figures: Figures): readonly SteepRate[] {
  const found = new Map<string, SteepRate>();
  for (const { id, runs } of sections.flatMap(({ paragraphs }) => paragraphs)) {
    for (const run of runs) {
      const key = run.kind === 'figure' ? run.inputs?.find((one) => inputDefinition(one)?.kind === 'amount') : undefined;
      const [, percent] = /^([\d,]+(?:\.\d+)?)%$/.exec(run.text) ?? [];
      if (key === undefined || percent === undefined || found.has(key)) continue;
      if (STEEP.greaterThan(percent.replaceAll(',', ''))) continue;
      found.set(key, { key, paragraph: id, message: say.steep(inputLabelIn(key, figures), run.text) });
    }
  }
  return [...found.values()];
}
