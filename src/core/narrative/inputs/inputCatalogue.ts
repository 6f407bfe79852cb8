import { accountKey, type AskedOfAccount, type Budget } from '../../form/accounts/accountKeys';
import { FORM, LAST_YEAR, nameAt } from '../../form';
import { ACCOUNT_TABLES, BUDGET_TABLES } from '../../form/accounts/tables';
import type { Item, ItemInputs } from '../../form/item/item';
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

/** Stands in labels for the name of an item. */
const ITEM = '{项目}';

/** The label and the hint of an input of an item: as the item has them, else as all inputs of the kind. */
function asked({ name, asked }: Item, which: keyof NonNullable<Item['asked']>, label: string, hint: string) {
  const own = asked?.[which];
  return [(own?.label ?? label).replace(ITEM, name), own?.hint ?? hint] as const;
}

/** What tells the figures of one item in two tables apart. */
const BY_TABLE: Readonly<Partial<Record<TableKind, string>>> = { summary: '（总表）', revenue: '（收入决算表）' };

/** Last year's figures of one table, those of its accounts behind its totals. */
function lastYearOf(table: TableKind): readonly InputDefinition[] {
  const places = [...LAST_YEAR].flatMap(([key, [place]]) => (place?.cells[0]?.[0] === table ? [{ key, place }] : []));
  const totals = places.flatMap(({ key, place }) => {
    const item = FORM.find(({ at }) => at.includes(place));
    const [cell] = place.cells;
    if (item === undefined || cell === undefined) return [];
    const hint = `上年《${CATALOG[table].title}》的${cellName(cell)}`;
    return [amount('prior', key, ...asked(item, 'lastYear', `上年${ITEM}${BY_TABLE[table] ?? ''}`, hint))];
  });
  const accounts = Object.entries(ACCOUNT_TABLES).filter(([, listed]) => listed.table === table);
  return [
    ...totals,
    ...accounts.map(([subject, { budget }]) =>
      amount('prior', accountKey('prior', subject, CODE), `上年${budget}${TITLE}`, `上年《${CATALOG[table].title}》的该科目金额`),
    ),
  ];
}

const prior: readonly InputDefinition[] = TABLE_KINDS.flatMap(lastYearOf);

/** One input for each account of the three budgets. */
function ofAccounts(
  group: InputGroup,
  kind: 'amount' | 'text',
  asked: AskedOfAccount,
  label: string,
  hint: string,
): readonly InputDefinition[] {
  const make = kind === 'amount' ? amount : text;
  return Object.entries(BUDGET_TABLES).map(([subject, { budget }]) =>
    make(group, accountKey(asked, subject, CODE), `${budget}${TITLE}${label}`, hint),
  );
}

/** An input for each item that has one of this kind. */
function ofItems(which: keyof ItemInputs, make: (key: string, item: Item) => InputDefinition): readonly InputDefinition[] {
  return FORM.flatMap((item) => {
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

const SHARED_REASON = `${REASON_HINT}；财政拨款和一般公共预算没有另填原因时也用这一句`;
const OWN_REASON = `${REASON_HINT}；不填则用总体的原因`;

/** The reason of what others move with serves for these as well. */
function reasonOf(key: string, item: Item): InputDefinition {
  const isMovedWith = FORM.some(({ movesWith }) => movesWith === item.id);
  const hint = isMovedWith ? SHARED_REASON : item.movesWith === undefined ? REASON_HINT : OWN_REASON;
  return text('reason', key, ...asked(item, 'reason', `${ITEM}${hint === REASON_HINT ? '比上年' : ''}增减的主要原因`, hint));
}

const SHARED_BY_ITEMS = `${REASON_HINT}；各项没有另填原因的都用这一句`;

/** One for all 项 of a budget that differ the same way. */
function sharedReasons(side: Side, words: Readonly<Record<Way, string>>): readonly InputDefinition[] {
  return Object.entries(BUDGET_TABLES).flatMap(([subject, { table, column }]) =>
    WAYS.map((way) => {
      const label = `${nameAt(table, 'total', column)}${words[way]}`;
      return text('reason', sharedReason(subject as Budget, side, way), label, SHARED_BY_ITEMS);
    }),
  );
}

const reasons: readonly InputDefinition[] = [
  ...ofItems('reason', reasonOf),
  ...sharedReasons('prior', { above: '各项比上年增加的主要原因', below: '各项比上年减少的主要原因' }),
  ...ofAccounts('reason', 'text', 'reason', '比上年增减的主要原因', REASON_HINT),
  ...ofItems('budgetReason', (key, { name, inputs }) => {
    const budget = inputs?.initialBudget === undefined ? '预算数' : '年初预算数';
    return text('reason', key, `${name}决算数与${budget}不同的主要原因`, REASON_HINT);
  }),
  ...sharedReasons('budget', { above: '决算数大于预算数的主要原因', below: '决算数小于预算数的主要原因' }),
  ...ofAccounts('reason', 'text', 'reason.budget', '决算数与年初预算数不同的主要原因', REASON_HINT),
];

/** What is told of a thing that is counted stands behind its number. */
const uses: readonly InputDefinition[] = [
  ...ofAccounts('use', 'text', 'use', '用途', USE_HINT),
  ...ofItems('use', (key, item) =>
    text(item.measure === undefined ? 'use' : 'assets', key, ...asked(item, 'use', `${ITEM}用途`, USE_HINT)),
  ),
];

const ONLY_FISCAL = '只填财政拨款开支的部分；决算数为 0 时可不填';
const NO_INFORMATION_TABLE = '公开表中没有部门决算公开相关信息统计表的地区填写';

const POINTS = '分';

/** This year's figures that regions without a table for them type in. */
function figures(group: InputGroup, keys: RegExp, hint: string): readonly InputDefinition[] {
  return ofItems('figure', (key, item) => {
    const words = asked(item, 'figure', ITEM, hint);
    if (item.measure === undefined) return amount(group, key, ...words);
    const counted = count(group, key, item.measure, ...words);
    return item.measure === POINTS ? { ...counted, kind: 'score' } : counted;
  }).filter(({ key }) => keys.test(key));
}

const counts = figures('count', /^(?:count|amount)\./, ONLY_FISCAL);
const procurement = figures('procurement', /^procurement\./, `以签订的合同为准；${NO_INFORMATION_TABLE}`);
const assets = figures('assets', /^assets\./, NO_INFORMATION_TABLE);
const operation = figures('operation', /^operation\./, NO_INFORMATION_TABLE);

const performance: readonly InputDefinition[] = [
  ...figures('performance', /^performance\.(?:projects|amount)/, ''),
  text('performance', 'performance.system', '预算绩效管理制度', '列出制度名称，句末不用加句号'),
  text('performance', 'performance.mechanism', '预算绩效管理工作机制', '例如：事前评估、事中跟踪、事后评价'),
  ...figures('performance', /^performance\.(?!projects|amount)/, ''),
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
