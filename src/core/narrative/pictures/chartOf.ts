import { Decimal } from 'decimal.js';
import { toWanYuan } from '../../amounts/unit';
import { pictureWords as say, type LeftOut } from './pictureMessages';
import { runsText } from '../../said/run';
import { inputsBehind, slotAt, type Quantity, type Scope } from '../slots/slot';
import { amountText } from '../habits/amountText';
import { percentText } from '../habits/percent';
import type { Profile } from '../habits/profile';
import type { Chart, ChartSeries, ChartValue } from './chart';
import { PICTURES, type Compared, type Parts, type PictureKind } from '../habits/pictureKinds';

/** A chart, or why the figures do not allow it. */
export type Charted = { readonly ok: true; readonly chart: Chart } | { readonly ok: false; readonly reason: LeftOut };

interface Category {
  readonly name: string;
  readonly quantities: readonly Quantity[];
}

/** What a picture shows, from the same slots as the text: a reader finds the same amounts in both. */
export function chartOf(kind: PictureKind, scope: Scope, profile: Profile, year: number | null): Charted {
  const definition = PICTURES[kind];
  const found = categoriesOf(definition.parts, scope);
  if (!found.ok) return found;
  const missing = found.categories.flatMap(({ quantities }) =>
    quantities.flatMap((one) => (one.known ? [] : [one.missing.listLabel ?? one.missing.label])),
  );
  if (missing.length > 0) return leftOut({ why: 'missing', labels: [...new Set(missing)] });
  const categories = found.categories
    .map(({ name, quantities }) => ({ name, values: quantities.flatMap((one) => valueOf(one, profile)) }))
    .filter(({ values }) => values.some(({ value }) => !value.isZero()));
  if (categories.length === 0) return leftOut({ why: 'nothing' });
  if (definition.kind === 'pie') return pie(categories, profile);
  const names = seriesNames(definition.compared, year);
  const series = names.map((name, index): ChartSeries => ({
    name,
    values: categories.flatMap(({ values }) => values.slice(index, index + 1)),
  }));
  return { ok: true, chart: { kind: 'columns', unit: profile.unit, categories: categories.map(({ name }) => name), series } };
}

/** The inputs that a picture shows or waits for, by their keys. */
export function inputsOfChart(kind: PictureKind, scope: Scope): readonly string[] {
  const found = categoriesOf(PICTURES[kind].parts, scope);
  if (!found.ok) return [];
  const quantities = found.categories.flatMap((category) => category.quantities);
  const missing = quantities.flatMap((one) => (one.known || one.missing.cause !== 'input' ? [] : [one.missing.key]));
  return [...new Set([...missing, ...inputsBehind(quantities)])];
}

interface Valued {
  readonly name: string;
  readonly values: readonly ChartValue[];
}

function pie(categories: readonly Valued[], profile: Profile): Charted {
  const values = categories.flatMap(({ values: own }) => own);
  if (values.some(({ value }) => value.isNegative())) return leftOut({ why: 'negative' });
  if (values.length < 2) return leftOut({ why: 'single' });
  const total = Decimal.sum(...values.map(({ value }) => value));
  return {
    ok: true,
    chart: {
      kind: 'pie',
      unit: profile.unit,
      categories: categories.map(({ name }) => name),
      shares: values.map(({ value }) => percentText(value.dividedBy(total), profile.sharePercent)),
      series: [{ name: say.final, values }],
    },
  };
}

function categoriesOf(
  parts: Parts,
  scope: Scope,
): { readonly ok: true; readonly categories: readonly Category[] } | { readonly ok: false; readonly reason: LeftOut } {
  if (!('list' in parts))
    return {
      ok: true,
      categories: parts.map(([name, ...slots]) => ({ name, quantities: slots.map((slot) => quantityAt(scope, slot)) })),
    };
  const list = slotAt(scope, parts.list);
  if (list?.type !== 'list') throw new RangeError(`${parts.list} is not a list`);
  if (list.missing !== null) return leftOut({ why: 'missing', labels: [list.missing.label] });
  const categories = list.entries.map(({ slots }) => {
    const name = slots['名称'];
    if (name?.type !== 'words') throw new RangeError(`an entry of ${parts.list} has no name`);
    return { name: runsText(name.runs), quantities: parts.slots.map((slot) => quantityAt(slots, slot)) };
  });
  return { ok: true, categories };
}

function quantityAt(scope: Scope, path: string): Quantity {
  const slot = slotAt(scope, path);
  if (slot?.type !== 'quantity') throw new RangeError(`${path} is not an amount`);
  return slot;
}

function valueOf(quantity: Quantity, profile: Profile): ChartValue[] {
  if (!quantity.known) return [];
  return [
    { value: quantity.value.div(toWanYuan(profile.unit)), text: amountText(quantity.value, profile), origin: quantity.name },
  ];
}

function seriesNames(compared: Compared, year: number | null): readonly [string, string] {
  switch (compared) {
    case 'years':
      return year === null ? [say.lastYear, say.thisYear] : [say.year(year - 1), say.year(year)];
    case 'budget':
      return [say.budget, say.final];
    case 'planned':
      return [say.planned, say.final];
  }
}

function leftOut(reason: LeftOut): { readonly ok: false; readonly reason: LeftOut } {
  return { ok: false, reason };
}
