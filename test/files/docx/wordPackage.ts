import { relation, relations, zip } from '../packages';

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export interface HandMadeDocument {
  /** Content of `w:body`. */
  readonly body: string;
  /** Content of `w:numbering`. */
  readonly numbering?: string;
  readonly parts?: Readonly<Record<string, string>>;
}

/** A small .docx written by hand. */
export function handMadeDocx({ body, numbering, parts = {} }: HandMadeDocument): Uint8Array {
  const namespaces =
    `xmlns:w="${MAIN}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"` +
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"';
  return zip({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPES}.document.main+xml"/></Types>`,
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'word/document.xml')),
    'word/document.xml': `<?xml version="1.0"?><w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relations(numbering === undefined ? '' : relation('rId1', 'numbering', 'numbering.xml')),
    ...(numbering === undefined ? {} : { 'word/numbering.xml': `<w:numbering ${namespaces}>${numbering}</w:numbering>` }),
    ...parts,
  });
}

export function p(content: string, properties = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
}

export function r(text: string, properties = ''): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}
