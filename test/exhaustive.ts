/** Set by `config/jest.full.config.mjs`. */
const isFull = Reflect.get(globalThis, 'EXHAUSTIVE') === true;

/** How often something random is tried: a few times while one works, all of them in `npm run test:full`. */
export const runs = (all: number): number => (isFull ? all : Math.ceil(all / 8));

/** What a test goes through: so many of the list, spread over it, while one works; all of it in `npm run test:full`. */
export function allOrSome<T>(list: readonly T[], some: number): readonly T[] {
  if (isFull || some >= list.length) return list;
  return Array.from({ length: some }, (_, index) => list[Math.floor((index * list.length) / some)] as T);
}
