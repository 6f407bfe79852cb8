import { brokenLines } from '../../../../src/core/verify/reading/brokenLines';
import { readPassages } from '../../../../src/core/verify/reading/passage';
import { textDocument } from '../../../../src/core/verify/textDocument';
import { verifyNarrative } from '../../../../src/core/verify/verifyNarrative';
import { composed } from '../composed';
import { VARIATIONS } from '../handVaried';
import { allOrSome } from '../../../exhaustive';
import { brief, publishedFigures, publishedText } from '../seed';

const REASON =
  '主要原因是本年度新增工作人员七名，人员经费和项目经费都有所增加，其中退休人员的取暖费、抚恤金和遗属补助由本单位列支';
const FIRST = `2024年度收入总计2,560.03万元，支出总计2,560.03万元。与上年相比，收入总计增加1,193.98万元，增长87.4%，${REASON}`;
const SECOND = '2024年度支出合计2,560.03万元，其中基本支出1,161.95万元，占比45.39%，项目支出1,398.08万元，占比54.61%';

const setTo = (width: number, text: string): string[] => text.match(new RegExp(`.{1,${String(width)}}`, 'gu')) ?? [];

describe('lines of a text', () => {
  it('go on where the text is set to a width', () => {
    expect(brokenLines([...setTo(40, `${FIRST}。`), ...setTo(40, `${SECOND}。`)])).toEqual([
      true,
      true,
      true,
      false,
      true,
      false,
    ]);
  });

  it('go on where the first line of a paragraph is full but for its indent, which text out of a PDF has lost', () => {
    const reason = (first: number): string[] => [REASON.slice(0, first), ...setTo(20, `${REASON.slice(first)}。`)];
    const goesOn = (first: number): readonly boolean[] => brokenLines([...reason(first), ...reason(first), ...reason(first)]);
    const [full, short] = [goesOn(15), goesOn(14)];
    expect(full).toEqual([true, true, true, false, true, true, true, false, true, true, true, false]);
    expect(short).toEqual([false, true, true, false, false, true, true, false, false, true, true, false]);
  });

  it('go on where they are of one width in columns, and of many in characters', () => {
    const lines = [
      '上海市某区某街道办事处 2025 年度无国有',
      '资本经营预算财政拨款收入和支出。',
      '效管理工作开展情况如下：本部门建立了制',
      '度和机制，全过程绩效管理实施的情况为：',
      '编报绩效目标的2025年度项目53个，涉及金',
      '额7352.06万元；绩效自评项目53个，平均得',
      '分95.55分，比 2024 年度高 1.05 分（均按同',
      '一口径计算）。',
    ];
    expect(brokenLines(lines)).toEqual([true, false, true, false, true, true, true, false]);
  });

  it('end where they are short, though nobody set a full stop', () => {
    expect(brokenLines([...setTo(40, FIRST), ...setTo(40, SECOND)])).toEqual([true, true, true, false, true, false]);
  });

  it('are paragraphs where the author leaves out full stops', () => {
    expect(brokenLines(['一、收入支出决算总体情况说明', FIRST, '二、收入决算情况说明', SECOND, '本年度无此项支出'])).toEqual(
      Array(5).fill(false),
    );
  });

  it('go on where one stops in the middle of a text whose paragraphs end with a full stop', () => {
    const [head, tail] = [REASON.slice(0, 40), REASON.slice(40)];
    expect(brokenLines([`${FIRST}。`, `${SECOND}。`, `${SECOND}。`, head, `${tail}。`])).toEqual([
      false,
      false,
      false,
      true,
      false,
    ]);
  });

  it('end with a figure in front of what begins a paragraph, though the full stop was forgotten', () => {
    expect(brokenLines([`${FIRST}。`, `${FIRST}。`, SECOND, `${SECOND}。`, `${FIRST}。`])).toEqual(Array(5).fill(false));
  });
});

test('a paragraph of a Word file ends, whatever its last character is', () => {
  for (const profile of ['shanxi', 'shanghai'] as const) {
    const { text, current, prior } = composed(profile, { seed: 3 });
    for (const name of ['without final stops', 'without any punctuation at the end of a line']) {
      const lines = (VARIATIONS[name]?.(text) ?? '').split('\n').filter((line) => line !== '');
      const blocks = lines.map((line, id) => ({ kind: 'paragraph', id, text: line, numbering: '' }) as const);
      expect(brief(verifyNarrative({ blocks }, { current, prior }).findings)).toEqual([]);
    }
  }
});

test('a paragraph that stops at the end of a page goes on behind it', () => {
  const text = publishedText('seed-narrative');
  const { passages } = readPassages(textDocument(text));
  expect(passages.some((passage) => passage.text.includes('抚恤恤遗属补助资金664万元'))).toBe(true);
});

test('one forgotten full stop changes nothing', () => {
  const current = publishedFigures();
  const lines = publishedText('seed-narrative')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const found = (text: string): string[] => brief(verifyNarrative(textDocument(text), { current }).findings);
  const known = found(lines.join('\n'));
  const ended = lines.flatMap((line, index) => (line.endsWith('。') ? [index] : []));
  expect(ended.length).toBeGreaterThan(20);
  for (const index of allOrSome(ended, 5))
    expect(found(lines.map((line, at) => (at === index ? line.slice(0, -1) : line)).join('\n'))).toEqual(known);
});
