import { item, said, type Examples, type Item } from '../item/item';
import { column } from '../item/place';
import { CAPITAL, FUND, GENERAL } from '../item/words';

/** 预算绩效: no table prints it but for what was spent on projects. */

const NONE = '没有填 0';
/** A number behind the name of what it counts. */
const COUNTED = '(?=\\d+(?:个|$))';
const YEAR = '(?:的)?(?:\\d{4}年度?)?';

interface Work {
  readonly id: string;
  readonly name: string;
  /** How texts call what was done. */
  readonly words: readonly string[];
  readonly examples: Examples;
  /** Beginning of the keys of the 底稿; none where it does not ask. */
  readonly key?: string;
  readonly projects?: readonly [label: string, hint: string];
  readonly funds?: readonly [label: string, hint: string];
  readonly parts?: readonly string[];
}

/** What was done with projects: how many there were, and the money that they stand for. */
const WORKS: readonly Work[] = [
  {
    id: 'evaluated',
    name: '自评项目',
    words: [
      `(?:绩效|项目)*自评(?:价)?(?!结果|得分|等[级次]|平均|覆盖|综述|报告|表|分|优|良|指标|达到|完成|为|预算|执行)(?:工作|范围)?${YEAR}`,
    ],
    examples: { says: ['绩效自评', '项目自评'], not: ['自评得分', '自评结果'] },
    key: 'performance',
    projects: ['绩效自评一级项目数', '本年度预算安排的全部项目'],
    funds: ['绩效自评涉及资金', '各项目资金合计'],
    parts: ['evaluated-general', 'evaluated-fund', 'evaluated-capital', 'evaluated-insurance'],
  },
  {
    id: 'targeted',
    name: '绩效目标项目',
    words: [`(?:编[报制]|编审|设[定置]|填报)?(?:了)?(?:预算)?(?:项目)?绩效目标(?:管理)?${YEAR}`],
    examples: { says: ['编报绩效目标', '绩效目标管理'], not: ['绩效管理'] },
    key: 'performance.target',
    projects: ['编报绩效目标的项目数', NONE],
    funds: ['编报绩效目标涉及预算金额', NONE],
  },
  {
    id: 'tracked',
    name: '绩效跟踪项目',
    words: [`绩效(?:运行)?(?:跟踪|监[控测])(?:评价|管理)?${YEAR}`],
    examples: { says: ['绩效跟踪评价', '绩效运行监控'], not: ['绩效自评'] },
    key: 'performance.tracking',
    projects: ['绩效跟踪评价的项目数', NONE],
    funds: ['绩效跟踪评价涉及预算金额', NONE],
  },
  {
    id: 'examined',
    name: '评价项目',
    words: [
      `(?:部门|财政|重点|项目|绩效|支出)*(?:重点)?评价(?!结果|得分|等[级次]|情况|为|指标)(?:工作|范围)?${YEAR}`,
      '事前(?:绩效|预算)?评[估审]',
      '绩效管理(?:范围)?',
    ],
    examples: { says: ['部门评价', '财政重点评价', '事前绩效评估'], not: ['评价结果', '绩效自评'] },
  },
];

function itemsOf({ id, name, words, examples, key, projects, funds, parts }: Work): readonly Item[] {
  return [
    item(`${id}-projects`, `${name}数`, {
      at: [],
      measure: '个',
      said: [],
      ...(key === undefined ? {} : { inputs: { figure: `${key}.projects` } }),
      ...(projects === undefined ? {} : { asked: { figure: { label: projects[0], hint: projects[1] } } }),
    }),
    item(`${id}-funds`, `${name}资金`, {
      at: [],
      ...(parts === undefined ? {} : { parts }),
      counts: { 个: `${id}-projects` },
      said: [said(['performance'], ...words)],
      examples,
      ...(key === undefined ? {} : { inputs: { figure: `${key}.amount` } }),
      ...(funds === undefined ? {} : { asked: { figure: { label: funds[0], hint: funds[1] } } }),
    }),
  ];
}

const OF_WHICH = '涉及资金中的一部分，没有填 0';
const PROJECTS = '(?:项目)?(?:支出|资金)?';

/** Funds of the projects that were evaluated, which may be fewer than all 项目支出. */
const FUNDS: readonly Item[] = [
  item('evaluated-general', '一般公共预算项目支出', {
    at: [column('general-budget', 'project')],
    said: [said(['performance'], GENERAL + PROJECTS)],
    inputs: { figure: 'performance.amount.general' },
    asked: { figure: { hint: OF_WHICH } },
    examples: { says: ['一般公共预算项目支出', '一般公共预算项目资金'], not: ['政府性基金预算项目支出'] },
  }),
  item('evaluated-fund', '政府性基金预算项目支出', {
    at: [column('government-fund', 'project')],
    said: [said(['performance'], FUND + PROJECTS)],
    inputs: { figure: 'performance.amount.fund' },
    asked: { figure: { hint: OF_WHICH } },
    examples: { says: ['政府性基金预算项目支出', '政府性基金项目'], not: ['一般公共预算项目支出'] },
  }),
  item('evaluated-capital', '国有资本经营预算项目支出', {
    at: [column('state-capital', 'project')],
    said: [said(['performance'], CAPITAL + PROJECTS)],
    inputs: { figure: 'performance.amount.state-capital' },
    asked: { figure: { hint: OF_WHICH } },
    examples: { says: ['国有资本经营预算项目支出'], not: ['政府性基金预算项目支出'] },
  }),
  item('evaluated-insurance', '社会保险基金预算项目支出', {
    at: [],
    said: [said(['performance'], `社会保险基金(?:预算)?${PROJECTS}`)],
    inputs: { figure: 'performance.amount.social-insurance' },
    asked: { figure: { hint: OF_WHICH } },
    examples: { says: ['社会保险基金预算项目支出', '社会保险基金项目'], not: ['政府性基金预算项目支出'] },
  }),
];

/** 评价等次为优的项目3个, “良”2个; 3个项目自评等级为优, 4个为优. */
function graded(words: string): readonly string[] {
  const rated = '(?:支出|绩效)*(?:自评|评价|评定|评)*(?:结果|等级|等次|档次)?(?:均)?(?:被)?(?:评|评定)?为?';
  return [
    `${rated}${words}(?:等次|等级|档)?(?:的)?(?:项目)?(?:的)?(?:有|为|共)?${COUNTED}`,
    `(?<=\\d个(?:一级|二级)?(?:项目)?)${rated}(?<=为)${words}`,
  ];
}

const GRADES: readonly Item[] = (
  [
    ['excellent', '优', '优秀?'],
    ['good', '良', '良好?'],
    ['fair', '中', '(?<!其|集)(?:中|一般)'],
    ['pass', '合格', '(?<!不)合格'],
    ['poor', '差', '较?差'],
    ['fail', '不合格', '不合格'],
  ] as const
).map(([id, name, words]) =>
  item(`grade-${id}`, `评为“${name}”的项目数`, {
    at: [],
    measure: '个',
    said: [said(['performance'], ...graded(words))],
    examples: { says: [`评价等次为${name}的项目`, `自评等级${name}`], not: [id === 'fail' ? '合格' : '不合格'] },
    // Wordings have these four.
    ...(id === 'fair' || id === 'poor'
      ? {}
      : { inputs: { figure: `performance.grade.${id}` }, asked: { figure: { hint: NONE } } }),
  }),
);

const PROBLEMS: readonly Item[] = (
  [
    ['found', '绩效自评中发现的问题数', '发现问题', '发现(?:的)?(?:各类)?问题(?:共|共计)?'],
    ['settled', '已经完成整改的问题数', '已完成整改', '(?:已经?)?(?:完成)?整改(?:完成|到位)?(?:的)?(?:问题)?'],
    ['open', '正在整改的问题数', '正在整改', '(?:正在|尚在)整改(?:中)?(?:的)?(?:问题)?'],
  ] as const
).map(([id, name, example, words]) =>
  item(`problems-${id}`, name, {
    at: [],
    measure: '个',
    ...(id === 'found' ? { parts: ['problems-settled', 'problems-open'] } : {}),
    said: [said(['performance'], words + COUNTED)],
    examples: { says: [example], not: ['问题'] },
    inputs: { figure: `performance.problems.${id}` },
    asked: { figure: { hint: NONE } },
  }),
);

const SCORE = item('evaluation-score', '绩效自评平均得分', {
  at: [],
  measure: '分',
  said: [said(['performance'], '(?:自评)?平均得?分(?:数)?')],
  examples: { says: ['平均得分', '自评平均分'], not: ['得分'] },
  inputs: { figure: 'performance.score' },
  asked: { figure: { hint: '各项目得分的平均数' } },
});

const [EVALUATED = [], ...OTHERS] = WORKS.map(itemsOf);

/** In the order in which the 底稿 asks for them. */
export const PERFORMANCE_ITEMS: readonly Item[] = [...EVALUATED, ...FUNDS, ...OTHERS.flat(), SCORE, ...GRADES, ...PROBLEMS];
