import type { Sentence } from '../../said/run';
import { said } from '../../said/said';

/** Words for what the figures say about a change, and for the draft of a reason. The verbs (增加, 减少) are the region's. */

export type ChangeDimension = 'source' | 'spending' | 'class' | 'account' | 'economic' | 'three-public';

export const DIMENSION_TITLES: Readonly<Record<ChangeDimension, string>> = {
  source: '按收入来源',
  spending: '按基本支出和项目支出',
  class: '按支出功能分类的类',
  account: '按支出功能分类的项',
  economic: '按经济分类的款（一般公共预算基本支出）',
  'three-public': '按“三公”经费各项',
};

export const changeWordsOfDraft = {
  /** `项目支出增加1,318.53万元`. */
  moved: (name: string, verb: string, amount: string, unit: string) => `${name}${verb}${amount}${unit}`,
  begun: (name: string, amount: string, unit: string) => `新增${name}${amount}${unit}`,
  ended: (name: string, verb: string, amount: string, unit: string) => `${name}${verb}${amount}${unit}（本年没有发生）`,
  /** `项目支出增加5.00万元，其中：甲增加3.00万元、新增乙2.00万元`. */
  ofWhich: (lead: string, parts: readonly string[]) => (parts.length === 0 ? lead : `${lead}，其中：${parts.join('、')}`),
  enumerated: (clauses: readonly string[]) => clauses.join('，'),
  sentences: (parts: readonly string[]) => parts.join('；'),
} as const;

export const steepWords = {
  steep: (label: string, rate: string) => `按“${label}”算出${rate}，相差过大，请核对所填的数和单位（万元）。`,
} as const;

export const reasonFindings = {
  missing: (label: string, change: string): Sentence =>
    said`${label}没有填写：${change}，超过了应当说明原因的幅度。请在情况说明底稿中补充。`,
} as const;
