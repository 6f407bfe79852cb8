import { differingSaid, structureMessages as say } from '../messages/structure';
import type { Sentence } from '../said/run';
import type { RecognisedTable } from '../figures/figure';
import { plainWords } from '../text/words';
import { nameOf, structureFinding, type StructureCheck } from './context';

export const unitStated: StructureCheck = ({ figures }) =>
  figures.tables
    .filter((table) => !table.unitStated)
    .map((table) => structureFinding('unit-missing', table.kind, 'warning', withoutUnit(table)));

function withoutUnit(table: RecognisedTable): Sentence {
  const { unit, otherUnit = null } = table;
  return otherUnit === null ? say.unitMissing(nameOf(table), unit) : say.unitNotConverted(nameOf(table), otherUnit, unit);
}

export const unitsAgree: StructureCheck = ({ figures }) =>
  differing(
    figures.tables.filter((table) => table.unitStated),
    (table) => table.unit,
    'units-differ',
    say.unitsDiffer,
  );

export const yearsAgree: StructureCheck = ({ figures }) =>
  differing(figures.tables, (table) => (table.year === null ? null : String(table.year)), 'years-differ', say.yearsDiffer);

export const departmentsAgree: StructureCheck = ({ figures }) =>
  differing(figures.tables, (table) => table.department, 'departments-differ', say.departmentsDiffer, plainWords);

/** XX局, ×××, 某某单位, blanks to fill in: what a template leaves behind. */
export const departmentFilledIn: StructureCheck = ({ figures }) =>
  figures.tables
    .filter(
      (table) =>
        table.department !== null && /[X×xXx○〇*]{2,}|某某|_{2,}|\(部门名称\)|单位名称/.test(plainWords(table.department)),
    )
    .map((table) =>
      structureFinding(
        'department-placeholder',
        table.kind,
        'warning',
        say.departmentPlaceholder(nameOf(table), table.department ?? ''),
      ),
    );

function differing(
  tables: readonly RecognisedTable[],
  valueOf: (table: RecognisedTable) => string | null,
  rule: string,
  message: (values: Sentence) => Sentence,
  essence: (value: string) => string = (value) => value,
): ReturnType<StructureCheck> {
  const asPrinted = new Map<string, string>();
  const tablesByValue = new Map<string, string[]>();
  for (const table of tables) {
    const value = valueOf(table);
    if (value === null) continue;
    const first = asPrinted.get(essence(value)) ?? value;
    asPrinted.set(essence(value), first);
    tablesByValue.set(first, [...(tablesByValue.get(first) ?? []), nameOf(table)]);
  }
  if (tablesByValue.size < 2) return [];
  return [structureFinding(rule, null, 'warning', message(differingSaid(tablesByValue)))];
}
