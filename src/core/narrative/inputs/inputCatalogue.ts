import { CARRIED_ROWS, EXPENDITURE_PARTS, REVENUE_ROWS, REVENUE_SOURCES } from '../moneyParts';
import type { InputDefinition, InputGroup } from './inputDefinition';

/**
 * The catalogue of what no table of the year knows: last year's figures, budgets, reasons, uses, counts. Forms, sheets
 * and the inputs file are made from it; nothing outside it is accepted.
 */

/** Stand in keys and labels for an account's code and its title. */
export const CODE = '<code>';
export const TITLE = '{科目}';

/** Where last year's published tables have the figure. */
function lastYear(table: string, figure: string): string {
  return `上年《${table}》的${figure}`;
}
const SUMMARY = '收入支出决算总表';
const FISCAL_SUMMARY = '财政拨款收入支出决算总表';
const GENERAL_BUDGET = '一般公共预算财政拨款支出决算表';
const BASIC = '一般公共预算财政拨款基本支出决算表';
const FUND = '政府性基金预算财政拨款收入支出决算表';
const CAPITAL = '国有资本经营预算财政拨款收入支出决算表';
const THREE_PUBLIC = '“三公”经费支出决算表';
const BUDGET_HINT = '按年初批复的部门预算填写，没有预算填 0';
const ADJUSTED_HINT = '年初没有预算（例如新设单位、年中下达）时填调整后的全年预算';
const REASON_HINT = '一句话说明原因，句末不用加句号';
const USE_HINT = '一句话说明钱用在哪里，句末不用加句号';

function amount(group: InputGroup, key: string, label: string, hint: string): InputDefinition {
  return { key, group, kind: 'amount', unit: '万元', label, hint };
}
function count(group: InputGroup, key: string, unit: string, label: string, hint: string): InputDefinition {
  return { key, group, kind: 'count', unit, label, hint };
}
function text(group: InputGroup, key: string, label: string, hint: string): InputDefinition {
  return { key, group, kind: 'text', unit: null, label, hint };
}

const THREE_PUBLIC_ITEMS = [
  ['abroad', '因公出国（境）费'],
  ['vehicle-purchase', '公务用车购置费'],
  ['vehicle-running', '公务用车运行维护费'],
  ['reception', '公务接待费'],
] as const;

const prior: readonly InputDefinition[] = [
  amount('prior', 'prior.summary.revenue-total', '上年收入总计', lastYear(SUMMARY, '收入总计')),
  amount('prior', 'prior.summary.expenditure-total', '上年支出总计', lastYear(SUMMARY, '支出总计')),
  ...Object.entries({ ...REVENUE_ROWS, ...CARRIED_ROWS }).map(([row, name]) =>
    amount('prior', `prior.summary.${row}`, `上年${name}（总表）`, lastYear(SUMMARY, name)),
  ),
  amount('prior', 'prior.revenue.total', '上年收入合计（不含年初结转）', lastYear('收入决算表', '本年收入合计')),
  ...Object.entries(REVENUE_SOURCES).map(([column, name]) =>
    amount('prior', `prior.revenue.${column}`, `上年${name}（收入决算表）`, lastYear('收入决算表', `${name}合计`)),
  ),
  amount('prior', 'prior.expenditure.total', '上年支出合计（不含年末结转）', lastYear('支出决算表', '本年支出合计')),
  ...Object.entries(EXPENDITURE_PARTS).map(([column, name]) =>
    amount('prior', `prior.expenditure.${column}`, `上年${name}`, lastYear('支出决算表', `${name}合计`)),
  ),
  amount('prior', 'prior.fiscal.revenue-total', '上年财政拨款收入总计', lastYear(FISCAL_SUMMARY, '收入总计')),
  amount('prior', 'prior.fiscal.expenditure-total', '上年财政拨款支出总计', lastYear(FISCAL_SUMMARY, '支出总计')),
  amount('prior', 'prior.fiscal.opening', '上年财政拨款年初结转和结余', lastYear(FISCAL_SUMMARY, '年初财政拨款结转和结余')),
  amount('prior', 'prior.fiscal.closing', '上年财政拨款年末结转和结余', lastYear(FISCAL_SUMMARY, '年末财政拨款结转和结余')),
  amount('prior', 'prior.general.total', '上年一般公共预算财政拨款支出', lastYear(GENERAL_BUDGET, '本年支出合计')),
  amount('prior', `prior.general.${CODE}`, `上年${TITLE}`, lastYear(GENERAL_BUDGET, '该科目合计')),
  amount('prior', 'prior.general.basic', '上年一般公共预算财政拨款基本支出', lastYear(GENERAL_BUDGET, '基本支出合计')),
  amount('prior', 'prior.general.project', '上年一般公共预算财政拨款项目支出', lastYear(GENERAL_BUDGET, '项目支出合计')),
  amount('prior', 'prior.basic.personnel', '上年人员经费', lastYear(BASIC, '人员经费合计')),
  amount('prior', 'prior.basic.operating', '上年公用经费', lastYear(BASIC, '公用经费合计')),
  amount('prior', `prior.economic.${CODE}`, `上年基本支出中的${TITLE}`, lastYear(BASIC, '该科目金额')),
  amount('prior', 'prior.fund.opening', '上年政府性基金年初结转和结余', lastYear(FUND, '年初结转和结余')),
  amount('prior', 'prior.fund.revenue', '上年政府性基金预算财政拨款收入', lastYear(FUND, '本年收入')),
  amount('prior', 'prior.fund.total', '上年政府性基金预算财政拨款支出', lastYear(FUND, '本年支出')),
  amount('prior', 'prior.fund.closing', '上年政府性基金年末结转和结余', lastYear(FUND, '年末结转和结余')),
  amount('prior', `prior.fund.${CODE}`, `上年政府性基金${TITLE}`, lastYear(FUND, '该科目本年支出')),
  amount('prior', 'prior.capital.opening', '上年国有资本经营年初结转和结余', lastYear(CAPITAL, '年初结转和结余')),
  amount('prior', 'prior.capital.revenue', '上年国有资本经营预算财政拨款收入', lastYear(CAPITAL, '本年收入')),
  amount('prior', 'prior.capital.total', '上年国有资本经营预算财政拨款支出', lastYear(CAPITAL, '本年支出')),
  amount('prior', 'prior.capital.closing', '上年国有资本经营年末结转和结余', lastYear(CAPITAL, '年末结转和结余')),
  amount('prior', `prior.capital.${CODE}`, `上年国有资本经营${TITLE}`, lastYear(CAPITAL, '该科目本年支出')),
  amount('prior', 'prior.three-public.total', '上年“三公”经费支出', lastYear(THREE_PUBLIC, '决算数合计')),
  ...THREE_PUBLIC_ITEMS.map(([id, name]) =>
    amount('prior', `prior.three-public.${id}`, `上年${name}`, lastYear(THREE_PUBLIC, '决算数')),
  ),
  amount('prior', 'prior.operation.total', '上年机关运行经费', '上年公开的机关运行经费'),
  amount('prior', 'prior.procurement.total', '上年政府采购金额', '上年公开的政府采购总额'),
];

const budgets: readonly InputDefinition[] = [
  amount('budget', 'budget.general.total', '一般公共预算财政拨款支出年初预算', BUDGET_HINT),
  amount('budget', `budget.general.${CODE}`, `${TITLE}年初预算`, BUDGET_HINT),
  amount('budget', `budget.fund.${CODE}`, `政府性基金${TITLE}年初预算`, BUDGET_HINT),
  amount('budget', `budget.capital.${CODE}`, `国有资本经营${TITLE}年初预算`, BUDGET_HINT),
  amount('budget', 'adjusted.general.total', '一般公共预算财政拨款支出全年预算', ADJUSTED_HINT),
  amount('budget', `adjusted.general.${CODE}`, `${TITLE}全年预算`, ADJUSTED_HINT),
  amount('budget', `adjusted.fund.${CODE}`, `政府性基金${TITLE}全年预算`, ADJUSTED_HINT),
  amount('budget', `adjusted.capital.${CODE}`, `国有资本经营${TITLE}全年预算`, ADJUSTED_HINT),
];

const reasons: readonly InputDefinition[] = [
  text('reason', 'reason.total', '收入支出总计增减的主要原因', `${REASON_HINT}；财政拨款和一般公共预算没有另填原因时也用这一句`),
  text('reason', 'reason.revenue', '本年收入合计增减的主要原因', `${REASON_HINT}；不填则用总体的原因`),
  ...Object.entries(REVENUE_ROWS).map(([row, name]) =>
    text('reason', `reason.summary.${row}`, `${name}比上年增减的主要原因`, REASON_HINT),
  ),
  text('reason', 'reason.expenditure', '本年支出合计增减的主要原因', `${REASON_HINT}；不填则用总体的原因`),
  text('reason', 'reason.fiscal', '财政拨款收入支出总计增减的主要原因', `${REASON_HINT}；不填则用总体的原因`),
  text('reason', 'reason.general', '一般公共预算财政拨款支出增减的主要原因', `${REASON_HINT}；不填则用总体的原因`),
  text('reason', `reason.general.${CODE}`, `${TITLE}比上年增减的主要原因`, REASON_HINT),
  text('reason', 'reason.fund.total', '政府性基金预算财政拨款支出增减的主要原因', REASON_HINT),
  text('reason', `reason.fund.${CODE}`, `政府性基金${TITLE}比上年增减的主要原因`, REASON_HINT),
  text('reason', 'reason.capital.total', '国有资本经营预算财政拨款支出增减的主要原因', REASON_HINT),
  text('reason', `reason.capital.${CODE}`, `国有资本经营${TITLE}比上年增减的主要原因`, REASON_HINT),
  text('reason', 'reason.three-public.total', '“三公”经费比上年增减的主要原因', REASON_HINT),
  ...THREE_PUBLIC_ITEMS.map(([id, name]) =>
    text('reason', `reason.three-public.${id}`, `${name}比上年增减的主要原因`, REASON_HINT),
  ),
  text('reason', 'reason.three-public.vehicles', '公务用车购置及运行维护费比上年增减的主要原因', REASON_HINT),
  text('reason', 'reason.operation', '机关运行经费比上年增减的主要原因', REASON_HINT),
  text('reason', 'reason.budget.general.total', '一般公共预算财政拨款支出决算数与年初预算数不同的主要原因', REASON_HINT),
  text('reason', `reason.budget.general.${CODE}`, `${TITLE}决算数与年初预算数不同的主要原因`, REASON_HINT),
  text('reason', `reason.budget.fund.${CODE}`, `政府性基金${TITLE}决算数与年初预算数不同的主要原因`, REASON_HINT),
  text('reason', `reason.budget.capital.${CODE}`, `国有资本经营${TITLE}决算数与年初预算数不同的主要原因`, REASON_HINT),
  text('reason', 'reason.budget.three-public.total', '“三公”经费决算数与预算数不同的主要原因', REASON_HINT),
];

const uses: readonly InputDefinition[] = [
  text('use', `use.general.${CODE}`, `${TITLE}用途`, USE_HINT),
  text('use', `use.fund.${CODE}`, `政府性基金${TITLE}用途`, USE_HINT),
  text('use', `use.capital.${CODE}`, `国有资本经营${TITLE}用途`, USE_HINT),
  ...THREE_PUBLIC_ITEMS.map(([id, name]) => text('use', `use.three-public.${id}`, `${name}用途`, USE_HINT)),
  text('use', 'use.reception.domestic', '国内公务接待用途', USE_HINT),
  text('use', 'use.reception.overseas', '国（境）外公务接待用途', USE_HINT),
];

const ONLY_FISCAL = '只填财政拨款开支的部分；决算数为 0 时可不填';

const counts: readonly InputDefinition[] = [
  count('count', 'count.abroad.groups', '个', '因公出国（境）团组数', ONLY_FISCAL),
  count('count', 'count.abroad.persons', '人次', '因公出国（境）人次', ONLY_FISCAL),
  count('count', 'count.vehicles.purchased', '辆', '购置公务用车数', ONLY_FISCAL),
  count('count', 'count.vehicles.kept', '辆', '公务用车保有量', '年末财政拨款负担运行维护费的公务用车数'),
  count('count', 'count.reception.batches', '批次', '公务接待批次', ONLY_FISCAL),
  count('count', 'count.reception.persons', '人次', '公务接待人次', ONLY_FISCAL),
  amount('count', 'amount.reception.domestic', '国内接待费', ONLY_FISCAL),
  count('count', 'count.reception.domestic.batches', '批次', '国内公务接待批次', ONLY_FISCAL),
  count('count', 'count.reception.domestic.persons', '人次', '国内公务接待人次', ONLY_FISCAL),
  amount('count', 'amount.reception.foreign-affairs', '外事接待费', `国内接待费中接待外宾的部分；${ONLY_FISCAL}`),
  count('count', 'count.reception.foreign-affairs.batches', '批次', '外事接待批次', ONLY_FISCAL),
  count('count', 'count.reception.foreign-affairs.persons', '人次', '外事接待人次', ONLY_FISCAL),
  amount('count', 'amount.reception.overseas', '国（境）外接待费', ONLY_FISCAL),
  count('count', 'count.reception.overseas.batches', '批次', '国（境）外公务接待批次', ONLY_FISCAL),
  count('count', 'count.reception.overseas.persons', '人次', '国（境）外公务接待人次', ONLY_FISCAL),
];

const CONTRACTS = '以签订的合同为准';
const NO_INFORMATION_TABLE = '公开表中没有部门决算公开相关信息统计表的地区填写';

const procurement: readonly InputDefinition[] = [
  amount('procurement', 'procurement.total', '政府采购金额', `${CONTRACTS}；${NO_INFORMATION_TABLE}`),
  amount('procurement', 'procurement.goods', '货物采购金额', `${CONTRACTS}；${NO_INFORMATION_TABLE}`),
  amount('procurement', 'procurement.works', '工程采购金额', `${CONTRACTS}；${NO_INFORMATION_TABLE}`),
  amount('procurement', 'procurement.services', '服务采购金额', `${CONTRACTS}；${NO_INFORMATION_TABLE}`),
  amount('procurement', 'procurement.sme', '授予中小企业合同金额', CONTRACTS),
  amount('procurement', 'procurement.micro', '授予小微企业合同金额', `${CONTRACTS}；不大于授予中小企业合同金额`),
];

/** Kinds of vehicles, by the ends of their row ids (`vehicle-leader`) and input keys. */
export const VEHICLE_KINDS = [
  ['leader', '副部（省）级及以上领导用车'],
  ['principal', '主要负责人用车'],
  ['confidential', '机要通信用车'],
  ['emergency', '应急保障用车'],
  ['enforcement', '执法执勤用车'],
  ['special', '特种专业技术用车'],
  ['retired', '离退休干部服务用车'],
  ['other', '其他用车'],
] as const;

const assets: readonly InputDefinition[] = [
  text('assets', 'use.vehicles.other', '其他用车主要是', '说明其他用车是什么车，句末不用加句号'),
  count('assets', 'assets.vehicles.total', '辆', '车辆合计', NO_INFORMATION_TABLE),
  ...VEHICLE_KINDS.map(([id, name]) => count('assets', `assets.vehicles.${id}`, '辆', name, NO_INFORMATION_TABLE)),
  count('assets', 'assets.equipment-over-million', '台（套）', '单价100万元（含）以上设备（不含车辆）', NO_INFORMATION_TABLE),
];

const operation: readonly InputDefinition[] = [amount('operation', 'operation.total', '机关运行经费', NO_INFORMATION_TABLE)];

const OF_WHICH = '涉及资金中的一部分，没有填 0';

const performance: readonly InputDefinition[] = [
  count('performance', 'performance.projects', '个', '绩效自评一级项目数', '本年度预算安排的全部项目'),
  amount('performance', 'performance.amount', '绩效自评涉及资金', '各项目资金合计'),
  amount('performance', 'performance.amount.general', '一般公共预算项目支出', OF_WHICH),
  amount('performance', 'performance.amount.fund', '政府性基金预算项目支出', OF_WHICH),
  amount('performance', 'performance.amount.state-capital', '国有资本经营预算项目支出', OF_WHICH),
  amount('performance', 'performance.amount.social-insurance', '社会保险基金预算项目支出', OF_WHICH),
  text('performance', 'performance.system', '预算绩效管理制度', '列出制度名称，句末不用加句号'),
  text('performance', 'performance.mechanism', '预算绩效管理工作机制', '例如：事前评估、事中跟踪、事后评价'),
  count('performance', 'performance.target.projects', '个', '编报绩效目标的项目数', '没有填 0'),
  amount('performance', 'performance.target.amount', '编报绩效目标涉及预算金额', '没有填 0'),
  count('performance', 'performance.tracking.projects', '个', '绩效跟踪评价的项目数', '没有填 0'),
  amount('performance', 'performance.tracking.amount', '绩效跟踪评价涉及预算金额', '没有填 0'),
  {
    key: 'performance.score',
    group: 'performance',
    kind: 'score',
    unit: '分',
    label: '绩效自评平均得分',
    hint: '各项目得分的平均数',
  },
  count('performance', 'performance.grade.excellent', '个', '评为“优”的项目数', '没有填 0'),
  count('performance', 'performance.grade.good', '个', '评为“良”的项目数', '没有填 0'),
  count('performance', 'performance.grade.pass', '个', '评为“合格”的项目数', '没有填 0'),
  count('performance', 'performance.grade.fail', '个', '评为“不合格”的项目数', '没有填 0'),
  count('performance', 'performance.problems.found', '个', '绩效自评中发现的问题数', '没有填 0'),
  count('performance', 'performance.problems.settled', '个', '已经完成整改的问题数', '没有填 0'),
  count('performance', 'performance.problems.open', '个', '正在整改的问题数', '没有填 0'),
  text('performance', 'performance.result', '绩效自评结果', '例如：4个项目自评等级为“优”'),
  text('performance', 'performance.text', '部门评价等其他绩效工作情况', '接在“二是”之后的文字，句末不用加句号'),
  text('performance', 'performance.other', '其他需要说明的事项', '没有则填“无”'),
];

const WHOLE_DOCUMENT = '生成整份公开文本时用；可分段';

const document: readonly InputDefinition[] = [
  { ...text('document', 'document.duties', '主要职责', WHOLE_DOCUMENT), paragraphs: true },
  { ...text('document', 'document.organisation', '机构设置及部门决算单位构成', WHOLE_DOCUMENT), paragraphs: true },
  { ...text('document', 'document.attachments', '附件', '生成整份公开文本时用；没有附件可不填'), paragraphs: true },
];

/** Inputs that only the whole document needs. */
export const DOCUMENT_INPUTS: readonly string[] = document.map(({ key }) => key);

export const INPUT_DEFINITIONS: readonly InputDefinition[] = [
  ...prior,
  ...budgets,
  ...reasons,
  ...uses,
  ...counts,
  ...procurement,
  ...assets,
  ...operation,
  ...performance,
  ...document,
];
