import { disclosure } from '../../../../src/core/disclosure/disclosure';
import { templateMessages as say } from '../../../../src/files/docx/template/templateMessages';
import { narrate } from '../../../../src/core/narrative/narrate';
import { shanxi } from '../../../../src/core/narrative/profiles';
import { readTables } from '../../../../src/core/tables/readTables';
import { disclosureDocx } from '../../../../src/files/docx/disclosureDocx';
import { readDocx } from '../../../../src/files/docx/readDocx';
import { makeDepartment } from '../../../workbooks/department';
import { shanxiWorkbook } from '../../../workbooks/shanxi';
import { inputsOf } from '../../../core/narrative/narrated';
import { part } from '../../packages';
import { p, r } from '../wordPackage';
import { letterhead, SECTION } from './letterhead';

const workbook = shanxiWorkbook(makeDepartment({ fund: true, name: '某某市示范局' }));
const figures = readTables(workbook).figures;
const inputs = inputsOf({});
const content = disclosure({ workbook, figures, narrative: narrate(figures, inputs, shanxi), inputs, profile: shanxi });

const BODY = p(r('{{正文}}'));
const whole = (body: string): Promise<Uint8Array> => disclosureDocx(content, { template: letterhead({ body }) });
const sections = (bytes: Uint8Array): string[] => part(bytes, 'word/document.xml').match(/<w:sectPr.*?<\/w:sectPr>/gs) ?? [];
const texts = (bytes: Uint8Array): string[] =>
  readDocx(bytes).blocks.flatMap((block) => (block.kind === 'paragraph' && block.text !== '' ? [block.text] : []));

describe('the whole document in a template', () => {
  test('begins on the page after the letterhead, which keeps its section', async () => {
    const found = sections(await whole(p(r('红头文件')) + BODY + p(r('（此件公开发布）'))));
    expect(found[0]).toBe(SECTION);
    expect(found.slice(1).filter((section) => section.includes('<w:titlePg/>'))).toEqual([]);
  });

  test('has the template’s headers, footers and margins on every page, and its paper turned for wide tables', async () => {
    const found = sections(await whole(p(r('红头文件')) + BODY));
    expect(found.length).toBeGreaterThan(12);
    const margins = /<w:pgMar [^>]*>/.exec(SECTION)?.[0] ?? '';
    for (const section of found) {
      for (const reference of ['rId2', 'rId3', 'rId4']) expect(section).toContain(`r:id="${reference}"`);
      expect(section).toContain(margins);
      expect(section).toContain('<w:docGrid w:type="lines" w:linePitch="312"/>');
    }
    const turned = found.filter((section) => section.includes('w:orient="landscape"'));
    expect(turned.length).toBeGreaterThan(0);
    for (const section of turned) expect(section).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
  });

  test('numbers its pages from 概况 on, in the template’s way', async () => {
    const starts = sections(await whole(p(r('红头文件')) + BODY)).map((section) => /<w:pgNumType[^>]*>/.exec(section)?.[0]);
    expect(starts.filter((one) => one?.includes('w:start'))).toEqual(['<w:pgNumType w:fmt="numberInDash" w:start="1"/>']);
  });

  test('comes with a cover of its own unless the template writes the title', async () => {
    const cover = ['某某市示范局', '2024年度部门决算', '目  录'];
    expect(texts(await whole(p(r('红头文件')) + BODY)).slice(0, 4)).toEqual(['红头文件', ...cover]);
    expect(texts(await whole(p(r('{{标题}}')) + BODY)).slice(0, 2)).toEqual(['某某市示范局2024年度部门决算', '目  录']);
  });

  test('is followed by what stands behind the placeholder', async () => {
    expect(texts(await whole(BODY + p(r('（此件公开发布）')))).slice(-2)).toEqual(['无。', '（此件公开发布）']);
  });

  test('keeps the letterhead of the first page where the template has nothing else', async () => {
    const found = sections(await whole(p('') + p('')));
    expect(found.map((section) => section.includes('<w:titlePg/>'))).toEqual(found.map((_, index) => index === 0));
  });

  test('ends across where its last sheet lies across', async () => {
    const row = (line: string): ({ value: string } | null)[] => line.split('|').map((value) => (value === '' ? null : { value }));
    const titles = Array.from({ length: 14 }, (_, index) => `其他需要说明的内容之${index + 1}`).join('|');
    const wide: (typeof workbook.sheets)[number] = {
      name: '自评表',
      visibility: 'visible',
      rows: [
        row('项目绩效自评情况汇总表'),
        row(`项目名称|全年预算数|执行率|自评得分|${titles}`),
        row(`设备更新|90.00|90.00%|94|${titles}`),
      ],
    };
    const source = {
      workbook: { ...workbook, sheets: [...workbook.sheets, wide] },
      figures,
      narrative: content.narrative,
      inputs,
      profile: shanxi,
    };
    const bytes = await disclosureDocx(disclosure(source), { template: letterhead({ body: BODY }) });
    expect(sections(bytes).at(-1)).toContain('w:orient="landscape"');
    expect(sections(await whole(BODY)).at(-1)).not.toContain('w:orient');
  });

  test('cannot stand in a cell, as it has pages that lie across', async () => {
    await expect(whole(`<w:tbl><w:tr><w:tc>${BODY}</w:tc></w:tr></w:tbl>`)).rejects.toThrow(say.inTable);
  });

  test('has numbers of bookmarks and styles that fit together', async () => {
    const bytes = await whole(p('<w:bookmarkStart w:id="3" w:name="乙"/><w:bookmarkEnd w:id="3"/>' + r('红头')) + BODY);
    const xml = part(bytes, 'word/document.xml');
    const ids = [...xml.matchAll(/<w:bookmarkStart [^>]*?w:id="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const known = new Set([...part(bytes, 'word/styles.xml').matchAll(/w:styleId="([^"]+)"/g)].map(([, id]) => id));
    const used = [...xml.matchAll(/<w:pStyle w:val="([^"]+)"/g)].map(([, id]) => id);
    expect(used.filter((id) => !known.has(id))).toEqual([]);
  });

  test('asks Word for page numbers where the template sets the text its own way', async () => {
    const own = '<w:style w:type="paragraph" w:styleId="zw"><w:name w:val="决算正文"/></w:style>';
    const dirty = (bytes: Uint8Array): boolean => part(bytes, 'word/document.xml').includes('w:dirty="true"');
    expect(dirty(await disclosureDocx(content, { template: letterhead({ body: BODY, styles: own }) }))).toBe(true);
    expect(dirty(await whole(BODY))).toBe(false);
  });
});
