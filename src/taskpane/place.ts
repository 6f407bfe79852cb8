import { parseA1, type CellRef } from '../core/workbook/address';

/** A cell as suspects and the stops of the walk name it. */
export interface NamedCell {
  readonly sheet: string;
  readonly address: string;
}

export const toRef = ({ sheet, address }: NamedCell): CellRef => ({ sheet, ...parseA1(address) });
