import { strFromU8, unzipSync } from 'fflate';
import { narrativeText } from '../../../src/core/narrative/text/narrative';
import { narrativeDocx } from '../../../src/files/docx/narrativeDocx';
import { decodeEntities } from '../../../src/files/xml/entities';
import { narrated } from '../../core/narrative/narrated';

const narrative = narrated(
  { summary: { 'inflow-total': '120.00', 'outflow-total': '120.00' } },
  { 'prior.summary.revenue-total': 100, 'reason.total': '“甲”<乙>&丙' },
);

async function partsOf(): Promise<Readonly<Record<string, string>>> {
  const parts = unzipSync(await narrativeDocx(narrative));
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

function paragraphsOf(document: string): readonly string[] {
  return document.match(/<w:p>.*?<\/w:p>/gs) ?? [];
}

function textOf(xml: string): string {
  return decodeEntities([...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((match) => match[1]).join(''));
}

describe('the narrative as a Word document', () => {
  test('has the text of the narrative, paragraph by paragraph', async () => {
    const document = (await partsOf())['word/document.xml'] ?? '';
    expect(paragraphsOf(document).map(textOf)).toEqual(narrativeText(narrative).trimEnd().split('\n'));
  });

  test('sets headings as headings and text with an indent of two characters', async () => {
    const document = (await partsOf())['word/document.xml'] ?? '';
    const styles = paragraphsOf(document).map((paragraph) => /<w:pStyle w:val="(\w+)"/.exec(paragraph)?.[1] ?? 'text');
    expect(styles.slice(0, 4)).toEqual(['Title', 'Heading1', 'text', 'Heading1']);
    expect(styles.filter((style) => style === 'Heading1')).toHaveLength(10);
    expect(styles.filter((style) => style === 'Heading2')).toHaveLength(9);
    expect(styles.filter((style) => style === 'Heading3')).toHaveLength(2);
    for (const [index, paragraph] of paragraphsOf(document).entries()) {
      if (styles[index] === 'text') expect(paragraph).toContain('w:firstLineChars="200"');
    }
  });

  test('highlights what is missing and nothing else', async () => {
    const document = (await partsOf())['word/document.xml'] ?? '';
    const highlighted = (document.match(/<w:r>.*?<\/w:r>/gs) ?? []).filter((run) => run.includes('w:highlight')).map(textOf);
    const missing = [narrative.title, ...narrative.sections.flatMap(({ paragraphs }) => paragraphs.map(({ runs }) => runs))]
      .flat()
      .filter((run) => run.kind === 'missing');
    expect(highlighted).toEqual(missing.map((run) => run.text));
    expect(highlighted.length).toBeGreaterThan(0);
  });

  test('is an A4 page with the margins, the line pitch and the page numbers of official documents', async () => {
    const parts = await partsOf();
    const document = parts['word/document.xml'] ?? '';
    expect(document).toContain('<w:pgSz w:w="11906" w:h="16838"');
    expect(document).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
    expect(parts['word/styles.xml']).toContain('w:line="560" w:lineRule="exact"');
    expect(parts['word/footer1.xml']).toMatch(/— .*PAGE.* —/s);
  });

  test('names no author and no time, and is the same each time', async () => {
    const [first, second] = [await partsOf(), await partsOf()];
    expect(first['docProps/core.xml']).not.toMatch(/creator|modified|created/i);
    expect(second).toEqual(first);
  });

  test('keeps each part once', async () => {
    const bytes = await narrativeDocx(narrative);
    const names = strFromU8(bytes, true)
      .split('PK\u0001\u0002')
      .slice(1)
      .map((entry) => entry.slice(42).split(/\u0000|PK/)[0]);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('the origin of numbers', () => {
  const parts = async (origins: 'none' | 'comments' | 'bookmarks') =>
    Object.fromEntries(
      Object.entries(unzipSync(await narrativeDocx(narrative, { origins }))).map(([name, bytes]) => [name, strFromU8(bytes)]),
    );

  test('is not said unless it is asked for', async () => {
    const { 'word/document.xml': document, 'word/comments.xml': comments = '' } = await parts('none');
    expect(document).not.toMatch(/comment|w:name="_js/);
    expect(comments).not.toContain('依据');
  });

  test('as comments names formula and cells', async () => {
    const { 'word/comments.xml': comments = '' } = await parts('comments');
    expect(textOf(comments)).toContain('依据：公开01表收入总计 120.00 − 上年收入总计 100.00 = 20.00单元格：summary!B1');
    expect(comments).not.toContain('w:date');
  });

  test('as comments refers to each comment once', async () => {
    const { 'word/document.xml': document = '', 'word/comments.xml': comments = '' } = await parts('comments');
    const ids = (pattern: RegExp, xml: string) => [...xml.matchAll(pattern)].map((match) => match[1]);
    const said = ids(/<w:comment w:id="(\d+)"/g, comments);
    expect(said.length).toBeGreaterThan(0);
    for (const mark of ['commentRangeStart', 'commentRangeEnd', 'commentReference']) {
      expect(ids(new RegExp(`<w:${mark} w:id="(\\d+)"`, 'g'), document)).toEqual(said);
    }
  });

  test('as bookmarks is hidden, and named after paragraph and position', async () => {
    const { 'word/document.xml': document = '' } = await parts('bookmarks');
    const names = [...document.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(names).toContain('_js_summary_total_1');
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^_js_\w{1,36}$/.test(name))).toEqual([]);
  });

  test('as bookmarks gives the same document each time', async () => {
    expect(await parts('bookmarks')).toEqual(await parts('bookmarks'));
  });

  test('changes no word of the text', async () => {
    const [none, comments, bookmarks] = [await parts('none'), await parts('comments'), await parts('bookmarks')];
    expect(textOf(comments['word/document.xml'] ?? '')).toBe(textOf(none['word/document.xml'] ?? ''));
    expect(textOf(bookmarks['word/document.xml'] ?? '')).toBe(textOf(none['word/document.xml'] ?? ''));
  });
});
