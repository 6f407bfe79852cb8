import type { SaidRun, Sentence } from '../said/run';
import { amountRun, joined, placeRun, said, textRun, type Saying } from '../said/said';

/** Sentences of the structure checks. */

/** Places named in one sentence; the finding itself lists every cell. */
const PLACES_NAMED = 5;

/** @param places `C6`, or `公开03表!C6` where they are on several sheets */
export function placesSaid(places: readonly Saying[]): Sentence {
  const named = joined(places.slice(0, PLACES_NAMED), '、');
  return places.length > PLACES_NAMED ? said`${named} 等 ${places.length} 处` : named;
}

export function addressesSaid(addresses: readonly string[]): Sentence {
  const named = placeRun(addresses.slice(0, PLACES_NAMED).join('、'));
  return addresses.length > PLACES_NAMED ? said`${named} 等 ${addresses.length} 处` : [named];
}

function listed(numbers: readonly number[]): SaidRun {
  return amountRun(numbers.join('、'));
}

/** `01表、02表为“万元”；03表为“元”`: which tables say what. */
export function differingSaid(values: ReadonlyMap<string, readonly string[]>): Sentence {
  return joined(
    [...values].map(([value, tables]) => said`${joined(tables, '、')}为“${value}”`),
    '；',
  );
}

/** `“A”`, `“A”、“B”`, `“A”至“K”`. */
function sheetsSaid(sheets: readonly string[]): string {
  const [first = '', second] = sheets;
  if (second === undefined) return `“${first}”`;
  return sheets.length === 2 ? `“${first}”、“${second}”` : `“${first}”至“${sheets.at(-1) ?? ''}”`;
}

export const structureMessages = {
  missingTable: (title: string, relations: number) =>
    said`未找到《${title}》，${relations > 0 ? said`与它有关的 ${relations} 条规则未检查；` : ''}请确认工作簿是否完整，表名和表头是否与制式表格一致`,
  noInformationTable: (title: string) => said`没有《${title}》；本地区的公开表没有这张表的，不用理会`,
  secondTable: (title: string, sheet: string, used: string) =>
    said`工作表“${sheet}”中又有一张《${title}》，只检查了工作表“${used}”中的那张；请删去多余的一张`,
  tableOfOtherDepartment: (title: string, sheet: string, department: string) =>
    said`工作表“${sheet}”中的《${title}》是“${department}”的，没有检查；一个工作簿审核一个部门，请把它的表另存为一个工作簿再审核`,
  tableOfOtherYear: (title: string, sheet: string, year: number) =>
    said`工作表“${sheet}”中的《${title}》是 ${year} 年度的，没有检查；公开前请删去，需要与上年核对的请另选上年的工作簿`,
  otherDepartment: (department: string, tables: number, sheets: readonly string[]) =>
    said`工作簿里还有“${department}”的 ${tables} 张表（工作表${sheetsSaid(sheets)}），都没有检查；一个工作簿审核一个部门，请把它的表另存为一个工作簿再审核`,
  otherYear: (year: number, tables: number, sheets: readonly string[]) =>
    said`工作簿里还有 ${year} 年度的 ${tables} 张表（工作表${sheetsSaid(sheets)}），都没有检查；公开前请删去，需要与上年核对的请另选上年的工作簿`,
  unreadableTable: (title: string) =>
    said`看到标题“${title}”，但无法识别它的表头，这张表未检查；请对照制式表格检查表头各栏的名称`,
  unreadableSheet: (sheet: string, title: string) =>
    said`工作表“${sheet}”已指定为《${title}》，但无法识别它的表头，未检查；请确认指定无误，并对照制式表格检查表头各栏的名称`,
  sheetWithoutCells: (sheet: string) => said`“${sheet}”是图表、宏或对话框工作表，没有单元格，未检查；请确认是否应随工作簿公开`,
  budgetSheet: (sheet: string) =>
    said`工作表“${sheet}”是部门预算的表，只从中取年初预算数，没有作为决算表检查；公开前请从工作簿中删去`,
  unreadSheet: {
    'too-large': (sheet: string) => said`工作表“${sheet}”太大，没有读完，整张表未检查；请删去表格以外的多余行列，保存后重新审核`,
    failed: (sheet: string) => said`没有读到工作表“${sheet}”的内容，整张表未检查；请保存并重新打开工作簿，再重新审核`,
  },
  unreadRest: (sheet: string, rows: number, columns: number) =>
    said`工作表“${sheet}”用到的区域太大，只读了前 ${rows} 行、${columns} 列，其余未检查；请删去表格以外的多余行列，保存后重新审核`,
  byUnitTable: (sheet: string, title: string) =>
    said`工作表“${sheet}”中的《${title}》按单位列示，没有科目编码，只检查了按科目列示的那张；制式表格要求的，不用删去`,
  missingPage: (sheet: string, title: string, page: 'first' | 'last') =>
    said`工作表“${sheet}”中的《${title}》不完整，${page === 'first' ? '没有找到它的首页' : '没有找到它后面的续页'}，这张表未检查；请补齐各页后重新审核`,
  unrecognisedSheets: (sheets: readonly string[]) =>
    said`工作表${placesSaid(sheets.map((sheet) => said`“${sheet}”`))}中有数字，但没有识别出其中的表，未检查`,
  unreadFigures: (places: readonly { readonly sheet: string; readonly title: string }[]) =>
    said`工作表${placesSaid(
      places.map(({ sheet, title }) => said`“${sheet}”中${title === '' ? textRun('表格以外的地方') : said`“${title}”`}`),
    )}有数字，不属于识别出的决算公开表，未检查`,
  emptyWithoutNote: (table: string) => said`${table}没有数据，表下也没有“本表无数据”一类的说明；空表应注明没有数据的原因`,
  unitNotConverted: (table: string, printed: string, assumed: string) =>
    said`${table}的金额单位写的是“${printed}”，不能换算，按${assumed}检查；请改用万元或元`,
  unitMissing: (table: string, assumed: string) => said`${table}没有写金额单位，按${assumed}检查；请补上“金额单位：${assumed}”`,
  unitsDiffer: (units: Sentence) => said`各表金额单位不一致：${units}；已换算后检查，请统一`,
  yearsDiffer: (years: Sentence) => said`各表年度不一致：${years}`,
  departmentsDiffer: (departments: Sentence) => said`各表部门名称不一致：${departments}`,
  departmentPlaceholder: (table: string, name: string) => said`${table}的部门名称“${name}”像是模板里留下的，请改为本部门全称`,
  lineNumberGap: (table: string, numbers: readonly number[]) => said`${table}行次不连续，缺 ${listed(numbers)}`,
  lineNumberTwice: (table: string, numbers: readonly number[]) => said`${table}行次重复：${listed(numbers)}`,
  figuresAsText: (table: string, places: Sentence) =>
    said`${table}有数字是文本格式（${places}），Excel 求和时不会计入；请转换为数字`,
  scaledByFormat: (table: string, places: Sentence, format: string) =>
    said`${table}有数字的数字格式“${format}”把数缩小了显示（${places}），单元格里的数和印出的不一样；审核以印出的数为准，请改为印出的数并换成一般的数字格式`,
  negative: (table: string, label: string, value: SaidRun) => said`${table} ${label}为负数 ${value}，这一项一般不应为负，请核实`,
  moreDecimals: (table: string, unit: string, places: Sentence) =>
    said`${table}有数字超过两位小数（${places}），按${unit}公开一般保留两位，请核对是否需要四舍五入`,
  unreadableFigure: {
    text: (table: string, label: string, text: string) =>
      said`${table} ${label}应是数字，现为文字“${text}”，与它有关的规则未检查；请改为数字`,
    'two-amounts': (table: string, label: string, text: string) =>
      said`${table} ${label}一个单元格里有两个数“${text}”，与它有关的规则未检查；请分开填列`,
    'error-value': (table: string, label: string, text: string) =>
      said`${table} ${label}是错误值 ${text}，与它有关的规则未检查；请修正公式或填入数字`,
    uncalculated: (table: string, label: string) =>
      said`${table} ${label}的公式没有计算结果，与它有关的规则未检查；请在 Excel 中重新计算并保存`,
    unit: (table: string, label: string, text: string) =>
      said`${table} ${label}“${text}”自带的单位与本表金额单位不同，与它有关的规则未检查；请只填数字`,
  },
  unknownRow: (table: string, label: string) => said`${table}“${label}”一行有数字，但无法识别是哪个项目，未检查`,
  unknownRowWithoutLabel: (table: string) => said`${table}有一行只有数字没有项目名称，未检查`,
  comparedColumns: (table: string, heads: string) => said`${table}的“${heads}”不是本年决算数，没有核对`,
  unknownColumn: (table: string, address: string) =>
    said`${table} ${placeRun(address)} 所在栏有数字，但无法识别栏目名称，这一栏未检查`,
  badCode: (table: string, label: string) => said`${table}科目代码“${label}”不是类、款、项代码的位数，这一行未检查`,
  duplicateRow: (table: string, label: string) => said`${table}“${label}”出现了两次`,
  namesDiffer: (code: string, names: Sentence) => said`科目 ${code} 在各表的名称不一致：${names}`,
  accountName: (table: string, code: string, printed: string, official: string) =>
    said`${table}科目 ${code} 名称为“${printed}”，政府收支分类科目中是“${official}”`,
  missingParent: (table: string, code: string, parent: string) => said`${table}有 ${code}，没有它的上级科目 ${parent}`,
  rowLeftOut: (table: string, parent: string, row: string, difference: SaidRun, isExact: boolean) =>
    said`${table}“${parent}”下可能漏了“${row}”一行：其他表有这一科目，${textRun(isExact ? '上级科目正好' : '而上级科目')}比下级之和多 ${difference}`,
  childless: (table: string, label: string) => said`${table}${label}没有列到下一级科目`,
  hiddenSheet: (sheet: string) => said`工作表“${sheet}”是隐藏的，里面有数字；公开前请取消隐藏或删除`,
  hiddenFigures: (sheet: string, places: Sentence) =>
    said`工作表“${sheet}”的隐藏行列里有数字（${places}）；公开前请取消隐藏或删除`,
  formulas: (count: number, sheets: readonly string[]) =>
    said`用于公开的表里有 ${count} 个公式（${joined(sheets, '、')}），建议公开前粘贴为数值`,
  externalLinks: (targets: readonly string[]) => said`工作簿链接了其他文件（${joined(targets, '、')}）；公开前请断开链接`,
  comments: (places: Sentence) => said`工作簿里有批注（${places}）；公开前请删除`,
  properties: (found: readonly { readonly name: keyof typeof propertyNames; readonly value: string }[]) =>
    said`文件属性里有个人信息（${joined(
      found.map(({ name, value }) => said`${textRun(propertyNames[name])}：${value}`),
      '，',
    )}）；公开前请用“检查文档”删除`,
};

const propertyNames = { author: '作者', 'last-author': '最后保存者', manager: '主管', company: '单位' } as const;
