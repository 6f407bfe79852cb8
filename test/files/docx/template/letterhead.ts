import { relation, relations } from '../../packages';
import { handMadeDocx, p, r } from '../wordPackage';

const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const MAIN = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const RELATIONS = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** Narrow page with a letterhead on its first page, a header on the others and a footer. */
export const SECTION =
  `<w:sectPr ${RELATIONS}><w:headerReference w:type="default" r:id="rId2"/><w:headerReference w:type="first" r:id="rId3"/>` +
  '<w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/>' +
  '<w:pgMar w:top="1440" w:right="1800" w:bottom="1440" w:left="1800" w:header="851" w:footer="992" w:gutter="0"/>' +
  '<w:pgNumType w:fmt="numberInDash"/><w:cols w:space="425"/><w:titlePg/><w:docGrid w:type="lines" w:linePitch="312"/></w:sectPr>';

const STYLES =
  `<w:styles ${MAIN}><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>` +
  '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>';

export interface Letterhead {
  readonly body: string;
  readonly header?: string;
  /** Further styles. */
  readonly styles?: string;
  readonly parts?: Readonly<Record<string, string>>;
  readonly mainType?: string;
}

/** A bureau's template as Word writes it: a body, two headers, a footer and styles of its own. */
export function letterhead({
  body,
  header = p(r('某某市财政局')),
  styles = '',
  parts = {},
  mainType = 'document.main',
}: Letterhead): Uint8Array {
  const furniture = (tag: string, content: string): string => `<w:${tag} ${MAIN}>${content}</w:${tag}>`;
  const override = (part: string, type: string): string =>
    `<Override PartName="/word/${part}" ContentType="${TYPES}.${type}+xml"/>`;
  return handMadeDocx({
    body: `${body}${SECTION}`,
    parts: {
      '[Content_Types].xml':
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        `<Default Extension="xml" ContentType="application/xml"/>${override('document.xml', mainType)}${override('styles.xml', 'styles')}` +
        `${override('header1.xml', 'header')}${override('header2.xml', 'header')}${override('footer1.xml', 'footer')}</Types>`,
      'word/_rels/document.xml.rels': relations(
        relation('rId1', 'styles', 'styles.xml'),
        relation('rId2', 'header', 'header1.xml'),
        relation('rId3', 'header', 'header2.xml'),
        relation('rId4', 'footer', 'footer1.xml'),
      ),
      'word/styles.xml': `${STYLES}${styles}</w:styles>`,
      'word/header1.xml': furniture('hdr', p(r('内部资料'))),
      'word/header2.xml': furniture('hdr', header),
      'word/footer1.xml': furniture('ftr', p(r('页脚'))),
      ...parts,
    },
  });
}
