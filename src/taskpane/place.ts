import { a1, parseA1, type CellRef } from '../core/workbook/address';

/** A cell as findings name it. */
export interface NamedCell {
  readonly sheet: string;
  readonly address: string;
}

export const toRef = ({ sheet, address }: NamedCell): CellRef => ({ sheet, ...parseA1(address) });

export const toNamed = ({ sheet, row, column }: CellRef): NamedCell => ({ sheet, address: a1(row, column) });

/** `公开03表!D12`. */
export const placeName = ({ sheet, address }: NamedCell): string => `${sheet}!${address}`;
