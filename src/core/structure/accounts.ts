import { differingSaid, structureMessages as say } from '../messages/structure';
import { absentParentKey, absentParents } from '../figures/absentParents';
import type { RecognisedTable, TableRow } from '../figures/figure';
import { hierarchyOf } from '../figures/hierarchy';
import { className, classCodeOf } from '../form/accounts/functional';
import { labelWords } from '../text/words';
import { rowName } from '../tables/naming';
import { functionalTables, nameOf, rowCell, structureFinding, type StructureCheck } from './context';

/** One code has one name in all tables. */
export const namesAgree: StructureCheck = ({ figures }) => {
  const byCode = new Map<string, { table: RecognisedTable; row: TableRow }[]>();
  for (const table of functionalTables(figures)) {
    for (const row of table.rows) {
      if (row.code === undefined || row.name === '') continue;
      const uses = byCode.get(row.code);
      if (uses) uses.push({ table, row });
      else byCode.set(row.code, [{ table, row }]);
    }
  }
  return [...byCode].flatMap(([code, uses]) => {
    if (uses.every(({ row }) => row.name === uses[0]?.row.name)) return [];
    const names = new Map<string, string[]>();
    for (const { table, row } of uses) {
      const name = labelWords(row.name);
      names.set(name, [...(names.get(name) ?? []), nameOf(table)]);
    }
    if (names.size < 2) return [];
    return [
      structureFinding(
        'names-differ',
        null,
        'warning',
        say.namesDiffer(code, differingSaid(names)),
        uses.flatMap(({ row }) => rowCell(row)),
      ),
    ];
  });
};

/** The name of a 类 is that of 政府收支分类科目, in any year's wording. */
export const classNamesAreOfficial: StructureCheck = ({ figures }) =>
  functionalTables(figures).flatMap((table) =>
    table.rows.flatMap((row) => {
      const official = row.code?.length === 3 ? className(row.code) : null;
      if (official === null || row.name === '' || row.code === undefined || classCodeOf(row.name) === row.code) return [];
      return [
        structureFinding(
          'class-name',
          table.kind,
          'warning',
          say.className(nameOf(table), row.code, row.name, official),
          rowCell(row),
        ),
      ];
    }),
  );

/** Every 项 stands under its 款 and every 款 under its 类: an error where the table lists others and another table this one. */
export const parentsListed: StructureCheck = ({ figures }) => {
  const tables = functionalTables(figures);
  return tables.flatMap((table) =>
    absentParents(table, tables).map(({ code, children, elsewhere, isMistake }) => ({
      ...structureFinding(
        'missing-parent',
        table.kind,
        isMistake ? 'error' : 'warning',
        say.missingParent(
          nameOf(table),
          children.map((row) => rowName(row, row.id)).join('、'),
          elsewhere === undefined ? code : rowName(elsewhere, code),
        ),
        children.flatMap(rowCell),
      ),
      relation: absentParentKey(table, code),
    })),
  );
};

/** Where a table lists 项, or others list one under its only 款, every 类 and 款 comes down to 项. */
export const childrenListed: StructureCheck = ({ figures }) => {
  const tables = functionalTables(figures);
  const isBelow =
    (above: string) =>
    ({ code = '' }: TableRow): boolean =>
      code.length > above.length && code.startsWith(above);
  return tables.flatMap((table) => {
    const countOf = (digits: number): number => table.rows.filter(({ code }) => code?.length === digits).length;
    // Several 款 without any 项 are the form's habit.
    const only = countOf(5) === 1;
    if (countOf(7) === 0 && !only) return [];
    return table.rows.flatMap((row) => {
      const { code } = row;
      if (code === undefined || code.length === 7 || hierarchyOf(table).has(code)) return [];
      if (only && !tables.some(({ rows }) => rows.some(isBelow(code)))) return [];
      return [
        structureFinding('childless', table.kind, 'warning', say.childless(nameOf(table), rowName(row, row.id)), rowCell(row)),
      ];
    });
  });
};
