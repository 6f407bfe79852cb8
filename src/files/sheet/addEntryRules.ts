import { fileMessages } from '../fileMessages';
import { openContainer } from '../container';
import { FileProblem } from '../fileProblem';
import { PackageEditor } from '../marks/packageEditor';
import { placeInWorksheet } from '../marks/schemaOrder';
import type { EntryRule } from '../report/sheetModel';
import { entryElements } from '../report/sheetXml';
import { addToAttribute, appendInside, insertion } from '../xml/edit';
import { childNamed } from '../xml/parseXml';

/**
 * A copy of an .xlsx or .xlsm with more rules on what may be typed into a sheet, behind those that it has.
 * @throws FileProblem `cannot-edit` for other formats, `no-such-sheet`, and whatever an unreadable file gets
 */
export function addEntryRules(bytes: Uint8Array, sheet: string, rules: readonly EntryRule[]): Uint8Array {
  const elements = entryElements(rules);
  if (elements.length === 0) return bytes;
  const container = openContainer(bytes);
  if (container.kind !== 'xlsx') throw new FileProblem('cannot-edit', fileMessages.cannotEdit);
  const editor = new PackageEditor(container.content);
  const part = editor.original.worksheets().find(({ name }) => name === sheet)?.part;
  if (part === undefined) throw new FileProblem('no-such-sheet', fileMessages.noSuchSheet(sheet));
  const root = editor.root(part, 'sheetData');
  const prefix = root.prefix === '' ? '' : `${root.prefix}:`;
  const own = elements.join('').replace(/<(\/?)(?=\w)/g, `<$1${prefix}`);
  const list = childNamed(root, 'dataValidations');
  editor.edit(
    part,
    list === null
      ? [
          insertion(
            placeInWorksheet(root, 'dataValidations'),
            `<${prefix}dataValidations count="${elements.length}">${own}</${prefix}dataValidations>`,
          ),
        ]
      : [...addToAttribute(editor.requiredText(part), list, 'count', elements.length), ...appendInside(list, own)],
  );
  return editor.finish() ?? bytes;
}
