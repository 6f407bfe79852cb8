/** Sentences of the checks of the 情况说明 against the tables. `quote` is the words as they stand in the document. */

/** Names of sections and items that the checks speak of. */
export const SPOKEN_SECTIONS = {
  revenue: '收入决算情况说明',
  expenditure: '支出决算情况说明',
  'general-structure': '一般公共预算财政拨款支出决算结构情况',
  'general-details': '一般公共预算财政拨款支出决算具体情况',
  'government-fund': '政府性基金预算财政拨款收支',
  'state-capital': '国有资本经营预算财政拨款支出',
  'three-public': '“三公”经费支出',
  operation: '机关运行经费',
} as const;

export const SPOKEN_ITEMS = {
  'basic.303': '对个人和家庭的补助',
  'government-fund.total': '政府性基金预算财政拨款支出',
  'government-fund.revenue': '政府性基金预算财政拨款收入',
  'government-fund.opening': '年初结转和结余',
  'government-fund.closing': '年末结转和结余',
  'state-capital.total': '国有资本经营预算财政拨款支出',
  'state-capital.revenue': '国有资本经营预算财政拨款收入',
  'three-public.total': '“三公”经费',
  operation: '机关运行经费',
  abroad: '因公出国（境）',
  running: '公务用车运行维护费',
} as const;

export const narrativeChecks = {
  wanYuan: (amount: string): string => `${amount} 万元`,
  lastYears: '上年',
  tables: '决算表',
  inputs: '情况说明底稿',
  kinds: '各类车辆之和',
  reception: '公务接待费',
  said: (table: string, item: string, amount: string): string => `${table} ${item} ${amount}`,
  percent: (formula: string, percent: string): string => `${formula} = ${percent}%`,
  ratio: (part: string, whole: string): string => `${part} ÷ ${whole}`,
  change: (difference: string, base: string): string => `${difference} ÷ 上年 ${base}`,
  changeOfBudget: (difference: string, base: string): string => `${difference} ÷ 预算 ${base}`,
  priorDerived: (amount: string): string => `由文中差额推算的上年数 ${amount} 万元`,

  amount: (quote: string, item: string, said: string, difference: string): string =>
    `“${quote}”：${item}与表中不一致，${said}，相差 ${difference}`,
  amountTail: (quote: string, item: string, said: string): string => `“${quote}”：${item}与表中有尾差，${said}`,
  amountRounded: (quote: string, item: string, said: string): string =>
    `“${quote}”：${item}是取整的数，${said}，建议写到两位小数`,
  wrongUnit: (quote: string, item: string, said: string): string => `“${quote}”：${item}的单位写错了，${said}`,
  priorAmount: (quote: string, item: string, amount: string): string => `“${quote}”：${item}的上年数与${amount}不一致`,
  absentItem: (quote: string, item: string): string => `“${quote}”：表中没有“${item}”这一科目的支出`,

  difference: (quote: string, item: string, expected: string): string => `“${quote}”：${item}与上年的差额应为 ${expected}`,
  budgetDifference: (quote: string, item: string, expected: string): string => `“${quote}”：${item}与预算的差额应为 ${expected}`,
  direction: (quote: string, item: string, word: string): string => `“${quote}”：${item}实际是${word}，增减方向写反了`,
  up: '增加',
  down: '减少',
  equal: '与上年相同',
  directionsDisagree: (quote: string, item: string): string => `“${quote}”：${item}的差额和百分比一个说增、一个说减，前后矛盾`,
  changePercent: (quote: string, item: string, percent: string): string => `“${quote}”：${item}增减百分比应为 ${percent}%`,
  changeDisagrees: (quote: string, item: string, percent: string): string =>
    `“${quote}”：${item}的差额和百分比对不上，按差额推算的上年数计算应为 ${percent}%`,
  changeTail: (quote: string, item: string, percent: string): string =>
    `“${quote}”：${item}增减百分比有尾差，按表计算为 ${percent}%`,
  negativePrior: (quote: string, item: string): string => `“${quote}”：按这个差额推算，${item}的上年数是负数，差额或方向有误`,
  notSame: (quote: string, item: string, difference: string): string => `“${quote}”：${item}与上年并不相同，相差 ${difference}`,
  notSameAsBudget: (quote: string, item: string, difference: string): string =>
    `“${quote}”：${item}决算数与预算数并不持平，相差 ${difference}`,
  aboutTheSame: (quote: string, item: string, difference: string, percent: string): string =>
    `“${quote}”：${item}相差 ${difference}（${percent}%），是否还算基本持平，请核对`,
  order: (quote: string, item: string, final: string, budget: string): string =>
    `“${quote}”：${item}决算数 ${final}，预算数 ${budget}，大小关系写反了`,
  above: '大于',
  below: '小于',
  zeroBase: (quote: string, item: string): string => `“${quote}”：${item}的基数为 0，不能计算百分比，应只写金额`,

  rate: (quote: string, item: string, percent: string): string => `“${quote}”：${item}完成率应为 ${percent}%`,
  share: (quote: string, item: string, percent: string): string => `“${quote}”：${item}占比应为 ${percent}%`,
  percentTail: (quote: string, item: string, percent: string): string => `“${quote}”：${item}的百分比有尾差，应为 ${percent}%`,

  repeated: (quote: string, item: string, earlier: string): string => `“${quote}”：${item}前后不一致，前文为“${earlier}”`,
  sumOfBudgets: (quote: string, sum: string): string => `“${quote}”：与各项年初预算之和 ${sum} 万元不一致`,
  sumOfBudgetsTail: (quote: string, sum: string): string => `“${quote}”：与各项年初预算之和 ${sum} 万元有尾差`,
  sumOfChanges: (quote: string, sum: string): string => `“${quote}”：与各项增减额之和 ${sum} 万元不一致`,

  count: (quote: string, item: string, said: string): string => `“${quote}”：${item}与表中不一致，${said}`,
  countKept: (quote: string, said: string): string =>
    `“${quote}”：公务用车保有量与国有资产占用的车辆数不同（${said}），两者口径可能不同，请核实`,
  countWithoutMoney: (quote: string, item: string): string => `“${quote}”：${item}决算数为 0，数量却不是 0`,
  moneyWithoutCount: (quote: string, item: string): string => `“${quote}”：${item}决算数不是 0，数量却是 0`,
  fewerPeople: (quote: string, groups: string, people: string): string => `“${quote}”：${people}数不应小于${groups}数`,
  partsOfCount: (quote: string, item: string, sum: string): string => `“${quote}”：${item}不等于国内与国（境）外之和 ${sum}`,

  notEmpty: (quote: string, said: string): string => `“${quote}”：表中有数据，${said}`,
  emptyNotSaid: (title: string): string => `${title}没有数据，文中应写明本年度无此项收支`,

  listedEmpty: (quote: string, item: string, table: string): string => `“${quote}”：${table}中${item}没有金额，不应列出`,
  listedClass: (quote: string, code: string): string => `“${quote}”：这是类级科目（${code}），应列到款级科目`,
  listedWrongName: (quote: string, name: string): string => `“${quote}”：科目名称应为“${name}”`,
  listedUnknown: (quote: string, table: string): string => `“${quote}”：${table}中没有这一科目`,
  listedElsewhere: (quote: string, group: string): string => `“${quote}”：这一科目不属于${group}`,
  notListed: (quote: string, items: readonly string[]): string => `“${quote}”：漏列 ${items.join('、')}`,
  omitted: (item: string, amount: string): string => `${item}（${amount} 万元）`,
  andSaid: '；',
  listedTwice: (quote: string): string => `“${quote}”：重复列出`,
  itemMissing: (title: string, item: string, amount: string): string => `${title}漏写 ${item}（${amount} 万元）`,
  wrongItemName: (quote: string, name: string): string => `“${quote}”：名称与表中不一致，应为“${name}”`,
  wrongTerm: (quote: string, term: string): string => `“${quote}”：规范名称是“${term}”`,

  wrongYear: (quote: string, year: number): string => `“${quote}”：年度应为 ${year} 年`,
  yearSaid: (year: number): string => `${year} 年`,
  wrongDepartment: (quote: string, name: string): string => `“${quote}”：部门名称应为“${name}”`,
  otherYear: (quote: string, year: number): string =>
    `“${quote}”：与全文的 ${year} 年不一致（表中没有年度，按封面、标题和多数语句判断）`,
  otherDepartment: (quote: string, name: string): string =>
    `“${quote}”：与全文的“${name}”不一致（表中没有部门名称，按封面、标题和多数语句判断）`,
  leftover: (quote: string): string => `“${quote}”：疑为模板残留文字，请填写或删除`,
  unfilled: (times: number): string => `还有 ${times} 处〔待填〕，填好后再公开`,
  numberMissing: (quote: string): string => `“${quote}”：这里缺少数字`,
  percentSignMissing: (quote: string): string => `“${quote}”：百分比缺少“%”`,
  unitMissing: (quote: string, times: number): string =>
    `“${quote}”：金额单位不完整，应写“万元”${times > 1 ? `（全文共 ${times} 处）` : ''}`,
  yearEnd: (quote: string): string => `“${quote}”：国有资产是年末数，日期应为 12 月 31 日`,
  doubledStop: (quote: string): string => `“${quote}”：标点重复`,
  unclosedBracket: (quote: string): string => `“${quote}…”：括号没有配对`,
  numberTwice: (quote: string): string => `“${quote}”：序号重复`,
  endsWithSemicolon: (quote: string): string => `“${quote}”：这一部分到此结束，应以句号结尾`,

  sectionMissing: (title: string): string => `没有找到“${title}”，请补充这一部分`,
  partMissing: (title: string): string => `没有写明${title}`,

  projectFunds: (quote: string, said: string, difference: string): string =>
    `“${quote}”：自评项目资金与项目支出不一致，${said}，相差 ${difference}；如有项目未纳入自评请说明`,
  projectParts: (quote: string, sum: string): string => `“${quote}”：不等于各类项目支出之和 ${sum} 万元`,
  projectCount: (quote: string, sum: number): string => `“${quote}”：与各等级的项目数之和 ${sum} 个不一致`,
  totalsChange: (quote: string, amount: string): string =>
    `“${quote}”：收入总计和支出总计每年都相等，两者的增减额应相同，前文为 ${amount} 万元`,
  freeSum: (quote: string, sum: string): string => `“${quote}”：合计与前面各项之和 ${sum} 万元不一致`,
  freeParts: (quote: string, sum: string): string => `“${quote}”：其中各项之和 ${sum} 万元，超过了总数`,
  freeDifference: (quote: string, difference: string): string => `“${quote}”：预算减支出应为 ${difference} 万元`,
  basicAndProject: (quote: string, item: string, difference: string): string =>
    `“${quote}”：基本支出和项目支出的增减合起来与${item}的增减额相差 ${difference} 万元`,
  notAsInput: (quote: string, said: string): string => `“${quote}”：与底稿不一致，${said}`,
  scoreTooHigh: (quote: string): string => `“${quote}”：得分不应超过 100 分`,
  problems: (quote: string, sum: string): string => `“${quote}”：与已整改和正在整改的问题数之和 ${sum} 个不一致`,
  truncated: (quote: string, said: string): string => `“${quote}”：可能是取整的数，${said}，同一笔资金各处应一致`,
  partsExceed: (quote: string, part: string, whole: string): string => `“${quote}”：${part}不应大于${whole}`,

  unchecked: {
    reason: '原因、用途说明中的数字，表中没有来源',
    unnamed: '没有认出说的是哪一项',
    noSource: (item: string): string => `表中没有${item}的数据`,
    noPrior: (item: string): string => `没有上年决算表，${item}的上年数未核对`,
    noBudget: (item: string): string => `公开表中没有${item}的年初预算`,
    unreadable: (item: string): string => `${item}在表中的单元格不是数字`,
    noYear: '表中没有年度',
    otherYear: '说的是别的年度，表中没有来源',
    performance: '绩效自评的数字，表中没有来源',
    tableLike: '像是表格里的数字，没有逐个核对',
    table: '文中的表格没有核对',
  },
} as const;
