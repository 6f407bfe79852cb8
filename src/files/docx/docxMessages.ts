import type { FileProblemCode } from '../fileMessages';

/** What users are told about a document that cannot be read: what is wrong, then what to do. */
const DOCUMENT_PROBLEMS: Readonly<Partial<Record<FileProblemCode, string>>> = {
  empty: '文档是空的（0 字节），请重新导出或重新复制后再选择。',
  encrypted: '文档设有打开密码，无法读取；请在 Word 或 WPS 中取消打开密码并保存后重试。',
  'too-large': '文档超过 100 MB，请删去图片和附件，另存为较小的 .docx 后重试。',
  'too-much-content': '文档解开后的内容过多，为避免占满内存已停止读取；请只保留情况说明和附件，另存为 .docx 后重试。',
  'not-readable': '文档用了无法读取的压缩或编码方式，请用 Word 或 WPS 打开，另存为 .docx 后重试。',
};

export const documentFileMessages = {
  damaged: '文档已损坏，无法读取；请用 Word 或 WPS 打开修复，另存为 .docx 后重试。',
  oldFormat: '文档不是 .docx 格式（可能是旧版 .doc），请用 Word 或 WPS 另存为 .docx 后重试。',
  notADocument: '文件不是 Word 文档，也不是纯文本；请选择 .docx 或 .txt 格式的情况说明。',
  notAnnotatable: '只有 .docx 文档可以加批注，请先用 Word 或 WPS 另存为 .docx。',
  /** The style of numbers that agree; what a number's own style was is part of the name. */
  checkedStyle: (base: string): string => (base === '' ? '已核对相符' : `已核对相符（${base}）`),
  problem: (code: FileProblemCode): string =>
    DOCUMENT_PROBLEMS[code] ?? '文档已损坏，无法读取；请用 Word 或 WPS 打开修复，另存为 .docx 后重试。',
} as const;
