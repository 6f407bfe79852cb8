import { Decimal } from 'decimal.js';
import { restName, sumName, zeroFormula } from '../../messages/narrative';
import { FINEST_GRAIN } from '../habits/amountText';
import type { Missing } from '../text/narrative';
import { awaited, inputsBehind, unknown, waiting, type Quantity } from './slot';

type Known = Extract<Quantity, { known: true }>;

/** The sum of parts that are all known, or what it waits for. */
export function sumOf(...parts: readonly Quantity[]): Quantity {
  const [missing, ...also] = awaited(parts);
  if (missing !== undefined) return also.length === 0 ? unknown(missing) : { ...unknown(missing), also };
  const known = parts.filter((part) => part.known);
  return derived(known, sumName(known.map(({ name }) => name)), Decimal.sum(0, ...known.map(({ value }) => value)));
}

/** `total`, or the sum of parts that are all known; while one is not, it is asked for instead. */
export function totalOf(total: Quantity, parts: readonly Quantity[]): Quantity {
  if (total.known || parts.length === 0) return total;
  const { label, key } = total.missing;
  const sum = sumOf(...parts);
  if (sum.known) return { ...sum, inputs: [...(sum.inputs ?? []), key] };
  const named = (missing: Missing): Missing => ({ ...namedAs(label, missing), total: key });
  return { ...sum, missing: named(sum.missing), ...(sum.also === undefined ? {} : { also: sum.also.map(named) }) };
}

/**
 * Parts of a whole as far as they follow from each other: the last that is not known is what the others leave, and where they
 * leave nothing all others are zero. `rest`, the first or the last of the parts, is never asked for: the others are, from the other end. Parts that a table should print stay as they are.
 */
export function partsOf(whole: Quantity, parts: readonly Quantity[], rest: number): readonly Quantity[] {
  const open = parts.filter(isAsked);
  if (open.length === 0 || parts.some((part) => !part.known && !isAsked(part))) return parts;
  if (!whole.known) {
    if (!isAsked(whole)) return parts;
    const { missing } = whole;
    return parts.map((part, index) => {
      if (!isAsked(part)) return part;
      const waits = unknown(waiting(part.missing, missing));
      const other = index === rest ? firstAsked(parts, rest) : undefined;
      return other === undefined || other.key === missing.key ? waits : { ...waits, also: [namedAs(part.missing.label, other)] };
    });
  }
  const known = parts.filter((part) => part.known);
  const left = known.reduce((sum, { value }) => sum.minus(value), whole.value);
  if (left.isZero()) {
    return parts.map((part) =>
      part.known ? part : derived([whole, ...known], zeroFormula(restName(whole.name, namesOf(known))), left),
    );
  }
  // More than the whole: somebody has to look, so nothing follows.
  if (left.isNegative()) return parts;
  if (open.length === 1) {
    return parts.map((part) => (part.known ? part : derived([whole, ...known], restName(whole.name, namesOf(known)), left)));
  }
  const first = firstAsked(parts, rest);
  if (first === undefined) return parts;
  // One by one: what the first leaves is asked for then, and the rest never.
  return parts.map((part, index) => {
    if (!isAsked(part) || part.missing.key === first.key) return part;
    const { key, label, listLabel = label } = part.missing;
    const waits = waiting(part.missing, first, [{ key, label: listLabel, isPart: true }]);
    return unknown(index === rest ? namedAs(label, first) : waits);
  });
}

/** What people are asked for first: of the parts that are asked for, the one that is farthest from `rest`. */
function firstAsked(parts: readonly Quantity[], rest: number): Missing | undefined {
  const others = parts.filter((_part, index) => index !== rest).filter(isAsked);
  return (rest === 0 ? others.at(-1) : others[0])?.missing;
}

/** The mark of one thing that waits for another, which is what is asked for. */
function namedAs(label: string, missing: Missing): Missing {
  return { ...missing, label, listLabel: missing.listLabel ?? missing.label };
}

function isAsked(part: Quantity): part is Extract<Quantity, { known: false }> {
  return !part.known && part.missing.cause === 'input';
}

function namesOf(parts: readonly Known[]): readonly string[] {
  return parts.filter(({ value }) => !value.isZero()).map(({ name }) => name);
}

function derived(from: readonly Known[], name: string, value: Decimal): Known {
  const grains = from.flatMap(({ grain }) => grain ?? []);
  return {
    type: 'quantity',
    known: true,
    value,
    name,
    sources: from.flatMap(({ sources }) => sources),
    key: null,
    inputs: inputsBehind(from),
    ...(from.some(({ counted }) => counted === true) ? { counted: true as const } : { grain: Math.min(FINEST_GRAIN, ...grains) }),
  };
}
