import { reviewWorkbook, runsText } from '../../../src/core';
import type { SaidRun } from '../../../src/core/said/run';
import { joined, leadOf, quoted, said, withoutLead } from '../../../src/core/said/said';
import { placeOf, withValue } from '../../workbooks/editing';
import { sampleSnapshot } from '../../workbooks/hostileLayouts';

const kinds = (runs: readonly SaidRun[]): string[] => runs.map(({ kind, text }) => `${kind} ${text}`);

describe('a sentence', () => {
  test('has its own words, names, numbers and runs', () => {
    expect(kinds(said`${quoted('合计')}：${'03表'}缺 ${3} 项${''}`)).toEqual([
      'quote “合计”',
      'text ：',
      'name 03表',
      'text 缺 ',
      'amount 3',
      'text  项',
    ]);
  });

  test('may have another in it, and lists', () => {
    expect(runsText(said`（${joined(['甲', said`乙${2}`], '、')}）`)).toBe('（甲、乙2）');
    expect(joined([], '、')).toEqual([]);
  });

  test('is left without what it begins with, where that is shown apart', () => {
    const sentence = said`${quoted('合计')}：不一致`;
    expect(leadOf(sentence, 'quote')?.text).toBe('“合计”');
    expect(runsText(withoutLead(sentence, 'quote'))).toBe('不一致');
    expect(leadOf(sentence, 'subject')).toBeNull();
    expect(withoutLead(sentence, 'subject')).toBe(sentence);
    expect(leadOf(said`${quoted('合计')}和`, 'quote')).toBeNull();
  });
});

describe('the sentence of a broken relation', () => {
  const sample = sampleSnapshot();
  const place = placeOf(reviewWorkbook(sample).context.current.figure('expenditure', '20805', 'basic'));
  const { findings } = reviewWorkbook(withValue(sample, place, 108.83)).review;
  const sum = findings.find(({ relation }) => relation === 'expenditure.row-sum[20805]');

  test('has its subject, each figure with its cell, and the difference', () => {
    const runs = sum?.said ?? [];
    expect(runsText(runs)).toBe(
      '03表 20805 行政事业单位养老支出：本年支出合计 1,476.47 ≠ 基本支出 108.83 + 项目支出 1,295.64 = 1,404.47，相差 72.00',
    );
    expect(leadOf(runs, 'subject')?.text).toBe('03表 20805 行政事业单位养老支出');
    expect(runs.flatMap((run) => (run.kind === 'figure' ? [[run.text, run.sources]] : []))).toEqual([
      ['1,476.47', [{ ...place, column: 2 }]],
      ['108.83', [place]],
      ['1,295.64', [{ ...place, column: 4 }]],
    ]);
    expect(kinds(runs.filter(({ kind }) => kind === 'amount' || kind === 'difference'))).toEqual([
      'amount 1,404.47',
      'difference 72.00',
    ]);
  });
});

test('last year’s figures have no cell that anybody could go to', () => {
  const sample = sampleSnapshot();
  const opening = placeOf(reviewWorkbook(sample).context.current.figure('summary', 'opening', 'amount'));
  const { findings } = reviewWorkbook(withValue(sample, opening, 5), { prior: sample }).review;
  const carried = findings.find(({ relation }) => relation === 'prior.summary-opening');
  expect(carried?.said.flatMap((run) => (run.kind === 'figure' ? [run.sources] : []))).toEqual([[opening]]);
});
