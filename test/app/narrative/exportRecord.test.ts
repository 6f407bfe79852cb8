import { exportRecord, outdatedParagraphs, parseExportRecord } from '../../../src/app/narrative/exportRecord';
import type { ExportedDocument } from '../../../src/app/narrative/exportedDocument';
import type { Narrative, Paragraph } from '../../../src/core/narrative/text/narrative';

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
    for (const wrong of [
      null,
      [],
      { profile: 'shanxi' },
      { profile: 'shanxi', paragraphs: { a: 1 } },
      { ...handedOut, document: {} },
    ])
      expect(parseExportRecord(wrong)).toBeNull();
  });

  test('of an earlier version has no whole document', () => {
    const { profile, paragraphs } = handedOut;
    expect(parseExportRecord({ profile, paragraphs })).toEqual({ profile, paragraphs, document: null });
  });

  test('is read back with its whole document', () => {
    const document: ExportedDocument = {
      at: 1_763_900_000_000,
      profile: 'shanxi',
      cover: '某局 2024',
      parts: { 'document.duties': '负责经办。' },
      tables: { summary: { name: '01表 总表', figures: { 'total amount': '5.00' }, words: ['项目'] } },
      narrative: { a: '收入5.00万元。' },
      terms: ['基本支出'],
      annexes: { 附件: ['设备更新'] },
    };
    const record = exportRecord(narrative(paragraph('a', '收入5.00万元。')), document);
    expect(parseExportRecord(JSON.parse(JSON.stringify(record)))).toEqual(record);
    for (const wrong of [{ at: 'now' }, { tables: { summary: {} } }, { terms: [1] }, { annexes: { 附件: 'x' } }, { parts: null }])
      expect(parseExportRecord({ ...record, document: { ...document, ...wrong } })).toBeNull();
  });
});
