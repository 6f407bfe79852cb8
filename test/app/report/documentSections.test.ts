import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { opinion } from '../../../src/app/report/opinion';
import { reviewJson } from '../../../src/app/report/reviewJson';
import { documentText } from '../../../src/app/report/documentText';
import { checkDocument } from '../../../src/app/document/documentCheck';
import { ignore } from '../../../src/app/ignored';
import { pastedDocument } from '../../../src/app/document/pastedDocument';
import { reviewWorkbook } from '../../../src/core';
import { reviewDocument } from '../../../src/core/review/reviewDocument';
import type { ReportBlock } from '../../../src/core/report/reportDocument';
import { sample } from '../../app/fakeHost';

const cases = (name: string) => readFileSync(join(__dirname, '../../cases', `${name}.txt`), 'utf8');
const WRITTEN = `${cases('seed-narrative').replace('基本支出1,161.95万元，占比', '基本支出1,261.95万元，占比')}第五部分 附件\n${cases('seed-annexes')}`;
const given = pastedDocument(WRITTEN);
const workbook = sample();
const tables = reviewWorkbook(workbook);
const read = reviewDocument(tables, workbook, given.document);
const { review, unchecked } = read;
const { blocks } = opinion(reviewJson('公开表.xlsx', review, read));

const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [block.text.replace(/^.*?、/, '')] : []));
function rowsUnder(heading: RegExp): readonly (readonly string[])[] {
  const start = blocks.findIndex((block) => block.kind === 'heading' && heading.test(block.text));
  const next = blocks.findIndex((block, index) => index > start && block.kind === 'heading');
  return blocks
    .slice(start, next)
    .flatMap((block: ReportBlock) => (block.kind === 'table' ? block.rows.map(({ cells }) => cells) : []));
}

describe('the 审核意见 on a workbook with its 情况说明', () => {
  it('has a part for the text, one for the self-evaluations, one for what was not checked', () => {
    expect(headings.map((heading) => heading.replace(/（.*/, ''))).toEqual([
      '各表的错误',
      '情况说明',
      '绩效自评',
      '提示',
      '情况说明中未核对的内容',
      '识别的公开表',
      '尾差',
    ]);
  });

  it('shows the text in the picture of what has to agree, though no table is wrong', () => {
    const pictures = blocks.flatMap((block) => (block.kind === 'picture' ? [block.picture.spoken] : []));
    expect(pictures).toEqual([expect.stringMatching(/。情况说明：错误 \d+，.*；与03 支出不符 1 处/)]);
  });

  it('quotes the words, says what the tables say, and names the cells', () => {
    expect(rowsUnder(/情况说明（错误/).map((row) => row.slice(1))).toContainEqual([
      '错误\n公开03表!D7',
      '基本支出1,261.95万元\n（三、支出决算情况说明，第 2 段）',
      '基本支出与表中不一致，03表 基本支出 1,161.95 万元，相差 100.00，像是错录、多录或漏录一位数字',
    ]);
  });

  it('sums up by reason what nothing confirms', () => {
    const rows = rowsUnder(/未核对/);
    expect(rows.length).toBeLessThan(10);
    expect(rows.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(unchecked.length);
  });

  it('says at the beginning how much of the text was compared, and how much of it agrees', () => {
    const [, intro] = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
    expect(intro).toMatch(/。情况说明与各表核对表述\d+处：相符(?:\d{2,3})处，错误\d+条，未核对\d+处。/);
  });

  it('keeps the findings about the text out of those about the tables', () => {
    expect(rowsUnder(/各表的错误/)).toEqual([]);
  });
});

describe('the outcome as text', () => {
  const check = checkDocument(given, { ...tables, own: { unchecked: [], texts: null }, workbook, at: 0 });

  it('has each sentence with the words in question in brackets, and their cells', () => {
    const text = documentText('说明.docx', check, []);
    expect(text).toContain('   原文：【基本支出1,261.95万元】，占比45.39%；\n   表中：公开03表!D7 合计 基本支出 1161.95\n');
    expect(text.split('\n')[1]).toMatch(/^核对 \d+ 处表述：错误 \d+，尾差 \d+，提示 \d+，未核对 \d+。$/);
  });

  it('leaves out what is ignored', () => {
    const finding = check.findings.find(({ quote }) => quote === '基本支出1,261.95万元');
    if (finding === undefined) throw new Error('not found');
    expect(documentText('说明.docx', check, [ignore(finding, '口径')])).not.toContain('【基本支出1,261.95万元】');
  });
});
