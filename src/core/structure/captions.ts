import { differingSaid } from './listed';
import type { Sentence } from '../said/run';
import { said } from '../said/said';
import type { RecognisedTable } from '../figures/figure';
import { plainWords } from '../text/words';
import { grouped, hint, nameOf, type StructureCheck } from './context';

const unitStated: StructureCheck = ({ figures }) =>
  figures.tables.filter(({ unitStated: isStated }) => !isStated).map((table) => hint('unit-missing', table, withoutUnit(table)));

function withoutUnit(table: RecognisedTable): Sentence {
  const { unit, otherUnit = null } = table;
  return otherUnit === null
    ? said`${nameOf(table)}没有写金额单位，按${unit}检查；请补上“金额单位：${unit}”`
    : said`${nameOf(table)}的金额单位写的是“${otherUnit}”，不能换算，按${unit}检查；请改用万元或元`;
}

const unitsAgree: StructureCheck = ({ figures }) =>
  differing(
    figures.tables.filter((table) => table.unitStated),
    (table) => table.unit,
    'units-differ',
    (units) => said`各表金额单位不一致：${units}；已换算后检查，请统一`,
  );

const yearsAgree: StructureCheck = ({ figures }) =>
  differing(
    figures.tables,
    (table) => (table.year === null ? null : String(table.year)),
    'years-differ',
    (years) => said`各表年度不一致：${years}`,
  );

const departmentsAgree: StructureCheck = ({ figures }) =>
  differing(
    figures.tables,
    (table) => table.department,
    'departments-differ',
    (names) => said`各表部门名称不一致：${names}`,
    plainWords,
  );

/** XX局, ×××, 某某单位, blanks to fill in: what a template leaves behind. */
const PLACEHOLDER = /[X×xXx○〇*]{2,}|某某|_{2,}|\(部门名称\)|单位名称/;

const departmentFilledIn: StructureCheck = ({ figures }) =>
  figures.tables.flatMap((table) => {
    const { department } = table;
    if (department === null || !PLACEHOLDER.test(plainWords(department))) return [];
    return [
      hint('department-placeholder', table, said`${nameOf(table)}的部门名称“${department}”像是模板里留下的，请改为本部门全称`),
    ];
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
  return [hint(rule, null, message(differingSaid(tablesByValue)))];
}

/** What stands around the tables. */
export const CAPTIONS: readonly StructureCheck[] = [unitStated, unitsAgree, yearsAgree, departmentsAgree, departmentFilledIn];
