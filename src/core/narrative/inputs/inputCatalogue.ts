import { FORM, itemById, LAST_YEAR } from '../../form';
import { ACCOUNT_TABLES, BUDGET_TABLES } from '../../form/accounts/tables';
import type { Item, ItemInputs } from '../../form/item/item';
import type { Cell } from '../../form/item/place';
import { CATALOG } from '../../tables/catalog';
import { TABLE_KINDS, type TableKind } from '../../figures/kinds';
import { cellName } from '../../tables/naming';
import type { InputDefinition, InputGroup } from './inputDefinition';
import { sharedReason, WAYS, type Side, type Way } from './sharedReasons';

/**
 * The catalogue of what no table of the year knows: last year's figures, budgets, reasons, uses, counts. Forms, sheets
 * and the inputs file are made from it; nothing outside it is accepted.
 */

/** Stand in keys and labels for an account's code and its title. */
export const CODE = '<code>';
export const TITLE = '{科目}';

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

/**
 * Labels that say more or less than 上年 and the item's name. A row of a form whose key was lost is known by its label, so
 * labels stay as they are.
 */
const LABELS: Readonly<Record<string, string>> = {
  'prior.summary.revenue-total': '上年收入总计',
  'prior.summary.expenditure-total': '上年支出总计',
  'prior.revenue.total': '上年收入合计（不含年初结转）',
  'prior.expenditure.total': '上年支出合计（不含年末结转）',
  'prior.three-public.total': '上年“三公”经费支出',
  'prior.procurement.total': '上年政府采购金额',
  'procurement.total': '政府采购金额',
  'procurement.goods': '货物采购金额',
  'procurement.works': '工程采购金额',
  'procurement.services': '服务采购金额',
  'assets.vehicles.total': '车辆合计',
  'assets.equipment-over-million': '单价100万元（含）以上设备（不含车辆）',
  'use.reception.domestic': '国内公务接待用途',
  'use.reception.overseas': '国（境）外公务接待用途',
  'use.vehicles.other': '其他用车主要是',
};

/** What tells the figures of one item in two tables apart. */
const BY_TABLE: Readonly<Partial<Record<TableKind, string>>> = { summary: '（总表）', revenue: '（收入决算表）' };

const PRIOR_HINTS: Readonly<Record<string, string>> = {
  'prior.operation.total': '上年公开的机关运行经费',
  'prior.procurement.total': '上年公开的政府采购总额',
};

/** Last year's figure of one place. */
function lastYear(key: string, { name }: Item, cell: Cell): InputDefinition {
  const [table] = cell;
  const label = LABELS[key] ?? `上年${name}${BY_TABLE[table] ?? ''}`;
  return amount('prior', key, label, PRIOR_HINTS[key] ?? `上年《${CATALOG[table].title}》的${cellName(cell)}`);
}

/** Last year's figures of one table, those of its accounts behind its totals. */
function lastYearOf(table: TableKind): readonly InputDefinition[] {
  const places = [...LAST_YEAR].flatMap(([key, [place]]) => (place?.cells[0]?.[0] === table ? [{ key, place }] : []));
  const totals = places.flatMap(({ key, place }) => {
    const item = FORM.find(({ at }) => at.includes(place));
    return item === undefined || place.cells[0] === undefined ? [] : [lastYear(key, item, place.cells[0])];
  });
  const accounts = Object.entries(ACCOUNT_TABLES).filter(([, listed]) => listed.table === table);
  return [
    ...totals,
    ...accounts.map(([subject, { budget }]) =>
      amount('prior', `prior.${subject}.${CODE}`, `上年${budget}${TITLE}`, `上年《${CATALOG[table].title}》的该科目金额`),
    ),
  ];
}

const prior: readonly InputDefinition[] = TABLE_KINDS.flatMap(lastYearOf);

/** One input for each account of the three budgets. */
function ofAccounts(
  group: InputGroup,
  kind: 'amount' | 'text',
  key: string,
  label: string,
  hint: string,
): readonly InputDefinition[] {
  const make = kind === 'amount' ? amount : text;
  return Object.entries(BUDGET_TABLES).map(([subject, { budget }]) =>
    make(group, `${key}.${subject}.${CODE}`, `${budget}${TITLE}${label}`, hint),
  );
}

/** An input for each item that has one of this kind. */
function ofItems(
  which: keyof ItemInputs,
  make: (key: string, item: Item) => InputDefinition,
  items: readonly Item[] = FORM,
): readonly InputDefinition[] {
  return items.flatMap((item) => {
    const key = item.inputs?.[which];
    return key === undefined ? [] : [make(key, item)];
  });
}

const budgets: readonly InputDefinition[] = [
  ...ofItems('initialBudget', (key, { name }) => amount('budget', key, `${name}年初预算`, BUDGET_HINT)),
  ...ofAccounts('budget', 'amount', 'budget', '年初预算', BUDGET_HINT),
  ...ofItems('adjustedBudget', (key, { name }) => amount('budget', key, `${name}全年预算`, ADJUSTED_HINT)),
  ...ofAccounts('budget', 'amount', 'adjusted', '全年预算', ADJUSTED_HINT),
];

/** The reason of the totals serves for others that were given none. */
const SHARED_REASON = `${REASON_HINT}；财政拨款和一般公共预算没有另填原因时也用这一句`;
const OWN_REASON = `${REASON_HINT}；不填则用总体的原因`;
const TOTAL_REASONS: Readonly<Record<string, string>> = {
  'reason.total': SHARED_REASON,
  'reason.revenue': OWN_REASON,
  'reason.expenditure': OWN_REASON,
  'reason.fiscal': OWN_REASON,
  'reason.general': OWN_REASON,
  'reason.fund.total': REASON_HINT,
  'reason.capital.total': REASON_HINT,
};

/** One for all 项 of a budget that differ the same way. */
function sharedReasons(side: Side, words: Readonly<Record<Way, string>>): readonly InputDefinition[] {
  return (Object.keys(BUDGET_TABLES) as (keyof typeof BUDGET_TABLES)[]).flatMap((subject) =>
    WAYS.map((way) => {
      const name = itemById(BUDGET_TOTALS[subject]).name;
      return text('reason', sharedReason(subject, side, way), `${name}${words[way]}`, SHARED_BY_ITEMS);
    }),
  );
}

const SHARED_BY_ITEMS = `${REASON_HINT}；各项没有另填原因的都用这一句`;

const BUDGET_TOTALS = { general: 'general-expenditure', fund: 'fund-expenditure', capital: 'capital-expenditure' } as const;

const reasons: readonly InputDefinition[] = [
  ...ofItems('reason', (key, { name }) => {
    const hint = TOTAL_REASONS[key];
    return text('reason', key, `${name}${hint === undefined ? '比上年' : ''}增减的主要原因`, hint ?? REASON_HINT);
  }),
  ...sharedReasons('prior', { above: '各项比上年增加的主要原因', below: '各项比上年减少的主要原因' }),
  ...ofAccounts('reason', 'text', 'reason', '比上年增减的主要原因', REASON_HINT),
  ...ofItems('budgetReason', (key, { name, inputs }) => {
    const budget = inputs?.initialBudget === undefined ? '预算数' : '年初预算数';
    return text('reason', key, `${name}决算数与${budget}不同的主要原因`, REASON_HINT);
  }),
  ...sharedReasons('budget', { above: '决算数大于预算数的主要原因', below: '决算数小于预算数的主要原因' }),
  ...ofAccounts('reason', 'text', 'reason.budget', '决算数与年初预算数不同的主要原因', REASON_HINT),
];

/** Behind the kinds of vehicles stands what the last of them are. */
const OTHER_VEHICLES = 'use.vehicles.other';
const useOf = (key: string, { name }: Item): InputDefinition =>
  key === OTHER_VEHICLES
    ? text('assets', key, LABELS[key] ?? name, '说明其他用车是什么车，句末不用加句号')
    : text('use', key, LABELS[key] ?? `${name}用途`, USE_HINT);

const uses: readonly InputDefinition[] = [...ofAccounts('use', 'text', 'use', '用途', USE_HINT), ...ofItems('use', useOf)];

const ONLY_FISCAL = '只填财政拨款开支的部分；决算数为 0 时可不填';
const CONTRACTS = '以签订的合同为准';
const NO_INFORMATION_TABLE = '公开表中没有部门决算公开相关信息统计表的地区填写';

const FIGURE_HINTS: Readonly<Record<string, string>> = {
  'count.vehicles.kept': '年末财政拨款负担运行维护费的公务用车数',
  'amount.reception.foreign-affairs': `国内接待费中接待外宾的部分；${ONLY_FISCAL}`,
  'procurement.sme': CONTRACTS,
  'procurement.micro': `${CONTRACTS}；不大于授予中小企业合同金额`,
};

/** This year's figures that regions without a table for them type in. */
function figures(group: InputGroup, keys: RegExp, hint: string): readonly InputDefinition[] {
  return ofItems(
    'figure',
    (key, { name, measure }) => {
      const facts = [LABELS[key] ?? name, FIGURE_HINTS[key] ?? hint] as const;
      return measure === undefined ? amount(group, key, ...facts) : count(group, key, measure, ...facts);
    },
    FORM.filter(({ inputs }) => inputs?.figure !== undefined && keys.test(inputs.figure)),
  );
}

const counts = figures('count', /^(?:count|amount)\./, ONLY_FISCAL);
const procurement = figures('procurement', /^procurement\./, `${CONTRACTS}；${NO_INFORMATION_TABLE}`);
const assets = figures('assets', /^assets\./, NO_INFORMATION_TABLE);
const operation = figures('operation', /^operation\./, NO_INFORMATION_TABLE);

const OF_WHICH = '涉及资金中的一部分，没有填 0';

const performance: readonly InputDefinition[] = [
  count('performance', 'performance.projects', '个', '绩效自评一级项目数', '本年度预算安排的全部项目'),
  amount('performance', 'performance.amount', '绩效自评涉及资金', '各项目资金合计'),
  ...figures('performance', /^performance\./, OF_WHICH),
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

/** Those that it cannot do without; it says by itself that there is no annex. */
export const REQUIRED_DOCUMENT_INPUTS: readonly string[] = DOCUMENT_INPUTS.filter((key) => key !== 'document.attachments');

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
