import { reviewWorkbook } from '../../../src/core';
import { wrapDisplay, displayWidth, padDisplay } from '../../../src/app/report/displayWidth';
import { reviewText, PLAIN_LAYOUT } from '../../../src/app/report/reviewText';
import { placeOf, withoutSheet, withValue } from '../../workbooks/editing';
import { foldingWorkbook } from '../../workbooks/folding';
import { sampleSnapshot } from '../../workbooks/hostileLayouts';

const SAMPLE = sampleSnapshot();
const { context, review } = reviewWorkbook(SAMPLE);

describe('the review as text', () => {
  it('begins with whose workbook it is and how it stands', () => {
    const { exact, rounding, error, undecided } = review.relations;
    expect(exact).toBeGreaterThan(400);
    expect(reviewText('甲.xlsx', review).split('\n').slice(0, 4)).toEqual([
      '甲.xlsx',
      `泽州县社会保险中心 · 2024年度 · 万元 · 已识别 10 / 10 张表 · ${exact + rounding + error + undecided} 条等式`,
      '错误 0    尾差 11    提示 1    未检查 0',
      '各表数字没有发现错误。',
    ]);
  });

  it('does not say that nothing was found where an amount could not be read', () => {
    const place = placeOf(context.current.figure('expenditure', '2080109', 'basic'));
    const open = reviewWorkbook(withValue(SAMPLE, place, '约一百四十')).review;
    expect(reviewText('甲.xlsx', open).split('\n').slice(2, 4)).toEqual([
      '错误 0    尾差 9    提示 1    未检查 1',
      '检查过的数字没有发现错误；有内容未能检查，见下文。',
    ]);
  });

  it('names the suspects before the findings', () => {
    const broken = reviewWorkbook(
      withValue(SAMPLE, placeOf(context.current.figure('expenditure', '20805', 'basic')), 108.83),
    ).review;
    const text = reviewText('甲.xlsx', broken);
    expect(text).toContain(
      '疑似错误单元格\n  1. 公开03表!D12 20805 行政事业单位养老支出 基本支出：现为 108.83，应为 180.83（180.82 至 180.84 均可）\n',
    );
    expect(text.indexOf('疑似错误单元格')).toBeLessThan(text.indexOf('03表 支出决算表'));
  });

  it('shows of several repairs the one that looks like a slip, the others as a number', () => {
    const { review: ambiguous } = reviewWorkbook(foldingWorkbook());
    expect(reviewText('甲.xlsx', ambiguous)).toContain(`疑似错误单元格
  1. 公开09表!G8 决算数 合计：现为 30.43，可能应为 24.97（24.95 至 24.99 均可）
     合计数没有随明细更新；可解释 1 条错误。改其中任何一处都能使相关等式成立，请逐一核对原始资料。
     另有 2 处改动也能使等式成立（--format json 列出全部）
`);
  });

  it('has one line for all errors that no cell explains, each reason apart', () => {
    const unexplained = (status: 'none' | 'gave-up', ...explains: string[]) =>
      ({ status, cells: [], pattern: null, explains }) as const;
    const suspects = [unexplained('gave-up', 'f1'), unexplained('none', 'f2'), unexplained('gave-up', 'f3', 'f4')];
    expect(reviewText('甲.xlsx', { ...review, suspects })).toContain(`疑似错误单元格
  1. 可能的情况太多，没有全部试完，请逐项核对。（涉及 3 条错误）
  2. 错误较多，改动几个单元格不能使相关等式全部成立，请逐项核对。（涉及 1 条错误）
`);
  });

  it('says which tables are missing', () => {
    expect(reviewText('甲.xlsx', reviewWorkbook(withoutSheet(SAMPLE, '公开09表')).review)).toContain(
      '未识别：财政拨款“三公”经费支出决算表',
    );
  });

  it('keeps every line within the width', () => {
    const lines = reviewText('甲.xlsx', review, { ...PLAIN_LAYOUT, width: 80 }).split('\n');
    expect(lines.filter((line) => displayWidth(line) > 82)).toEqual([]);
  });
});

describe('text on a terminal', () => {
  it('counts Chinese characters as two columns', () => {
    expect([displayWidth('03表'), displayWidth('≠ 1,476.47'), padDisplay('错误', 6)]).toEqual([4, 10, '错误  ']);
  });

  it('breaks between characters, never inside a number or before punctuation', () => {
    expect(wrapDisplay('合计 1,476.47 相差，', 12)).toEqual(['合计', '1,476.47 相', '差，']);
  });

  it('loses nothing', () => {
    const text = '03表 基本支出：208 社会保障和就业支出 1,031.89 ≠ 20801 人力资源和社会保障管理事务 851.06';
    expect(wrapDisplay(text, 20).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  });
});
