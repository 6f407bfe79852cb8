import { economicClassOf, economicItemsOf } from '../../form/accounts/economic';
import type { PrintedBlock } from './printedBlock';
import type { RowIdentity } from './rowIdentity';
import { labelWords, printedName } from '../../text/words';

/** Accounts of one block of a form without codes, from top to bottom. */
export class NamedEconomicAccounts {
  private classAbove = '';

  identify(block: PrintedBlock, row: number): RowIdentity | null {
    const text = block.grid.text(row, block.account(row).column);
    const words = labelWords(text);
    const items = economicItemsOf(words);
    const item = items.find((code) => code.startsWith(this.classAbove)) ?? (items.length === 1 ? items[0] : undefined);
    const own = economicClassOf(words);
    // 其他资本性支出 was the name of 310 before 2018 and is an item of it since.
    const isItem = item !== undefined && (own === undefined || (this.classAbove !== '' && item.startsWith(this.classAbove)));
    const code = isItem ? item : own;
    if (code === undefined) return null;
    if (code.length === 3) this.classAbove = code;
    return { id: code, name: printedName(text), code, level: code.length === 3 ? 'class' : 'section' };
  }
}
