import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { narrate } from '../../../src/core/narrative/narrate';
import { narrativeText } from '../../../src/core/narrative/text/narrative';
import { mergeInputs, parseInputs, type NarrativeInputs } from '../../../src/core/narrative/inputs/parseInputs';
import { shanxi } from '../../../src/core/narrative/profiles';
import { readTables } from '../../../src/core/tables/readTables';
import { readWorkbook } from '../../../src/files/readWorkbook';
import { inputsOf } from './narrated';
import { LINES, PUBLISHED_INPUTS } from './publishedLines';

const SAMPLE = join(__dirname, '../../../assets/samples/泽州县社会保险中心2024年度');

function sampleInputs(): NarrativeInputs {
  const parsed = parseInputs(JSON.parse(readFileSync(`${SAMPLE}情况说明底稿.json`, 'utf8')));
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  return parsed.inputs;
}

function sampleFigures() {
  return readTables(readWorkbook(new Uint8Array(readFileSync(`${SAMPLE}部门决算公开表.xlsx`)), '部门决算公开表.xlsx')).figures;
}

describe('the published 情况说明 of 泽州县社会保险中心 2024', () => {
  const narrative = narrate(sampleFigures(), mergeInputs(sampleInputs(), inputsOf(PUBLISHED_INPUTS)), shanxi);
  const lines = narrativeText(narrative).trimEnd().split('\n');

  test('has one line for each line written from the tables', () => {
    expect(lines).toHaveLength(LINES.length);
  });

  test.each(LINES.map((line, index) => ({ line, index })))('line $index', ({ line, index }) => {
    if (typeof line === 'string') {
      expect(lines[index]).toBe(line);
    } else {
      expect(lines[index]).toBe(line.written);
      expect(line.written).not.toBe(line.published);
    }
  });

  test('misses nothing', () => {
    expect(narrative.missing).toEqual([]);
  });

  test('names the cell and the formula behind each number', () => {
    const runs = narrative.sections[0]?.paragraphs[0]?.runs ?? [];
    const figures = runs.filter((run) => run.kind === 'figure').map((run) => [run.text, run.formula]);
    expect(figures.slice(1, 3)).toEqual([
      ['2,560.03', '公开01表收入总计 2,560.03'],
      ['2,560.03', '公开01表支出总计 2,560.03'],
    ]);
    expect(figures).toContainEqual(['1,193.98', '公开01表收入总计 2,560.03 − 上年收入总计 1,366.05 = 1,193.98']);
    expect(figures).toContainEqual(['87.4%', '1,193.98 ÷ 上年收入总计 1,366.05 = 87.4%']);
    expect(
      runs
        .filter((run) => run.kind === 'figure' && /\d,\d/.test(run.text))
        .every((run) => run.kind === 'figure' && run.sources.length > 0),
    ).toBe(true);
  });
});

/** Where the two differ, side by side, with the reason. */
function comparison(): string {
  const rows = LINES.flatMap((line, index) =>
    typeof line === 'string' ? [] : [`| ${index + 1} | ${line.published} | ${line.written} | ${line.because} |`],
  );
  return [
    '# 生成的情况说明与公布文本的差别',
    '',
    '泽州县社会保险中心 2024 年度部门决算公开文本第三部分，与用它的十张表和底稿按山西写法生成的情况说明逐行比较。',
    `共 ${LINES.length} 行，${LINES.length - rows.length} 行逐字相同，${rows.length} 行不同。不同的行都是原文有误，或者单独成文所需；“二是”以后的自由文字两边都已缩短。`,
    '',
    '| 行 | 公布的文本 | 生成的文本 | 为什么不同 |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

test('the list of differences in docs/sample-comparison.md is this comparison', () => {
  const file = join(__dirname, '../../../docs/sample-comparison.md');
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(file, comparison());
  expect(readFileSync(file, 'utf8')).toBe(comparison());
});
