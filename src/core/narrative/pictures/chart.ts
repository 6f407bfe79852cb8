import type { Decimal } from 'decimal.js';
import type { TextUnit } from '../habits/profile';

/** A chart as data. Values are what is published; drawing them is the only place where they become floats. */
export interface Chart {
  readonly kind: 'pie' | 'columns';
  /** Of the amounts that are printed in it. */
  readonly unit: TextUnit;
  readonly categories: readonly string[];
  /** Of a pie alone, a text for each category: its share of the whole. */
  readonly shares?: readonly string[];
  /** A pie has one, columns one for each colour; each with a value for every category. */
  readonly series: readonly ChartSeries[];
}

export interface ChartSeries {
  readonly name: string;
  readonly values: readonly ChartValue[];
}

export interface ChartValue {
  /** In the unit of the chart. */
  readonly value: Decimal;
  /** The amount as the region prints it. */
  readonly text: string;
  /** Where it comes from: `公开03表基本支出`. */
  readonly origin: string;
}
