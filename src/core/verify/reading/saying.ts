import { comparisonWith, inClause, type Frame } from './frame';
import type { Said, UnknownTitle, YearMention } from './statement';
import type { Span, Token } from './tokens';

/** What a passage says besides its statements. Each gives back the frame of what follows. */

/** One more of what is said. */
export function saying<Kind extends keyof Said>(frame: Frame, kind: Kind, one: Said[Kind][number]): Frame {
  return { ...frame, said: { ...frame.said, [kind]: [...frame.said[kind], one] } };
}

/** A number that belongs to no item. */
export function missed(frame: Frame, token: Token): Frame {
  const { passage, free, clause } = frame;
  const { start, end } = token;
  const cause = free === null ? 'unnamed' : 'reason';
  const name = passage.text.slice(clause.from, start);
  const after = saying(frame, 'loose', { passage, start, end, from: clause.from, cause, name, token });
  const isFigure = token.type !== 'unknown' || passage.text.slice(start, end).includes('.');
  if (free !== null || !isFigure) return after;
  const isOther = token.type === 'amount' && namesOther(frame);
  return {
    ...after,
    ...(isOther ? { topic: { subject: [], named: 'passage' }, subject: [] } : {}),
    clause: { ...clause, hasLoose: true },
  };
}

export function allMissed(frame: Frame, numbers: readonly Token[]): Frame {
  return inClause(numbers.reduce(missed, frame), { joined: [] });
}

/** 交通运输支出467.99万元…。较上年减少…, where no table has it: what follows without a name is about that. */
function namesOther({ clause: { unknown, hasItem, isAverage }, topic, isBracket, list }: Frame): boolean {
  return unknown.length > 1 && !hasItem && topic.named !== 'sentence' && !isBracket && !isAverage && list === null;
}

export function mentioned(frame: Frame, { start, end }: Span, year: number, role: YearMention['role']): Frame {
  return frame.free === null ? saying(frame, 'years', { passage: frame.passage, start, end, year, role }) : frame;
}

/** What figures are compared with. The year of a budget is the document's own, but beside another budget the one before. */
export function comparing(frame: Frame, word: Parameters<typeof comparisonWith>[0] & Span): Frame {
  const compared = comparisonWith(word, frame);
  const role = word.with === 'budget' && compared.isOfBudgets !== true ? 'stated' : 'compared';
  return { ...(word.year === null ? frame : mentioned(frame, word, word.year, role)), compared };
}

/** Words that stand for the account that they do not name. */
export function unknownTitle({ passage }: Frame, { start, end }: Span, digits: number, within: string): UnknownTitle {
  const name = passage.text.slice(start, end).replace(/^\d*[、.]/, '');
  const { paragraph, start: at } = passage.place(start, end);
  const key = `unnamed.${String(paragraph)}.${String(at)}.${name}`;
  return { passage, start, end, target: { key, name, final: [], unnamed: { digits, within } } };
}
