import { plainWords } from '../../core/text/words';

/** What the name of a file says about whose it is, of which year, and what it is. */
export interface FileNameWords {
  /** Without year, kind and numbering; empty when nothing else is in the name. */
  readonly owner: string;
  readonly year: number | null;
}

const YEAR = /(?<!\d)(20\d{2})(?!\d)/;
const EXTENSION = /\.[a-z]{1,5}$/i;
/** Words that name the kind of file, never its owner; longer ones first. */
const KIND_WORDS =
  /(?:部门|单位)?决算公开(?:表格?)?|公开决算|部门决算|单位决算|决算|情况说明|文字说明|公开说明|说明|底稿|公开表格|公开表|报表|表格|附件|附表|公开|年度|上年|去年|本年|模板|定稿|终稿|初稿|修改稿|最终版|最终|标记|副本|汇总|年/g;
const NUMBERING = /^[\d一二三四五六七八九十]+[、.．_-]|[(（][\d一二三四五六七八九十]*[)）]|v\d+$/gi;
const PUNCTUATION = /[\s_\-—–.．·、，,()（）[\]【】《》“”"'+&]/g;

export function fileNameWords(path: string): FileNameWords {
  const name = (path.split(/[\\/]/).at(-1) ?? path).replace(EXTENSION, '');
  const year = YEAR.exec(name)?.[1];
  const owner = ownerWords(name.replace(NUMBERING, '').replace(YEAR, ''));
  return { owner, year: year === undefined ? null : Number(year) };
}

/** A department's name as it is compared: width, blanks, punctuation and words for the kind of file do not count. */
export function ownerWords(name: string): string {
  return plainWords(name).replace(PUNCTUATION, '').replace(KIND_WORDS, '');
}
