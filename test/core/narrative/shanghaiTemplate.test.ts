import { mergeInputs, type NarrativeInputs } from '../../../src/core/narrative/inputs/parseInputs';
import { priorInputs } from '../../../src/core/narrative/sheet/priorInputs';
import type { Narrative } from '../../../src/core/narrative/text/narrative';
import { runsText } from '../../../src/core/said/run';
import { shanghai } from '../../../src/core/narrative/profiles';
import { readTables } from '../../../src/core/tables/readTables';
import { makeDepartment, type DepartmentData } from '../../workbooks/department';
import { shanghaiWorkbook } from '../../workbooks/shanghai';
import { complete } from '../verify/composed';
import { CASES } from './caseDepartments';
import { inputsOf, type InputsLiteral } from './narrated';

/**
 * The districts' official template. 〈〉 an amount, a count or a percentage; «» words; [a|b] one of them. A percentage of a budget of
 * zero, what a reception of nothing consists of and a list of nothing are left out.
 */
const HEADINGS = [
  '一、收入支出决算总体情况说明',
  '二、收入决算情况说明',
  '三、支出决算情况说明',
  '四、财政拨款收入支出决算总体情况说明',
  '五、一般公共预算财政拨款支出决算情况说明',
  '六、一般公共预算财政拨款基本支出决算情况说明',
  '七、财政拨款“三公”经费支出决算情况说明',
  '八、政府性基金预算财政拨款收入支出决算情况说明',
  '九、国有资本经营预算财政拨款收入支出决算情况说明',
  '十、预算绩效管理情况',
  '十一、其他重要事项的情况说明',
];

const SUB_HEADINGS = [
  '（一）一般公共预算财政拨款支出决算总体情况',
  '（二）一般公共预算财政拨款支出决算结构情况',
  '（三）一般公共预算财政拨款支出决算具体情况',
  '（一）“三公”经费财政拨款支出决算总体情况说明。',
  '（二）“三公”经费财政拨款支出决算具体情况说明。',
  '（一）机关运行经费支出情况',
  '（二）政府采购支出情况',
  '（三）国有资产占有使用情况说明',
];

const CHANGE = '[增加|减少]〈〉万元，[增长|下降]〈〉%';
const REASON = '主要原因：«»。';
const ITEM = '«»、«»（类）«»（款）«»（项）。主要用于：«»。';
const ORDER = '决算数[大于|小于]预算数的主要原因：«»。';

/** Paragraph by paragraph, as the ids of the wording are; each list holds the forms that the template has of one paragraph. */
const PARAGRAPHS: Readonly<Record<string, readonly string[]>> = {
  'summary.total': [
    `«»年度收入支出总计〈〉万元。与«»年度相比，收入支出总计${CHANGE}。${REASON}`,
    '«»年度收入支出总计〈〉万元。与«»年度相比，收入支出总计持平。',
  ],
  'revenue.total': ['本年收入合计〈〉万元，其中：[«»〈〉万元，占〈〉%；]*«»〈〉万元，占〈〉%。'],
  'expenditure.total': ['本年支出合计〈〉万元，其中：[«»〈〉万元，占〈〉%；]*«»〈〉万元，占〈〉%。'],
  'fiscal-summary.total': [
    `«»年度财政拨款收入支出总计〈〉万元。与«»年度相比，财政拨款收入支出总计${CHANGE}。${REASON}`,
    '«»年度财政拨款收入支出总计〈〉万元。与«»年度相比，财政拨款收入支出总计持平。',
  ],
  'general-budget.total': [
    `一般公共预算财政拨款支出〈〉万元，占本年支出合计的〈〉%。与«»年度相比，一般公共预算财政拨款支出${CHANGE}。${REASON}`,
    '一般公共预算财政拨款支出〈〉万元，占本年支出合计的〈〉%。与«»年度相比，一般公共预算财政拨款支出持平。',
  ],
  'general-budget.structure': [
    '一般公共预算财政拨款支出〈〉万元，主要用于以下方面：[«»（类）〈〉万元，占〈〉%；]*«»（类）〈〉万元，占〈〉%。',
  ],
  'general-budget.details': [
    `一般公共预算财政拨款支出年初预算为〈〉万元，支出决算为〈〉万元，完成年初预算的〈〉%。${ORDER}其中：`,
    '一般公共预算财政拨款支出年初预算为〈〉万元，支出决算为〈〉万元，完成年初预算的〈〉%。决算数与预算数持平。其中：',
    '一般公共预算财政拨款支出年初预算为〈〉万元，全年预算为〈〉万元，支出决算为〈〉万元，完成全年预算的〈〉%。决算数[大于|小于]全年预算数的主要原因：«»。其中：',
  ],
  'general-budget.item': [
    `${ITEM}年初预算为〈〉万元，支出决算为〈〉万元，完成年初预算的〈〉%。${ORDER}`,
    `${ITEM}年初预算为〈〉万元，支出决算为〈〉万元，完成年初预算的〈〉%。决算数与预算数持平。`,
    `${ITEM}全年预算为〈〉万元，支出决算为〈〉万元，完成全年预算的〈〉%。决算数[大于|小于]全年预算数的主要原因：«»。`,
    `${ITEM}全年预算为〈〉万元，支出决算为〈〉万元，完成全年预算的〈〉%。决算数与全年预算数持平。`,
  ],
  'basic-expenditure.total': [
    '一般公共预算财政拨款基本支出〈〉万元。其中：人员经费〈〉万元[，主要包括：[«»、]*«»]?；公用经费〈〉万元[，主要包括：[«»、]*«»]?。',
  ],
  'three-public.total': [
    '“三公”经费财政拨款支出年初预算为〈〉万元，支出决算为〈〉万元[，完成预算的〈〉%]?，其中：因公出国（境）费决算为〈〉万元[，完成预算的〈〉%]?；' +
      '公务用车购置及运行维护费支出决算为〈〉万元[，完成预算的〈〉%]?；公务接待费支出决算为〈〉万元[，完成预算的〈〉%]?。' +
      '«»年度“三公”经费支出决算数[[大于|小于]预算数的主要原因：«»|与预算数持平]。',
  ],
  'three-public.change': [
    `«»年度“三公”经费财政拨款支出决算数比«»年度${CHANGE}，其中：因公出国（境）费支出决算[${CHANGE}|持平]；` +
      `公务用车购置及运行维护费支出决算[${CHANGE}|持平]；公务接待费支出决算[${CHANGE}|持平]。[«»支出[增加|减少]的主要原因是«»。]*`,
    '«»年度“三公”经费财政拨款支出决算数与«»年度持平。其中：因公出国（境）费支出决算持平；公务用车购置及运行维护费支出决算持平；公务接待费支出决算持平。',
  ],
  'three-public.details': [
    '“三公”经费财政拨款支出决算中，因公出国（境）费支出决算〈〉万元，占〈〉%；公务用车购置及运行维护费支出决算〈〉万元，占〈〉%；' +
      '公务接待费支出决算〈〉万元，占〈〉%。具体情况如下：',
    '«»年度无“三公”经费财政拨款支出。',
  ],
  'three-public.abroad': [
    '1、因公出国（境）费支出〈〉万元。全年安排因公出国（境）团组〈〉个、累计〈〉人次。开支内容包括：«»。',
    '1、因公出国（境）费支出〈〉万元。',
  ],
  'three-public.vehicles': [
    '2、公务用车购置及运行维护费支出〈〉万元。其中：公务用车购置支出为〈〉万元。[主要用于«»，购置〈〉辆。]?公务用车运行维护支出〈〉万元。' +
      '[主要用于«»。]?«»年，«»所属各预算单位开支财政拨款的公务用车保有量为〈〉辆。',
  ],
  'three-public.reception': [
    '3、公务接待费支出〈〉万元。[其中：国内公务接待支出〈〉万元（含外宾接待支出〈〉万元）。主要用于«»，〈〉批次、〈〉人次，其中：接待外宾〈〉批次、〈〉人次。]?',
  ],
  'three-public.none': ['«»年度无“三公”经费财政拨款支出。'],
  'government-fund.total': ['政府性基金预算财政拨款收入〈〉万元，支出〈〉万元，支出具体情况如下：'],
  'government-fund.item': [
    `${ITEM}年初预算为〈〉万元，支出决算为〈〉万元，完成年初预算的〈〉%。${ORDER}`,
    `${ITEM}年初预算为〈〉万元，支出决算为〈〉万元，完成年初预算的〈〉%。决算数与预算数持平。`,
  ],
  'government-fund.none': ['«»年度无政府性基金预算财政拨款收入和支出。'],
  'state-capital.total': ['国有资本经营预算财政拨款收入〈〉万元，支出〈〉万元，支出具体情况如下：'],
  'state-capital.item': [
    `${ITEM}年初预算为〈〉万元，支出决算为〈〉万元，完成年初预算的〈〉%。${ORDER}`,
    `${ITEM}年初预算为〈〉万元，支出决算为〈〉万元，完成年初预算的〈〉%。决算数与预算数持平。`,
  ],
  'state-capital.none': ['«»年度无国有资本经营预算财政拨款收入和支出。'],
  'performance.work': [
    '«»年度预算绩效管理工作开展情况如下：本部门建立了如下预算绩效管理制度：«»，建立了«»的预算绩效管理工作机制；全过程绩效管理实施情况：' +
      '编报绩效目标的«»年度项目〈〉个，涉及预算金额〈〉万元；绩效跟踪评价的«»年度项目〈〉个，涉及预算金额〈〉万元；' +
      '绩效自评的«»年度项目〈〉个，涉及预算金额〈〉万元，平均得分〈〉分（其中，绩效评级为“优”的项目〈〉个；绩效评级为“良”的项目〈〉个；' +
      '绩效评级为“合格”的项目〈〉个；绩效评级为“不合格”的项目〈〉个。绩效自评中共发现问题〈〉个，已经完成整改的〈〉个，正在整改的〈〉个）。',
  ],
  'operation.total': [`机关运行经费支出〈〉万元，比«»年度${CHANGE}。主要原因是«»。`, '机关运行经费支出〈〉万元，与«»年度持平。'],
  'operation.none': ['«»年度无机关运行经费支出。'],
  'procurement.total': [
    '«»年度政府采购金额（以合同签订为准）为〈〉万元，其中：货物采购金额〈〉万元、工程采购金额〈〉万元、服务采购金额〈〉万元。',
  ],
  'procurement.reserved': [
    '«»年度本部门面向中小企业预留政府采购项目预算金额〈〉万元，面向小微企业预留政府采购项目预算金额〈〉万元。' +
      '在面向中小企业预留的政府采购项目中，由中小企业供应商中标或成交的，采购金额〈〉万元；' +
      '在面向小微企业预留政府采购项目中，由小微企业供应商中标或成交的，采购金额〈〉万元；' +
      '在其他政府采购项目中，由中小企业供应商中标或成交的，采购金额〈〉万元。',
  ],
  'assets.total': [
    '截至«»年12月31日，«»共有车辆〈〉辆，其中：部级领导干部用车〈〉辆、主要领导干部用车〈〉辆、机要通信用车〈〉辆、应急保障用车〈〉辆、执法执勤用车〈〉辆、' +
      '特种专业技术用车〈〉辆、离退休干部用车〈〉辆、其他用车〈〉辆。单价100万元（含）以上设备（不含车辆）〈〉台（套）。',
  ],
};

/** A form of the template as a pattern. */
function patternOf(form: string): RegExp {
  const source = form
    .replace(/[().?*+]/g, (sign) => (sign === '*' || sign === '?' ? sign : `\\${sign}`))
    .replaceAll('[', '(?:')
    .replaceAll(']', ')')
    .replaceAll('〈〉', '-?\\d+(?:\\.\\d+)?')
    .replaceAll('«»', '[^。；]+?');
  return new RegExp(`^${source}$`);
}

const caseOf = (name: string): DepartmentData => {
  const found = CASES[name];
  if (found === undefined) throw new RangeError(`no case ${name}`);
  return found;
};
const FULL = caseOf('every source and every kind of spending');

interface Situation {
  readonly data: DepartmentData;
  /** The year before; `null` where last year's figures are this year's. */
  readonly before: DepartmentData | null;
  readonly inputs?: InputsLiteral;
}

function written({ data, before, inputs = {} }: Situation): Narrative {
  const figures = readTables(shanghaiWorkbook(data, 'A')).figures;
  const prior = before === null ? figures : readTables(shanghaiWorkbook(before, 'A')).figures;
  const given: NarrativeInputs = mergeInputs(priorInputs(prior, figures), inputsOf(inputs));
  return complete(figures, given, shanghai).narrative;
}

/** Every item a year without budget at its beginning, as for a unit that was founded in it. */
function newUnit(data: DepartmentData): InputsLiteral {
  const rows = readTables(shanghaiWorkbook(data, 'A')).figures.rows('general-budget');
  const accounts = rows.filter(({ level }) => level === 'item' || level === 'total');
  return Object.fromEntries(
    accounts.flatMap(({ id, figures }, index): [string, string][] => {
      const spent = figures.get('total')?.value?.toNumber() ?? 0;
      const adjusted = (index % 2 === 0 ? spent * 1.01 : spent).toFixed(2);
      return [
        [`budget.general.${id}`, '0'],
        [`adjusted.general.${id}`, adjusted],
      ];
    }),
  );
}

/** Every budget as large as what was spent. */
function asBudgeted(data: DepartmentData): InputsLiteral {
  const { figures } = readTables(shanghaiWorkbook(data, 'A'));
  const subjects = [
    ['general', 'general-budget'],
    ['fund', 'government-fund'],
    ['capital', 'state-capital'],
  ] as const;
  return Object.fromEntries(
    subjects.flatMap(([subject, table]) =>
      figures
        .rows(table)
        .filter(({ id }) => subject === 'general' || id !== 'total')
        .map(({ id, figures: row }) => [`budget.${subject}.${id}`, row.get('total')?.value?.toFixed() ?? '0']),
    ),
  );
}

const NOTHING = { abroad: 0, purchase: 0, running: 0, reception: 0 };
const WITH_FUNDS = makeDepartment({ seed: 4, fund: true, stateCapital: true, carryOver: true });
const WITHOUT_PUBLIC = { ...FULL, threePublic: { budget: NOTHING, final: NOTHING } };

const NARRATIVES: readonly Narrative[] = [
  written({
    data: FULL,
    before: { ...FULL, year: 2023, items: FULL.items.map((one) => ({ ...one, basic: one.basic + 1_000_000 })) },
  }),
  written({ data: FULL, before: null, inputs: { 'operation.total': 5, 'prior.operation.total': 5, ...asBudgeted(FULL) } }),
  written({ data: WITH_FUNDS, before: null, inputs: asBudgeted(WITH_FUNDS) }),
  written({ data: WITHOUT_PUBLIC, before: null, inputs: { 'operation.total': 5, 'prior.operation.total': 4 } }),
  written({ data: FULL, before: { ...FULL, year: 2023 }, inputs: { 'operation.total': 0, ...newUnit(FULL) } }),
  ...Object.values(CASES).map((data) => written({ data, before: { ...FULL, year: 2023 } })),
];

const UNFORESEEN = [
  'basic-expenditure.none',
  'general-budget.item',
  'general-budget.none',
  'government-fund.total',
  'state-capital.total',
];

const paragraphKind = (id: string): string => id.split('.').slice(0, 2).join('.');

describe('the wording of Shanghai against the template', () => {
  test('has its headings, in its order', () => {
    expect(shanghai.sections.map(({ title }) => title)).toEqual(HEADINGS);
    const said = new Set(
      NARRATIVES.flatMap(({ sections }) =>
        sections.flatMap(({ paragraphs }) =>
          paragraphs.flatMap(({ heading, runs }) => (heading === undefined ? [] : [runsText(runs)])),
        ),
      ),
    );
    expect([...said].sort()).toEqual([...SUB_HEADINGS].sort());
  });

  test('writes at least 98 of 100 of its paragraphs as the template does', () => {
    const bodies = NARRATIVES.flatMap(({ sections }) =>
      sections.flatMap(({ paragraphs }) => paragraphs.filter(({ heading }) => heading === undefined)),
    );
    const others = bodies
      .map(({ id, runs }) => ({ id, text: runsText(runs) }))
      .filter(({ id, text }) => !(PARAGRAPHS[paragraphKind(id)] ?? []).some((form) => patternOf(form).test(text)));
    // What the template has no form for: funds that only carry over, an account below zero, no general budget any more.
    const places = others.map(({ id }) => paragraphKind(id));
    expect([...new Set(places)].sort()).toEqual(UNFORESEEN);
    expect([bodies.length - others.length, bodies.length]).toEqual([383, 390]);
    expect(others.length / bodies.length).toBeLessThan(0.02);
  });

  test('has every form of the template', () => {
    const texts = NARRATIVES.flatMap(({ sections }) =>
      sections.flatMap(({ paragraphs }) => paragraphs.map(({ id, runs }) => [paragraphKind(id), runsText(runs)] as const)),
    );
    const absent = Object.entries(PARAGRAPHS).flatMap(([kind, forms]) =>
      forms.filter((form) => !texts.some(([id, text]) => id === kind && patternOf(form).test(text))),
    );
    expect(absent).toEqual([]);
  });

  test('explains eleven terms in its order, whether they occur or not', () => {
    expect(shanghai.glossary?.map(({ term }) => term)).toEqual([
      '财政拨款收入',
      '事业收入',
      '经营收入',
      '其他收入',
      '年初结转和结余',
      '年末结转和结余',
      '基本支出',
      '项目支出',
      '经营支出',
      '“三公”经费',
      '机关运行经费',
    ]);
  });
});
