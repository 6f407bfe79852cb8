import { strToU8, Zip, ZipDeflate, type DeflateOptions } from 'fflate';
import { handMade, MAIN, relation, relations, written, zip, handMadeParts } from '../packages';

/** Workbooks that make marking hard, by what is hard about them. All have one sheet `公开01表`. */

const VML =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">\r\n' +
  ' <o:shapelayout v:ext="edit">\r\n  <o:idmap v:ext="edit" data="3"/>\r\n </o:shapelayout>';
const NOTE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"></v:shapetype>';
const USER_NOTE_SHAPE =
  '<v:shape id="_x0000_s3073" type="#_x0000_t202" style="visibility:hidden"><x:ClientData ObjectType="Note"><x:Row>1</x:Row><x:Column>1</x:Column></x:ClientData></v:shape>';
const CHECKBOX =
  '<v:shape id="_x0000_s3080" type="#_x0000_t201"><v:textbox><div><br>复选</div></v:textbox><x:ClientData ObjectType="Checkbox"/></v:shape>';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const VML_DEFAULT = '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>';

function withComments(comments: string, vml: string, moreRelations = '', moreParts: Record<string, string> = {}): Uint8Array {
  return handMade({
    contentTypes: VML_DEFAULT,
    tail: `<pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/><legacyDrawing ${R} r:id="rId7"/><extLst><ext uri="{x}"/></extLst>`,
    sheetRelations: relations(
      relation('rId7', 'vmlDrawing', '../drawings/vmlDrawing1.vml'),
      relation('rId8', 'comments', '/xl/comments1.xml'),
      moreRelations,
    ),
    parts: { 'xl/comments1.xml': comments, 'xl/drawings/vmlDrawing1.vml': vml, ...moreParts },
  });
}

const userComments = (authors: string, list: string): string =>
  `<comments xmlns="${MAIN}"><authors>${authors}</authors><commentList>${list}</commentList></comments>`;
const USER_COMMENT = '<comment ref="B2" authorId="0"><text><t>原有批注</t></text></comment>';

export const USER_NOTE = withComments(
  userComments('<author>张三</author>', USER_COMMENT),
  `${VML}${NOTE_TYPE}${USER_NOTE_SHAPE}</xml>`,
);

export const bases: Readonly<Record<string, () => Uint8Array | Promise<Uint8Array>>> = {
  'an ordinary workbook': () =>
    written((workbook) => {
      const sheet = workbook.addWorksheet('公开01表');
      sheet.getCell('B2').value = 242.5;
      sheet.getCell('C3').value = '合计';
      sheet.getCell('D4').note = '原有批注';
      sheet.mergeCells('A6:C7');
      sheet.addConditionalFormatting({
        ref: 'A1:D9',
        rules: [
          { type: 'expression', formulae: ['A1>0'], priority: 1, style: { font: { bold: true } } },
          { type: 'cellIs', operator: 'lessThan', formulae: ['0'], priority: 2, style: { font: { italic: true } } },
        ],
      });
      sheet.getCell('E5').dataValidation = { type: 'whole', operator: 'greaterThan', formulae: [0] };
      workbook.addWorksheet('另一张').getCell('A1').value = 1;
    }),
  'a bare sheet without styles': () => handMade({ styles: null }),
  'a sheet with a prefix for everything': () =>
    handMade({
      prefix: 'x',
      styles: `<x:styleSheet xmlns:x="${MAIN}"><x:cellXfs count="1"><x:xf/></x:cellXfs><x:dxfs count="0" /></x:styleSheet>`,
      tail: '<x:pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/>',
    }),
  'a strict workbook': () => handMade({ strict: true, tail: '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>' }),
  'an empty list of formats in long form': () =>
    handMade({ styles: `<styleSheet xmlns="${MAIN}"><dxfs count="0"></dxfs></styleSheet>` }),
  'formats without a count': () => handMade({ styles: `<styleSheet xmlns="${MAIN}"><dxfs><dxf/></dxfs></styleSheet>` }),
  'formats with a wrong count': () =>
    handMade({ styles: `<styleSheet xmlns="${MAIN}"><dxfs count='7'><dxf/></dxfs></styleSheet>` }),
  'rules of newer Excel beside older ones': () =>
    handMade({
      styles: `<styleSheet xmlns="${MAIN}"><dxfs count="1"><dxf/></dxfs></styleSheet>`,
      tail:
        '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="3"><formula>TRUE</formula></cfRule></conditionalFormatting>' +
        '<conditionalFormatting sqref="A2"><cfRule type="expression" dxfId="0" priority="1"><formula>TRUE</formula></cfRule></conditionalFormatting>' +
        '<pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/>' +
        '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings>' +
        '<x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="expression" priority="2" id="{1}"><xm:f>Sheet2!A1</xm:f></x14:cfRule><xm:sqref>A3</xm:sqref></x14:conditionalFormatting>' +
        '</x14:conditionalFormattings></ext></extLst>',
    }),
  'a rule of a pivot table': () =>
    handMade({
      tail: '<conditionalFormatting pivot="1" sqref="A1"><cfRule type="expression" priority="1"><formula>TRUE</formula></cfRule></conditionalFormatting>',
    }),
  'a note of the user': () => USER_NOTE,
  'a threaded comment': () =>
    withComments(
      userComments(
        '<author>tc={A}</author>',
        '<comment ref="B2" authorId="0" shapeId="0"><text><t>[线程批注]</t></text></comment>',
      ),
      `${VML}${NOTE_TYPE}${USER_NOTE_SHAPE}</xml>\r\n`,
      relation('rId9', 'threadedComment', '../threadedComments/threadedComment1.xml').replace(
        /Type="[^"]*"/,
        'Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment"',
      ),
      {
        'xl/threadedComments/threadedComment1.xml':
          '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="B2" id="{A}"><text>请核对</text></threadedComment></ThreadedComments>',
      },
    ),
  'form controls without notes': () =>
    handMade({
      contentTypes: VML_DEFAULT,
      tail: `<drawing ${R} r:id="rId1"/><legacyDrawing ${R} r:id="rId7"/><tableParts count="0"/>`,
      sheetRelations: relations(relation('rId7', 'vmlDrawing', '../drawings/vmlDrawing1.vml')),
      parts: { 'xl/drawings/vmlDrawing1.vml': `${VML}${CHECKBOX}</xml>` },
    }),
  'comments and drawing that hold nothing': () =>
    withComments(`<comments xmlns="${MAIN}"><authors/><commentList/></comments>`, `${VML}</xml>`),
  'comments that hold nothing, in long form': () => withComments(userComments('', ''), `${VML}</xml>`),
  'relations that hold nothing': () => handMade({ sheetRelations: relations() }),
  'relations that hold nothing, in short form': () =>
    handMade({ sheetRelations: '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships" />' }),
  'sizes behind the parts, as a streaming writer leaves them': () => {
    const pieces: Uint8Array[] = [];
    const stream = new Zip((_, piece) => pieces.push(piece));
    for (const [name, text] of Object.entries(handMadeParts({ tail: '<pageMargins/>' }))) {
      const part = new ZipDeflate(name, { level: 6, mtime: '2024-02-03T04:05:06' } as DeflateOptions);
      stream.add(part);
      part.push(strToU8(text), true);
    }
    stream.end();
    return Buffer.concat(pieces);
  },
  'stored parts and a byte order mark': () => {
    const parts = handMadeParts({ tail: '<drawing/>' });
    const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
    return zip({ ...parts, 'xl/worksheets/sheet1.xml': `\ufeff${sheet}`, 'xl/media/image1.png': new Uint8Array([1, 2, 3]) }, 0);
  },
};
