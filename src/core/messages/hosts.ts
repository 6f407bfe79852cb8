/** What users read when the program that has the workbook open cannot do what was asked: what is wrong, and what to do. */

const list = (names: readonly string[]): string => names.map((name) => `“${name}”`).join('、');

/** Name of the sheet that the narrative is written to. */
export const NARRATIVE_SHEET = '情况说明';

/** @param program what users call it. */
export const messagesOfHost = (program: string) => ({
  cellEditing: '单元格正在编辑，请先按回车键确认或按 Esc 键取消，然后重试。',
  accessDenied: `${program} 不允许修改：文件可能是只读的或受保护，请撤销保护或另存一份，然后重试。`,
  sheetsProtected: (names: readonly string[]) =>
    `工作表${list(names)}受保护，什么都没有改动；请先在“审阅”中撤销工作表保护，然后重试。`,
  sheetsNotMarked: (names: readonly string[]) =>
    `工作表${list(names)}受保护，没有改动：没有写上这次的标记，也没有清除上次的；其他工作表已处理。请先在“审阅”中撤销工作表保护，再点“一键审核”。`,
  sheetsNotCleared: (names: readonly string[]) =>
    `工作表${list(names)}受保护，其中的标记没有清除；请先在“审阅”中撤销工作表保护，再点“清除标记”。`,
  workbookProtected: '工作簿结构受保护，不能新建工作表；请先在“审阅”中取消“保护工作簿”，然后重试。',
  sheetsMissing: (names: readonly string[]) => `找不到工作表${list(names)}，可能已被删除或改名；请重新审核。`,
  sheetHidden: (name: string) => `工作表“${name}”是隐藏的，请先取消隐藏，然后重试。`,
  itemMissing: '要找的内容已不在工作簿中，可能刚被删除或改名；请重新审核。',
  nameTaken: '工作簿中已有同名的工作表，请将它改名，然后重试。',
  cellChanged: (address: string) => `单元格 ${address} 在此之后又改过，没有撤销；请直接在表中修改。`,
  formatsUnreadable: (sheet: string, count: number) =>
    `工作表“${sheet}”中有 ${count} 条条件格式 ${program} 读不出，没有处理；如果表上仍有本助手的标记，请在“条件格式 → 管理规则”中删除公式含 juesuan-mark 的规则。`,
  marksUnseen: (sheet: string, problem: string) => `工作表“${sheet}”上的标记读不出，没有处理。${problem}`,
  settingDamaged: (key: string) => `工作簿中保存的设置“${key}”已损坏，请清除后重新设置。`,
  unsupported: `这个版本的 ${program} 不支持此操作，请更新 ${program}，或改用网页版、命令行审核这个文件。`,
  tooLarge: `数据太多，${program} 一次传不完；请删去表格以外的多余行列并保存，然后重试。`,
  busy: `${program} 正忙，请稍等片刻，然后重试。`,
  aborted: `操作被 ${program} 中断，请重试。`,
  changedMeanwhile: '工作簿在操作过程中有变动，请重试。',
  invalidSelection: '请只选中一个单元格或一片连续的单元格，然后重试。',
  invalidArgument: `${program} 不接受要写入的内容或位置，请检查单元格是否属于合并区域或数组公式，然后重试。`,
  pageNotSet: '打印版面没有设置好（电脑上可能没有安装打印机），内容不受影响；打印前请自行设置纸张和方向。',
  marksHalfDone: (problem: string) => `标记没有写完，已写的部分也没能撤回；请稍后点“清除标记”，再重新审核。${problem}`,
  sheetHalfDone: (sheet: string, problem: string) => `工作表“${sheet}”没有写完，也没能撤回；请删除这张表后重试。${problem}`,
  cellsHalfDone: (sheet: string, problem: string) =>
    `底稿“${sheet}”只补齐了一部分，没能撤回；已填写的内容没有改动，请重试。${problem}`,
  unexpected: (code: string) => `${program} 处理时出错（${code}），请重试；如果仍然出错，请保存并重新打开工作簿。`,
});
