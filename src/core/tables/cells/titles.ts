import { CATALOG } from '../catalog';
import type { TableSpec } from '../catalog/spec';
import { TABLE_KINDS, type TableKind } from '../../figures/kinds';
import { memoised } from '../../text/memoised';

const LONGEST_TITLE = 60;
const SENTENCE = /[。;]|^(?:注|说明|备注)[::]|本表|详见|见附表|^关于/;

/** 公开 in front of 表 says what is done with the table, not what it holds. */
const FOR_DISCLOSURE = /公开(?=(?:总体|汇总|情况|明细|总)*表)/;

/** The title without the department and year in front: departments are called after funds and assets, too. */
const ownWords = memoised((words) => {
  const behindYear = words.replace(/^.*20\d{2}年度?(?:部门|单位)?/, '');
  const own = behindYear.includes('表') && behindYear.length >= 4 ? behindYear : words;
  return own.replace(FOR_DISCLOSURE, '');
});

function isTitleOf(spec: TableSpec, words: string): boolean {
  return (spec.titleMatch.test(words) || spec.titleElse?.test(words) === true) && spec.titleNot?.test(words) !== true;
}

/** The table that a text names, `null` for a text that is no title of the ten tables. */
export const titleKind = memoised((words): TableKind | null => {
  if (words.length > LONGEST_TITLE || !words.includes('表') || SENTENCE.test(words)) return null;
  const own = ownWords(words);
  return TABLE_KINDS.find((kind) => isTitleOf(CATALOG[kind], own)) ?? null;
});

/** A title with words that this table's never has: 政府性基金…“三公”经费支出决算表, 项目收入支出决算表. */
export function namesAnother(spec: TableSpec, words: string): boolean {
  return spec.titleNot?.test(ownWords(words)) === true;
}

/** What a title calls its table: without department, year, number, brackets and 续表. */
export const bareTitle = memoised((words) =>
  ownWords(words)
    .replace(/^(?:附?[件表]|公开)?[\d一二三四五六七八九十-]*(?:表)?[:、.]?/, '')
    .replace(/\([^()]*\)|续表?$/g, ''),
);

/** True for a title that is this table's in every region. */
export function isProperTitle(spec: TableSpec, words: string): boolean {
  return spec.titleMatch.test(ownWords(words));
}

const OTHER_TITLE = /(?:决算|自评|绩效|明细|情况|信息|资产|采购|项目|统计|汇总|收支|支出|收入|经费).{0,6}表(?:\(.*\))?$/;

/** The title of a table that is none of the ten: 项目支出绩效自评表, 国有资产占用情况表 and so on. */
export const isOtherTitle = memoised(
  (words) =>
    words.length >= 5 &&
    words.length <= LONGEST_TITLE &&
    OTHER_TITLE.test(words) &&
    !SENTENCE.test(words) &&
    titleKind(words) === null,
);
