import { markFormula, markKindOf, type MarkKind } from '../../core/marks/marks';
import { a1 } from '../../core/workbook/address';
import { attribute, descendantsNamed, smallInteger, textOf, type XmlElement } from '../xml/parseXml';
import { encodeEntities } from '../xml/entities';
import { addToAttribute, insertion, removal, type Edit } from '../xml/edit';
import type { PackageEditor } from './packageEditor';
import { placeInWorksheet } from './schemaOrder';

export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** Areas in one `sqref`; a longer list goes into further rules. */
const AREAS_A_RULE = 500;
/** Beyond this, moving a priority down could leave the range of its type. */
const HIGHEST_PRIORITY = 1_000_000;

/** Rules of the sheet, those of newer Excel in the extension list included; both share one sequence of priorities. */
function rulesOf(root: XmlElement): XmlElement[] {
  return [...descendantsNamed(root, 'cfRule')];
}

function isOurs(text: string, rule: XmlElement): boolean {
  return rule.children.some(
    (child) => (child.local === 'formula' || child.local === 'f') && markKindOf(textOf(text, child)) !== null,
  );
}

/** Adds one rule a kind, shown before all rules that the sheet has. */
export function addRules(
  editor: PackageEditor,
  part: string,
  cells: ReadonlyMap<MarkKind, readonly Cell[]>,
  styles: ReadonlyMap<MarkKind, number>,
): void {
  const text = editor.requiredText(part);
  const root = editor.root(part, 'sheetData');
  const others = rulesOf(root);
  const rules = [...cells].flatMap(([kind, list]) =>
    chunks(areas(list), AREAS_A_RULE).map((sqref) => ({ kind, sqref: sqref.join(' ') })),
  );
  const shift = canBeShifted(others);
  const highest = Math.max(0, ...others.map((rule) => Number(attribute(rule, 'priority')) || 0));
  const prefix = root.prefix ? `${root.prefix}:` : '';
  const added = rules.map(({ kind, sqref }, index) => {
    const priority = (shift ? 0 : highest) + index + 1;
    return (
      `<${prefix}conditionalFormatting sqref="${sqref}"><${prefix}cfRule type="expression" dxfId="${styles.get(kind) ?? 0}" priority="${priority}">` +
      `<${prefix}formula>${encodeEntities(markFormula(kind))}</${prefix}formula></${prefix}cfRule></${prefix}conditionalFormatting>`
    );
  });
  editor.edit(part, [
    ...(shift ? others.flatMap((rule) => addToAttribute(text, rule, 'priority', rules.length)) : []),
    insertion(placeInWorksheet(root, 'conditionalFormatting'), added.join('')),
  ]);
}

/**
 * A pivot table knows its rule by the priority, so there nothing is moved and ours come last; so too where a priority is
 * written in a way that could not be restored.
 */
function canBeShifted(rules: readonly XmlElement[]): boolean {
  return rules.every((rule) => {
    const priority = attribute(rule, 'priority') ?? '';
    return /^[1-9]\d{0,6}$/.test(priority) && Number(priority) < HIGHEST_PRIORITY && !isPivot(rule);
  });
}

function isPivot(rule: XmlElement): boolean {
  return rule.parent !== null && attribute(rule.parent, 'pivot') !== null;
}

/** Takes out our rules in whatever element they stand now, moves the others back up; gives the formats that ours used. */
export function removeRules(editor: PackageEditor, part: string): Set<number> {
  const styles = new Set<number>();
  const text = editor.requiredText(part);
  // Worth the look only where the tag's word occurs: most sheets have no mark.
  if (!/juesuan-mark/i.test(text)) return styles;
  const root = editor.root(part, 'sheetData');
  const all = rulesOf(root);
  const ours = new Set(all.filter((rule) => isOurs(text, rule)));
  if (ours.size === 0) return styles;
  for (const rule of ours) {
    const id = smallInteger(attribute(rule, 'dxfId'));
    if (id !== null) styles.add(id);
  }
  const others = all.filter((rule) => !ours.has(rule));
  const edits: Edit[] = outermost(ours).map(removal);
  if (others.every((rule) => !isPivot(rule))) {
    const freed = [...ours].map((rule) => Number(attribute(rule, 'priority')));
    for (const rule of others) {
      const priority = Number(attribute(rule, 'priority'));
      edits.push(...addToAttribute(text, rule, 'priority', -freed.filter((before) => before < priority).length));
    }
  }
  editor.edit(part, edits);
  return styles;
}

/** The elements to take out: each rule, or the element around it that would be left with nothing to say. */
function outermost(rules: ReadonlySet<XmlElement>): XmlElement[] {
  let current = new Set(rules);
  for (;;) {
    const next = new Set<XmlElement>();
    for (const element of current) {
      const { parent } = element;
      const isWrapper =
        parent !== null && ['conditionalFormatting', 'conditionalFormattings', 'ext', 'extLst'].includes(parent.local);
      // `sqref` of the newer form is an element beside the rules.
      const isEmptied =
        isWrapper &&
        parent.children.every((child) => current.has(child) || (child.local === 'sqref' && element.local === 'cfRule'));
      next.add(isEmptied ? parent : element);
    }
    if (next.size === current.size && [...next].every((element) => current.has(element))) return [...next];
    current = next;
  }
}

/** A1 areas of the cells: cells below each other make one. */
function areas(cells: readonly Cell[]): string[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const found: { column: number; first: number; last: number }[] = [];
  for (const { row, column } of sorted) {
    const open = found.at(-1);
    if (open?.column === column && row <= open.last + 1) open.last = Math.max(open.last, row);
    else found.push({ column, first: row, last: row });
  }
  return found
    .sort((a, b) => a.first - b.first || a.column - b.column)
    .map(({ column, first, last }) => (first === last ? a1(first, column) : `${a1(first, column)}:${a1(last, column)}`));
}

function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
}
