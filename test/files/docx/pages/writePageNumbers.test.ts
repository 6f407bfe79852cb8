import { writePageNumbers } from '../../../../src/files/docx/pages/writePageNumbers';
import { part, partsOf, relation, relations } from '../../packages';
import { handMadeDocx, p, r } from '../wordPackage';

const reference = (name: string): string =>
  p(
    '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGEREF ' +
      `${name} \\h</w:instrText><w:fldChar w:fldCharType="separate"/><w:fldChar w:fldCharType="end"/></w:r>`,
  );
const section = (start = ''): string =>
  `<w:sectPr><w:pgSz w:w="4800" w:h="4000"/><w:pgMar w:top="500" w:bottom="500" w:left="800" w:right="800"/>${start}</w:sectPr>`;
const styles =
  '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="32"/></w:rPr></w:rPrDefault>' +
  '<w:pPrDefault><w:pPr><w:spacing w:line="600" w:lineRule="exact"/></w:pPr></w:pPrDefault></w:docDefaults>' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="close"><w:basedOn w:val="a"/><w:pPr><w:spacing w:line="300"/></w:pPr></w:style></w:styles>';

/** Ten characters to the line, five lines to the page; the text begins in the second section. */
const document = (style: string): Uint8Array => {
  const line = p(r('一二三四五六七八九十'), style === '' ? '' : `<w:pStyle w:val="${style}"/>`);
  const marked = p(`<w:bookmarkStart w:id="1" w:name="_Toc1"/>${r('标题')}<w:bookmarkEnd w:id="1"/>`);
  return handMadeDocx({
    body: reference('_Toc1') + p('', section()) + line.repeat(7) + marked + section('<w:pgNumType w:start="1"/>'),
    parts: {
      'word/styles.xml': styles,
      'word/_rels/document.xml.rels': relations(relation('rId1', 'styles', 'styles.xml')),
    },
  });
};
const shown = (bytes: Uint8Array): string | undefined =>
  /PAGEREF.*?"separate"\/>(.*?)<w:fldChar/.exec(part(bytes, 'word/document.xml'))?.[1];

test('the page of a heading follows from the lines before it, counted from page 1 on', () => {
  expect(shown(writePageNumbers(document('')))).toBe('<w:t>2</w:t>');
});

test('a style that sets lines closer brings it forward', () => {
  expect(shown(writePageNumbers(document('close')))).toBe('<w:t>1</w:t>');
});

test('a number that is there already is replaced, and nothing else is touched', () => {
  const once = writePageNumbers(document(''));
  expect(partsOf(writePageNumbers(once))).toEqual(partsOf(once));
  const others = (bytes: Uint8Array): [string, string][] => partsOf(bytes).filter(([name]) => name !== 'word/document.xml');
  expect(others(once)).toEqual(others(document('')));
});
