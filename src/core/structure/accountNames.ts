import { classCodeOf, itemDigitsOf, officialNames } from '../form/accounts/functional';
import type { RecognisedTable, TableRow } from '../figures/figure';
import type { Figures } from '../figures/figures';
import { joined, said } from '../said/said';
import { rowName } from '../tables/naming';
import { labelWords } from '../text/words';
import { differingSaid } from './listed';
import { functionalTables, grouped, hint, nameOf, rowCell, type StructureCheck } from './context';

/** An account of a table that prints its code and its name. */
interface NamedAccount {
  readonly table: RecognisedTable;
  readonly row: TableRow;
  readonly code: string;
  /** The words of its name. */
  readonly name: string;
}

function namedAccounts(figures: Figures): readonly NamedAccount[] {
  return functionalTables(figures).flatMap((table) =>
    table.rows.flatMap((row) => {
      const { code, name } = row;
      return code === undefined || name === '' ? [] : [{ table, row, code, name: labelWords(name) }];
    }),
  );
}

const tablesOf = (accounts: readonly NamedAccount[]): string[] => accounts.map(({ table }) => nameOf(table));
const cellsOf = (accounts: readonly NamedAccount[]) => accounts.flatMap(({ row }) => rowCell(row));

type NameCheck = (accounts: readonly NamedAccount[]) => ReturnType<StructureCheck>;

/** What the functional accounts of all tables are called. */
export const accountNames: StructureCheck = ({ figures }) => {
  const accounts = namedAccounts(figures);
  return [differingNames, unofficialNames, otherDigits, severalCodes].flatMap((check) => check(accounts));
};

/** One code has one name in all tables. */
const differingNames: NameCheck = (accounts) =>
  [...grouped(accounts, ({ code }) => code)].flatMap(([code, same]) => {
    const names = grouped(same, ({ name }) => name);
    if (names.size < 2) return [];
    const differing = differingSaid([...names].map(([name, own]) => [name, tablesOf(own)]));
    return [hint('names-differ', null, said`科目 ${code} 在各表的名称不一致：${differing}`, cellsOf(same))];
  });

/** One account's name under one 款 has one code in all tables. */
const severalCodes: NameCheck = (accounts) => {
  const items = accounts.filter(({ code }) => code.length === 7);
  return [...grouped(items, ({ code, name }) => `${code.slice(0, 5)} ${name}`).values()].flatMap((same) => {
    const codes = grouped(same, ({ code }) => code);
    if (codes.size < 2) return [];
    const listed = [...codes].map(([code, own]) => said`${joined(tablesOf(own), '、')}为 ${code}`);
    const all = [...codes.values()].flat();
    const message = said`同一科目“${all[0]?.row.name ?? ''}”在各表的编码不一致：${joined(listed, '；')}`;
    return [hint('name-with-two-codes', null, message, cellsOf(all))];
  });
};

/** 类, and those 款 and 项 that nearly every department has, are called what 政府收支分类科目 calls them, in any year's wording. */
const unofficialNames: NameCheck = (accounts) =>
  accounts.flatMap(({ table, row, code, name }) => {
    const names = officialNames(code);
    const [official] = names;
    const isClass = code.length === 3;
    const isOfficial = isClass ? classCodeOf(row.name) === code : names.some((one) => labelWords(one) === name);
    if (official === undefined || isOfficial) return [];
    const message = said`${nameOf(table)}科目 ${code} 名称为“${row.name}”，政府收支分类科目中是“${official}”`;
    return [hint(isClass ? 'class-name' : 'account-name', table, message, rowCell(row))];
  });

/** 行政运行 has the same last two digits under every 款. */
const otherDigits: NameCheck = (accounts) =>
  accounts.flatMap(({ table, row, code, name }) => {
    const isItem = code.length === 7 && name === '行政运行' && officialNames(code).length === 0;
    const digits = isItem ? itemDigitsOf(name) : null;
    if (digits === null || code.endsWith(digits)) return [];
    const message = said`${nameOf(table)}“${rowName(row, row.id)}”的名称与编码不符：这个名称的项级科目编码一般以 ${digits} 结尾，请核实`;
    return [hint('item-digits', table, message, rowCell(row))];
  });
