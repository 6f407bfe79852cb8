import { agree, exactly } from '../amounts/rounded';
import { absentBelow, excessOf } from '../figures/absentAccounts';
import { hierarchyOf } from '../figures/hierarchy';
import { differenceRun, said, textRun } from '../said/said';
import { rowName, spokenAmount } from '../tables/naming';
import { figureCell, functionalTables, hint, nameOf, type StructureCheck } from './context';

/**
 * A 类, 款 or 项 whose row was left out: the account above it holds more than the rows below it, and another table lists
 * one that is not there. Named where its amount is the difference, or where no other can be meant.
 */
export const rowsLeftOut: StructureCheck = ({ figures, isBroken }) => {
  const tables = functionalTables(figures);
  const off = tables.filter(({ kind }) => isBroken(`${kind}.hierarchy`));
  return off.flatMap((table) =>
    [...hierarchyOf(table)].flatMap(([parentId, children]) => {
      const parent = figures.row(table.kind, parentId);
      const more = parent && excessOf(parent, children, 'total');
      if (!parent || !more?.value.greaterThan(more.slack)) return [];
      const absent = absentBelow(table, parent, tables);
      const meant = absent.filter(({ amounts }) => amounts.some((amount) => agree(exactly(amount), more)));
      const [one, ...others] = meant.length > 0 ? meant : absent;
      const figure = parent.figures.get('total');
      if (one === undefined || others.length > 0 || figure === undefined) return [];
      const message = said`${nameOf(table)}“${rowName(parent, parent.id)}”下可能漏了“${rowName(one.row, one.row.id)}”一行：其他表有这一科目，${textRun(meant.length > 0 ? '上级科目正好' : '而上级科目')}比下级之和多 ${differenceRun(spokenAmount(more.value, figure))}`;
      return [hint('row-left-out', table, message, figureCell(figure))];
    }),
  );
};
