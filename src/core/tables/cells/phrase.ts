import { readAmountText } from '../../amounts/amount';
import { isHeaderWord } from './headerWords';
import type { TableKind } from '../../figures/kinds';
import { memoised } from '../../text/memoised';
import { isFooter, isNote } from './notes';
import { titleKind } from './titles';
import { plainWords, printedText } from '../../text/words';

/** The text of a cell, with what is asked about every cell of a sheet: one look-up for all of it. */
export class Phrase {
  /** As plainWords. */
  readonly words: string;
  private knownPrinted: string | undefined;
  private knownWording: boolean | undefined;
  private knownHeader: boolean | undefined;
  private knownFooter: boolean | undefined;
  private knownNote: boolean | undefined;
  private knownTitle: TableKind | null | undefined;

  constructor(private readonly text: string) {
    this.words = plainWords(text);
  }

  /** As printed, without blanks. */
  get printed(): string {
    return (this.knownPrinted ??= printedText(this.text));
  }

  /** Words of a title, a caption, a header or a label: neither an amount nor what stands for one. */
  get isWording(): boolean {
    return (this.knownWording ??= /\p{Script=Han}{2}/u.test(this.words) && readAmountText(this.text).kind === 'problem');
  }

  /** The words head a column of some table. */
  get isHeaderWord(): boolean {
    return (this.knownHeader ??= isHeaderWord(this.words));
  }

  /** A signature or a date under a table. */
  get isFooter(): boolean {
    return (this.knownFooter ??= isFooter(this.words));
  }

  /** 注 or 说明, or “本表无数据”. */
  get isNote(): boolean {
    return (this.knownNote ??= isNote(this.words));
  }

  /** The table that the words name as a title. */
  get titleKind(): TableKind | null {
    if (this.knownTitle === undefined) this.knownTitle = titleKind(this.words);
    return this.knownTitle;
  }
}

export const phraseOf = memoised((text) => new Phrase(text));

/** What a cell without words says. */
export const NO_PHRASE = new Phrase('');
