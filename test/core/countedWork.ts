import { Decimal } from 'decimal.js';

/** What a computer is asked to do, counted: the same on every machine and every day, which no time is. */
export interface CountedWork {
  /** Operations on amounts. */
  readonly amounts: number;
  /** Searches by regular expressions. */
  readonly searches: number;
  /** Elements of the lists that are gone through. */
  readonly elements: number;
}

const WALKS = ['map', 'filter', 'flatMap', 'forEach', 'find', 'findIndex', 'some', 'every', 'reduce', 'includes', 'indexOf'];
const OPERATIONS = Object.keys(Decimal.prototype).filter((name) => name !== 'constructor');

export function countedWork(work: () => void): CountedWork {
  const counted = { amounts: 0, searches: 0, elements: 0 };
  const restore = [
    ...OPERATIONS.map((name) => watched(Decimal.prototype, name, () => (counted.amounts += 1))),
    // `test`, `match`, `replace` and `split` all search with it.
    watched(RegExp.prototype, 'exec', () => (counted.searches += 1)),
    ...WALKS.map((name) => watched(Array.prototype, name, (list: readonly unknown[]) => (counted.elements += list.length))),
  ];
  try {
    work();
  } finally {
    for (const one of restore) one();
  }
  return counted;
}

/** @returns puts back what was there */
function watched<Owner extends object>(owner: Owner, name: string, onCall: (on: Owner) => void): () => void {
  const original = Object.getOwnPropertyDescriptor(owner, name);
  const method: unknown = original?.value;
  // Some of an amount's properties are no methods.
  if (original === undefined || typeof method !== 'function') return () => undefined;
  const value = function (this: Owner, ...given: unknown[]): unknown {
    onCall(this);
    return Reflect.apply(method, this, given);
  };
  Object.defineProperty(owner, name, { ...original, value });
  return () => Object.defineProperty(owner, name, original);
}
