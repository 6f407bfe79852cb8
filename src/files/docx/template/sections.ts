import { attribute, childNamed, type XmlElement } from '../../xml/parseXml';
import { OFFICIAL_PAPERS, type Paper, type Papers } from '../paper';

/** The properties of the section that a place stands in; `null` where the document has none. */
export function sectionAt(root: XmlElement, place: XmlElement | null): XmlElement | null {
  const body = childNamed(root, 'body');
  if (body === null) return null;
  const from = place === null ? body.children.length : body.children.findIndex(({ end }) => end >= place.end);
  for (const block of body.children.slice(Math.max(0, from))) {
    const section = block.local === 'sectPr' ? block : sectionEndedBy(block);
    if (section !== null) return section;
  }
  return null;
}

/** The section properties in a paragraph that ends a section. */
export function sectionEndedBy(block: XmlElement): XmlElement | null {
  const properties = block.local === 'p' ? childNamed(block, 'pPr') : null;
  return properties === null ? null : childNamed(properties, 'sectPr');
}

/** The pages of a section, and the same pages turned; those of official documents where nothing usable is said. */
export function papersOf(section: XmlElement | null): Papers {
  const size = section && childNamed(section, 'pgSz');
  const margin = section && childNamed(section, 'pgMar');
  if (size === null || margin === null) return OFFICIAL_PAPERS;
  const [width, height] = [lengthOf(size, 'w'), lengthOf(size, 'h')];
  const margins = {
    top: lengthOf(margin, 'top'),
    right: lengthOf(margin, 'right'),
    bottom: lengthOf(margin, 'bottom'),
    left: lengthOf(margin, 'left') + (attribute(margin, 'gutter') === null ? 0 : lengthOf(margin, 'gutter')),
  };
  const page = { size: { width, height }, margin: margins };
  const turned = { size: { width: height, height: width }, margin: margins };
  return hasRoom(page) && hasRoom(turned) ? { upright: page, across: width >= height ? page : turned } : OFFICIAL_PAPERS;
}

/** Five centimetres. */
const LEAST = 2835;

function hasRoom({ size, margin }: Paper): boolean {
  return size.width - margin.left - margin.right >= LEAST && size.height - margin.top - margin.bottom >= LEAST;
}

/** Twips, NaN where nothing is said; margins below zero only say that headers may overlap the text. */
function lengthOf(element: XmlElement, name: string): number {
  return Math.abs(Math.round(Number(attribute(element, name) ?? NaN)));
}

/** What the schema wants in which order. */
const ORDER = [
  'headerReference', 'footerReference', 'footnotePr', 'endnotePr', 'type', 'pgSz', 'pgMar', 'paperSrc', 'pgBorders', 'lnNumType',
  'pgNumType', 'cols', 'formProt', 'noEndnote', 'textDirection', 'bidi', 'rtlGutter', 'docGrid', 'printerSettings',
]; // prettier-ignore

export interface SectionShape {
  readonly landscape: boolean;
  /** The first page is page 1. */
  readonly restart: boolean;
  /** With the other first page of the template's section, where it has one. */
  readonly first: boolean;
}

/**
 * Section properties for pages of ours with everything else as in the template's section: headers, footers, margins, grid.
 * Only the first of them has the template's other first page, which holds the letterhead where there is one.
 */
export function sectionLike(text: string, section: XmlElement | null, shape: SectionShape): string {
  if (section === null) return officialSection(shape);
  const prefix = section.prefix === '' ? '' : `${section.prefix}:`;
  const attr = (name: string, value: string | number): string => ` ${prefix}${name}="${value}"`;
  const size = childNamed(section, 'pgSz');
  const papers = papersOf(section);
  const { width, height } = (shape.landscape ? papers.across : papers.upright).size;
  const orientation = width > height ? attr('orient', 'landscape') : '';
  const format = childNamed(section, 'pgNumType');
  const written: Readonly<Record<string, string>> = {
    type: `<${prefix}type${attr('val', 'nextPage')}/>`,
    pgSz:
      size !== null && !shape.landscape
        ? text.slice(size.start, size.end)
        : `<${prefix}pgSz${attr('w', width)}${attr('h', height)}${orientation}/>`,
    pgNumType: `<${prefix}pgNumType${numberFormat(format, attr)}${shape.restart ? attr('start', 1) : ''}/>`,
  };
  const kept = (name: string): string =>
    section.children
      .filter(({ local }) => local === name)
      .map(({ start, end }) => text.slice(start, end))
      .join('');
  const parts = ORDER.map((name) => written[name] ?? kept(name)).join('');
  const titlePage = shape.first ? kept('titlePg') : '';
  // Behind `noEndnote` in the schema's order.
  const at = parts.search(new RegExp(`<${prefix}(?:textDirection|bidi|rtlGutter|docGrid|printerSettings)\\b`));
  const inside = at < 0 ? parts + titlePage : parts.slice(0, at) + titlePage + parts.slice(at);
  return `<${prefix}sectPr>${inside}</${prefix}sectPr>`;
}

function numberFormat(format: XmlElement | null, attr: (name: string, value: string) => string): string {
  const value = format === null ? null : attribute(format, 'fmt');
  return value === null ? '' : attr('fmt', value);
}

function officialSection({ landscape, restart }: SectionShape): string {
  const { size, margin } = landscape ? OFFICIAL_PAPERS.across : OFFICIAL_PAPERS.upright;
  return (
    `<w:sectPr><w:type w:val="nextPage"/><w:pgSz w:w="${size.width}" w:h="${size.height}"${landscape ? ' w:orient="landscape"' : ''}/>` +
    `<w:pgMar w:top="${margin.top}" w:right="${margin.right}" w:bottom="${margin.bottom}" w:left="${margin.left}" w:header="708" w:footer="708" w:gutter="0"/>` +
    `${restart ? '<w:pgNumType w:start="1"/>' : ''}</w:sectPr>`
  );
}
