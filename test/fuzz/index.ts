/**
 * `npm run fuzz [rounds] [seed] [kind]`: damages every kind of input and gives it to the readers and the review. What throws, or
 * takes longer than it may, is kept in test/fuzz/cases and from then on is a test.
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { FUZZ_KINDS, faultOf } from './kinds';
import { randomOf } from './mutate';

const [rounds = '300', seed = String(Date.now() % 1_000_000), only] = process.argv.slice(2);
const LIMIT = 10_000;
// What the library has to say about damaged files is not ours.
console.error = () => undefined;

for (const [kind, { make, mutate, use }] of Object.entries(FUZZ_KINDS)) {
  if (only !== undefined && kind !== only) continue;
  const bytes = make();
  const random = randomOf(Number(seed));
  let found = 0;
  let slowest = 0;
  for (let round = 0; round < Number(rounds); round++) {
    const mutated = mutate(bytes, random);
    const started = performance.now();
    let fault: string | null;
    try {
      fault = runInNewContext(
        'work()',
        {
          work: () =>
            faultOf(() => {
              use(mutated);
            }),
        },
        { timeout: LIMIT },
      ) as string | null;
    } catch {
      fault = `more than ${LIMIT} ms`;
    }
    slowest = Math.max(slowest, performance.now() - started);
    if (fault === null) continue;
    found++;
    const name = `${kind}-${createHash('sha256').update(mutated).digest('hex').slice(0, 8)}`;
    writeFileSync(join('test/fuzz/cases', name), mutated);
    console.log(`${name}: ${fault.split('\n').slice(0, 3).join(' | ')}`);
    process.exitCode = 1;
  }
  console.log(`${kind}: ${rounds} rounds, seed ${seed}, ${found} found, slowest ${slowest.toFixed(0)} ms`);
}
