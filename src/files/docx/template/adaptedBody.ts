import { applyEdits, type Edit } from '../../xml/edit';
import { encodeEntities } from '../../xml/entities';
import { attribute, childNamed, childrenNamed, descendantsNamed, parseXml, qualified, type XmlElement } from '../../xml/parseXml';
import type { DocxPackage } from '../openDocx';
import type { SectionShape } from './sections';
import type { ImportedStyles } from './styles';

/** What the numbers and names of a document become, so that they meet none of the template's. */
export interface Adaptation {
  readonly styles: ImportedStyles;
  readonly relations: ReadonlyMap<string, string>;
  /** Added to the numbers of comments, bookmarks and drawings. */
  readonly offsets: Readonly<Record<'comment' | 'bookmark' | 'drawing', number>>;
  /** Section properties in the template, for those that end within the text. */
  readonly section: (shape: Omit<SectionShape, 'first'>, position: number) => string;
}

const NUMBERED: ReadonlyMap<string, keyof Adaptation['offsets']> = new Map([
  ['commentRangeStart', 'comment'],
  ['commentRangeEnd', 'comment'],
  ['commentReference', 'comment'],
  ['bookmarkStart', 'bookmark'],
  ['bookmarkEnd', 'bookmark'],
  ['docPr', 'drawing'],
]);

/** The blocks of a document's body for the template, in order; its last section's properties are left out. */
export function adaptedBody({ text, root }: DocxPackage, adaptation: Adaptation): string[] {
  const edits: Edit[] = [];
  let sections = 0;
  const visit = (element: XmlElement): void => {
    const kind = NUMBERED.get(element.local);
    if (kind !== undefined) edits.push(...numberMoved(text, element, adaptation.offsets[kind]));
    if (element.local === 'p') edits.push(...styled(text, element, adaptation.styles));
    if (adaptation.styles.fromTemplate && element.local === 'instrText') edits.push(...outdated(text, element));
    if (element.local === 'blip') edits.push(...related(text, element, adaptation.relations));
    if (element.local === 'sectPr') {
      edits.push({ start: element.start, end: element.end, text: adaptation.section(shapeOf(element), sections) });
      sections += 1;
      return;
    }
    element.children.forEach(visit);
  };
  visit(root);
  const adapted = applyEdits(text, edits);
  const body = childNamed(parseXml(adapted), 'body');
  const blocks = body?.children.filter(({ local }) => local !== 'sectPr') ?? [];
  return blocks.map(({ start, end }) => adapted.slice(start, end));
}

/** How many sections a document has. */
export function sectionCount(root: XmlElement): number {
  return [...descendantsNamed(root, 'sectPr')].length;
}

/** How the pages of a section of this product's lie and are numbered. */
export function shapeOf(section: XmlElement): Omit<SectionShape, 'first'> {
  const size = childNamed(section, 'pgSz');
  const numbers = childNamed(section, 'pgNumType');
  return {
    landscape: size !== null && attribute(size, 'orient') === 'landscape',
    restart: numbers !== null && attribute(numbers, 'start') !== null,
  };
}

function styled(text: string, paragraph: XmlElement, { ids, plain }: ImportedStyles): Edit[] {
  const properties = childNamed(paragraph, 'pPr');
  const style = properties && childNamed(properties, 'pStyle');
  if (style !== null) {
    const id = ids.get(attribute(style, 'val') ?? '') ?? plain;
    return [{ start: style.start, end: style.end, text: `<w:pStyle w:val="${encodeEntities(id)}"/>` }];
  }
  const own = `<w:pStyle w:val="${encodeEntities(plain)}"/>`;
  if (properties === null) return inFront(text, paragraph, `<w:pPr>${own}</w:pPr>`);
  return inFront(text, properties, own);
}

/** Edits that put XML before the children of an element. */
export function inFront(text: string, element: XmlElement, xml: string): Edit[] {
  if (!element.selfClosing) return [{ start: element.openEnd, end: element.openEnd, text: xml }];
  const open = text.slice(element.start, element.openEnd).replace(/\s*\/>$/, '>');
  return [{ start: element.start, end: element.end, text: `${open}${xml}</${qualified(element)}>` }];
}

/** Page numbers are laid out for this product's own styles; with the template's, Word is asked to look again. */
function outdated(text: string, instruction: XmlElement): Edit[] {
  const begin = instruction.parent?.children.find(({ local }) => local === 'fldChar');
  const isContents = text.slice(instruction.openEnd, instruction.closeStart).trimStart().startsWith('TOC ');
  if (!isContents || begin === undefined) return [];
  const at = begin.start + 1 + qualified(begin).length;
  return [{ start: at, end: at, text: ' w:dirty="true"' }];
}

function numberMoved(text: string, element: XmlElement, by: number): Edit[] {
  return attributeEdit(text, element, /\b(?:w:)?id="(\d+)"/, (value) => String(Number(value) + by));
}

function related(text: string, element: XmlElement, ids: ReadonlyMap<string, string>): Edit[] {
  return attributeEdit(text, element, /\br:embed="([^"]*)"/, (value) => ids.get(value) ?? value);
}

function attributeEdit(text: string, element: XmlElement, pattern: RegExp, change: (value: string) => string): Edit[] {
  const match = pattern.exec(text.slice(element.start, element.openEnd));
  const value = match?.[1];
  if (match === null || value === undefined) return [];
  const end = element.start + match.index + match[0].length - 1;
  return [{ start: end - value.length, end, text: change(value) }];
}

/** The highest number that elements of these kinds have. */
export function highestNumber(root: XmlElement, kind: keyof Adaptation['offsets']): number {
  const names = [...NUMBERED].filter(([, of]) => of === kind).map(([name]) => name);
  const numbers = names.flatMap((name) => [...descendantsNamed(root, name)].map((element) => Number(attribute(element, 'id'))));
  return Math.max(0, ...numbers.filter(Number.isInteger));
}

/** Comments of a document as they are written into another's list. */
export function commentElements({ content, part }: DocxPackage, first: number): string {
  const source = content.relatedPart(part, 'comments');
  const text = source === null ? null : content.text(source);
  if (text === null) return '';
  const edits = childrenNamed(parseXml(text), 'comment').flatMap((comment) => numberMoved(text, comment, first));
  const moved = applyEdits(text, edits);
  return childrenNamed(parseXml(moved), 'comment')
    .map(({ start, end }) => moved.slice(start, end))
    .join('');
}
