import { formTables } from '../../../src/core/disclosure/formTables';
import { shanghai } from '../../../src/core/narrative/profiles';
import { TABLE_KINDS } from '../../../src/core/figures/kinds';
import { readTables } from '../../../src/core/tables/readTables';
import { makeDepartment } from '../../workbooks/department';
import { shanxiWorkbook } from '../../workbooks/shanxi';

const workbook = shanxiWorkbook(makeDepartment({}));
const { figures } = readTables(workbook);

test('the tables that a wording names stand in its order, those that the workbook lacks too', () => {
  expect(formTables(shanghai, figures)).toEqual(Object.keys(shanghai.tables));
});

test('a wording that names none takes those of the workbook', () => {
  expect(formTables({ tables: {} }, figures)).toEqual(figures.tables.map(({ kind }) => kind));
});

test('what a workbook of its form lacks stands behind them', () => {
  const lacking = readTables({ ...workbook, sheets: workbook.sheets.slice(1) }).figures;
  const [first] = figures.tables;
  expect(formTables({ tables: {} }, lacking)).toEqual([...lacking.tables.map(({ kind }) => kind), first?.kind]);
  expect(TABLE_KINDS).toContain(first?.kind);
});
