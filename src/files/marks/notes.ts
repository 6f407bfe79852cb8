import { parseA1 } from '../../core/workbook/address';
import { attribute, childNamed, type XmlElement } from '../xml/parseXml';
import { encodeEntities } from '../xml/entities';
import { insertion, removal } from '../xml/edit';
import type { Relation } from '../officePackage';
import { addComments, emptyComments, notedAddresses, removeComments, type Note } from './commentsPart';
import { columnPixels, noteAnchor } from './noteBox';
import type { PackageEditor } from './packageEditor';
import { placeInWorksheet } from './schemaOrder';
import { addShapes, blockOf, emptyDrawing, removeShapes } from './vmlPart';
import { ownNote } from '../../core/marks/marks';

const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';
const STRICT_MAIN = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT_RELATIONS = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

function relationsUri(worksheet: XmlElement): string {
  return worksheet.uri === STRICT_MAIN ? STRICT_RELATIONS : RELATIONS;
}

function commentsRelation(editor: PackageEditor, sheet: string): Relation | undefined {
  return editor.relationsOf(sheet).find(({ type, external }) => type === 'comments' && !external);
}

function drawingRelation(editor: PackageEditor, sheet: string): Relation | undefined {
  const element = childNamed(editor.root(sheet, 'sheetData'), 'legacyDrawing');
  const id = element && attribute(element, 'id');
  return editor.relationsOf(sheet).find((relation) => relation.id === id && !relation.external);
}

function folderOf(editor: PackageEditor): string {
  const workbook = editor.original.workbookPart();
  return workbook.slice(0, workbook.lastIndexOf('/') + 1);
}

/** Adds our notes to one sheet. A cell that has a note keeps it, and gets none of ours. */
export function addNotes(editor: PackageEditor, sheet: string, notes: readonly Note[]): void {
  const known = commentsRelation(editor, sheet);
  const taken = known ? notedAddresses(editor.requiredText(known.target)) : new Set<string>();
  const wanted = notes.filter(({ address }) => !taken.has(address));
  if (wanted.length === 0) return;
  const worksheet = editor.root(sheet, 'sheetData');
  if (known) {
    editor.set(known.target, addComments(editor.requiredText(known.target), wanted, false));
  } else {
    const part = editor.freeName(`${folderOf(editor)}comments#.xml`);
    editor.set(part, addComments(emptyComments(worksheet.uri), wanted, true));
    editor.declareType(part, COMMENTS_TYPE);
    editor.relate(sheet, `${relationsUri(worksheet)}/comments`, part);
  }
  addBoxes(editor, sheet, worksheet, wanted);
}

function addBoxes(editor: PackageEditor, sheet: string, worksheet: XmlElement, notes: readonly Note[]): void {
  const widthOf = columnPixels(worksheet);
  const shapes = notes.map(({ address, note }) => {
    const { row, column } = parseA1(address);
    return { row, column, anchor: noteAnchor(row, column, ownNote(note), widthOf) };
  });
  const known = drawingRelation(editor, sheet);
  if (known) {
    editor.set(known.target, addShapes(editor.requiredText(known.target), shapes, false));
    return;
  }
  const drawings = editor.parts().filter((part) => /\.vml$/i.test(part));
  const block = 1 + Math.max(0, ...drawings.map((part) => blockOf(editor.text(part) ?? '')));
  const part = editor.freeName(`${folderOf(editor)}drawings/vmlDrawing#.vml`);
  editor.set(part, addShapes(emptyDrawing(block), shapes, true));
  editor.declareType(part, DRAWING_TYPE);
  const id = editor.relate(sheet, `${relationsUri(worksheet)}/vmlDrawing`, part);
  const prefix = worksheet.prefix ? `${worksheet.prefix}:` : '';
  editor.edit(sheet, [
    insertion(placeInWorksheet(worksheet, 'legacyDrawing'), `<${prefix}legacyDrawing ${relationAttribute(worksheet, id)}/>`),
  ]);
}

/** The `id` attribute in the namespace of relations, with the prefix that the sheet has for it. */
function relationAttribute(worksheet: XmlElement, id: string): string {
  const uri = relationsUri(worksheet);
  for (const [name, value] of worksheet.attributes) {
    if (name.startsWith('xmlns:') && value === uri) return `${name.slice(6)}:id="${id}"`;
  }
  return `xmlns:r="${encodeEntities(uri)}" r:id="${id}"`;
}

/** Addresses of our notes on one sheet. */
export function ownNotes(editor: PackageEditor, sheet: string): readonly string[] {
  const comments = commentsRelation(editor, sheet);
  const text = comments && editor.text(comments.target);
  return text ? removeComments(text).removed : [];
}

/** Takes our notes out of one sheet; parts that hold nothing else go with them. */
export function removeNotes(editor: PackageEditor, sheet: string): void {
  const comments = commentsRelation(editor, sheet);
  const text = comments && editor.text(comments.target);
  if (!comments || !text) return;
  const left = removeComments(text);
  if (left.removed.length === 0) return;
  removeBoxes(editor, sheet, left.removed);
  if (left.isEmpty) {
    editor.unrelate(sheet, comments.id);
    editor.removeDeclared(comments.target);
  } else {
    editor.set(comments.target, left.text);
  }
}

function removeBoxes(editor: PackageEditor, sheet: string, addresses: readonly string[]): void {
  const drawing = drawingRelation(editor, sheet);
  const text = drawing && editor.text(drawing.target);
  if (!drawing || !text) return;
  const left = removeShapes(text, addresses);
  if (!left.isEmpty) {
    editor.set(drawing.target, left.text);
    return;
  }
  const element = childNamed(editor.root(sheet, 'sheetData'), 'legacyDrawing');
  if (element) editor.edit(sheet, [removal(element)]);
  editor.unrelate(sheet, drawing.id);
  editor.removeDeclared(drawing.target);
}
