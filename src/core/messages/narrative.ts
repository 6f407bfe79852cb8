/** Words around the 情况说明: what is missing, where a number comes from, what is wrong with the inputs. The prescribed wording itself is in narrative/profiles. */

/** Stands in the text for something that is not known. */
export function pending(label: string): string {
  return `〔待填：${label}〕`;
}

/** What stands in the text for a number that follows from the unknown one: whoever fills it in by hand has to reckon. */
export const pendingResult = {
  change: (label: string) => `增减金额和百分比，按${label}计算`,
  difference: (label: string) => `增减金额，按${label}计算`,
  share: (label: string) => `百分比，按${label}计算`,
} as const;

export const YEAR_LABEL = '年度';
export const DEPARTMENT_LABEL = '部门名称';

/** Names a figure with its table: `公开01表收入总计`. */
export function figureName(table: string, figure: string): string {
  return `${table}${figure}`;
}

export function unreadableFigure(figure: string): string {
  return `${figure}（单元格不是数字）`;
}

export function accountTitleLabel(code: string): string {
  return `${code}科目名称`;
}

export function tableUnavailable(table: string): string {
  return `${table}（未找到该表）`;
}

/** Formulas: operands are written `公开01表收入总计 2,560.03`. */
export function operand(name: string, amount: string): string {
  return `${name} ${amount}`;
}
export function differenceFormula(current: string, previous: string, difference: string): string {
  return `${current} − ${previous} = ${difference}`;
}
export function changeFormula(difference: string, previous: string, percent: string): string {
  return `${difference} ÷ ${previous} = ${percent}`;
}
export function shareFormula(part: string, whole: string, percent: string): string {
  return `${part} ÷ ${whole} = ${percent}`;
}
export function zeroFormula(name: string): string {
  return `${name}为 0`;
}
export function listedFormula(item: string): string {
  return `${item}，不为 0`;
}
export function sumName(names: readonly string[]): string {
  return names.join(' + ');
}
export function restName(whole: string, parts: readonly string[]): string {
  return [whole, ...parts].join(' − ');
}
/** Why a text stands there that nobody typed. */
export function usualFormula(account: string): string {
  return `${account}的通常用途，可改`;
}
export const YEAR_FORMULA = '决算年度';
export const PREVIOUS_YEAR_FORMULA = '决算年度 − 1';
export const DEPARTMENT_FORMULA = '部门名称';

/** Between the amount of a change and its percentage. */
export const COMMA = '，';
export const ENUMERATION = '、';
export const STOP = '。';
export const COLON = '：';

/** `政府采购情况：`, before what is missing where a whole paragraph waits for it; from the heading `（二）政府采购情况说明`. */
export function waitingLead(heading: string): string {
  return heading.replace(/^[（(]?[一二三四五六七八九十]+[）)、]/, '').replace(/(?:情况)?(?:说明)?。?$/, '情况：');
}

/** Problems of an inputs file. */
export const inputProblems = {
  notAnObject: () => '情况说明底稿的内容应是一个对象 { "year": …, "department": …, "inputs": { … } }，请按模板重新填写。',
  unknownField: (field: string) => `情况说明底稿中有不认识的栏目“${field}”，只能有 year、department 和 inputs，请删除或改正。`,
  badYear: () => '情况说明底稿中的年度（year）应是 2000 至 2099 之间的整数，请改正。',
  badDepartment: () => '情况说明底稿中的部门名称（department）应是文字，请改正。',
  badInputs: () => '情况说明底稿中的 inputs 应是“项目: 内容”的对象，请按模板重新填写。',
  unknownKey: (key: string) => `情况说明底稿中有不认识的项目“${key}”，请对照模板改正名称。`,
  amountExpected: (label: string, key: string, found: string) =>
    `“${label}”（${key}）应填金额（万元），例如 1366.05${found}，请改正。`,
  scoreExpected: (label: string, key: string, found: string) => `“${label}”（${key}）应填不小于 0 的数${found}，请改正。`,
  countExpected: (label: string, key: string, found: string) => `“${label}”（${key}）应填不小于 0 的整数${found}，请改正。`,
  textExpected: (label: string, key: string, found: string) => `“${label}”（${key}）应填文字${found}，请改正。`,
  /** What was typed, and what is wrong with it; stands within the sentences above. */
  found: (typed: string, why: string) => `；现为“${typed}”，${why}`,
} as const;

/** Why what was typed is not taken. */
export const inputFaults = {
  aboveWhole: (name: string, value: string, whole: string, limit: string) => `“${name}”填的是${value}，大于“${whole}”的${limit}`,
  twoNumbers: '填了两个数',
  percentage: '是百分数',
  unit: (unit: string) => `单位是“${unit}”，请换算成万元`,
  notCounted: (unit: string) => `单位是“${unit}”，这里要填个数`,
  comma: '逗号的位置不对，看不出是多少',
  date: '像是日期',
  negative: '小于 0',
  fraction: '不是整数',
  words: '不是数字',
  onlyNumber: '只有数字',
  noWords: '没有文字（没有可写的就留空）',
  leftover: '还留着“待填”的字样',
} as const;
