import type { FileProblemCode } from '../../fileMessages';

/** Words for a bureau's own Word template: its placeholders, the styles it may define, and what is wrong with it. */

/** Names between {{ and }}. */
export const PLACEHOLDERS = { body: '正文', title: '标题', department: '部门', year: '年度' } as const;

/** Styles that a template may bring in its own shape; they are added where it does not. */
export const TEMPLATE_STYLES = {
  plain: '决算文档',
  body: '决算正文',
  title: '决算标题',
  part: '决算部分标题',
  heading1: '决算一级标题',
  heading2: '决算二级标题',
  heading3: '决算三级标题',
} as const;

const PROBLEMS: Readonly<Partial<Record<FileProblemCode, string>>> = {
  empty: '模板是空的（0 字节），请重新选择模板。',
  encrypted: '模板设有打开密码，无法读取；请在 Word 或 WPS 中取消打开密码并保存后重试。',
  'too-large': '模板超过 100 MB，请压缩其中的图片，另存为较小的 .docx 后重试。',
  'too-much-content': '模板解开后的内容过多，为避免占满内存已停止读取；请只保留版头和占位符，另存为 .docx 后重试。',
};

const braced = (name: string): string => `{{${name}}}`;
const KNOWN = Object.values(PLACEHOLDERS).map(braced).join('、');
const BODY = braced(PLACEHOLDERS.body);

export const templateMessages = {
  problem: (code: FileProblemCode): string =>
    PROBLEMS[code] ?? '模板已损坏，无法读取；请用 Word 或 WPS 打开修复，另存为 .docx 后重试。',
  notADocument: '模板不是 Word 文档；请选择 .docx 格式的模板。',
  oldFormat: '模板不是 .docx 格式（可能是旧版 .doc），请用 Word 或 WPS 另存为 .docx 后重试。',
  macros: '模板是含有宏的文档（.docm），请用 Word 或 WPS 另存为 .docx 后重试。',
  strict: '模板是“Strict Open XML”格式，请在 Word 中另存为普通的 .docx 后重试。',
  unknown: (names: readonly string[]): string =>
    `模板中有不认识的占位符${names.map(braced).join('、')}，可用的只有${KNOWN}；请改正后重试。`,
  noBody: `模板中没有${BODY}；请在放正文的地方单独写一段${BODY}，保存后重试。`,
  twoBodies: `模板中有两处${BODY}，正文只能放一处；请删去多余的，保存后重试。`,
  notAlone: `模板中的${BODY}要单独占一段，前后不能有别的文字；请改正后重试。`,
  badPlace: `模板中的${BODY}不能放在页眉、页脚或文本框里；请移到正文中单独一段，保存后重试。`,
  inTable: `整份公开文本有横排的页，放不进表格；请把模板中的${BODY}移到表格外单独一段，保存后重试。`,
} as const;
