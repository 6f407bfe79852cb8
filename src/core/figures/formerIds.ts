import type { TableKind } from './kinds';

/**
 * What earlier versions called rows and columns, in what they wrote into reports and workbooks: 经营收入 and 经营支出 had the id of
 * 公用经费, persons, purchases and guests had two words each.
 */
const FORMER: Readonly<Partial<Record<TableKind, Readonly<Record<string, string>>>>> = {
  summary: { operating: 'business', 'opening-operating': 'opening-business', 'closing-operating': 'closing-business' },
  revenue: { operating: 'business' },
  expenditure: { operating: 'business' },
  'three-public': {
    'abroad-people': 'abroad-persons',
    'vehicles-bought': 'vehicles-purchased',
    'reception-people': 'reception-persons',
    'reception-diplomatic': 'reception-foreign-affairs',
    'reception-diplomatic-batches': 'reception-foreign-affairs-batches',
    'reception-diplomatic-people': 'reception-foreign-affairs-persons',
    'reception-foreign': 'reception-overseas',
    'reception-foreign-batches': 'reception-overseas-batches',
    'reception-foreign-people': 'reception-overseas-persons',
  },
};

/** The id of a row or column of a table as this version has it. */
export function presentId(table: string, id: string): string {
  return FORMER[table as TableKind]?.[id] ?? id;
}
