import type { SlipPattern, Suspect, SuspectCell } from '../findings/finding';
import type { Sentence } from '../said/run';
import { amountRun, said, textRun } from '../said/said';

/** What users read about suspected cells (疑似错误单元格). */

/** What the slip looks like, as a short phrase. */
export const SLIP_PHRASES: Readonly<Record<SlipPattern, string>> = {
  sign: '正负号相反',
  'transposed-digits': '相邻两位数字颠倒',
  'one-digit': '错录、多录或漏录一位数字',
  'decimal-point': '小数点移位',
  unit: '元与万元混用（相差一万倍）',
  'wrong-cell': '填错了行或列',
  'left-out': '漏填',
  'total-not-updated': '合计数没有随明细更新',
  'copy-differs': '同一金额在两张表中不一致',
  'row-left-out': '漏列了一行',
  'row-twice': '同一行列了两次',
  'wrong-code': '科目编码填错',
  'rows-exchanged': '两行数字互换',
  'columns-exchanged': '两栏数字互换',
  'column-shifted': '整栏错行',
  'last-years-table': '误贴了上年的表',
  'whole-table': '整张表与其他表不符',
};

/** How far the explanation can be trusted, as one sentence. */
export const SUSPECT_STATUS_PHRASES = {
  unique: '只有改这里才能使相关等式全部成立。',
  ambiguous: '改其中任何一处都能使相关等式成立，请逐一核对原始资料。',
  none: '错误较多，改动几个单元格不能使相关等式全部成立，请逐项核对。',
  'gave-up': '可能的情况太多，没有全部试完，请逐项核对。',
} as const;

/** Said when a list of explanations is not complete. */
export const MORE_SUSPECTS = '还有其他同样可能的情况未列出。';

/** Other ways to mend the same relations, none of which looks like a slip. */
export function foldedChoices(count: number): string {
  return `另有 ${count} 处改动也能使等式成立`;
}

/** Only one way to repair what broke is a certainty; of several each is a possibility. */
export function shouldBe(status: Suspect['status']): string {
  return status === 'ambiguous' ? '可能应为' : '应为';
}

/** What stands for an empty cell in a sentence. */
export const EMPTY_CELL = '空';

/** `应为 180.83（180.82 至 180.84 均可）`; an empty bound is no bound. */
export function proposalSaid(
  { proposed, low, high }: Pick<SuspectCell, 'proposed' | 'low' | 'high'>,
  status: Suspect['status'],
): Sentence {
  const [should, amount, least, most] = [textRun(shouldBe(status)), amountRun(proposed), amountRun(low), amountRun(high)];
  if (low === proposed && high === proposed) return said`${should} ${proposed === '' ? textRun(EMPTY_CELL) : amount}`;
  if (low === '' && high === '') return said`可为 ${amount}`;
  if (low === '') return said`可为 ${amount}（不大于 ${most} 均可）`;
  if (high === '') return said`可为 ${amount}（不小于 ${least} 均可）`;
  return said`${should} ${amount}（${least} 至 ${most} 均可）`;
}

/** The note on a suspected cell: what it should say, which slip it looks like, how sure that is. */
export function suspectSaid(cell: SuspectCell, { status, pattern }: Suspect): Sentence {
  const slip = textRun(pattern === null ? '' : `${SLIP_PHRASES[pattern]}。`);
  return said`疑似错误：${proposalSaid(cell, status)}。${slip}${textRun(SUSPECT_STATUS_PHRASES[status])}`;
}

/** A whole table, column or row that is wrong as such, in the words of the tables. */
export interface SpokenArea {
  readonly pattern: SlipPattern | null;
  readonly table: string;
  /** The column or row; empty for the whole table. */
  readonly part: string;
  /** The other column or row, where two are exchanged. */
  readonly other: string;
  readonly factor: string;
  /** How many relations it breaks. */
  readonly breaks: number;
}

const AREA_SENTENCES: Readonly<Partial<Record<SlipPattern, (area: SpokenArea) => Sentence>>> = {
  'columns-exchanged': ({ table, part, other }) => said`${table}“${part}”与“${other}”两栏的数字疑似互换了，请核对后对调。`,
  'rows-exchanged': ({ table, part, other }) => said`${table}“${part}”与“${other}”两行的数字疑似互换或错了行，请核对后对调。`,
  'wrong-code': ({ table, part, other }) => said`${table}“${part}”的科目编码疑似应为 ${other}，请与其他表核对。`,
  'column-shifted': ({ table, part }) => said`${table}“${part}”一栏的数字疑似整体错了一行，请逐行核对。`,
  'last-years-table': ({ table, breaks }) =>
    said`${table}的数字与上年的同一张表相同，与其他表有 ${breaks} 处不符，疑似误贴了上年的表，请换成本年的。`,
  'whole-table': ({ table, breaks }) =>
    said`${table}自身平衡，却与其他表有 ${breaks} 处不符，疑似整张表贴错（如上年的或其他单位的），请核对整张表。`,
};

/** What is wrong with an area and what to do, as one sentence. */
export function areaSaid(area: SpokenArea): Sentence {
  const sentence = area.pattern === null ? undefined : AREA_SENTENCES[area.pattern];
  if (sentence !== undefined) return sentence(area);
  const place = area.part === '' ? area.table : said`${area.table} ${area.part}`;
  const typed = textRun(area.factor.startsWith('0.') ? '把元当作万元填列' : '把万元当作元填列');
  return said`${place}的全部金额疑似${typed}，请改用与其他表相同的金额单位。`;
}

/** A figure that the table has no row for. */
export function unlistedRowLabel(label: string): string {
  return `${label}（表中未列此行）`;
}
