import { nameOf } from '../form';
import type { SaidRun, Sentence } from '../said/run';
import { said } from '../said/said';

/** The terms of 名词解释: what they mean, how they are defined officially, and what every definition has to say. */

export interface GlossaryTerm {
  readonly term: string;
  /** In this product's own words, after 政府会计制度, 政府收支分类科目 and the 公开 requirements of the Ministry of Finance. */
  readonly definition: string;
  /** Further wordings of the term, in plain text. */
  readonly also?: RegExp;
  /** Definitions that the Ministry of Finance and the regions prescribe; the first is shown. None for what they do not ask for. */
  readonly wordings?: readonly string[];
  /** What no definition may leave out, with the words that are asked for. */
  readonly facts?: readonly (readonly [pattern: RegExp, words: string])[];
}

const OUTSIDE = /(?:之外|以外|外)/;
const NOT_INDEPENDENT = /非独立核算|不(?:单独|独立)核算|未独立核算/;
const CARRIED_BY = '或项目已完成等产生的结余资金。';

/** In the order in which a reader meets them. */
export const GLOSSARY: readonly GlossaryTerm[] = [
  {
    term: nameOf('fiscal-revenue'),
    definition: '财政部门当年拨给本部门（单位）的预算资金，来自一般公共预算、政府性基金预算和国有资本经营预算。',
    wordings: ['指单位从同级财政部门取得的财政预算资金。', '指本级财政部门当年拨付的财政预算资金。'],
    facts: [[/(?<!非)财政/, '财政']],
  },
  {
    term: nameOf('from-superior'),
    definition: '事业单位从主管部门或上级单位得到的、财政拨款以外的补助资金。',
    wordings: ['指事业单位从主管部门和上级单位取得的非财政补助收入。'],
    facts: [
      [/主管部门|上级/, '主管部门或上级单位'],
      [/非财政|(?:财政拨款|财政补助)(?:以外|之外)/, '非财政'],
    ],
  },
  {
    term: nameOf('institutional-revenue'),
    definition: '事业单位开展本行业专业业务活动和辅助活动取得的收入。',
    wordings: ['指事业单位开展专业业务活动及辅助活动取得的收入。'],
    facts: [[/业务/, '专业业务活动']],
  },
  {
    term: nameOf('business-revenue'),
    definition: '事业单位在专业业务活动和辅助活动以外，开展不单独核算的经营活动取得的收入。',
    wordings: ['指事业单位在专业业务活动及其辅助活动之外开展非独立核算经营活动取得的收入。'],
    facts: [
      [OUTSIDE, '专业业务活动之外'],
      [NOT_INDEPENDENT, '非独立核算'],
    ],
  },
  {
    term: nameOf('from-affiliates'),
    definition: '单独核算的附属单位按照规定向本单位上缴的收入。',
    also: /附属单位缴款/,
    wordings: ['指事业单位附属独立核算单位按照有关规定上缴的收入。'],
    facts: [[/(?<!非)独立核算|单独核算/, '独立核算']],
  },
  {
    term: nameOf('other-revenue'),
    definition: '上面各项以外取得的收入，例如利息、租金和捐赠。',
    wordings: ['指单位取得的除上述收入以外的各项收入。'],
    facts: [[OUTSIDE, '上述收入以外']],
  },
  {
    term: nameOf('use-of-surplus'),
    definition: '当年的收入不够安排当年支出时，按照规定动用以前年度积累的非财政拨款结余补足差额的资金。',
    also: /非财政拨款结余|事业基金弥补/,
    wordings: [
      '指单位按照预算管理要求使用非财政拨款结余弥补收支差额的金额，以及使用专用结余安排支出的金额。',
      '指事业单位使用以前年度积累的非财政拨款结余弥补当年收支差额的金额。',
    ],
    facts: [
      [/非财政|事业基金/, '非财政拨款结余'],
      [/弥补|补足/, '弥补收支差额'],
    ],
  },
  {
    term: nameOf('opening'),
    definition: '以前年度没有用完、按照规定转到本年继续使用的资金，以及项目完成或者不再执行以后剩下的资金。',
    also: /(?:年初|上年).*结转/,
    wordings: [
      `指单位以前年度尚未完成、结转到本年仍按原规定用途继续使用的资金，${CARRIED_BY}`,
      '指单位以前年度尚未完成、结转到本年按有关规定继续使用的资金。',
    ],
    facts: [[/以前年度|上年|上一年/, '以前年度']],
  },
  {
    term: nameOf('surplus-distribution'),
    definition: '事业单位按照规定从非财政拨款结余中提取专用基金、缴纳企业所得税等情况。',
    wordings: [
      '指事业单位按照会计制度规定缴纳的所得税、提取的专用结余以及转入非财政拨款结余的金额等。',
      '指事业单位按照会计制度规定从非财政补助结余中分配的事业基金和职工福利基金等。',
    ],
    facts: [[/所得税|专用结余|专用基金|福利基金|事业基金/, '缴纳的所得税、提取的专用结余']],
  },
  {
    term: nameOf('closing'),
    definition: '到年末还没有用完、按照规定转到下一年度继续使用的资金，以及项目完成或者不再执行以后剩下的资金。',
    also: /年末.*结转|结转下年/,
    wordings: [
      `指单位按有关规定结转到下年或以后年度继续使用的资金，${CARRIED_BY}`,
      '指本年度或以前年度预算安排、因客观条件发生变化无法按原计划实施，需要延迟到以后年度按有关规定继续使用的资金。',
    ],
    facts: [[/下年|下一年|以后年度|下一会计年度/, '下年或以后年度']],
  },
  {
    term: nameOf('basic'),
    definition: '为了保证机构正常运转、完成日常工作任务而发生的支出，分为人员经费和公用经费。',
    wordings: ['指为保障机构正常运转、完成日常工作任务而发生的人员支出和公用经费支出。'],
    facts: [[/正常运转|日常/, '保障机构正常运转']],
  },
  {
    term: nameOf('personnel'),
    definition: '基本支出中用于工资福利以及对个人和家庭补助的部分。',
  },
  {
    term: nameOf('operating'),
    definition: '基本支出中用于购买日常办公所需商品和服务以及购置办公设备等的部分。',
  },
  {
    term: nameOf('project'),
    definition: '在基本支出以外，为了完成特定的工作任务或者事业发展目标而发生的支出。',
    wordings: ['指在基本支出之外为完成特定行政任务和事业发展目标所发生的支出。'],
    facts: [[/基本支出(?:之外|以外|外)/, '基本支出之外']],
  },
  {
    term: nameOf('to-superior'),
    definition: '事业单位按照财政部门和主管部门的规定上缴给上级单位的支出。',
    wordings: ['指事业单位按照财政部门和主管部门的规定上缴上级单位的支出。'],
    facts: [[/上缴|缴/, '上缴']],
  },
  {
    term: nameOf('business-expenditure'),
    definition: '事业单位在专业业务活动和辅助活动以外，开展不单独核算的经营活动发生的支出。',
    wordings: ['指事业单位在专业业务活动及其辅助活动之外开展非独立核算经营活动发生的支出。'],
    facts: [
      [OUTSIDE, '专业业务活动之外'],
      [NOT_INDEPENDENT, '非独立核算'],
    ],
  },
  {
    term: nameOf('to-affiliates'),
    definition: '事业单位用财政拨款以外的收入补助附属单位发生的支出。',
    also: /附属单位补助/,
    wordings: ['指事业单位用财政补助收入之外的收入对附属单位补助发生的支出。'],
    facts: [[OUTSIDE, '财政补助收入之外']],
  },
  {
    term: nameOf('three-public'),
    definition:
      '用财政拨款安排的因公出国（境）费、公务用车购置及运行维护费和公务接待费。因公出国（境）费是公务出国（境）的住宿费、差旅费、伙食补助费、杂费、培训费等；' +
      '公务用车购置及运行维护费是购置公务用车的支出（含车辆购置税）和燃料费、维修费、过路过桥费、保险费等；公务接待费是按规定开支的各类公务接待（含外宾接待）费用。',
    also: /三公/,
    wordings: [
      '指各级部门、单位用财政拨款安排的因公出国（境）费、公务用车购置及运行维护费和公务接待费支出。其中，因公出国（境）费反映单位公务出国（境）的国际旅费、国外城市间交通费、住宿费、伙食费、培训费、公杂费等支出；公务用车购置费反映公务用车车辆购置支出（含车辆购置税、牌照费）；公务用车运行维护费反映单位按规定保留的公务用车燃料费、维修费、过路过桥费、保险费、安全奖励费用等支出；公务接待费反映单位按规定开支的各类公务接待（含外宾接待）费用。',
      '纳入中央财政预决算管理的“三公”经费，是指中央部门用财政拨款安排的因公出国（境）费、公务用车购置及运行费和公务接待费。其中，因公出国（境）费反映单位公务出国（境）的国际旅费、国外城市间交通费、住宿费、伙食费、培训费、公杂费等支出；公务用车购置及运行费反映单位公务用车车辆购置支出（含车辆购置税）及租用费、燃料费、维修费、过路过桥费、保险费、安全奖励费用等支出；公务接待费反映单位按规定开支的各类公务接待（含外宾接待）支出。',
    ],
    facts: [
      [/(?<!非)财政拨款/, '财政拨款'],
      [/因公出国/, '因公出国（境）费'],
      [/公务用车/, '公务用车购置及运行维护费'],
      [/公务接待/, '公务接待费'],
    ],
  },
  {
    term: nameOf('agency-operation'),
    definition:
      '行政单位和参照公务员法管理的事业单位用一般公共预算财政拨款安排的、保障自身运行的公用经费，用来购买货物和服务，例如办公、印刷、邮电、差旅、会议、维修、物业管理和公务用车运行维护。',
    wordings: [
      '指行政单位和参照公务员法管理的事业单位财政拨款基本支出中的公用经费支出。',
      '指为保障行政单位（含参照公务员法管理的事业单位）运行用于购买货物和服务的各项资金，包括办公及印刷费、邮电费、差旅费、会议费、福利费、日常维修费、专用材料及一般设备购置费、办公用房水电费、办公用房取暖费、办公用房物业管理费、公务用车运行维护费以及其他费用。',
    ],
    facts: [
      [/行政单位|机关/, '行政单位和参照公务员法管理的事业单位'],
      [/公用(?:经费|支出)|货物和服务/, '公用经费'],
    ],
  },
  {
    term: '政府性基金预算',
    definition: '依法在一定期限内向特定对象收取或者用其他方式筹集、专门用于特定公共事业的资金的收支预算。',
  },
  {
    term: '国有资本经营预算',
    definition: '政府以所有者身份取得国有资本收益，并对这些收益进行分配而形成的收支预算。',
  },
];

export const glossaryChecks = {
  changed: (quote: SaidRun, standard: string): Sentence => said`${quote}：名词解释与规范的解释不同，规范的写法是“${standard}”`,
  cut: (quote: SaidRun, words: string): Sentence => said`${quote}：名词解释漏了“${words}”`,
  factMissing: (quote: SaidRun, words: string): Sentence => said`${quote}：名词解释没有写明“${words}”`,
  notDefined: (terms: string): Sentence => said`表中有数字、名词解释中没有的：${terms}，请补充解释`,
  notUsed: (quote: SaidRun): Sentence => said`${quote}：表格和情况说明中没有出现这个名词，不需要的可以删去`,
} as const;
