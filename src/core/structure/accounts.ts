import { absentParentKey, absentParents } from '../figures/absentParents';
import type { TableRow } from '../figures/figure';
import { hierarchyOf } from '../figures/hierarchy';
import { said } from '../said/said';
import { rowName } from '../tables/naming';
import { functionalTables, hint, mistake, nameOf, rowCell, type StructureCheck } from './context';

/** Every 项 stands under its 款 and every 款 under its 类: an error where the table lists others and another table this one. */
export const parentsListed: StructureCheck = ({ figures }) => {
  const tables = functionalTables(figures);
  return tables.flatMap((table) =>
    absentParents(table, tables).map(({ code, children, elsewhere, isMistake }) => {
      const listed = children.map((row) => rowName(row, row.id)).join('、');
      const parent = elsewhere === undefined ? code : rowName(elsewhere, code);
      const tell = isMistake ? mistake : hint;
      return {
        ...tell(
          'missing-parent',
          table,
          said`${nameOf(table)}有 ${listed}，没有它的上级科目 ${parent}`,
          children.flatMap(rowCell),
        ),
        relation: absentParentKey(table, code),
      };
    }),
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
      return [hint('childless', table, said`${nameOf(table)}${rowName(row, row.id)}没有列到下一级科目`, rowCell(row))];
    });
  });
};
