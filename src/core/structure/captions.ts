import { differingSaid, structureMessages as say } from '../messages/structure';
import type { Sentence } from '../said/run';
import type { RecognisedTable } from '../figures/figure';
import { plainWords } from '../text/words';
import { grouped, hint, nameOf, type StructureCheck } from './context';

export const unitStated: StructureCheck = ({ figures }) =>
  figures.tables.filter(({ unitStated: isStated }) => !isStated).map((table) => hint('unit-missing', table, withoutUnit(table)));

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
const PLACEHOLDER = /[X×xXx○〇*]{2,}|某某|_{2,}|\(部门名称\)|单位名称/;

export const departmentFilledIn: StructureCheck = ({ figures }) =>
  figures.tables.flatMap((table) => {
    const { department } = table;
    if (department === null || !PLACEHOLDER.test(plainWords(department))) return [];
    return [hint('department-placeholder', table, say.departmentPlaceholder(nameOf(table), department))];
  });

/** What the captions of all tables that print it say in one way. */
function differing(
  tables: readonly RecognisedTable[],
  valueOf: (table: RecognisedTable) => string | null,
  rule: string,
  message: (values: Sentence) => Sentence,
  essence: (value: string) => string = (value) => value,
): ReturnType<StructureCheck> {
  const printed = tables.flatMap((table) => {
    const value = valueOf(table);
    return value === null ? [] : [{ table, value }];
  });
  const values = [...grouped(printed, ({ value }) => essence(value)).values()];
  if (values.length < 2) return [];
  const tablesByValue = values.map((own) => [own[0]?.value ?? '', own.map(({ table }) => nameOf(table))] as const);
  return [hint(rule, null, message(differingSaid(new Map(tablesByValue))))];
}
