import { isAccountCode, type AccountSystem } from '../../form/accounts/accountCode';
import type { Unit } from '../../amounts/unit';
import type { CellRef } from '../../workbook/address';
import type { BlockSpec } from '../catalog/spec';
import type { Grid } from '../cells/grid';
import type { LayoutBlock } from '../layout/layout';
import { memoised } from '../../text/memoised';

/** The code of an account and its name, as the label cells of a row print them. */
export interface PrintedAccount {
  /** Digits or empty, one entry for each label column. */
  readonly parts: readonly string[];
  readonly name: string;
  /** Where the name stands. */
  readonly column: number;
}

/** One block of labels and amounts as it stands on a sheet: what its rows print, whatever that means. */
export class PrintedBlock {
  readonly spec: BlockSpec;
  readonly labels: readonly number[];
  /** Of the amounts that the catalogue names. */
  readonly columns: readonly number[];
  /** `null` for a block that lists no accounts. */
  readonly system: AccountSystem | null;

  constructor(
    readonly grid: Grid,
    readonly layout: LayoutBlock,
    /** Its place among the blocks of the table. */
    readonly index: number,
  ) {
    this.spec = layout.spec;
    this.labels = layout.labels;
    this.columns = [...layout.values.values()];
    const { accounts } = layout.spec;
    this.system = accounts === 'functional' || accounts === 'economic' ? accounts : null;
  }

  label(row: number): string {
    let text = '';
    for (const column of this.labels) text += this.grid.text(row, column);
    return text;
  }

  /** `类`, `款`, `项` beside a 合计 are header words. */
  account(row: number): PrintedAccount {
    const parts: string[] = [];
    let name = '';
    let nameColumn = this.labels[0] ?? 0;
    for (const column of this.labels) {
      const { digits, code, behind, isName } = labelCell(this.grid.wordsOrDigits(row, column));
      const isJoined = code !== '' && this.system !== null && isAccountCode(code, this.system);
      parts.push(isJoined ? code : digits);
      if (!isName) continue;
      name = isJoined ? behind : this.grid.text(row, column);
      nameColumn = column;
    }
    return { parts, name, column: nameColumn };
  }

  /** Whether one of the amounts of a row is not zero, or was meant as one. */
  hasFigure(row: number): boolean {
    return this.columns.some((column) => this.grid.isFigure(row, column));
  }

  /** The unit that a column's own header prints, where it prints one. */
  unitOf(column: number): Unit | null {
    return this.layout.heads.get(column)?.unit ?? null;
  }

  /** The cell that says what a row is. */
  labelCell(row: number): CellRef {
    return this.grid.ref(row, this.labels[0] ?? 0);
  }
}

interface LabelCell {
  /** A part of a code in a cell of its own; zeros stand for none. */
  readonly digits: string;
  /** A code with its name behind it in one cell. */
  readonly code: string;
  readonly behind: string;
  readonly isName: boolean;
}

const CODE_AND_NAME = /^\(?(\d{3,7})\)?[-—_:.、]*(\D.*)$/;

const labelCell = memoised((words): LabelCell => {
  if (/^\d+$/.test(words)) return { digits: /^0+$/.test(words) ? '' : words, code: '', behind: '', isName: false };
  const [, code = '', behind = ''] = CODE_AND_NAME.exec(words) ?? [];
  return { digits: '', code, behind, isName: words !== '' && !/^[类款项]$/.test(words) };
});
