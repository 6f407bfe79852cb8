import { classCodeOf, itemDigitsOf, officialNames } from '../form/accounts/functional';
import type { RecognisedTable, TableRow } from '../figures/figure';
import type { Figures } from '../figures/figures';
import { differingSaid, structureMessages as say } from '../messages/structure';
import { plausibilityMessages as worth } from '../messages/plausibility';
import { joined, said } from '../said/said';
import { rowName } from '../tables/naming';
import { labelWords } from '../text/words';
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
    const differing = differingSaid(new Map([...names].map(([name, own]) => [name, tablesOf(own)])));
    return [hint('names-differ', null, say.namesDiffer(code, differing), cellsOf(same))];
  });

/** One account's name under one 款 has one code in all tables. */
const severalCodes: NameCheck = (accounts) => {
  const items = accounts.filter(({ code }) => code.length === 7);
  return [...grouped(items, ({ code, name }) => `${code.slice(0, 5)} ${name}`).values()].flatMap((same) => {
    const codes = grouped(same, ({ code }) => code);
    if (codes.size < 2) return [];
    const listed = [...codes].map(([code, own]) => said`${joined(tablesOf(own), '、')}为 ${code}`);
    const all = [...codes.values()].flat();
    const message = worth.nameWithTwoCodes(all[0]?.row.name ?? '', joined(listed, '；'));
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
    const message = say.accountName(nameOf(table), code, row.name, official);
    return [hint(isClass ? 'class-name' : 'account-name', table, message, rowCell(row))];
  });

/** 行政运行 has the same last two digits under every 款. */
const otherDigits: NameCheck = (accounts) =>
  accounts.flatMap(({ table, row, code, name }) => {
    const isItem = code.length === 7 && name === '行政运行' && officialNames(code).length === 0;
    const digits = isItem ? itemDigitsOf(name) : null;
    if (digits === null || code.endsWith(digits)) return [];
    return [hint('item-digits', table, worth.itemDigits(nameOf(table), rowName(row, row.id), digits), rowCell(row))];
  });
