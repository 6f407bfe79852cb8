import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FUZZ_KINDS, faultOf } from './kinds';
import { randomOf } from './mutate';
import { runs } from '../exhaustive';

const CASES = 'test/fuzz/cases';
const ROUNDS = runs(6);

beforeAll(() => {
  // What the library has to say about damaged files is not ours.
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});

describe.each(Object.entries(FUZZ_KINDS))('%s', (kind, { make, mutate, use }) => {
  it('damaged anywhere is read or refused, never more', () => {
    const bytes = make();
    const random = randomOf(20240101);
    const faults = Array.from({ length: ROUNDS }, () => {
      const mutated = mutate(bytes, random);
      return faultOf(() => {
        use(mutated);
      });
    });
    expect(faults.filter((fault) => fault !== null)).toEqual([]);
  });

  const kept = readdirSync(CASES).filter(
    (name) => name.startsWith(`${kind}-`) && /^[0-9a-f]{8}$/.test(name.slice(kind.length + 1)),
  );
  if (kept.length > 0)
    it.each(kept)('%s', (name) => {
      const bytes = new Uint8Array(readFileSync(join(CASES, name)));
      expect(
        faultOf(() => {
          use(bytes);
        }),
      ).toBeNull();
    });
});
