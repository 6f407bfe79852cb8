import { fileMessages } from '../fileMessages';
import { openContainer } from '../container';
import { FileProblem } from '../fileProblem';
import { PackageEditor } from '../marks/packageEditor';
import { placeInStyles, placeInWorkbook } from '../marks/schemaOrder';
import { requireStyles } from '../marks/styles';
import { sheetStyles, styleElements, type SheetStyles, type StyleBase } from '../report/cellStyles';
import type { NewSheet } from '../report/sheetModel';
import { definedNames, sheetXml } from '../report/sheetXml';
import { addToAttribute, appendInside, insertion, type Edit } from '../xml/edit';
import { encodeEntities } from '../xml/entities';
import { attribute, childNamed, childrenNamed, type XmlElement } from '../xml/parseXml';

export interface WorkbookWithSheet {
  readonly bytes: Uint8Array;
  /** What the sheet is called in the end. */
  readonly name: string;
}

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const WORKSHEET_RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet';
/** Ids below belong to the built-in number formats. */
const FIRST_OWN_FORMAT = 164;
const DEFAULT_FILLS = ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'];

/**
 * A copy of an .xlsx or .xlsm with one more sheet behind all others. Its list of sheets, its styles, relations and content types
 * grow at their ends; all other parts keep their bytes. The sheet that was in front stays in front: its own part says so. A name
 * that is taken gets a number behind it.
 * @throws FileProblem `cannot-edit` for other formats, and whatever an unreadable file gets
 */
export function addSheet(bytes: Uint8Array, sheet: NewSheet): WorkbookWithSheet {
  const container = openContainer(bytes);
  if (container.kind !== 'xlsx') throw new FileProblem('cannot-edit', fileMessages.cannotAddSheet);
  const editor = new PackageEditor(container.content);
  const workbook = editor.original.workbookPart();
  const root = editor.root(workbook);
  const list = childNamed(root, 'sheets');
  const others = list === null ? [] : childrenNamed(list, 'sheet');
  if (list === null || others.length === 0) throw FileProblem.damaged('no sheets');
  const name = freeName(sheet.name, new Set(others.map((other) => (attribute(other, 'name') ?? '').toLowerCase())));
  const named = { ...sheet, name };

  const styles = addStyles(editor);
  const part = editor.freeName(`${workbook.slice(0, workbook.lastIndexOf('/') + 1)}worksheets/sheet#.xml`);
  editor.set(part, sheetXml(named, styles, root.uri));
  editor.declareType(part, SHEET_TYPE);
  // Strict files have their own kind of relation.
  const kind = editor.relationsOf(workbook).find(({ type }) => type === 'worksheet')?.typeUri ?? WORKSHEET_RELATION;
  const id = editor.relate(workbook, kind, part);
  editor.edit(workbook, [
    ...appendInside(list, sheetElement(others, name, id)),
    ...nameEdits(root, definedNames(named, others.length)),
  ]);
  return { bytes: editor.finish() ?? new Uint8Array(bytes), name };
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${wanted}(${number})`;
  return name;
}

/** Written like its neighbour: the prefix of the relation's id is the workbook's own choice. */
function sheetElement(others: readonly XmlElement[], name: string, id: string): string {
  const last = others.at(-1);
  const prefix = last === undefined || last.prefix === '' ? '' : `${last.prefix}:`;
  const attributes = [...(last?.attributes.entries() ?? [])];
  const idName = attributes.find(([key]) => key.endsWith(':id'))?.[0] ?? 'r:id';
  const declared = attributes.filter(([key]) => key.startsWith('xmlns')).map(([key, uri]) => ` ${key}="${encodeEntities(uri)}"`);
  const sheetId = Math.max(...others.map((other) => Number(attribute(other, 'sheetId')) || 0)) + 1;
  return `<${prefix}sheet name="${encodeEntities(name)}" sheetId="${sheetId}"${declared.join('')} ${idName}="${id}"/>`;
}

function nameEdits(root: XmlElement, names: readonly string[]): Edit[] {
  if (names.length === 0) return [];
  const content = prefixed(names.join(''), root);
  const list = childNamed(root, 'definedNames');
  if (list !== null) return appendInside(list, content);
  return [
    insertion(
      placeInWorkbook(root, 'definedNames'),
      prefixed('<definedNames>', root) + content + prefixed('</definedNames>', root),
    ),
  ];
}

/** Our formats behind those that the workbook has. */
function addStyles(editor: PackageEditor): SheetStyles {
  const part = requireStyles(editor);
  const root = editor.root(part);
  const text = editor.requiredText(part);
  const lists = (name: string): XmlElement | null => childNamed(root, name);
  const count = (name: string): number => lists(name)?.children.length ?? 0;
  const formats = lists('numFmts')?.children.map((format) => Number(attribute(format, 'numFmtId')) || 0) ?? [];
  const fills = lists('fills') === null ? DEFAULT_FILLS : [];
  const base: StyleBase = {
    format: Math.max(FIRST_OWN_FORMAT - 1, ...formats) + 1,
    fonts: count('fonts'),
    fills: count('fills') + fills.length,
    borders: count('borders'),
    cells: count('cellXfs'),
    highlights: count('dxfs'),
  };
  const added = styleElements(base);
  const edits = (['numFmts', 'fonts', 'fills', 'borders', 'cellXfs', 'dxfs'] as const).flatMap((name): Edit[] => {
    const own = name === 'fills' ? [...fills, ...added.fills] : added[name];
    const list = lists(name);
    const content = prefixed(own.join(''), root);
    if (list !== null) return [...addToAttribute(text, list, 'count', own.length), ...appendInside(list, content)];
    const open = prefixed(`<${name} count="${own.length}">`, root);
    return [insertion(placeInStyles(root, name), `${open}${content}${prefixed(`</${name}>`, root)}`)];
  });
  editor.edit(part, edits);
  return sheetStyles(base);
}

/** Our XML has no prefixes; a part that has them needs them on every element. */
function prefixed(xml: string, root: XmlElement): string {
  return root.prefix === '' ? xml : xml.replace(/<(\/?)(?=\w)/g, `<$1${root.prefix}:`);
}
