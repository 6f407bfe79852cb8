import type { MarkKind, MarkStyle } from '../../core/marks/marks';
import { childNamed, type XmlElement } from '../xml/parseXml';
import { addToAttribute, appendInside, insertion, removal, removeChildren, type Edit } from '../xml/edit';
import { XML_HEADER, type PackageEditor } from './packageEditor';
import { placeInStyles } from './schemaOrder';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Styles for the rare workbook that has none; the text also tells them from anybody else's. */
const BARE_STYLES =
  `${XML_HEADER}<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf/></cellXfs></styleSheet>';

/** A second blank tells a `dxfs` element that was not there before ours; it means nothing in XML. */
const OWN_DXFS = /^<(?:\w+:)?dxfs {2}count/;

function dxf({ fill, font, bold, italic, underline }: MarkStyle, prefix: string): string {
  const flags = [bold && 'b', italic && 'i', underline && 'u'].flatMap((flag) => (flag ? [`<${prefix}${flag}/>`] : []));
  return (
    `<${prefix}dxf><${prefix}font>${flags.join('')}<${prefix}color rgb="FF${font}"/></${prefix}font>` +
    // In a differential format Excel takes the background colour for the colour of a solid fill.
    `<${prefix}fill><${prefix}patternFill patternType="solid"><${prefix}fgColor rgb="FF${fill}"/><${prefix}bgColor rgb="FF${fill}"/></${prefix}patternFill></${prefix}fill></${prefix}dxf>`
  );
}

/** Appends one differential format a kind; gives their ids. */
export function addStyles(
  editor: PackageEditor,
  kinds: readonly MarkKind[],
  looks: Readonly<Record<MarkKind, MarkStyle>>,
): Map<MarkKind, number> {
  const part = requireStyles(editor);
  const text = editor.requiredText(part);
  const root = editor.root(part);
  const prefix = root.prefix ? `${root.prefix}:` : '';
  const list = childNamed(root, 'dxfs');
  const formats = kinds.map((kind) => dxf(looks[kind], prefix)).join('');
  editor.edit(
    part,
    list
      ? [...addToAttribute(text, list, 'count', kinds.length), ...appendInside(list, formats)]
      : [insertion(placeInStyles(root, 'dxfs'), `<${prefix}dxfs  count="${kinds.length}">${formats}</${prefix}dxfs>`)],
  );
  const first = list ? list.children.length : 0;
  return new Map(kinds.map((kind, index) => [kind, first + index]));
}

/** The styles part; made where a workbook has none. */
export function requireStyles(editor: PackageEditor): string {
  return stylesPart(editor) ?? createStyles(editor);
}

function stylesPart(editor: PackageEditor): string | null {
  const relation = editor
    .relationsOf(editor.original.workbookPart())
    .find(({ type, external }) => type === 'styles' && !external);
  return relation && editor.text(relation.target) !== null ? relation.target : null;
}

function createStyles(editor: PackageEditor): string {
  const workbook = editor.original.workbookPart();
  const part = editor.freeName(`${workbook.slice(0, workbook.lastIndexOf('/') + 1)}styles#.xml`);
  editor.set(part, BARE_STYLES);
  editor.relate(workbook, `${RELATIONS}/styles`, part);
  editor.declareType(part, STYLES_TYPE);
  return part;
}

/**
 * Takes out the differential formats that our rules used, after the rules are gone. Only trailing ones that nothing else uses can go,
 * because all others are known by their place in the list; an unused one in the middle (Excel may have renumbered them) stays, unseen.
 */
export function removeStyles(editor: PackageEditor, ids: ReadonlySet<number>): void {
  const part = stylesPart(editor);
  if (part === null || ids.size === 0) return;
  const text = editor.requiredText(part);
  const list = childNamed(editor.root(part), 'dxfs');
  if (!list) return;
  const used = usedIds(editor);
  const removed: XmlElement[] = [];
  for (let id = list.children.length - 1; id >= 0 && ids.has(id) && !used.has(id); id--) {
    const element = list.children[id];
    if (element) removed.unshift(element);
  }
  if (removed.length === 0) return;
  const { edits, left } = removeChildren(text, list, removed);
  const isOwnList = OWN_DXFS.test(text.slice(list.start, list.openEnd));
  const whole: Edit[] =
    left === 'nothing' && isOwnList ? [removal(list)] : [...addToAttribute(text, list, 'count', -removed.length), ...edits];
  // A list that was `<dxfs count="0"/>` changes at both ends of its start tag: two edits that do not overlap.
  editor.edit(part, whole);
  if (editor.text(part) === BARE_STYLES) {
    const workbook = editor.original.workbookPart();
    const relation = editor.relationsOf(workbook).find(({ type }) => type === 'styles');
    if (relation) editor.unrelate(workbook, relation.id);
    editor.removeDeclared(part);
  }
}

/** Ids that any part refers to, in whichever attribute: rules, tables, filters, pivot tables, table styles. */
function usedIds(editor: PackageEditor): Set<number> {
  const used = new Set<number>();
  for (const part of editor.parts()) {
    if (!/\.xml$/i.test(part) || /(sharedstrings|comments)[^/]*\.xml$/i.test(part)) continue;
    for (const match of (editor.text(part) ?? '').matchAll(/[dD]xfId\s*=\s*["'](\d{1,9})["']/g)) used.add(Number(match[1]));
  }
  return used;
}
