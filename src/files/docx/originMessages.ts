/** What a comment in the Word file says about a number of the 情况说明. */
export const originWords = {
  author: '决算公开助手',
  initials: '决',
  formula: (formula: string) => `依据：${formula}`,
  cells: (cells: readonly string[]) => `单元格：${cells.join('、')}`,
  typed: (label: string) => `来源：情况说明底稿“${label}”`,
} as const;
