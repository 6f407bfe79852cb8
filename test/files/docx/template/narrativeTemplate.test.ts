import { runsText } from '../../../../src/core/said/run';
import { templateMessages as say } from '../../../../src/files/docx/template/templateMessages';
import { narrativeDocx } from '../../../../src/files/docx/narrativeDocx';
import { readDocx } from '../../../../src/files/docx/readDocx';
import { FileProblem } from '../../../../src/files/fileProblem';
import { narrated } from '../../../core/narrative/narrated';
import { ole, part, partsOf, zip } from '../../packages';
import { handMadeDocx, p, r } from '../wordPackage';
import { letterhead, SECTION } from './letterhead';

const narrative = {
  ...narrated({ summary: { 'inflow-total': '120.00', 'outflow-total': '120.00' } }, { 'prior.summary.revenue-total': 100 }),
  department: '甲 & 乙局',
  year: 2024,
};
const BODY = p(r('{{正文}}'));

const filled = (template: Uint8Array, origins: 'none' | 'comments' | 'bookmarks' = 'none') =>
  narrativeDocx(narrative, { template, origins });
const textsOf = (bytes: Uint8Array): string[] =>
  readDocx(bytes).blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block.text]
      : block.rows.flatMap((row) => row.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text))),
  );
const document = (bytes: Uint8Array): string => part(bytes, 'word/document.xml');
const problemOf = async (template: Uint8Array): Promise<string> => {
  try {
    await filled(template);
  } catch (error) {
    if (error instanceof FileProblem) return error.message;
    throw error;
  }
  return '';
};

/** As Word writes it in the strict form: the same elements in other namespaces. */
const strict = (bytes: Uint8Array): Uint8Array =>
  zip(
    Object.fromEntries(
      partsOf(bytes).map(([name, content]) => [
        name,
        content
          .replaceAll(
            'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
            'http://purl.oclc.org/ooxml/wordprocessingml/main',
          )
          .replaceAll('http://schemas.openxmlformats.org/officeDocument/2006/', 'http://purl.oclc.org/ooxml/officeDocument/'),
      ]),
    ),
  );

const title = runsText(narrative.title);
const text = narrative.sections.flatMap((section) => [section.title, ...section.paragraphs.map(({ runs }) => runsText(runs))]);

describe('the text takes the place of {{正文}}', () => {
  test.each([
    ['in one run', r('{{正文}}')],
    ['parted over runs', r('{{') + r('正', '<w:b/>') + r('文}') + r('}')],
    ['in full-width braces, with blanks', r('　｛｛ 正文 ｝｝ ')],
  ])('%s', async (_, runs) => {
    const bytes = await filled(letterhead({ body: p(r('红头文件')) + p(runs) + p(r('（此件公开发布）')) }));
    expect(textsOf(bytes)).toEqual(['红头文件', title, ...text, '（此件公开发布）']);
  });

  test('in a cell of a table', async () => {
    const table = `<w:tbl><w:tr><w:tc>${p(r('说明'))}</w:tc><w:tc>${BODY}</w:tc></w:tr></w:tbl>`;
    const bytes = await filled(letterhead({ body: table + p('') }));
    expect(textsOf(bytes)).toEqual(['说明', title, ...text, '']);
  });

  test('in a template that has nothing but headers and footers', async () => {
    expect(textsOf(await filled(letterhead({ body: p('') })))).toEqual([title, ...text]);
  });

  test('where the placeholder ends a section, the section ends with the text', async () => {
    const own = SECTION.replace('<w:titlePg/>', '');
    const bytes = await filled(letterhead({ body: p(r('{{正文}}'), own) + p(r('附页')) }));
    expect(textsOf(bytes)).toEqual([title, ...text, '附页']);
    expect(document(bytes).split(own)).toHaveLength(2);
    expect(document(bytes).indexOf(own)).toBeLessThan(document(bytes).indexOf('附页'));
  });

  test('what hangs on the paragraph of the placeholder stays', async () => {
    const picture = '<w:r><w:pict><v:line/></w:pict></w:r>';
    const bytes = await filled(
      letterhead({ body: p(`<w:bookmarkStart w:id="0" w:name="甲"/>${picture}${r('{{正文}}')}<w:bookmarkEnd w:id="0"/>`) }),
    );
    expect(document(bytes)).toContain(picture);
    expect(document(bytes)).toContain('<w:bookmarkStart w:id="0" w:name="甲"/>');
    expect(document(bytes)).not.toContain('正文}}');
  });
});

describe('the other placeholders', () => {
  test('are replaced in text, tables, text boxes, headers and footers, in the type that they stand in', async () => {
    const box = `<w:r><w:pict><v:textbox><w:txbxContent>${p(r('{{部门}}'))}</w:txbxContent></v:textbox></w:pict></w:r>`;
    const bytes = await filled(
      letterhead({
        body: p(r('{{部门}}{{年', '<w:b/>') + r('度}}年度') + box) + BODY,
        header: p(r('{{年度}}年·{{部门}}')),
      }),
    );
    expect(textsOf(bytes).slice(0, 3)).toEqual(['甲 & 乙局2024年度', '甲 & 乙局', title]);
    expect(document(bytes)).toContain('<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">甲 &amp; 乙局2024</w:t>');
    expect(part(bytes, 'word/header2.xml')).toContain('2024年·甲 &amp; 乙局');
  });

  test('a title that the template writes is not written twice', async () => {
    const bytes = await filled(letterhead({ body: p(r('{{标题}}')) + BODY }));
    expect(textsOf(bytes)).toEqual([title, ...text]);
  });

  test('say what is missing where it is not known', async () => {
    const bytes = await narrativeDocx(
      { ...narrative, year: null, department: null },
      {
        template: letterhead({ body: p(r('{{部门}}·{{年度}}')) + BODY }),
      },
    );
    expect(textsOf(bytes)[0]).toBe('〔待填：部门名称〕·〔待填：年度〕');
  });
});

describe('the rest of the template', () => {
  const template = letterhead({ body: p(r('红头文件')) + BODY });

  test('keeps its bytes: headers, footers, page size and letterhead', async () => {
    const bytes = await filled(template);
    const changed = new Set(['word/document.xml', 'word/styles.xml']);
    const others = (file: Uint8Array): [string, string][] => partsOf(file).filter(([name]) => !changed.has(name));
    expect(others(bytes)).toEqual(others(template));
    expect(document(bytes)).toContain(SECTION);
    const [before = '', after = ''] = document(template).split(BODY);
    expect(document(bytes).startsWith(before.slice(before.indexOf('<w:body>')), document(bytes).indexOf('<w:body>'))).toBe(true);
    expect(document(bytes).endsWith(after)).toBe(true);
  });

  test('gets the styles of the text under names of their own, complete in themselves', async () => {
    const styles = part(await filled(template), 'word/styles.xml');
    for (const name of ['决算文档', '决算正文', '决算标题', '决算一级标题', '决算二级标题', '决算三级标题'])
      expect(styles.split(`<w:name w:val="${name}"/>`)).toHaveLength(2);
    expect(styles).toContain('w:eastAsia="仿宋_GB2312"');
    expect(styles).toContain('<w:snapToGrid w:val="0"/>');
  });

  test('keeps a style of that name as the template has it', async () => {
    const own =
      '<w:style w:type="paragraph" w:styleId="zw"><w:name w:val="决算正文"/><w:rPr><w:sz w:val="24"/></w:rPr></w:style>';
    const bytes = await filled(letterhead({ body: BODY, styles: own }));
    expect(part(bytes, 'word/styles.xml').split('<w:name w:val="决算正文"/>')).toHaveLength(2);
    expect(document(bytes)).toContain('<w:pStyle w:val="zw"/>');
  });

  test('every style of the text is there', async () => {
    const bytes = await filled(template);
    const known = new Set([...part(bytes, 'word/styles.xml').matchAll(/w:styleId="([^"]+)"/g)].map(([, id]) => id));
    const used = [...document(bytes).matchAll(/<w:pStyle w:val="([^"]+)"/g)].map(([, id]) => id);
    expect(used.length).toBeGreaterThan(text.length);
    expect(used.filter((id) => !known.has(id))).toEqual([]);
  });

  test('a .dotx becomes a document', async () => {
    const bytes = await filled(letterhead({ body: BODY, mainType: 'template.main' }));
    expect(part(bytes, '[Content_Types].xml')).toContain('wordprocessingml.document.main+xml');
    expect(part(bytes, '[Content_Types].xml')).not.toContain('template.main');
  });
});

describe('the origin of numbers in a template', () => {
  test('as comments follows those that the template has', async () => {
    const comments =
      '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="6" w:author="张三"><w:p/></w:comment></w:comments>';
    const withComment = letterhead({
      body: BODY,
      parts: {
        'word/comments.xml': comments,
        'word/_rels/document.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
          '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>',
      },
    });
    for (const [template, first] of [
      [withComment, 7],
      [letterhead({ body: BODY }), 0],
    ] as const) {
      const bytes = await filled(template, 'comments');
      const said = [...part(bytes, 'word/comments.xml').matchAll(/<w:comment [^>]*?w:id="(\d+)"/g)].map(([, id]) => Number(id));
      const marked = [...document(bytes).matchAll(/<w:commentReference w:id="(\d+)"/g)].map(([, id]) => Number(id));
      expect(marked.length).toBeGreaterThan(0);
      expect(marked[0]).toBe(first);
      expect(said.filter((id) => id >= first)).toEqual(marked);
    }
  });

  test('as bookmarks has numbers that the template does not use', async () => {
    const body = p('<w:bookmarkStart w:id="20000" w:name="乙"/><w:bookmarkEnd w:id="20000"/>' + r('抬头')) + BODY;
    const ids = [...document(await filled(letterhead({ body }), 'bookmarks')).matchAll(/<w:bookmarkStart w:name="[^"]*" w:id="(\d+)"|<w:bookmarkStart w:id="(\d+)"/g)]
      .map(([, one, other]) => one ?? other); // prettier-ignore
    expect(ids.length).toBeGreaterThan(1);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('a template that cannot be used is refused with one sentence', () => {
  test.each([
    ['an unknown placeholder', letterhead({ body: p(r('{{日期}}')) + BODY }), say.unknown(['日期'])],
    ['an unknown placeholder in a header', letterhead({ body: BODY, header: p(r('{{文号}}')) }), say.unknown(['文号'])],
    ['no place for the text', letterhead({ body: p(r('红头文件')) }), say.noBody],
    ['two places', letterhead({ body: BODY + BODY }), say.twoBodies],
    ['words beside the placeholder', letterhead({ body: p(r('正文：{{正文}}')) }), say.notAlone],
    ['the text in a header', letterhead({ body: p(''), header: BODY }), say.badPlace],
    [
      'the text in a text box',
      letterhead({ body: p(`<w:r><w:pict><v:textbox><w:txbxContent>${BODY}</w:txbxContent></v:textbox></w:pict></w:r>`) }),
      say.badPlace,
    ],
    ['macros', letterhead({ body: BODY, mainType: 'document.macroEnabled.main' }), say.macros],
    ['no bytes', new Uint8Array(), say.problem('empty')],
    ['plain text', new TextEncoder().encode('{{正文}}'), say.notADocument],
    ['half a file', letterhead({ body: BODY }).slice(0, 900), say.problem('damaged')],
    ['an old .doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0), say.oldFormat],
    ['a password', ole({ EncryptionInfo: new Uint8Array(8), EncryptedPackage: new Uint8Array(64) }), say.problem('encrypted')],
    ['the strict form of the format', strict(letterhead({ body: BODY })), say.strict],
    ['a zip of something else', handMadeDocx({ body: '', parts: { 'word/document.xml': '<a/>' } }), say.notADocument],
  ])('%s', async (_, template, message) => {
    expect(await problemOf(template)).toBe(message);
  });
});
