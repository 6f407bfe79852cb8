import { itemDigitsOf, officialNames } from '../form/accounts/functional';
import { plausibilityMessages as say } from '../messages/plausibility';
import { joined, said } from '../said/said';
import type { RecognisedTable, TableRow } from '../figures/figure';
import { rowName } from '../tables/naming';
import { labelWords } from '../text/words';
import { functionalTables, nameOf, rowCell, structureFinding, type StructureCheck } from './context';

/** 款 and 项 that nearly every department has are called what 政府收支分类科目 calls them. */
export const commonNamesAreOfficial: StructureCheck = ({ figures }) =>
  functionalTables(figures).flatMap((table) =>
    table.rows.flatMap((row) => {
      const { code, name } = row;
      if (code === undefined || code.length < 5 || name === '') return [];
      const names = officialNames(code);
      const [official] = names;
      const words = labelWords(name);
      if (official !== undefined && !names.some((one) => labelWords(one) === words)) {
        return [
          structureFinding(
            'account-name',
            table.kind,
            'warning',
            say.accountName(nameOf(table), code, name, official),
            rowCell(row),
          ),
        ];
      }
      const digits = words === '行政运行' ? itemDigitsOf(name) : null;
      if (code.length !== 7 || digits === null || code.endsWith(digits)) return [];
      return [
        structureFinding(
          'item-digits',
          table.kind,
          'warning',
          say.itemDigits(nameOf(table), rowName(row, row.id), digits),
          rowCell(row),
        ),
      ];
    }),
  );

/** One account's name under one 款 has one code in all tables. */
export const oneCodeForAName: StructureCheck = ({ figures }) => {
  const uses = new Map<string, Map<string, { table: RecognisedTable; row: TableRow }[]>>();
  for (const table of functionalTables(figures)) {
    for (const row of table.rows) {
      if (row.code?.length !== 7 || row.name === '') continue;
      const key = `${row.code.slice(0, 5)} ${labelWords(row.name)}`;
      const codes = uses.get(key) ?? new Map<string, { table: RecognisedTable; row: TableRow }[]>();
      uses.set(key, codes.set(row.code, [...(codes.get(row.code) ?? []), { table, row }]));
    }
  }
  return [...uses.values()].flatMap((codes) => {
    if (codes.size < 2) return [];
    const listed = [...codes].map(
      ([code, places]) =>
        said`${joined(
          places.map(({ table }) => nameOf(table)),
          '、',
        )}为 ${code}`,
    );
    const all = [...codes.values()].flat();
    const name = all[0]?.row.name ?? '';
    return [
      structureFinding(
        'name-with-two-codes',
        null,
        'warning',
        say.nameWithTwoCodes(name, joined(listed, '；')),
        all.flatMap(({ row }) => rowCell(row)),
      ),
    ];
  });
};
