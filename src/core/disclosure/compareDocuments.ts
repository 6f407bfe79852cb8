import { changedParagraphs, changedSentences, type ChangedSentences } from '../narrative/text/compareNarratives';
import type { Figures } from '../figures/figures';
import { TABLE_KINDS } from '../figures/kinds';
import type { CellRef } from '../workbook/address';
import { figureKey, type DocumentTexts, type TableTexts } from './documentTexts';

/** What a document that was handed out says otherwise than it would today. */
export interface DocumentChanges {
  /** It was made in another wording: sentences and terms cannot be compared. */
  readonly otherWording: boolean;
  readonly cover: { readonly before: string; readonly after: string } | null;
  /** 概况 and 附件 by their keys. */
  readonly parts: ReadonlyMap<string, ChangedSentences>;
  /** Tables with something else in them, in the order of the form. */
  readonly tables: readonly TableChange[];
  /** Paragraphs of the 情况说明. */
  readonly paragraphs: number;
  readonly terms: { readonly added: readonly string[]; readonly gone: readonly string[] };
  readonly annexes: readonly { readonly heading: string; readonly state: ChangeState; readonly texts: number }[];
}

/** `gone`: only in the document; `new`: only today. */
export type ChangeState = 'changed' | 'gone' | 'new';

export interface TableChange {
  readonly name: string;
  readonly state: ChangeState;
  readonly figures: readonly FigureChange[];
  /** Other texts that differ. */
  readonly words: number;
}

export interface FigureChange {
  /** What a person calls it; blank for one that is gone. */
  readonly label: string;
  /** As printed; blank for an empty cell, `null` where there was none. */
  readonly before: string | null;
  readonly after: string | null;
  readonly cell: CellRef | null;
}

/** @param figures of today, for names and cells. */
export function compareDocuments(earlier: DocumentTexts, now: DocumentTexts, figures: Figures): DocumentChanges {
  const otherWording = earlier.profile !== now.profile;
  const keys = [...new Set([...Object.keys(now.parts), ...Object.keys(earlier.parts)])];
  return {
    otherWording,
    cover: earlier.cover === now.cover ? null : { before: earlier.cover, after: now.cover },
    parts: new Map(
      keys.flatMap((key) => {
        const [before, after] = [earlier.parts[key] ?? '', now.parts[key] ?? ''];
        return before === after ? [] : [[key, changedSentences(before, after)] as const];
      }),
    ),
    tables: TABLE_KINDS.flatMap((kind) => tableChange(earlier.tables[kind], now.tables[kind], figuresOf(figures, kind))),
    paragraphs: otherWording ? 0 : changedParagraphs(earlier.narrative, now.narrative).length,
    terms: otherWording
      ? { added: [], gone: [] }
      : { added: without(now.terms, earlier.terms), gone: without(earlier.terms, now.terms) },
    annexes: [...new Set([...Object.keys(now.annexes), ...Object.keys(earlier.annexes)])].flatMap((heading) =>
      annexChange(heading, earlier.annexes[heading], now.annexes[heading]),
    ),
  };
}

/** Whether the document says nothing otherwise. */
export function isUpToDate({ otherWording, cover, parts, tables, paragraphs, terms, annexes }: DocumentChanges): boolean {
  const count = parts.size + tables.length + paragraphs + terms.added.length + terms.gone.length + annexes.length;
  return !otherWording && cover === null && count === 0;
}

type Named = ReadonlyMap<string, { readonly label: string; readonly cell: CellRef | null }>;

function figuresOf(figures: Figures, kind: (typeof TABLE_KINDS)[number]): Named {
  return new Map(
    figures.rows(kind).flatMap((row) => [...row.figures.values()].map((figure) => [figureKey(figure), figure] as const)),
  );
}

function tableChange(earlier: TableTexts | undefined, now: TableTexts | undefined, named: Named): TableChange[] {
  if (earlier === undefined || now === undefined) {
    const name = (earlier ?? now)?.name;
    return name === undefined ? [] : [{ name, state: earlier === undefined ? 'new' : 'gone', figures: [], words: 0 }];
  }
  const keys = [...new Set([...Object.keys(now.figures), ...Object.keys(earlier.figures)])];
  const figures = keys.flatMap((key): FigureChange[] => {
    const [before, after] = [earlier.figures[key] ?? null, now.figures[key] ?? null];
    // A row of blanks that came or went says nothing.
    if ((before ?? '') === (after ?? '')) return [];
    return [{ label: named.get(key)?.label ?? '', before, after, cell: named.get(key)?.cell ?? null }];
  });
  const words = differing(earlier.words, now.words);
  return figures.length + words === 0 ? [] : [{ name: now.name, state: 'changed', figures, words }];
}

function annexChange(
  heading: string,
  earlier: readonly string[] | undefined,
  now: readonly string[] | undefined,
): DocumentChanges['annexes'][number][] {
  if (earlier === undefined) return [{ heading, state: 'new', texts: 0 }];
  if (now === undefined) return [{ heading, state: 'gone', texts: 0 }];
  const texts = differing(earlier, now);
  return texts === 0 ? [] : [{ heading, state: 'changed', texts }];
}

/** How many texts stand in one list and not in the other; one that was replaced counts once. */
function differing(before: readonly string[], after: readonly string[]): number {
  return Math.max(without(before, after).length, without(after, before).length);
}

/** Each as often as it is missing in the others. */
function without(texts: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const text of others) left.set(text, (left.get(text) ?? 0) + 1);
  return texts.filter((text) => {
    const count = left.get(text) ?? 0;
    if (count > 0) left.set(text, count - 1);
    return count === 0;
  });
}
