import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Session } from '../../../src/app/session/session';
import type { WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { FakeClock } from '../fakeClock';
import { placeName } from '../../../src/core/workbook/address';
import { FakeHost, sample } from '../fakeHost';

const WRITTEN = readFileSync(join(__dirname, '../../cases/seed-narrative.txt'), 'utf8').replace(
  '基本支出1,161.95万元，占比',
  '基本支出1,261.95万元，占比',
);
const LINES = WRITTEN.split('\n');

/** The sample with its 情况说明 on a sheet of its own. */
function withNarrativeSheet(workbook: WorkbookSnapshot = sample()): WorkbookSnapshot {
  const rows = LINES.map((line) => (line === '' ? [] : [null, { value: line }]));
  return { ...workbook, sheets: [...workbook.sheets, { name: '情况说明', visibility: 'visible', rows }] };
}

test('a workbook’s own 情况说明 is part of its review, and its words are marked where they stand', async () => {
  const host = new FakeHost(withNarrativeSheet());
  const session = new Session(host, new FakeClock());
  await session.start();
  await session.reviewAndMark();
  const { review, own } = session.state.reviewed ?? {};
  const findings = review?.findings ?? [];
  expect(own?.texts?.agreed).toBeGreaterThan(20);
  expect(own?.texts?.statements).toBeGreaterThan(own?.texts?.agreed ?? 0);
  const wrong = findings.find(({ quote }) => quote === '基本支出1,261.95万元');
  const place = `B${LINES.findIndex((line) => line.includes('1,261.95')) + 1}`;
  expect(wrong?.cells.map(placeName)).toEqual([`情况说明!${place}`, '公开03表!D7']);
  expect(host.markedPlaces[`情况说明!${place}`]).toBe('error');
  // The tables' own figure may be the right one.
  expect(host.markedPlaces['公开03表!D7']).toBeUndefined();
});

test('a workbook of tables alone has no findings about texts', async () => {
  const session = new Session(new FakeHost(sample()), new FakeClock());
  await session.start();
  const findings = session.state.reviewed?.review.findings ?? [];
  expect(findings.filter(({ category }) => category === 'narrative' || category === 'performance')).toEqual([]);
});
