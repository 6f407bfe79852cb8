import { CAPITAL_NAME, FUND_NAME, GENERAL_NAME } from './budgetNames';
import { item, one, type ItemWords } from './itemWords';
import type { SectionId } from '../../verify/reading/sections';

const TP: readonly SectionId[] = ['three-public', 'three-public-details'];
const M: readonly SectionId[] = ['meetings', 'three-public', 'three-public-details'];
const P: readonly SectionId[] = ['procurement'];
const A: readonly SectionId[] = ['assets'];
const O: readonly SectionId[] = ['operation'];
const PF: readonly SectionId[] = ['performance'];

function threePublicItem(column: string, name: string, words: readonly string[], whole = false): ItemWords {
  return item(TP, `three-public.${column}`, name, words, [one('three-public', 'final', column)], {
    budget: one('three-public', 'budget', column),
    ...(whole ? { whole } : {}),
  });
}

const threePublic: readonly ItemWords[] = [
  threePublicItem(
    'total',
    '“三公”经费',
    ['(?:财政拨款)?三公经费(?:一般公共预算)?(?:财政拨款)?(?:总)?(?:支出)?(?:总额|合计)?'],
    true,
  ),
  threePublicItem('abroad', '因公出国（境）费', ['因公出国(?:\\(境\\)|境)?(?:费用?|经费)?(?:支出)?']),
  threePublicItem('vehicles', '公务用车购置及运行维护费', ['公务用车购置(?:费)?[及和]运行(?:维护)?(?:费用?|经费)?(?:支出)?']),
  threePublicItem('vehicle-purchase', '公务用车购置费', ['公务用车购置(?!数|\\d+辆)(?:费用?|经费)?(?:支出)?']),
  threePublicItem('vehicle-running', '公务用车运行维护费', ['公务用车运行(?:维护)?(?:费用?|经费)?(?:支出)?']),
  threePublicItem('reception', '公务接待费', ['公务接待(?:费用?)?(?:支出)?']),
  threePublicItem('reception-domestic', '国内接待费', ['国内(?:公务)?接待(?:费用?)?(?:支出)?']),
  threePublicItem('reception-diplomatic', '外事接待费', ['(?:外事|外宾)接待(?:费用?)?(?:支出)?', '接待外宾(?:支出)?']),
  threePublicItem('reception-foreign', '国（境）外接待费', [
    '(?:共接待)?国\\(境\\)外(?:公务)?接待(?:费用?)?(?:支出)?',
    '共接待国\\(境\\)外',
  ]),
  item(
    TP,
    'three-public.kept',
    '公务用车保有量',
    ['(?:公务用)?车辆?保有量', '公务用车保有(?:数|数量)', '(?:共有|实有|拥有)公务用车(?=\\d)'],
    [one('three-public', 'final', 'vehicles-kept')],
    { count: true },
  ),
  item(
    TP,
    'three-public.bought',
    '购置公务用车数',
    [
      '(?:共)?(?:购置|更新)(?:更新|购置|\\(更新\\))?公务用车(?=\\d)',
      '购置\\(更新\\)(?=\\d)',
      '公务用车购置(?=\\d+辆)',
      '公务用车购置数(?:量)?',
      '(?:共)?购置(?:车辆)?(?=\\d+辆)',
    ],
    [one('three-public', 'final', 'vehicles-bought')],
    { count: true },
  ),
];

const meetings: readonly ItemWords[] = [
  item(M, 'three-public.conference', '会议费', ['会议费(?:支出)?'], [one('three-public', 'final', 'conference')], {
    budget: one('three-public', 'budget', 'conference'),
  }),
  item(M, 'three-public.training', '培训费', ['培训费(?:支出)?'], [one('three-public', 'final', 'training')], {
    budget: one('three-public', 'budget', 'training'),
  }),
];

const operation: readonly ItemWords[] = [
  item(
    O,
    'operation.total',
    '机关运行经费',
    ['(?:行政单位|参公单位)?机关运行(?:经费|费用)(?:支出)?', '日常公用经费(?:支出)?'],
    [
      [
        ['information', 'operation-administrative', 'amount'],
        ['information', 'operation-participating', 'amount'],
      ],
      one('three-public', 'final', 'operation'),
    ],
    { whole: true },
  ),
];

/** 机构运行经费 counts 事业单位 as well, whose part no table prints. */
const institutions: readonly ItemWords[] = [
  item(O, 'operation.institutions', '机构运行经费', ['机构运行(?:经费|费用)(?:支出)?'], []),
  item(O, 'operation.public-institutions', '事业单位运行经费', ['事业单位(?:机构|公用)?运行(?:经费|费用)(?:支出)?'], []),
];

const procurement: readonly ItemWords[] = [
  item(
    P,
    'procurement.total',
    '政府采购支出总额',
    ['(?:政府)?采购(?:支出|合同)?(?:总额|合计|总计|总金额)', '政府采购金额(?:\\(以合同签订为准\\))?', '政府采购支出'],
    [one('information', 'procurement-total')],
    { whole: true },
  ),
  item(
    P,
    'procurement.goods',
    '政府采购货物支出',
    ['(?:政府)?采购货物(?:类)?(?:支出|金额)?', '货物(?:类)?(?:采购)?(?:支出|金额)', '货物(?:类)?(?=[、和])'],
    [one('information', 'procurement-goods')],
  ),
  item(
    P,
    'procurement.works',
    '政府采购工程支出',
    ['(?:政府)?采购工程(?:类)?(?:支出|金额)?', '工程(?:类)?(?:采购)?(?:支出|金额)', '工程(?:类)?(?=[、和])'],
    [one('information', 'procurement-works')],
  ),
  item(
    P,
    'procurement.services',
    '政府采购服务支出',
    ['(?:政府)?采购服务(?:类)?(?:支出|金额)?', '服务(?:类)?(?:采购)?(?:支出|金额)', '服务类?(?=分别)'],
    [one('information', 'procurement-services')],
  ),
  ...['货物', '工程', '服务'].map((kind) =>
    item(
      P,
      `procurement.sme-${kind}`,
      `${kind}采购授予中小企业合同金额`,
      [`(?:政府)?(?:采购)?${kind}(?:类)?(?:采购|支出)?(?:授予)?中小企业(?:的)?合同(?:金额|总额)?`],
      [],
    ),
  ),
  item(P, 'procurement.sme', '授予中小企业合同金额', ['(?:政府采购)?(?:授予)?中小企业(?:的)?合同(?:金额|总额)?'], []),
  item(P, 'procurement.micro', '授予小微企业合同金额', ['(?:政府采购)?(?:授予)?小微企业(?:的)?合同(?:金额|总额)?'], []),
];

function vehicles(row: string, name: string, words: readonly string[]): ItemWords {
  return item(A, `information.${row}`, name, words, [one('information', row)], { count: true });
}

/** What was bought or disposed of in the year, beside what there is at its end. */
const MOVED =
  '(?:(?:当年|本年度?|年内|全年)?(?:新增|新购置?|新购入|购置|购入|更新|增加|减少|报废|处置|划转|调拨|调出|租用)(?:了)?)';

const assets: readonly ItemWords[] = [
  item(A, 'assets.vehicles-moved', '当年增减的车辆', [`${MOVED}(?:公务用)?(?:车辆?)(?:数量?)?(?:合计|共计?)?(?=为?\\d)`], [], {
    count: true,
  }),
  item(
    A,
    'assets.equipment-moved',
    '当年增减的设备',
    [`${MOVED}单[价位](?:价值)?\\d+万元(?:\\(含\\))?(?:及)?以上(?:的)?(?:专用|通用)?设备(?:\\(不含车辆\\))?`],
    [],
    { count: true },
  ),
  vehicles('vehicles-total', '车辆数合计', ['车辆(?:数量?)?(?:合计|总数|共计?)?(?=为?\\d)']),
  vehicles('vehicle-leader', '副部（省）级及以上领导用车', [
    '副?部\\(?省?\\)?级(?:及以上)?领导(?:干部)?用车',
    '副省级(?:及以上)?领导(?:干部)?用车',
  ]),
  vehicles('vehicle-principal', '主要负责人用车', ['主要(?:负责人|领导)(?:干部)?用车']),
  vehicles('vehicle-confidential', '机要通信用车', ['机要通信用车']),
  vehicles('vehicle-emergency', '应急保障用车', ['应急保障用车']),
  vehicles('vehicle-enforcement', '执法执勤用车', ['执法执勤用车']),
  vehicles('vehicle-special', '特种专业技术用车', ['特种专业技术用车']),
  vehicles('vehicle-retired', '离退休干部服务用车', ['离退休干部(?:服务)?用车']),
  vehicles('vehicle-other', '其他用车', ['其他(?:公务)?用车']),
  vehicles('equipment-over-million', '单价100万元（含）以上设备', [
    '单[价位](?:价值)?100万元(?:\\(含\\))?(?:及)?以上(?:的)?(?:专用|通用)?设备(?:\\(不含车辆\\))?',
  ]),
  vehicles('equipment-over-half-million', '单价50万元以上通用设备', [
    '单[价位](?:价值)?50万元(?:\\(含\\))?(?:及)?以上(?:的)?(?:专用|通用)?设备',
  ]),
];

const performance: readonly ItemWords[] = [
  item(
    PF,
    'performance.general',
    '一般公共预算项目支出',
    [`${GENERAL_NAME}项目(?:支出|资金)?`],
    [one('general-budget', 'total', 'project')],
  ),
  item(
    PF,
    'performance.fund',
    '政府性基金预算项目支出',
    [`${FUND_NAME}项目(?:支出|资金)?`],
    [one('government-fund', 'total', 'project')],
  ),
  item(
    PF,
    'performance.capital',
    '国有资本经营预算项目支出',
    [`${CAPITAL_NAME}项目(?:支出|资金)?`],
    [one('state-capital', 'total', 'project')],
  ),
  item(PF, 'performance.social', '社会保险基金预算项目支出', ['社会保险基金(?:预算)?项目(?:支出|资金)?'], []),
];

/** Items of the sections on “三公”经费, agencies' costs, procurement, assets and performance. */
export const SPOKEN_DETAILS: readonly ItemWords[] = [
  ...threePublic,
  ...meetings,
  ...operation,
  ...institutions,
  ...procurement,
  ...assets,
  ...performance,
];
