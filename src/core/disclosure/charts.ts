import { Decimal } from 'decimal.js';
import { disclosureWords as say } from '../messages/publicDocument';
import type { NarrativeInputs } from '../narrative/inputs/parseInputs';
import { percentText } from '../narrative/wording/percent';
import { asPublished } from '../narrative/slots/figures';
import type { Figures } from '../tables/figures';

/** A chart as data. Values are what is published, in 万元; drawing them is the only place where they become floats. */
export interface Chart {
  readonly kind: 'pie' | 'columns';
  readonly title: string;
  readonly categories: readonly string[];
  /** What the legend says of each category: its name with its share; absent where the chart has no shares. */
  readonly legend?: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly Decimal[] }[];
}

/**
 * The pictures that some regions ask for: what the general public budget was spent on, and 年初预算 beside 决算 by 类. A chart
 * that the figures do not allow is left out: a pie of one slice or with a negative one, columns without all budgets.
 */
export function chartsOf(figures: Figures, inputs: NarrativeInputs): readonly Chart[] {
  const classes = figures.rows('general-budget').flatMap((row) => {
    const value = row.level === 'class' ? row.figures.get('total')?.value : null;
    return value === null || value === undefined
      ? []
      : [{ name: row.name, value: asPublished(value), budget: inputs.values.get(`budget.general.${row.id}`) }];
  });
  return [...pie(classes.filter(({ value }) => !value.isZero())), ...columns(classes)];
}

interface ClassValue {
  readonly name: string;
  readonly value: Decimal;
  readonly budget: Decimal | string | undefined;
}

function pie(classes: readonly ClassValue[]): Chart[] {
  if (classes.length < 2 || classes.some(({ value }) => value.isNegative())) return [];
  const total = Decimal.sum(...classes.map(({ value }) => value));
  return [
    {
      kind: 'pie',
      title: say.charts.classes,
      categories: classes.map(({ name }) => name),
      legend: classes.map(({ name, value }) => `${name} ${percentText(value.dividedBy(total), 'fixed')}`),
      series: [{ name: say.finalSeries, values: classes.map(({ value }) => value) }],
    },
  ];
}

function columns(classes: readonly ClassValue[]): Chart[] {
  const budgets = classes.flatMap(({ budget }) => (budget instanceof Decimal ? [asPublished(budget)] : []));
  if (classes.length === 0 || budgets.length < classes.length) return [];
  return [
    {
      kind: 'columns',
      title: `${say.charts.budget}（${say.unit}）`,
      categories: classes.map(({ name }) => name),
      series: [
        { name: say.budgetSeries, values: budgets },
        { name: say.finalSeries, values: classes.map(({ value }) => value) },
      ],
    },
  ];
}
