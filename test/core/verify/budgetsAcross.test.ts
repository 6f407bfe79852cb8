import { textDocument } from '../../../src/core/verify/textDocument';
import { verifyNarrative } from '../../../src/core/verify/verifyNarrative';
import { figuresOf } from '../narrative/tableBuilder';
import { brief } from './seed';

const current = figuresOf(
  {
    summary: { 'inflow-total': '1329.34', 'outflow-total': '1329.34' },
    expenditure: { total: { total: '1297.19', basic: '856.15', project: '441.04' } },
    'three-public': {
      budget: { total: '18.19', abroad: '0.00', vehicles: '12.97', 'vehicle-running': '12.97', reception: '5.22' },
      final: { total: '14.34', abroad: '0.00', vehicles: '11.47', 'vehicle-running': '11.47', reception: '2.87' },
    },
  },
  { year: 2024, department: '某县某中心' },
);

const THREE = '七、财政拨款“三公”经费支出决算情况说明';
const SUMMARY = '一、收入支出决算总体情况说明';

/** What is found, and what is listed as unchecked. */
function read(...lines: readonly string[]): { found: string[]; listed: string[] } {
  const { findings, unchecked } = verifyNarrative(textDocument(lines.join('\n')), { current });
  return {
    found: brief(findings).filter((line) => !line.includes('missing')),
    listed: unchecked.map(({ reason, quote }) => `${reason.kind} ${quote}`),
  };
}

describe('a budget goes on', () => {
  it('in the paragraphs of its list, behind 其中： in a line of its own', () => {
    const list = [
      THREE,
      '2024年“三公”经费财政拨款预算18.19万元。',
      '其中：',
      '1.因公出国（境）费0.00万元。',
      '2.公务用车购置及运行维护费12.97万元。',
      '3.公务接待费5.22万元。',
    ];
    expect(read(...list, '2024年“三公”经费财政拨款支出决算14.34万元。').found).toEqual([]);
    expect(read(...list.slice(0, -1), '3.公务接待费5.32万元。').found).toEqual(['error amount 公务接待费5.32万元']);
  });

  it('in lines that end with a semicolon', () => {
    const list = [THREE, '2024年“三公”经费预算18.19万元，其中：', '公务用车购置及运行维护费12.97万元；', '公务接待费5.22万元。'];
    expect(read(...list).found).toEqual([]);
    // Another list begins.
    expect(read(...list, '1.公务接待费2.87万元。').found).toEqual([]);
  });

  it('behind 其中 at the beginning of the next paragraph', () => {
    const head = [THREE, '2024年“三公”经费预算18.19万元。'];
    expect(read(...head, '其中：公务用车购置及运行维护费12.97万元；公务接待费5.22万元。').found).toEqual([]);
    expect(read(...head, '其中：公务用车购置及运行维护费12.97万元；公务接待费5.32万元。').found).toEqual([
      'error amount 公务接待费5.32万元',
    ]);
  });

  it('no further than to what is said of the final account', () => {
    const head = [THREE, '2024年“三公”经费预算18.19万元，支出决算14.34万元。'];
    expect(read(...head, '其中：公务用车购置及运行维护费11.47万元；公务接待费2.87万元。').found).toEqual([]);
    const parts = [THREE, '2024年“三公”经费预算18.19万元。', '其中：公务接待费5.22万元。'];
    expect(read(...parts, '1、公务接待费2.87万元，用于来访。').found).toEqual([]);
    expect(read(...parts, '2、公务接待费2.87万元，用于来访。').found).toEqual([]);
    const reversed = [THREE, '“三公”经费支出决算14.34万元，预算18.19万元。'];
    expect(read(...reversed, '其中：公务用车购置及运行维护费11.47万元；公务接待费2.87万元。').found).toEqual([]);
  });

  it('and not to a line that begins with the final account', () => {
    const open = [THREE, '2024年“三公”经费预算18.19万元，其中：'];
    expect(read(...open, '支出决算为14.34万元，公务接待费2.87万元。').found).toEqual([]);
    const parts = [...open, '1.公务用车购置及运行维护费12.97万元。'];
    expect(read(...parts, '2.支出决算为14.34万元，公务接待费2.87万元。').found).toEqual([]);
  });
});

describe('next year’s budget', () => {
  it('is listed in the paragraphs that go on with it, and is no figure of this year', () => {
    const { found, listed } = read(
      THREE,
      '2025年“三公”经费财政拨款预算安排20.00万元。',
      '公务接待费预算安排6.00万元。',
      '公务用车购置及运行维护费14.00万元。',
    );
    expect(found).toEqual([]);
    expect(listed).toEqual([
      'otherYear 2025年“三公”经费财政拨款预算安排20.00万元',
      'otherYear 公务接待费预算安排6.00万元',
      'otherYear 公务用车购置及运行维护费14.00万元',
    ]);
  });

  it('ends with its section', () => {
    const next = [THREE, '2025年“三公”经费财政拨款预算安排20.00万元。', '三、支出决算情况说明'];
    expect(read(...next, '支出合计1297.91万元。').found).toEqual(['error amount 支出合计1297.91万元']);
  });

  it('ends where a paragraph names this year, or the final account', () => {
    const next = [THREE, '2025年“三公”经费财政拨款预算安排20.00万元。'];
    expect(read(...next, '2024年公务接待费预算6.22万元。').found).toEqual(['error amount 2024年公务接待费预算6.22万元']);
    expect(read(...next, '公务接待费支出决算2.78万元。').found).toEqual(['error amount 公务接待费支出决算2.78万元']);
  });
});

describe('figures of other years', () => {
  it('of a budget are compared with no budget of this year', () => {
    const { found, listed } = read(THREE, '“三公”经费预算18.19万元，较2023年预算20.00万元减少1.81万元。');
    expect(found).toEqual([]);
    expect(listed).toEqual(['otherYear 较2023年预算20.00万元', 'unnamed 较2023年预算20.00万元减少1.81万元']);
    expect(read(THREE, '“三公”经费支出决算14.34万元，较2024年预算20.00万元减少5.66万元。').found).not.toEqual([]);
  });

  it('beside those of this year are no wrong year', () => {
    const now = '2024年度收入总计1329.34万元，支出总计1329.34万元。';
    expect(read(SUMMARY, `${now}2022年度收入总计1100.00万元，支出总计1100.00万元。`).found).toEqual([]);
    expect(read(SUMMARY, '2022年度收入总计1329.34万元，支出总计1329.34万元。').found).toEqual(['error year 2022年度']);
    expect(read(SUMMARY, `${now}2022年度收入总计1329.34万元，支出总计1329.34万元。`).found).toEqual(['error year 2022年度']);
  });

  it('with a wrong year in front end as listed beside the year', () => {
    const { found, listed } = read(THREE, '2022年度“三公”经费支出决算15.34万元，其中公务接待费2.87万元。');
    expect(found).toEqual(['error year 2022年度']);
    expect(listed).toEqual(['otherYear 2022年度“三公”经费支出决算15.34万元', 'otherYear 其中公务接待费2.87万元']);
  });

  it('今年 is this year, 去年 the one before', () => {
    expect(read(SUMMARY, '今年收入总计1329.34万元，支出总计1329.34万元。').found).toEqual([]);
    expect(read(SUMMARY, '今年收入总计1392.34万元，支出总计1329.34万元。').found).toEqual([
      'error amount 今年收入总计1392.34万元',
    ]);
    expect(read(THREE, '去年“三公”经费支出决算16.00万元，今年14.34万元，比去年减少1.66万元，下降10.38%。')).toEqual({
      found: [],
      listed: ['noPrior 去年“三公”经费支出决算16.00万元'],
    });
  });
});
