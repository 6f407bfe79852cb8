import { readFileSync } from 'node:fs';
import { narrate } from '../../src/core/narrative/narrate';
import { NO_INPUTS } from '../../src/core/narrative/inputs/parseInputs';
import { shanxi } from '../../src/core/narrative/profiles';
import { reviewWorkbook } from '../../src/core/review/reviewWorkbook';
import { textDocument } from '../../src/core/verify/textDocument';
import { verifyNarrative } from '../../src/core/verify/verifyNarrative';
import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { readWorkbook } from '../../src/files/readWorkbook';
import { withValue } from '../app/fakeHost';
import { makeDepartment } from '../workbooks/department';
import { shanxiWorkbook } from '../workbooks/shanxi';
import { countedWork, type CountedWork } from './countedWork';
import { composed } from './verify/composed';

/**
 * A guard against slowness that no other test sees, without a clock. Each limit is about a quarter above what was counted when it was
 * set: lower it when the work becomes less, raise it only for what is worth its time.
 */
function expectAtMost(limits: CountedWork, work: () => void): void {
  // What is kept from one review to the next is there, whatever ran before.
  work();
  const counted = countedWork(work);
  const exceeded = Object.entries(limits).filter(([kind, limit]) => counted[kind as keyof CountedWork] > limit);
  expect({ exceeded, counted }).toEqual({ exceeded: [], counted });
}

const copyOf = (workbook: WorkbookSnapshot): WorkbookSnapshot => structuredClone(workbook);
const sample = readWorkbook(readFileSync('assets/samples/泽州县社会保险中心2024年度部门决算公开表.xlsx'), 'sample');
const department = shanxiWorkbook(makeDepartment({ seed: 7000, tails: true, carryOver: true, nonFiscal: true, fund: true }));
const text = composed('shanxi', { seed: 13, carryOver: true, tails: true });

test.each<[string, WorkbookSnapshot, CountedWork]>([
  ['the sample', sample, { amounts: 6_800, searches: 3_000, elements: 32_000 }],
  ['a department with everything', department, { amounts: 12_000, searches: 3_600, elements: 52_000 }],
  [
    'the sample with a wrong cell',
    withValue(sample, '公开03表', 'D12', 108.83),
    { amounts: 22_500, searches: 5_400, elements: 108_000 },
  ],
])('the review of %s', (_, workbook, limits) => {
  expectAtMost(limits, () => reviewWorkbook(copyOf(workbook)));
});

test('a 情况说明 is composed', () => {
  expectAtMost({ amounts: 3_100, searches: 5_100, elements: 24_000 }, () => narrate(text.current, NO_INPUTS, shanxi));
});

test('a 情况说明 is checked', () => {
  expectAtMost({ amounts: 4_600, searches: 42_000, elements: 70_000 }, () => {
    verifyNarrative(textDocument(text.text), { current: text.current, prior: text.prior });
  });
});
