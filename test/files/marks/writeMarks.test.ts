import { textRun } from '../../../src/core/said/said';
import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import {
  MARK_KINDS,
  MARK_PALETTES,
  MARK_STYLES,
  markFormula,
  markKindOf,
  NOTE_AUTHOR,
  type Mark,
  type MarkKind,
} from '../../../src/core/marks/marks';
import { parseA1 } from '../../../src/core/workbook/address';
import { clearMarks } from '../../../src/files/marks/clearMarks';
import { writeMarks } from '../../../src/files/marks/writeMarks';
import { readWorkbook } from '../../../src/files/readWorkbook';
import { handMade, MAIN, part, partsOf, written, zip } from '../packages';
import { bases, USER_NOTE } from './bases';

const SHEET = 'xl/worksheets/sheet1.xml';

function mark(address: string, kind: MarkKind = 'error', note = '差 0.01'): Mark {
  return { cell: { sheet: '公开01表', ...parseA1(address) }, kind, said: [[textRun(note)]] };
}

async function base(name: string): Promise<Uint8Array> {
  const make = bases[name];
  if (!make) throw new Error(`no base ${name}`);
  return make();
}

/** Local names of the sheet's children in order, and the pattern that Excel's schema wants. */
function children(bytes: Uint8Array): string[] {
  const inner = part(bytes, SHEET).replace(/<sheetData>[\s\S]*<\/sheetData>/, '<sheetData/>');
  return [
    ...inner.matchAll(
      /<(conditionalFormatting|mergeCells|dataValidations|pageMargins|drawing|legacyDrawing|tableParts|extLst|sheetData)\b/g,
    ),
  ].map(([, name = '']) => name);
}

it('protection does not keep a file from being marked and cleared, and stays', () => {
  const locked = handMade({
    sheetData: '<row r="1"><c r="A1"><v>1</v></c></row>',
    tail: '<sheetProtection password="CC2A" sheet="1" objects="1"/>',
  });
  const marked = writeMarks(locked, [mark('A1')]);
  expect(part(marked, SHEET)).toMatch(/<sheetProtection password="CC2A" sheet="1" objects="1"\/>.*<conditionalFormatting/s);
  expect(part(clearMarks(marked), SHEET)).toBe(part(locked, SHEET));
});

describe('marked cells', () => {
  it('show the formats of their kinds in exceljs, which reads the rules on its own', async () => {
    const bytes = writeMarks(
      await base('an ordinary workbook'),
      MARK_KINDS.map((kind, index) => mark(`B${index + 2}`, kind)),
    );
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes.slice().buffer);
    const formats = (
      workbook.getWorksheet('公开01表') as unknown as { conditionalFormattings: ExcelJS.ConditionalFormattingOptions[] }
    ).conditionalFormattings;
    const shown = formats.flatMap(({ ref, rules }) =>
      rules.flatMap((rule) => {
        const kind = rule.type === 'expression' ? markKindOf(String(rule.formulae?.[0])) : null;
        return kind ? [{ ref, kind, priority: rule.priority, style: rule.style }] : [];
      }),
    );
    expect(shown).toEqual(
      MARK_KINDS.map((kind, index) => {
        const { fill, font, bold, italic, underline } = MARK_STYLES[kind];
        return {
          ref: `B${index + 2}`,
          kind,
          priority: index + 1,
          style: expect.objectContaining({
            font: {
              ...(bold && { bold }),
              ...(italic && { italic }),
              ...(underline && { underline }),
              color: { argb: `FF${font}` },
            },
            fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${fill}` }, bgColor: { argb: `FF${fill}` } },
          }) as unknown,
        };
      }),
    );
  });

  it('have the colours of the palette that was chosen', async () => {
    const bytes = writeMarks(await base('an ordinary workbook'), [mark('B2', 'error')], 'grey');
    const styles = new TextDecoder().decode(unzipSync(bytes)['xl/styles.xml']);
    expect(styles).toContain(`rgb="FF${MARK_PALETTES.grey.error.fill}"`);
    expect(styles).not.toContain(`rgb="FF${MARK_STYLES.error.fill}"`);
  });

  it('keep their values, formats and formulas', async () => {
    for (const make of Object.values(bases)) {
      const bytes = await make();
      expect(readWorkbook(writeMarks(bytes, [mark('B2'), mark('C9', 'info')]), 'a')).toEqual(readWorkbook(bytes, 'a'));
    }
  });

  it('of one kind share one rule; cells below each other make one area', () => {
    const sheet = part(writeMarks(handMade(), [mark('B3'), mark('D1'), mark('B2'), mark('B4')]), SHEET);
    expect(sheet.match(/sqref="[^"]*"/g)).toEqual(['sqref="D1 B2:B4"']);
  });

  it('with several marks show the strongest, and one note with all texts', () => {
    const bytes = writeMarks(handMade(), [mark('A1', 'info', '甲'), mark('A1', 'suspect', '乙'), mark('A1', 'error', '甲')]);
    expect(part(bytes, SHEET).match(/juesuan-mark:\w+/g)).toEqual(['juesuan-mark:suspect']);
    expect(part(bytes, 'xl/comments1.xml').match(/<comment /g)).toHaveLength(1);
    expect(part(bytes, 'xl/comments1.xml')).toContain('\n乙\n甲</t>');
  });

  it('carry a formula whose quotes and signs are escaped', () => {
    expect(part(writeMarks(handMade(), [mark('A1')]), SHEET)).toContain(
      '<formula>LEN(&quot;juesuan-mark:error&quot;)&gt;0</formula>',
    );
  });
});

describe('a marked sheet', () => {
  it.each([
    [
      'an ordinary workbook',
      [
        'sheetData',
        'mergeCells',
        'conditionalFormatting',
        'conditionalFormatting',
        'dataValidations',
        'pageMargins',
        'legacyDrawing',
      ],
    ],
    ['form controls without notes', ['sheetData', 'conditionalFormatting', 'drawing', 'legacyDrawing', 'tableParts']],
    ['a note of the user', ['sheetData', 'conditionalFormatting', 'pageMargins', 'legacyDrawing', 'extLst']],
    ['stored parts and a byte order mark', ['sheetData', 'conditionalFormatting', 'drawing', 'legacyDrawing']],
  ])('has its elements in the order of the schema: %s', async (name, order) => {
    expect(children(writeMarks(await base(name), [mark('A1')]))).toEqual(order);
  });

  it('shows ours before the other rules, those of newer Excel included', async () => {
    const sheet = part(
      writeMarks(await base('rules of newer Excel beside older ones'), [mark('A1'), mark('A2', 'suspect')]),
      SHEET,
    );
    expect([...sheet.matchAll(/priority="(\d+)"/g)].map(([, priority]) => priority)).toEqual(['5', '3', '1', '2', '4']);
  });

  it('moves no priority where a pivot table knows its rule by it', async () => {
    const sheet = part(writeMarks(await base('a rule of a pivot table'), [mark('A1')]), SHEET);
    expect([...sheet.matchAll(/priority="(\d+)"/g)].map(([, priority]) => priority)).toEqual(['1', '2']);
  });

  it('points at the formats that were appended, whatever the count said', async () => {
    const bytes = writeMarks(await base('formats with a wrong count'), [mark('A1')]);
    expect(part(bytes, SHEET)).toContain('dxfId="1"');
    expect(part(bytes, 'xl/styles.xml')).toContain("<dxfs count='8'><dxf/><dxf>");
  });

  it('changes no other part than it must', async () => {
    const before = await base('an ordinary workbook');
    const after = new Map(partsOf(writeMarks(before, [mark('B2')])));
    const changed = partsOf(before).flatMap(([name, text]) => (after.get(name) === text ? [] : [name]));
    expect(changed).toEqual(
      ['xl/worksheets/sheet1.xml', 'xl/comments1.xml', 'xl/drawings/vmlDrawing1.vml', 'xl/styles.xml'].filter((name) =>
        changed.includes(name),
      ),
    );
    expect(changed).toHaveLength(4);
  });
});

describe('notes', () => {
  it('name their author in the first line and have a hidden box beside the cell', () => {
    const bytes = writeMarks(handMade(), [mark('B2', 'error', '242.50 < 242.49 & "尾差"')]);
    const comments = part(bytes, 'xl/comments1.xml');
    expect(comments).toContain(`<authors><author>${NOTE_AUTHOR}</author></authors>`);
    expect(comments).toContain(`>${NOTE_AUTHOR}</t>`);
    expect(comments).toContain('\n242.50 &lt; 242.49 &amp; &quot;尾差&quot;</t>');
    const drawing = part(bytes, 'xl/drawings/vmlDrawing1.vml');
    expect(drawing).toContain('visibility:hidden');
    expect(drawing).toContain('<x:Row>1</x:Row><x:Column>1</x:Column>');
    expect(part(bytes, '[Content_Types].xml')).toContain('PartName="/xl/drawings/vmlDrawing1.vml"');
  });

  it('are left out where the user has a note; the colour is shown all the same', () => {
    const bytes = writeMarks(USER_NOTE, [mark('B2')]);
    expect(part(bytes, 'xl/comments1.xml')).toBe(part(USER_NOTE, 'xl/comments1.xml'));
    expect(part(bytes, 'xl/drawings/vmlDrawing1.vml')).toBe(part(USER_NOTE, 'xl/drawings/vmlDrawing1.vml'));
    expect(part(bytes, SHEET)).toContain('sqref="B2"');
  });

  it('stand after those of the user, with an author and shape numbers of their own', () => {
    const bytes = writeMarks(USER_NOTE, [mark('C3'), mark('C4')]);
    expect(part(bytes, 'xl/comments1.xml')).toContain(`<author>张三</author><author>${NOTE_AUTHOR}</author>`);
    expect(part(bytes, 'xl/comments1.xml')).toMatch(/ref="B2" authorId="0".*ref="C3" authorId="1".*ref="C4" authorId="1"/s);
    expect(part(bytes, 'xl/drawings/vmlDrawing1.vml').match(/id="_x0000_s\d+"/g)).toEqual([
      'id="_x0000_s3073"',
      'id="_x0000_s3074"',
      'id="_x0000_s3075"',
    ]);
  });

  it('on two sheets have parts and shape blocks of their own', async () => {
    const workbook = await written((book) => {
      for (const name of ['公开01表', '公开02表']) book.addWorksheet(name);
    });
    const bytes = writeMarks(workbook, [mark('A1'), { ...mark('A1'), cell: { sheet: '公开02表', row: 0, column: 0 } }]);
    expect(part(bytes, 'xl/drawings/vmlDrawing1.vml')).toContain('data="1"');
    expect(part(bytes, 'xl/drawings/vmlDrawing2.vml')).toContain('data="2"');
    expect(partsOf(clearMarks(bytes))).toEqual(partsOf(workbook));
  });

  it('are not written for a mark without a text', () => {
    expect(partsOf(writeMarks(handMade(), [mark('A1', 'error', ' ')])).map(([name]) => name)).toEqual(
      partsOf(handMade()).map(([name]) => name),
    );
  });

  it('stay inside the grid at its last corner', () => {
    const drawing = part(writeMarks(handMade(), [mark('XFD1048576')]), 'xl/drawings/vmlDrawing1.vml');
    const [left = 0, , top = 0, , right = 0, , bottom = 0] = (/<x:Anchor>([^<]*)</.exec(drawing)?.[1] ?? '')
      .split(', ')
      .map(Number);
    expect(left).toBeLessThan(right);
    expect(right).toBeLessThan(16_384);
    expect(top).toBeLessThan(bottom);
    expect(bottom).toBeLessThan(1_048_576);
  });
});

describe('marks after another program has saved the workbook', () => {
  const formula = markFormula('error').replaceAll('"', '&quot;').replace('>', '&gt;');
  const rule = (dxfId: number, priority: number, text: string): string =>
    `<cfRule type="expression" dxfId="${dxfId}" priority="${priority}"><formula>${text}</formula></cfRule>`;

  it('are found beside rules of others in one element, and the format in the middle of the list stays', () => {
    const styles = `<styleSheet xmlns="${MAIN}"><dxfs count="2"><dxf><font><b/></font></dxf><dxf><font><i/></font></dxf></dxfs></styleSheet>`;
    const bytes = clearMarks(
      handMade({
        styles,
        tail: `<conditionalFormatting sqref="A1">${rule(0, 1, formula)}${rule(1, 2, 'A1&gt;0')}</conditionalFormatting>`,
      }),
    );
    expect(part(bytes, SHEET)).toContain(
      `<conditionalFormatting sqref="A1">${rule(1, 1, 'A1&gt;0')}</conditionalFormatting></worksheet>`,
    );
    expect(part(bytes, 'xl/styles.xml')).toBe(styles);
  });

  it('take the last format of the list with them when nothing else uses it', () => {
    const styles = `<styleSheet xmlns="${MAIN}"><dxfs count="2"><dxf><font><b/></font></dxf><dxf><font><i/></font></dxf></dxfs></styleSheet>`;
    const tail = `<conditionalFormatting sqref="A1">${rule(1, 1, formula)}</conditionalFormatting>`;
    expect(part(clearMarks(handMade({ styles, tail })), 'xl/styles.xml')).toContain(
      '<dxfs count="1"><dxf><font><b/></font></dxf></dxfs>',
    );
    const used = '<tableParts count="0"/><extLst><ext uri="{x}"><a dataDxfId="1"/></ext></extLst>';
    expect(part(clearMarks(handMade({ styles, tail: tail + used })), 'xl/styles.xml')).toBe(styles);
  });

  it('are found in the extension list, which goes when nothing else is in it', () => {
    const extension =
      '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings>' +
      `<x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="expression" priority="1" id="{1}"><xm:f>${formula}</xm:f><x14:dxf/></x14:cfRule><xm:sqref>A1</xm:sqref></x14:conditionalFormatting>` +
      '</x14:conditionalFormattings></ext></extLst>';
    expect(part(clearMarks(handMade({ tail: extension })), SHEET)).toBe(part(handMade(), SHEET));
  });

  it('include notes of the add-in, which have the user for their author', () => {
    const own = userNoteWith(`<comment ref="C3" authorId="0"><text><r><t>${NOTE_AUTHOR}\n差 0.01</t></r></text></comment>`);
    const comments = part(clearMarks(own), 'xl/comments1.xml');
    expect(comments).toContain('ref="B2"');
    expect(comments).not.toContain('ref="C3"');
    expect(comments).toContain('<author>张三</author>');
  });
});

function userNoteWith(comment: string): Uint8Array {
  const parts = Object.fromEntries(partsOf(USER_NOTE));
  const text = part(USER_NOTE, 'xl/comments1.xml').replace('</commentList>', `${comment}</commentList>`);
  const encoded = Object.entries(parts).map(
    ([name, raw]) =>
      [
        name,
        name === 'xl/comments1.xml' ? new TextEncoder().encode(text) : Uint8Array.from(raw, (c) => c.charCodeAt(0)),
      ] as const,
  );
  return zip(Object.fromEntries(encoded));
}
