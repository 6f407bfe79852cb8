import type { SpokenCounts } from '../session/sessionMessages';

/** The outcome of comparing a 情况说明 with the tables, as text and in the 审核意见. */
export const documentReport = {
  title: (name: string): string => `情况说明核对结果：${name}`,
  summary: (statements: number, { error, rounding, hint }: SpokenCounts, unchecked: number): string =>
    `核对 ${statements} 处表述：错误 ${error}，尾差 ${rounding}，提示 ${hint}，未核对 ${unchecked}。`,
  allRight: '没有发现与各表不符之处。',
  finding: (number: number, word: string, message: string): string => `${number}. ${word}　${message}`,
  sentence: (text: string): string => `   原文：${text}`,
  words: (text: string): string => `【${text}】`,
  cells: (list: string): string => `   表中：${list}`,
  cell: (place: string, label: string, value: string): string => [place, label, value].filter((part) => part !== '').join(' '),
  join: '；',
  uncheckedTitle: (count: number): string => `未核对 ${count} 处：`,
  unchecked: (quote: string, reason: string): string => `   ${quote}（${reason}）`,
  /** In a report that was printed the quoted words stand apart; what is said of them is left. */
  without: (message: string, quote: string | undefined): string => {
    const quoted = `“${quote ?? ''}”：`;
    return quote !== undefined && message.startsWith(quoted) ? message.slice(quoted.length) : message;
  },
} as const;
