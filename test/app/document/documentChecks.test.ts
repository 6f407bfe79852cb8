import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkDocument } from '../../../src/app/document/documentCheck';
import { DocumentChecks } from '../../../src/app/document/documentChecks';
import { pastedDocument } from '../../../src/app/document/pastedDocument';
import type { Reviewed } from '../../../src/app/session/sessionState';
import { reviewWorkbook } from '../../../src/core/review/reviewWorkbook';
import { sample, withValue } from '../fakeHost';

const WRITTEN = readFileSync(join(__dirname, '../../cases/seed-narrative.txt'), 'utf8');
const given = pastedDocument(WRITTEN.replace('基本支出1,161.95万元，占比', '基本支出1,261.95万元，占比'));

const reviewed = (workbook = sample()): Reviewed => ({
  ...reviewWorkbook(workbook),
  own: { unchecked: [], texts: null },
  workbook,
  at: 0,
});

/** Reviews that come when the test says so. */
class Reviews {
  state: { reviewed: Reviewed | null } = { reviewed: null };
  private readonly listeners = new Set<() => void>();
  subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  take(next: Reviewed): void {
    this.state = { reviewed: next };
    for (const listener of this.listeners) listener();
  }
}

async function settled() {
  await new Promise((resolve) => setTimeout(resolve, 0));
}

const check = (...[one, against]: Parameters<typeof checkDocument>) => Promise.resolve(checkDocument(one, against));

test('a document is compared with every review, and what is settled since the first is told', async () => {
  const reviews = new Reviews();
  const checks = new DocumentChecks(reviews, check);
  checks.follow(given);
  expect(checks.outcomeOf(given)).toBeNull();
  reviews.take(reviewed());
  await settled();
  const first = checks.outcomeOf(given);
  expect(first).toMatchObject({ resolved: [], appeared: 0 });
  reviews.take(reviewed(withValue(sample(), '公开03表', 'D7', 1261.95)));
  await settled();
  const second = checks.outcomeOf(given);
  if (second === null || 'problem' in second) throw new Error('no outcome');
  expect(second.resolved.map(({ quote }) => quote)).toContain('基本支出1,261.95万元');
});

test('a check that comes in after a later review has begun is not told', async () => {
  const reviews = new Reviews();
  const ends: (() => void)[] = [];
  const checks = new DocumentChecks(
    reviews,
    (one, against) =>
      new Promise((resolve) => {
        ends.push(() => {
          resolve(checkDocument(one, against));
        });
      }),
  );
  checks.follow(given);
  const [old, now] = [reviewed(), reviewed()];
  reviews.take(old);
  reviews.take(now);
  ends[1]?.();
  await settled();
  ends[0]?.();
  await settled();
  expect(checks.outcomeOf(given)).toMatchObject({ reviewed: now });
});

test('a check that fails is told in words', async () => {
  const reviews = new Reviews();
  const checks = new DocumentChecks(reviews, () => Promise.reject(new Error('没有网')));
  checks.follow(given);
  reviews.take(reviewed());
  await settled();
  expect(checks.outcomeOf(given)).toEqual({ problem: expect.stringContaining('没有网') as unknown });
});

test('what is forgotten is not followed any more', async () => {
  const reviews = new Reviews();
  const checks = new DocumentChecks(reviews, check);
  checks.follow(given);
  checks.forget(given);
  reviews.take(reviewed());
  await settled();
  expect(checks.outcomeOf(given)).toBeNull();
});
