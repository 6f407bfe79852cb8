import { runsText } from '../../../src/core/said/run';
import { narrativeDocx } from '../../../src/files/docx/narrativeDocx';
import { annotateDocx } from '../../../src/files/docx/annotateDocx';
import { readDocx } from '../../../src/files/docx/readDocx';
import { textDocument } from '../../../src/core/verify/textDocument';
import { verifyNarrative } from '../../../src/core/verify/verifyNarrative';
import { composed } from '../../core/verify/composed';
import { publishedFigures, publishedText } from '../../core/verify/seed';
import { part, partsOf, relation, relations } from '../packages';
import { handMadeDocx, p, r } from './wordPackage';

/** The words between the beginning and the end of comment `id`. */
function commented(xml: string, id: number): string {
  const [, inside = ''] =
    new RegExp(`<w:commentRangeStart w:id="${id}"/>([\\s\\S]*?)<w:commentRangeEnd w:id="${id}"/>`).exec(xml) ?? [];
  return inside.replace(/<[^>]*>/g, '');
}

function textOf(bytes: Uint8Array): string[] {
  return readDocx(bytes).blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''));
}

describe('comments stand at the quoted words', () => {
  const bytes = handMadeDocx({
    body: p(r('收入总计2,560.03万元', '<w:b/>') + r('，支出总计') + r('2,560.04万元。')) + p(r('第二段')),
  });
  const annotated = annotateDocx(bytes, {
    comments: [
      { place: { paragraph: 0, start: 15, end: 28 }, text: '应为 2,560.03 & <表>' },
      { place: { paragraph: 0, start: 4, end: 12 }, text: '甲\n乙' },
      { place: { paragraph: 1, start: 0, end: 3 }, text: '整段' },
      { place: null, text: '缺少一部分' },
    ],
  });
  const xml = part(annotated, 'word/document.xml');

  test.each([
    [0, '支出总计2,560.04万'],
    [1, '2,560.03'],
    [2, '第二段'],
    [3, '收入总计2,560.03万元，支出总计2,560.04万元。'],
  ])('comment %i', (id, words) => {
    expect(commented(xml, id)).toBe(words);
    expect(xml).toContain(`<w:commentReference w:id="${id}"/>`);
  });

  test('the text stays as it was, and a split run keeps its properties', () => {
    expect(textOf(annotated)).toEqual(textOf(bytes));
    expect(xml.match(/<w:rPr><w:b\/><\/w:rPr>/g)).toHaveLength(3);
  });

  test('the comments are declared', () => {
    expect(part(annotated, 'word/comments.xml')).toContain('应为 2,560.03 &amp; &lt;表&gt;');
    expect(part(annotated, '[Content_Types].xml')).toContain('/word/comments.xml');
    expect(part(annotated, 'word/_rels/document.xml.rels')).toContain('/relationships/comments"');
  });
});

test('comments that are there already stay', () => {
  const existing =
    '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="4" w:author="张三"><w:p/></w:comment></w:comments>';
  const parts = {
    'word/comments.xml': existing,
    'word/_rels/document.xml.rels': relations(relation('rId9', 'comments', 'comments.xml')),
  };
  const annotated = annotateDocx(handMadeDocx({ body: p(r('收入总计')), parts }), {
    comments: [{ place: { paragraph: 0, start: 0, end: 2 }, text: '新' }],
  });
  const comments = part(annotated, 'word/comments.xml');
  expect(comments).toContain('w:author="张三"');
  expect(comments).toContain('w:id="5"');
  expect(commented(part(annotated, 'word/document.xml'), 5)).toBe('收入');
});

test('a comment on a text box hangs on the paragraph of the box', () => {
  const body = p(r('正文') + `<w:r><w:pict><v:textbox><w:txbxContent>${p(r('框中'))}</w:txbxContent></v:textbox></w:pict></w:r>`);
  const xml = part(
    annotateDocx(handMadeDocx({ body }), { comments: [{ place: { paragraph: 1, start: 0, end: 2 }, text: '注' }] }),
    'word/document.xml',
  );
  expect(xml.indexOf('commentRangeStart')).toBeLessThan(xml.indexOf('正文'));
  expect(xml.indexOf('commentRangeEnd')).toBeGreaterThan(xml.indexOf('</w:pict>'));
});

test('every finding of a composed document with slips gets its words commented, nothing else changes', async () => {
  const { narrative, current, prior } = composed('shanxi', { seed: 8 });
  const bytes = await narrativeDocx(narrative);
  const broken = {
    ...narrative,
    sections: narrative.sections.map((section) => ({
      ...section,
      paragraphs: section.paragraphs.map((paragraph) => ({
        ...paragraph,
        runs: paragraph.runs.map((run) => (run.text === '增加' ? { ...run, text: '减少' } : run)),
      })),
    })),
  };
  const wrong = await narrativeDocx(broken);
  const { findings } = verifyNarrative(readDocx(wrong), { current, prior });
  expect(findings.length).toBeGreaterThan(2);
  const annotated = annotateDocx(wrong, {
    comments: findings.map(({ finding, place }) => ({ place, text: runsText(finding.said) })),
  });
  const xml = part(annotated, 'word/document.xml');
  findings.forEach(({ finding }, index) => {
    expect(commented(xml, index)).toBe(finding.quote);
  });
  expect(textOf(annotated)).toEqual(textOf(wrong));
  const changed = new Set(['word/document.xml', 'word/comments.xml', '[Content_Types].xml', 'word/_rels/document.xml.rels']);
  const others = (file: Uint8Array): [string, string][] => partsOf(file).filter(([name]) => !changed.has(name));
  expect(others(annotated)).toEqual(others(wrong));
  expect(annotateDocx(bytes, { comments: [] })).toBe(bytes);
});

test('places in a document of the published text are those of its lines', () => {
  const lines = publishedText('seed-narrative')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const bytes = handMadeDocx({ body: lines.map((line) => p(r(line.replace(/&/g, '&amp;')))).join('') });
  const current = publishedFigures();
  const fromWord = verifyNarrative(readDocx(bytes), { current }).findings;
  expect(fromWord).toEqual(verifyNarrative(textDocument(lines.join('\n')), { current }).findings);
});
