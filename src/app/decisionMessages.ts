import type { DecisionKind } from './decisions';

/** What a reviewer makes of a finding, in words: of the buttons, of the list, of the 审核意见. */
export const DECISION_WORDS: Readonly<Record<DecisionKind | 'ignored' | 'open', string>> = {
  return: '退回',
  propose: '建议改',
  ignored: '忽略',
  open: '未定',
};

/** Reasons that are given again and again; the first is taken where nobody chooses. */
export const STOCK_REASONS: Readonly<Record<DecisionKind | 'ignored', readonly [string, ...string[]]>> = {
  return: ['请核对原始资料后改正', '请与有关各表核对一致后改正', '请重新导出公开表后报送', '请补充说明原因'],
  propose: ['由有关等式推算得出', '与其他各表的同一金额一致', '疑为录入差错'],
  ignored: ['已核对原始资料，数字无误', '软件导出口径如此', '已另附说明'],
};

export const decisionMessages = {
  decided: (kind: DecisionKind, reason: string) => `${DECISION_WORDS[kind]}${reason === '' ? '' : `：${reason}`}`,
  counts: (parts: readonly string[]) => parts.join('，'),
  count: (word: string, count: number) => `${word}${count}条`,
} as const;
