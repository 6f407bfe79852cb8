import { strToU8, zipSync } from 'fflate';
import { encodeEntities } from '../xml/entities';
import { sheetStyles, stylesXml } from './cellStyles';
import type { NewSheet } from './sheetModel';
import { drawingXml } from './sheetPictures';
import { definedNames, SHEET_NAMESPACE, sheetXml } from './sheetXml';

const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** The earliest time a zip can hold: equal sheets give equal bytes. In local time, as zips have no zone. */
const ZIPPED = new Date(1980, 0, 1);

/** A new .xlsx workbook; every sheet prints on A4, as wide as the page. */
export function writeSheets(sheets: readonly NewSheet[]): Uint8Array {
  const drawn = sheets.flatMap(({ pictures }, index) => (pictures === undefined ? [] : [index]));
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets.length, drawn),
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookXml(sheets),
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, index): [string, string] => ['worksheet', `worksheets/sheet${index + 1}.xml`]),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': stylesXml(),
  };
  const styles = sheetStyles();
  sheets.forEach((sheet, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet, styles);
  });
  const images: Record<string, Uint8Array> = {};
  for (const index of drawn) {
    const pictures = sheets[index]?.pictures ?? [];
    const names = pictures.map((_, place) => `image${index + 1}-${place + 1}.png`);
    parts[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = relations([['drawing', `../drawings/drawing${index + 1}.xml`]]);
    parts[`xl/drawings/drawing${index + 1}.xml`] = drawingXml(pictures);
    parts[`xl/drawings/_rels/drawing${index + 1}.xml.rels`] = relations(names.map((name) => ['image', `../media/${name}`]));
    pictures.forEach(({ png }, place) => {
      images[`xl/media/${names[place] ?? ''}`] = png;
    });
  }
  const texts = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));
  return zipSync({ ...texts, ...images }, { mtime: ZIPPED, level: 6 });
}

/** @param drawn zero-based places of the sheets with pictures */
function contentTypes(sheets: number, drawn: readonly number[]): string {
  const part = (name: string, type: string): string => `<Override PartName="${name}" ContentType="${CONTENT}.${type}+xml"/>`;
  const parts = Array.from({ length: sheets }, (_, index) => part(`/xl/worksheets/sheet${index + 1}.xml`, 'worksheet'));
  const drawings = drawn.map(
    (index) =>
      `<Override PartName="/xl/drawings/drawing${index + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/>`,
  );
  const png = drawn.length === 0 ? '' : '<Default Extension="png" ContentType="image/png"/>';
  return (
    `${HEADER}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
    `${png}${part('/xl/workbook.xml', 'sheet.main')}${part('/xl/styles.xml', 'styles')}${parts.join('')}${drawings.join('')}</Types>`
  );
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const entries = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${HEADER}<Relationships xmlns="${RELATIONS}">${entries.join('')}</Relationships>`;
}

function workbookXml(sheets: readonly NewSheet[]): string {
  const entries = sheets.map(
    ({ name }, index) => `<sheet name="${encodeEntities(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const names = sheets.flatMap((sheet, index) => definedNames(sheet, index));
  const defined = names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`;
  return `${HEADER}<workbook xmlns="${SHEET_NAMESPACE}" xmlns:r="${OFFICE}"><sheets>${entries.join('')}</sheets>${defined}</workbook>`;
}
