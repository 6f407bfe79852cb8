import { messagesOfHost } from '../core/messages/hosts';

/** What users of WPS read when it cannot do what was asked. */
export const wpsMessages = {
  ...messagesOfHost('WPS 表格'),
  noWorkbook: '没有打开的工作簿，请先打开部门决算公开表，然后重试。',
  workbookClosed: '这个面板审核的工作簿已经关闭，请在要审核的工作簿中重新打开面板。',
  sheetUnreadable: (name: string) => `工作表“${name}”的内容读不完整，没有审核；请保存后改用网页版或命令行审核这个文件。`,
  clearHalfDone: (problem: string) => `标记只清除了一部分，没能恢复原状；请再点一次“清除标记”。${problem}`,
  notSaved: (path: string) => `文件没有保存成功：${path}；请检查磁盘空间和写入权限，或换一个文件夹，然后重试。`,
} as const;
