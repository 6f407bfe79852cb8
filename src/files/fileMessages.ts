/** What users are told about files that cannot be read, or cannot be marked: what is wrong, then what to do. */

/** Why a file was refused; stable, machine-readable. */
export type FileProblemCode =
  | 'empty'
  | 'not-a-workbook'
  | 'damaged'
  | 'encrypted'
  | 'too-large'
  | 'too-much-content'
  | 'not-readable'
  | 'cannot-mark'
  | 'cannot-edit'
  | 'no-such-sheet'
  | 'bad-template';

/** What a file that is no workbook turned out to be. */
export type ForeignContent =
  'word' | 'powerpoint' | 'picture' | 'pdf' | 'web-page' | 'plain-text' | 'archive' | 'xlsb' | 'xml-table' | 'unknown';

const FOREIGN: Readonly<Record<ForeignContent, string>> = {
  word: 'Word 文档',
  powerpoint: '演示文稿',
  picture: '图片',
  pdf: 'PDF 文件',
  'web-page': '网页（HTML）',
  'plain-text': '纯文本（如 CSV）',
  archive: '普通压缩包',
  xlsb: '二进制工作簿（.xlsb）',
  'xml-table': 'XML 表格',
  unknown: '无法识别的内容',
};

/** Content that Excel or WPS can open and save as a real workbook. */
const CAN_BE_SAVED_AS_WORKBOOK: ReadonlySet<ForeignContent> = new Set(['web-page', 'plain-text', 'xlsb', 'xml-table']);

export const fileMessages = {
  empty: '文件是空的（0 字节），请重新导出或重新复制后再选择。',
  damaged: '文件已损坏，无法读取；请用 Excel 或 WPS 打开修复，另存为 .xlsx 后重试。',
  encrypted: '文件设有打开密码，无法读取；请在 Excel 或 WPS 中取消打开密码并保存后重试。',
  tooLarge: (limitMegabytes: number): string =>
    `文件超过 ${limitMegabytes} MB，请只保留决算公开表格，另存为较小的 .xlsx 后重试。`,
  tooMuchContent: '文件解开后的内容过多，为避免占满内存已停止读取；请只保留决算公开表格，另存为 .xlsx 后重试。',
  notReadable: '文件用了无法读取的压缩或编码方式，请用 Excel 或 WPS 打开，另存为 .xlsx 后重试。',
  foreign: (content: ForeignContent): string =>
    CAN_BE_SAVED_AS_WORKBOOK.has(content)
      ? `文件内容是${FOREIGN[content]}，不是可读取的工作簿；请用 Excel 或 WPS 打开，另存为 .xlsx 后重试。`
      : `文件内容是${FOREIGN[content]}，不是工作簿；请选择 .xlsx、.xls、.et 或 .ods 格式的决算公开工作簿。`,
  cannotMark: '只有 .xlsx 和 .xlsm 工作簿可以写入或清除标记，请先在 Excel 或 WPS 中另存为 .xlsx。',
  cannotEdit: '只有 .xlsx 和 .xlsm 工作簿可以保存改正后的副本，请先在 Excel 或 WPS 中另存为 .xlsx。',
  cannotAddSheet: '只有 .xlsx 和 .xlsm 工作簿可以加一张工作表，请先在 Excel 或 WPS 中另存为 .xlsx。',
  arrayFormula: (sheet: string, address: string): string =>
    `${sheet}!${address} 属于数组公式，不能单独改成数值；请在 Excel 或 WPS 中改正。`,
  sharedFormula: (sheet: string, address: string): string =>
    `${sheet}!${address} 的公式与被改的单元格共用，无法单独保留；请在 Excel 或 WPS 中改正。`,
  noSuchSheet: (sheet: string): string => `工作簿里没有名为“${sheet}”的工作表，没有写入；请重新审核这个文件后再试。`,
} as const;
