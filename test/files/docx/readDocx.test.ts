import { zipSync } from 'fflate';
import { composed } from '../../core/verify/composed';
import { narrativeDocx } from '../../../src/files/docx/narrativeDocx';
import { numeral } from '../../../src/files/docx/numbering';
import { readDocx, readNarrativeDocument } from '../../../src/files/docx/readDocx';
import type { NarrativeDocument } from '../../../src/core/verify/reading/document';
import { verifyNarrative } from '../../../src/core/verify/verifyNarrative';
import { announcing } from '../packages';
import { handMadeDocx, p, r } from './wordPackage';

function lines(document: NarrativeDocument): string[] {
  return document.blocks.map((block) =>
    block.kind === 'paragraph'
      ? block.numbering + block.text
      : block.rows.map((row) => row.map((cell) => cell.paragraphs.map(({ text }) => text).join('/')).join('|')).join('\n'),
  );
}

describe('a .docx is read', () => {
  test('paragraph by paragraph, whatever runs the words are in', () => {
    const body =
      p(r('收入总计') + r('2,560.03', '<w:b/>') + r('万元 &amp; 其他')) +
      p('<w:hyperlink>' + r('支出') + '</w:hyperlink>' + r('总计')) +
      '<w:p/>';
    expect(lines(readDocx(handMadeDocx({ body })))).toEqual(['收入总计2,560.03万元 & 其他', '支出总计', '']);
  });

  test('with tracked changes accepted', () => {
    const body =
      p(r('增加') + `<w:del>${r('5.00').replaceAll('w:t', 'w:delText')}</w:del><w:ins>${r('6.00')}</w:ins>` + r('万元')) +
      `<w:moveFrom>${p(r('旧'))}</w:moveFrom>`;
    expect(lines(readDocx(handMadeDocx({ body })))).toEqual(['增加6.00万元']);
  });

  test('with tables whose columns line up', () => {
    const cell = (text: string, span = 1): string => `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr>${p(r(text))}</w:tc>`;
    const body =
      `<w:tbl><w:tr>${cell('资金总额', 2)}${cell('17')}</w:tr><w:tr>${cell('甲')}${cell('乙')}${cell('丙')}</w:tr></w:tbl>` +
      p(r('后'));
    expect(lines(readDocx(handMadeDocx({ body })))).toEqual(['资金总额||17\n甲|乙|丙', '后']);
  });

  test('with text boxes, once, behind the paragraph that they hang on', () => {
    const box = (text: string): string => `<w:txbxContent>${p(r(text))}</w:txbxContent>`;
    const shape = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('框中')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('框中')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(lines(readDocx(handMadeDocx({ body: p(r('正文') + shape) + p(r('下段')) })))).toEqual(['正文', '框中', '下段']);
  });

  test('with automatic numbering', () => {
    const level = (at: number, format: string, text: string): string =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCountingThousand', '%1、')}${level(1, 'chineseCounting', '（%2）')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const item = (text: string, at: number): string =>
      p(r(text), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="1"/></w:numPr>`);
    const body = item('总体', 0) + item('甲', 1) + item('乙', 1) + item('收入', 0) + item('丙', 1);
    expect(lines(readDocx(handMadeDocx({ body, numbering })))).toEqual([
      '一、总体',
      '（一）甲',
      '（二）乙',
      '二、收入',
      '（一）丙',
    ]);
  });

  test('with no number for a paragraph whose mark is deleted', () => {
    const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const gone = p('<w:del><w:r><w:delText>旧</w:delText></w:r></w:del>', `${list}<w:rPr><w:del/></w:rPr>`);
    const body = p(r('甲'), list) + gone + p(r('乙'), list);
    expect(lines(readDocx(handMadeDocx({ body, numbering })))).toEqual(['1.甲', '', '2.乙']);
  });

  test('the document that was composed reads as it was written', async () => {
    const { narrative, current, prior } = composed('shanxi', { seed: 7, fund: true });
    const document = readDocx(await narrativeDocx(narrative));
    expect(lines(document)[1]).toBe('一、收入支出决算总体情况说明');
    const verified = verifyNarrative(document, { current, prior });
    expect(verified.findings).toEqual([]);
    expect(verified.statements).toBeGreaterThan(80);
  });
});

test.each([
  [1, 'chineseCounting', '一'],
  [10, 'chineseCountingThousand', '十'],
  [21, 'japaneseCounting', '二十一'],
  [3, 'decimalEnclosedCircle', '③'],
  [4, 'lowerRoman', 'iv'],
  [2, 'upperLetter', 'B'],
  [7, 'decimal', '7'],
])('%i in %s is %s', (value, format, expected) => {
  expect(numeral(value, format)).toBe(expected);
});

describe('plain text', () => {
  const text = '收入总计2,560.03万元。';

  test.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with a mark', new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(text)])],
    [
      'UTF-16',
      new Uint8Array([0xff, 0xfe, ...new Uint8Array(Uint16Array.from(Array.from(text).map((one) => one.charCodeAt(0))).buffer)]),
    ],
    ['GB18030', Uint8Array.from(Buffer.from('cad5c8ebd7dcbcc6322c3536302e3033cdf2d4aaa1a3', 'hex'))],
  ])('in %s', (_, bytes) => {
    expect(lines(readNarrativeDocument(bytes))).toEqual([text]);
  });

  test('lines with tabs are a table', () => {
    const document = readNarrativeDocument(new TextEncoder().encode('标题\n资金总额:\t17\t17\n合计\t1\t2\n'));
    expect(lines(document)).toEqual(['标题', '资金总额:|17|17\n合计|1|2']);
  });
});

describe('what is refused, in one sentence', () => {
  const ole = new Uint8Array(1024);
  ole.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

  test.each<[string, Uint8Array, RegExp]>([
    ['an empty file', new Uint8Array(), /^文档是空的/],
    ['a .doc', ole, /另存为 \.docx/],
    ['a damaged .docx', handMadeDocx({ body: p(r('字')) }).slice(0, 300), /^文档已损坏/],
    ['broken XML', handMadeDocx({ body: '<w:p>' }), /^文档已损坏/],
    ['another package', zipSync({ 'a.txt': new Uint8Array([65]) }), /请选择 \.docx 或 \.txt/],
    ['a PDF', new TextEncoder().encode('%PDF-1.7 …'), /请选择 \.docx 或 \.txt/],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), /请选择 \.docx 或 \.txt/],
  ])('%s', (_, bytes, message) => {
    expect(() => readNarrativeDocument(bytes)).toThrow(message);
  });

  test('a part that inflates to more than fits is never inflated', () => {
    // Were it inflated, it would be damaged: the size is only announced.
    const bomb = announcing(handMadeDocx({ body: p(r('字')) }), 'word/document.xml', 120 * 1024 * 1024);
    expect(() => readDocx(bomb)).toThrow(/内容过多/);
  });
});
