import { exportRecord, outdatedParagraphs, parseExportRecord } from '../../../src/app/narrative/exportRecord';
import type { Narrative, Paragraph } from '../../../src/core/narrative/narrative';

const paragraph = (id: string, text: string): Paragraph => ({ id, runs: [{ kind: 'text', text }] });

const narrative = (...paragraphs: readonly Paragraph[]): Narrative => ({
  profile: 'shanxi',
  year: 2024,
  department: '某局',
  title: [{ kind: 'text', text: '某局2024年度部门决算情况说明' }],
  sections: [{ id: 'summary', title: '一、总体情况', paragraphs }],
  missing: [],
});

const handedOut = exportRecord(narrative(paragraph('a', '收入5.00万元。'), paragraph('b', '支出5.00万元。')));

describe('what was handed out', () => {
  test('is up to date while every paragraph says the same', () => {
    const { changed, gone } = outdatedParagraphs(
      narrative(paragraph('a', '收入5.00万元。'), paragraph('b', '支出5.00万元。')),
      handedOut,
    );
    expect([[...changed], gone]).toEqual([[], []]);
  });

  test('tells changed, new and gone paragraphs', () => {
    const { changed, gone } = outdatedParagraphs(
      narrative(paragraph('a', '收入6.00万元。'), paragraph('c', '结余1.00万元。')),
      handedOut,
    );
    expect([...changed]).toEqual([
      ['a', { before: ['收入5.00万元。'], after: ['收入6.00万元。'] }],
      ['c', { before: [], after: ['结余1.00万元。'] }],
    ]);
    expect(gone).toEqual(['支出5.00万元。']);
  });

  test('names the sentences that differ, not those beside them', () => {
    const said = exportRecord(narrative(paragraph('a', '收入5.00万元。支出5.00万元；结余0。')));
    const { changed } = outdatedParagraphs(narrative(paragraph('a', '收入5.00万元。支出4.00万元；结余0。')), said);
    expect([...changed]).toEqual([['a', { before: ['支出5.00万元；'], after: ['支出4.00万元；'] }]]);
  });

  test('counts the title', () => {
    const renamed = {
      ...narrative(paragraph('a', '收入5.00万元。'), paragraph('b', '支出5.00万元。')),
      title: [{ kind: 'text', text: '新名' } as const],
    };
    expect([...outdatedParagraphs(renamed, handedOut).changed.keys()]).toEqual(['title']);
  });

  test('says nothing about another region’s wording, nor before anything was handed out', () => {
    const other = { ...narrative(paragraph('a', '别的')), profile: 'shanghai' };
    expect(outdatedParagraphs(other, handedOut).changed.size).toBe(0);
    expect(outdatedParagraphs(other, null).changed.size).toBe(0);
  });

  test('is read back as it was kept, and nothing else is taken for it', () => {
    expect(parseExportRecord(JSON.parse(JSON.stringify(handedOut)))).toEqual(handedOut);
    for (const wrong of [null, [], { profile: 'shanxi' }, { profile: 'shanxi', paragraphs: { a: 1 } }])
      expect(parseExportRecord(wrong)).toBeNull();
  });
});
