import { wordNotes, type CopyChoices } from '../../../src/app/document/wordCopy';
import { agreements } from '../../../src/core/verify/agreements';
import { corrections } from '../../../src/core/verify/corrections';
import { paragraphsOf } from '../../../src/core/verify/reading/document';
import { verifyNarrative } from '../../../src/core/verify/verifyNarrative';
import { annotateDocx } from '../../../src/files/docx/annotateDocx';
import { narrativeDocx } from '../../../src/files/docx/narrativeDocx';
import { openDocx } from '../../../src/files/docx/openDocx';
import { readDocx } from '../../../src/files/docx/readDocx';
import { childNamed, childrenNamed, attribute, descendantsNamed, parseXml } from '../../../src/files/xml/parseXml';
import { composed } from '../../core/verify/composed';
import { part, partsOf } from '../packages';
import { handMadeDocx, p, r } from './wordPackage';

const NOW = new Date(2025, 2, 1, 9, 30, 5);
const DATE = '2025-03-01T09:30:05Z';

const xmlOf = (bytes: Uint8Array): string => part(bytes, 'word/document.xml');

/** Every paragraph's text, with tracked changes accepted. */
const accepted = (bytes: Uint8Array): string[] => [...paragraphsOf(readDocx(bytes))].map(({ text }) => text);

/** Every paragraph's text, with tracked changes rejected: what was put in is gone, what was taken out is back. */
function rejected(bytes: Uint8Array): string[] {
  const xml = xmlOf(bytes)
    .replace(/<w:ins [\s\S]*?<\/w:ins>/g, '')
    .replace(/<(\/?)w:delText/g, '<$1w:t');
  return [...xml.matchAll(/<w:p[ >][\s\S]*?<\/w:p>/g)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text = '']) => text).join(''),
  );
}

describe('corrections are tracked changes', () => {
  const bytes = handMadeDocx({ body: p(r('收入总计1,3', '<w:b/>') + r('92.34') + r('万元。')) });
  const made = annotateDocx(bytes, {
    comments: [{ place: { paragraph: 0, start: 0, end: 13 }, text: '应为 1,329.34' }],
    corrections: [{ place: { paragraph: 0, start: 4, end: 12 }, text: '1,329.34' }],
    date: DATE,
  });

  test('accepted they are the right words, rejected the text as it was', () => {
    expect(accepted(made)).toEqual(['收入总计1,329.34万元。']);
    expect(rejected(made)).toEqual(['收入总计1,392.34万元。']);
  });

  test('each tells who made it and when, and has a number of its own; runs keep their looks', () => {
    const xml = xmlOf(made);
    const changes = [...xml.matchAll(/<w:(ins|del) w:id="(\d+)" w:author="([^"]*)" w:date="([^"]*)">/g)];
    expect(changes.map(([, kind, , author, date]) => [kind, author, date])).toEqual([
      ['del', '决算公开助手', DATE],
      ['del', '决算公开助手', DATE],
      ['ins', '决算公开助手', DATE],
    ]);
    expect(new Set(changes.map(([, , id]) => id)).size).toBe(3);
    expect(xml).toContain('<w:r><w:rPr><w:b/></w:rPr><w:delText xml:space="preserve">1,3</w:delText></w:r></w:del>');
    expect(xml).toContain('<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">收入总计</w:t></w:r>');
  });

  test('the comment goes around both, and has the date too', () => {
    expect(xmlOf(made)).toMatch(/commentRangeStart[\s\S]*<w:del [\s\S]*<w:ins [\s\S]*commentRangeEnd/);
    expect(part(made, 'word/comments.xml')).toContain(`w:date="${DATE}"`);
  });

  test.each([
    ['in an insertion that somebody else proposes', `<w:ins w:id="7" w:author="张三">${r('收入总计1,392.34万元。')}</w:ins>`],
    [
      'in a text box',
      `<w:r><w:pict><v:textbox><w:txbxContent>${p(r('收入总计1,392.34万元。'))}</w:txbxContent></v:textbox></w:pict></w:r>`,
    ],
  ])('%s nothing is changed', (_, content) => {
    const own = handMadeDocx({ body: p(content) });
    const paragraph = accepted(own).findIndex((text) => text !== '');
    const same = annotateDocx(own, {
      comments: [],
      corrections: [{ place: { paragraph, start: 4, end: 12 }, text: '1,329.34' }],
    });
    expect(same).toBe(own);
  });
});

describe('numbers that agree', () => {
  const styles =
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="character" w:styleId="Own"><w:name w:val="自己的"/></w:style></w:styles>';
  const ticked = (bytes: Uint8Array): Uint8Array =>
    annotateDocx(bytes, { comments: [], ticks: [{ paragraph: 0, start: 4, end: 12 }] });

  test('have a style of their own, and the text stays what it was', () => {
    const bytes = handMadeDocx({ body: p(r('收入总计1,329.34万元。', '<w:sz w:val="32"/>')) });
    const made = ticked(bytes);
    expect(accepted(made)).toEqual(accepted(bytes));
    expect(xmlOf(made)).toContain(
      '<w:r><w:rPr><w:rStyle w:val="JuesuanChecked"/><w:sz w:val="32"/></w:rPr><w:t xml:space="preserve">1,329.34</w:t></w:r>',
    );
    expect(xmlOf(made)).not.toMatch(/<w:(?:ins|del) /);
    expect(part(made, 'word/styles.xml')).toContain('<w:name w:val="已核对相符"/>');
    expect(part(made, '[Content_Types].xml')).toContain('/word/styles.xml');
  });

  test('a run with a character style of its own gets one that is based on it, so that without it it looks as before', () => {
    const { content } = openDocx(handMadeDocx({ body: p(r('甲')) }));
    expect(content.text('word/styles.xml')).toBeNull();
    const made = ticked(
      handMadeDocx({
        body: p(r('收入总计1,329.34万元。', '<w:rStyle w:val="Own"/>')),
        parts: {
          'word/styles.xml': styles,
          'word/_rels/document.xml.rels':
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
        },
      }),
    );
    expect(xmlOf(made)).toContain('<w:rStyle w:val="JuesuanChecked-Own"/>');
    const declared = childrenNamed(parseXml(part(made, 'word/styles.xml')), 'style').map((style) => {
      const base = childNamed(style, 'basedOn');
      return [attribute(style, 'styleId'), base === null ? null : attribute(base, 'val')];
    });
    expect(declared).toEqual([
      ['Own', null],
      ['JuesuanChecked-Own', 'Own'],
    ]);
  });

  test('a copy of a copy declares the style once', () => {
    const once = ticked(handMadeDocx({ body: p(r('收入总计1,329.34万元。')) }));
    const twice = annotateDocx(once, { comments: [], ticks: [{ paragraph: 0, start: 0, end: 4 }] });
    expect(part(twice, 'word/styles.xml').match(/<w:style /g)).toHaveLength(1);
    expect(accepted(twice)).toEqual(accepted(once));
  });
});

describe('a whole 情况说明 with slips', () => {
  const { narrative, current, prior, text } = composed('shanxi', { seed: 8 });
  const number = /(?<=收入总计)[\d,.]+/.exec(text)?.[0] ?? '';
  const slipped = {
    ...narrative,
    sections: narrative.sections.map((section) => ({
      ...section,
      paragraphs: section.paragraphs.map((paragraph) => ({
        ...paragraph,
        runs: paragraph.runs.map((run) => (run.text === number ? { ...run, text: '9,999.99' } : run)),
      })),
    })),
  };
  const none = { findings: [], suspects: [] };

  async function copy(choices: CopyChoices) {
    const [right, wrong] = [await narrativeDocx(narrative), await narrativeDocx(slipped)];
    const verified = verifyNarrative(readDocx(wrong), { current, prior });
    const known = corrections(verified, { current, prior }, none);
    const notes = wordNotes(
      verified.findings.map(({ finding, place }, index) => ({ said: finding.said, place, corrections: known[index] ?? [] })),
      agreements(verified, { current, prior }).flatMap((one) => one.number),
      choices,
      NOW,
    );
    return { right, wrong, notes, made: annotateDocx(wrong, notes) };
  }

  test('accepting all changes gives the text without them, rejecting all the text with them', async () => {
    const { right, wrong, made } = await copy({ ticks: true, corrections: true });
    expect(accepted(made)).toEqual(accepted(right));
    expect(rejected(made)).toEqual(accepted(wrong));
  });

  test('every number that agrees is in its style, and what is wrong is not', async () => {
    const { notes, made } = await copy({ ticks: true, corrections: false });
    const root = parseXml(xmlOf(made));
    const styled = [...descendantsNamed(root, 'r')].filter((run) => {
      const style = childNamed(run, 'rPr');
      const own = style === null ? null : childNamed(style, 'rStyle');
      return own !== null && attribute(own, 'val') === 'JuesuanChecked';
    });
    expect(notes.ticks.length).toBeGreaterThan(50);
    expect(styled.length).toBeGreaterThanOrEqual(notes.ticks.length);
    const texts = styled.map((run) =>
      xmlOf(made)
        .slice(run.start, run.end)
        .replace(/<[^>]*>/g, ''),
    );
    expect(texts.some((one) => one.includes('9,999.99'))).toBe(false);
  });

  test('what the marks mean and how to be rid of them stands in a comment at the beginning', async () => {
    const { notes } = await copy({ ticks: true, corrections: true });
    expect(notes.comments[0]?.place).toBeNull();
    expect(notes.comments[0]?.text).toMatch(/^浅绿底纹[^]*删除样式“已核对相符”[^]*\n改正共 \d+ 处，以修订写入/);
    expect((await copy({ ticks: false, corrections: false })).notes.comments.every(({ place }) => place !== null)).toBe(true);
  });

  test('no other part of the file changes', async () => {
    const { wrong, made } = await copy({ ticks: true, corrections: true });
    const changed = new Set([
      ...['word/document.xml', 'word/comments.xml', 'word/styles.xml'],
      ...['[Content_Types].xml', 'word/_rels/document.xml.rels'],
    ]);
    const others = (file: Uint8Array): [string, string][] => partsOf(file).filter(([name]) => !changed.has(name));
    expect(others(made)).toEqual(others(wrong));
  });
});
