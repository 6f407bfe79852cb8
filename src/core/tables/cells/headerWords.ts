import { CATALOG } from '../catalog';
import { isNamed } from '../catalog/spec';
import { memoised } from '../../text/memoised';
import { labelWords } from '../../text/words';

/** Which words of a cell head a column, and which name a total. */

/** Words over columns of codes, names and labels. */
const LABEL =
  /^(?:项目|科目|收入|支出)(?:名称|\(.*\))?$|^(?:收入|支出)(?:项目|科目|内容|类别|分类)$|(?:编码|代码|编号|名称)(?:\(.*\))?$|^[类款项]$|^(?:支出)?(?:按?(?:支出)?功能分类|按?(?:部门)?(?:预算)?(?:支出)?经济分类)(?:科目)?(?:\(.*\))?$/;
const ORDINAL = /^(?:行次|序号|行号)$/;
/** Other words of headers; those of columns stand in the catalogue. */
const OTHER_HEADER_WORDS = new RegExp(
  [
    '^(?:栏次|合计|小计|总计|金额|数量|数值|备注|说明|单位)(?:\\(.*\\))?$',
    '(?:决算|预算|统计|执行|发生)(?:支出|收入)?(?:数|金额)?(?:\\(.*\\))?$',
    '^支出数$',
    '^本年(?:收入|支出)',
    '^(?:人员|(?:日常)?公用)(?:经费|支出)$',
    '^(?:年初|上年|年末|期初|期末)(?:财政拨款)?(?:结转|结余)',
    '公务用车|公务接待|因公出国|购置费|运行(?:维护)?费|^三公经费|^(?:20\\d\\d年度?|上年|去年|本年)(?:数|决算数?|预算数?)?$',
    '教育收费|结转$|结余$|^增减|完成率|^比',
    '^(?:一般)?公共(?:财政)?预算|^政府性基金|^国有资本',
  ].join('|'),
);

/** Longer texts are titles, notes or sentences. */
const LONGEST_HEADER = 30;

/** A heading cell without numbering and 其中. */
const isCatalogColumn = memoised((words) =>
  Object.values(CATALOG).some(({ blocks }) => blocks.some(({ columns }) => columns.some((column) => isNamed(column, words)))),
);

export const isLabelWord = memoised((words) => LABEL.test(words));
export const isOrdinalWord = memoised((words) => ORDINAL.test(words));

/** Words that head a column of some table; a row made of them is a header row. */
export function isHeaderWord(words: string): boolean {
  return words.length > 0 && words.length <= LONGEST_HEADER && headsColumn(words);
}

const headsColumn = memoised(
  (words) => LABEL.test(words) || ORDINAL.test(words) || OTHER_HEADER_WORDS.test(words) || isCatalogColumn(labelWords(words)),
);

const TOTAL_LABEL = /^(?:合计|总计|小计|收入总计|支出总计)$/;

/** A total's label: alone in a row it is the body's 合计 row, not a header. */
export function isTotalLabel(words: string): boolean {
  return TOTAL_LABEL.test(words);
}

/** A column of codes, names or labels, by the words above it. */
export function isLabelStack(stack: readonly string[]): boolean {
  const leaf = stack[stack.length - 1];
  return leaf !== undefined && (isLabelWord(leaf) || stack.some((words) => /(?:编码|代码)$/.test(words)));
}
