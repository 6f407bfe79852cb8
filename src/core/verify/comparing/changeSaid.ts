import type { Decimal } from 'decimal.js';
import { separatedAmount } from '../../amounts/format';
import { type BothSides, narrativeChecks } from '../../messages/narrativeChecks';

interface Valued {
  readonly value: Decimal;
}

export interface SaidChange {
  readonly sides: BothSides;
  /** 比上年增加 72.00 万元: what follows from both sides. */
  readonly expected: string;
}

/** A figure beside the one that it is compared with, in words. */
export function changeSaid(current: Valued, base: Valued, other: string): SaidChange {
  const change = current.value.minus(base.value);
  const amount = narrativeChecks.wanYuan(separatedAmount(change.abs()));
  const words = change.isPositive() ? narrativeChecks.more : narrativeChecks.fewer;
  return {
    sides: { now: separatedAmount(current.value), other, before: separatedAmount(base.value) },
    expected: change.isZero() ? narrativeChecks.level(other) : words(other, amount),
  };
}
