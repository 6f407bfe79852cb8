import { PLACEHOLDERS } from './templateMessages';
import { PackageEditor } from '../../marks/packageEditor';
import { insertion, type Edit } from '../../xml/edit';
import { childNamed, descendantsNamed, parseXml, type XmlElement } from '../../xml/parseXml';
import { addComments } from '../commentsPart';
import { openDocx, type DocxPackage } from '../openDocx';
import { adaptedBody, commentElements, highestNumber, inFront, sectionCount, shapeOf } from './adaptedBody';
import { CarriedParts } from './carriedParts';
import { bodyPlace, furnitureOf, type Template, type TemplateUse } from './openTemplate';
import { ownTexts, placeholdersIn, wordsIn, type Placeholder } from './placeholders';
import { sectionAt, sectionEndedBy, sectionLike } from './sections';
import { importStyles } from './styles';

/** What goes into a template. */
export interface Filling {
  readonly use: TemplateUse;
  /** A .docx of this product; its body is put in. */
  readonly document: Uint8Array;
  readonly title: string;
  readonly department: string;
  readonly year: string;
}

/**
 * The template with the text in place of {{正文}} and words in place of the other placeholders. Headers, footers, pictures, page
 * size and every part that holds no placeholder stay as they are to the byte; styles and comments are added to.
 */
export function fillTemplate({ opened }: Template, filling: Filling): Uint8Array {
  const editor = new PackageEditor(opened.content);
  const words = new Map<string, string>([
    [PLACEHOLDERS.title, filling.title],
    [PLACEHOLDERS.department, filling.department],
    [PLACEHOLDERS.year, filling.year],
  ]);
  for (const part of [opened.part, ...furnitureOf(opened)]) writeWords(editor, part, words);
  const made = openDocx(filling.document);
  const carried = new CarriedParts(made, editor);
  const text = editor.requiredText(opened.part);
  const root = parseXml(text);
  const place = bodyPlace(text, root);
  const section = sectionAt(root, place);
  const front = filling.use === 'disclosure' ? frontOf(text, root, place) : [];
  const total = sectionCount(made.root);
  const like = (landscape: boolean, restart: boolean, position: number): string =>
    sectionLike(text, section, { landscape, restart, first: position === 0 && front.length === 0 });
  const blocks = adaptedBody(made, {
    styles: importStyles(opened, editor, made, filling.use),
    relations: carried.relate(opened.part),
    offsets: {
      comment: hasComments(made) ? addComments(opened, editor, (first) => commentElements(made, first)) : 0,
      bookmark: highestNumber(root, 'bookmark'),
      drawing: highestNumber(root, 'drawing'),
    },
    section: ({ landscape, restart }, position) => (position === total - 1 ? '' : like(landscape, restart, position)),
  });
  const last = filling.use === 'narrative' ? null : like(endsAcross(made), false, total - 1);
  editor.edit(opened.part, [
    ...namespaces(text, root, made),
    ...endOfFront(text, front, section),
    ...placed(text, root, { place, section, blocks, last }),
  ]);
  asDocument(editor);
  const bytes = editor.finish();
  return carried.addedTo(bytes ?? filling.document);
}

function endsAcross({ root }: DocxPackage): boolean {
  const last = [...descendantsNamed(root, 'sectPr')].at(-1);
  return last !== undefined && shapeOf(last).landscape;
}

function hasComments({ content, part }: DocxPackage): boolean {
  return content.relatedPart(part, 'comments') !== null;
}

function writeWords(editor: PackageEditor, part: string, words: ReadonlyMap<string, string>): void {
  const found = (): Placeholder[] => {
    const text = editor.text(part);
    return text === null ? [] : placeholdersIn(text, parseXml(text)).filter(({ name }) => words.has(name));
  };
  // One at a time, the last first: two of them may stand in one run.
  for (let left = found().length; left > 0; left--) {
    const next = found()[left - 1];
    if (next !== undefined) editor.edit(part, next.replacedBy(words.get(next.name) ?? ''));
  }
}

/** Blocks before the place that stand in one section with it: letterhead, or a cover; none where they are empty lines. */
function frontOf(text: string, root: XmlElement, place: XmlElement | null): readonly XmlElement[] {
  const blocks = childNamed(root, 'body')?.children ?? [];
  const at = place === null ? blocks.length : blocks.indexOf(place);
  const before = blocks.slice(0, Math.max(0, at)).filter(({ local }) => local !== 'sectPr');
  const front = before.slice(before.map((block) => sectionEndedBy(block) !== null).lastIndexOf(true) + 1);
  return front.some((block) => hasContent(text, block)) ? front : [];
}

function hasContent(text: string, block: XmlElement): boolean {
  const shown = ['drawing', 'pict', 'object', 'pBdr', 'tbl'];
  return (
    block.local === 'tbl' ||
    wordsIn(text, { children: [block] }) !== '' ||
    shown.some((name) => !descendantsNamed(block, name).next().done)
  );
}

/** The front keeps its own section: pages of ours begin on the next page. */
function endOfFront(text: string, front: readonly XmlElement[], section: XmlElement | null): Edit[] {
  const last = front.at(-1);
  if (last === undefined || section === null) return [];
  const properties = text.slice(section.start, section.end);
  if (last.local === 'p') return withSection(text, last, properties);
  return [insertion(last.end, `<w:p><w:pPr>${properties}</w:pPr></w:p>`)];
}

/** Edits that end a section with a paragraph. */
function withSection(text: string, paragraph: XmlElement, section: string): Edit[] {
  const properties = childNamed(paragraph, 'pPr');
  if (properties === null) return inFront(text, paragraph, `<w:pPr>${section}</w:pPr>`);
  if (properties.selfClosing) return inFront(text, properties, section);
  const change = childNamed(properties, 'pPrChange');
  return [insertion(change?.start ?? properties.closeStart, section)];
}

interface Placing {
  readonly place: XmlElement | null;
  readonly section: XmlElement | null;
  readonly blocks: readonly string[];
  /** Properties of the section that the text ends in; `null` where they stay as they are. */
  readonly last: string | null;
}

function placed(text: string, root: XmlElement, { place, section, blocks, last }: Placing): Edit[] {
  const body = childNamed(root, 'body');
  if (body === null) return [];
  const written = [...blocks];
  if (place === null) {
    const at = section?.start ?? body.closeStart;
    return [insertion(at, written.join('')), ...sectionEdit(section, last, body)];
  }
  const kept = keptOf(text, place);
  if (kept !== '') written[0] = afterProperties(written[0] ?? '', kept);
  const own = sectionEndedBy(place);
  if (own !== null) {
    const properties = last ?? text.slice(own.start, own.end);
    written[written.length - 1] = endingSection(written.at(-1) ?? '', properties);
  }
  return [
    { start: place.start, end: place.end, text: written.join('') },
    ...(own === null ? sectionEdit(section, last, body) : []),
  ];
}

function sectionEdit(section: XmlElement | null, last: string | null, body: XmlElement): Edit[] {
  if (last === null) return [];
  return section === null ? [insertion(body.closeStart, last)] : [{ start: section.start, end: section.end, text: last }];
}

function endingSection(paragraph: string, section: string): string {
  const [edit] = withSection(paragraph, parseXml(paragraph), section);
  return edit === undefined ? paragraph : paragraph.slice(0, edit.start) + edit.text + paragraph.slice(edit.end);
}

function afterProperties(paragraph: string, xml: string): string {
  const root = parseXml(paragraph);
  const at = childNamed(root, 'pPr')?.end ?? root.openEnd;
  return paragraph.slice(0, at) + xml + paragraph.slice(at);
}

/** Pictures, bookmarks and comments that hang on the placeholder's paragraph. */
const KEPT = ['drawing', 'pict', 'object', 'bookmarkStart', 'bookmarkEnd', 'commentRangeStart', 'commentRangeEnd', 'commentReference', 'permStart', 'permEnd']; // prettier-ignore

function keptOf(text: string, paragraph: XmlElement): string {
  const words = ownTexts(paragraph);
  return paragraph.children
    .filter(
      (child) => child.local !== 'pPr' && KEPT.some((name) => child.local === name || !descendantsNamed(child, name).next().done),
    )
    .map((child) => {
      const inside = words.filter(({ start, end }) => start >= child.start && end <= child.end);
      let at = child.start;
      const pieces = inside.map(({ start, end }) => {
        const piece = text.slice(at, start);
        at = end;
        return piece;
      });
      return pieces.join('') + text.slice(at, child.end);
    })
    .join('');
}

/** Prefixes of the text that the template does not know. */
function namespaces(text: string, root: XmlElement, made: DocxPackage): Edit[] {
  const missing = [...made.root.attributes].filter(
    ([name]) => name.startsWith('xmlns:') && !root.attributes.has(name) && new RegExp(`[<\\s]${name.slice(6)}:`).test(made.text),
  );
  if (missing.length === 0) return [];
  const at = text.slice(root.start, root.openEnd).lastIndexOf('>') + root.start;
  return [insertion(at, missing.map(([name, uri]) => ` ${name}="${uri}"`).join(''))];
}

/** A .dotx is a template by its content type, and so would be its copy. */
function asDocument(editor: PackageEditor): void {
  const types = editor.requiredText('[Content_Types].xml');
  const document = types.replace('.wordprocessingml.template.main+xml', '.wordprocessingml.document.main+xml');
  if (document !== types) editor.set('[Content_Types].xml', document);
}
