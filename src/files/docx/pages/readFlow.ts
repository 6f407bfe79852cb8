import { attribute, childNamed, descendantsNamed, isTrue, textOf, type XmlElement } from '../../xml/parseXml';
import type { DocxPackage } from '../openDocx';
import type { FlowItem } from './pagination';
import { StyleSheet } from './styleSheet';
import { textLines } from './textLines';

/** English metric units in a twip. */
const EMU = 635;
/** Height of a line of its own height, in its size: what Chinese fonts come to. */
const NATURAL_LINE = 1.3;

interface Page {
  readonly width: number;
  readonly room: number;
}

/** What takes room on the pages of a document of this product, in order. */
export function readFlow({ content, part, text, root }: DocxPackage): FlowItem[] {
  const styles = content.relatedPart(part, 'styles');
  const sheet = new StyleSheet(styles === null ? null : content.xml(styles));
  const body = childNamed(root, 'body');
  const blocks = blocksIn(body?.children ?? []);
  const flow: FlowItem[] = [];
  let waiting: XmlElement[] = [];
  for (const block of blocks) {
    const section = block.local === 'sectPr' ? block : sectionIn(block);
    if (block.local !== 'sectPr') waiting.push(block);
    if (section === null) continue;
    const page = pageOf(section);
    const numbers = childNamed(section, 'pgNumType');
    flow.push({ kind: 'section', room: page.room, restart: numbers !== null && attribute(numbers, 'start') === '1' });
    flow.push(...waiting.flatMap((one) => itemsOf(one, { text, sheet, page })));
    waiting = [];
  }
  return flow;
}

/** Paragraphs and tables, those in content controls among them. */
function blocksIn(elements: readonly XmlElement[]): XmlElement[] {
  return elements.flatMap((element) => {
    if (element.local === 'sdt' || element.local === 'sdtContent') return blocksIn(element.children);
    return ['p', 'tbl', 'sectPr'].includes(element.local) ? [element] : [];
  });
}

function sectionIn(block: XmlElement): XmlElement | null {
  const properties = childNamed(block, 'pPr');
  return properties === null ? null : childNamed(properties, 'sectPr');
}

function pageOf(section: XmlElement): Page {
  const length = (child: string, name: string): number => {
    const element = childNamed(section, child);
    return Math.abs(Number((element && attribute(element, name)) ?? 0));
  };
  const sides = length('pgMar', 'left') + length('pgMar', 'right') + length('pgMar', 'gutter');
  return {
    width: length('pgSz', 'w') - sides,
    room: length('pgSz', 'h') - length('pgMar', 'top') - length('pgMar', 'bottom'),
  };
}

interface Context {
  readonly text: string;
  readonly sheet: StyleSheet;
  readonly page: Page;
}

function itemsOf(block: XmlElement, context: Context): FlowItem[] {
  return block.local === 'tbl' ? rowsOf(block) : [paragraphOf(block, context)];
}

function rowsOf(table: XmlElement): FlowItem[] {
  return table.children
    .filter(({ local }) => local === 'tr')
    .map((row) => {
      const height = [...descendantsNamed(row, 'trHeight')][0];
      return { kind: 'row', height: Number((height && attribute(height, 'val')) ?? 0) };
    });
}

function paragraphOf(paragraph: XmlElement, { text, sheet, page }: Context): FlowItem {
  const format = sheet.formatOf(paragraph);
  const pictures = [...descendantsNamed(paragraph, 'extent')].map((extent) => Number(attribute(extent, 'cy') ?? 0) / EMU);
  const words = [...descendantsNamed(paragraph, 't')].map((element) => textOf(text, element)).join('');
  const lines = textLines(words, {
    width: page.width - format.left - format.right,
    firstLine: format.firstLine,
    size: format.size,
  });
  const natural = format.size * 10 * NATURAL_LINE * (format.lineRule === 'auto' ? format.line / 240 : 1);
  const height = format.lineRule === 'exact' ? format.line : Math.max(natural, format.lineRule === 'atLeast' ? format.line : 0);
  return {
    kind: 'paragraph',
    lines: pictures.length > 0 ? 1 : lines,
    line: Math.max(height, ...pictures),
    before: format.before,
    after: format.after,
    keepNext: format.keepNext,
    pageBreakBefore: isOn(paragraph, 'pageBreakBefore'),
    bookmarks: [...descendantsNamed(paragraph, 'bookmarkStart')].map((start) => attribute(start, 'name') ?? ''),
  };
}

function isOn(paragraph: XmlElement, name: string): boolean {
  const properties = childNamed(paragraph, 'pPr');
  const element = properties && childNamed(properties, name);
  if (element === null) return false;
  const value = attribute(element, 'val');
  return value === null || isTrue(value);
}
