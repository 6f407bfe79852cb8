/** The comment at the top of a Word copy: what is written into it, and how to take it out again. */
export const wordCopyMessages = {
  ticks: (count: number) =>
    `浅绿底纹、下加点线的数：与决算表核对相符，共 ${count} 处。没有这样标出的数，没有与决算表核对，或者有问题（见批注）。要去掉这些标记，在“样式”窗格中删除样式“已核对相符”，文字和其他格式不变。`,
  corrections: (count: number) =>
    `改正共 ${count} 处，以修订写入。请逐处核对，在“审阅”中接受或拒绝；全部拒绝后，文字与原文相同。没有写成修订的错误，正确的写法还不能确定，见批注。`,
} as const;
