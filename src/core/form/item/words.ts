/** Words that many names share: regular expressions over plain text. */

/** 财政款 and 财政拨 are written wrong. */
const GRANT = '(?:当年|本年)?(?:财政)?(?:拨款)?(?!财政|[拨款])';
/** The three budgets of 财政拨款. */
export const GENERAL = `一般公共(?:财政)?预算${GRANT}`;
export const FUND = `政府性基金(?:预算)?${GRANT}`;
export const CAPITAL = `国有资[本金]经营(?:预算)?${GRANT}`;

/** 收入支出总计, 收、支总计, 收入、支出决算总计. */
export const BOTH_TOTALS = '收入?、?和?支出?(?:(?:决算)?总计|总决算|总?规模)';
/** 收入支出总体情况与上年相比. */
export const BOTH_OVERALL = [
  '收入、?和?支出总体(?:情况)?(?=与|比|较)',
  '收支总体(?:情况)?(?=与|比|较)',
  '收支(?:总额|合计)?(?=[与同比较各均])',
  '收入、?和?支出(?=[各均])',
];

/** 年末结转20.00万元、结余7.40万元 are parts of what is carried on. */
const ALL_CARRIED = '(?!为?[\\d,.]+万?元[、，和](?:年[初末])?结余)';

/** 政府性基金收入总计 is that of the year or holds what was carried over: no one item. */
export const NOT_IN_ALL = '(?!总计|决算总计)';

/** 本年收入, 当年收入: what came in or was spent in the year itself. */
export const THIS_YEARS = '(?:本年度?|当年)';

/** What the year began with, and what it left for the next. */
export const OPENING = `(?:(?:年初|上年|上年度)(?:财政拨款)?结转[和及]?结余|(?:年初|上年度?)(?:财政拨款)?结转(?:资金)?(?=为?\\d)${ALL_CARRIED})`;
export const CLOSING = `(?:年[末终底](?:财政拨款)?结转[和及]?结余|(?:年[末终底](?:财政拨款)?结转|结转(?:至)?下年(?:度)?)(?:使用)?(?:资金)?(?=为?\\d)${ALL_CARRIED})`;

/** Behind the name of an amount that was spent. */
export const SPENT = '(?:支出)?';
/** Behind the name of a cost. */
export const COST = '(?:费用?|经费)?(?:支出)?';

/** In front of 项目支出: 基本建设类项目支出 and 特定目标类项目支出 are some of it. */
export const OF_ANY_KIND = '(?<!类)';
