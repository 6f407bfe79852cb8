import { messagesOfHost } from '../core/messages/hosts';

/** What users of Excel read when it cannot do what was asked. */
export const excelMessages = {
  ...messagesOfHost('Excel'),
  oldMarksLeft: (problem: string) => `新的标记已写好，上一次的标记没有全部清除；请稍后点“清除标记”，再重新审核。${problem}`,
  marksLeft: (count: number, problem: string) => `还有 ${count} 个标记没有清除，请重试。${problem}`,
  notesLeft: (places: readonly string[]) =>
    `这个版本的 Excel 不让加载项改动批注，文件中还有本助手写的批注 ${places.length} 处：${places.join('、')}；请右键单元格选“删除批注”，或保存并关闭后用命令行“juesuan unmark”清除。`,
  notesUnseen:
    '这个版本的 Excel 不让加载项查看批注，不知道工作簿中是否还有本助手写的批注（第一行为“决算公开助手”）；请在“审阅”中逐条查看并删除，或保存并关闭后用命令行“juesuan unmark”清除。',
  unsupportedSheet: '这是图表、宏或对话框工作表，没有单元格。',
} as const;
