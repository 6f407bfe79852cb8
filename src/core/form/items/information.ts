import { item, said, type Item } from '../item/item';
import { cell, row, sum } from '../item/place';

/** What is reserved for some enterprises. */
const PURCHASES = '(?:政府)?采购(?:项目)?(?:预算)?(?:份额|金额)?';

/** 部门决算公开相关信息统计表: 机关运行经费, 政府采购, 国有资产. */

const AGENCY_COSTS = 'prior.operation.total';

const OPERATION: readonly Item[] = [
  item('agency-operation', '机关运行经费', {
    at: [
      row('information', 'operation', AGENCY_COSTS),
      sum([row('information', 'operation-administrative'), row('information', 'operation-participating')], AGENCY_COSTS),
      // Regions without that table may print it beside the “三公”经费.
      cell('three-public', 'final', 'operation', AGENCY_COSTS),
      sum(
        [cell('three-public', 'final', 'operation-administrative'), cell('three-public', 'final', 'operation-participating')],
        AGENCY_COSTS,
      ),
    ],
    parts: ['agency-operation-administrative', 'agency-operation-participating'],
    said: [said(['operation'], '(?:行政单位|参公单位)?机关运行(?:经费|费用)(?:支出)?', '日常公用经费(?:支出)?')],
    inputs: { figure: 'operation.total', reason: 'reason.operation' },
    asked: { lastYear: { hint: '上年公开的机关运行经费' } },
    examples: { says: ['机关运行经费支出', '参公单位机关运行经费'], not: ['机构运行经费', '事业单位运行经费'] },
  }),
  item('agency-operation-administrative', '机关运行经费（行政单位）', {
    at: [row('information', 'operation-administrative'), cell('three-public', 'final', 'operation-administrative')],
    said: [],
  }),
  item('agency-operation-participating', '机关运行经费（参公事业单位）', {
    at: [row('information', 'operation-participating'), cell('three-public', 'final', 'operation-participating')],
    said: [],
  }),
  // 机构运行经费 counts 事业单位 as well, whose part no table prints.
  item('institution-operation', '机构运行经费', { at: [], said: [said(['operation'], '机构运行(?:经费|费用)(?:支出)?')] }),
  item('public-institution-operation', '事业单位运行经费', {
    at: [],
    said: [said(['operation'], '事业单位(?:机构|公用)?运行(?:经费|费用)(?:支出)?')],
    examples: { says: ['事业单位运行经费', '事业单位公用运行经费'], not: ['机关运行经费'] },
  }),
];

const CONTRACTS = '以签订的合同为准';

const PROCUREMENT: readonly Item[] = [
  item('procurement', '政府采购支出总额', {
    at: [row('information', 'procurement-total', 'prior.procurement.total')],
    parts: ['procurement-goods', 'procurement-works', 'procurement-services'],
    said: [
      said(
        ['procurement'],
        '(?:政府)?采购(?:支出|合同)?(?:总额|合计|总计|总金额)|政府采购合同金额',
        '政府采购金额(?:\\(以合同签订为准\\))?',
        '政府采购支出',
        '政府采购(?=预算|为?\\d)',
      ),
    ],
    inputs: { figure: 'procurement.total' },
    asked: { lastYear: { label: '上年政府采购金额', hint: '上年公开的政府采购总额' }, figure: { label: '政府采购金额' } },
    examples: { says: ['政府采购支出总额', '政府采购合同总金额', '政府采购支出'], not: ['政府采购货物支出'] },
  }),
  // 政府购买服务 is bought otherwise.
  item('purchased-services', '政府购买服务支出', {
    at: [],
    said: [said(['procurement'], '政府购买服务(?:支出|项目)?(?:金额)?')],
  }),
  ...(
    [
      ['goods', '货物', '货物(?:类)?(?=[、和]|为?\\d)'],
      ['works', '工程', '工程(?:类)?(?=[、和]|为?\\d)'],
      ['services', '服务', '服务(?:类)?(?=分别|为?\\d)'],
    ] as const
  ).flatMap(([id, kind, inList]) => [
    item(`procurement-${id}`, `政府采购${kind}支出`, {
      at: [row('information', `procurement-${id}`)],
      said: [said(['procurement'], `(?:政府)?采购${kind}(?:类)?(?:支出|金额)?`, `${kind}(?:类)?(?:采购)?(?:支出|金额)`, inList)],
      inputs: { figure: `procurement.${id}` },
      asked: { figure: { label: `${kind}采购金额` } },
    }),
    item(`sme-${id}`, `${kind}采购授予中小企业合同金额`, {
      at: [],
      said: [
        said(
          ['procurement'],
          `(?:政府)?(?:采购)?${kind}(?:类)?(?:采购|支出)?(?:授予)?中小企业(?:(?:的)?合同(?:金额|总额|额)?|(?=\\d))`,
        ),
      ],
      within: `procurement-${id}`,
    }),
  ]),
  item('sme', '授予中小企业合同金额', {
    at: [row('information', 'procurement-small')],
    said: [
      said(
        ['procurement'],
        '(?:政府采购)?(?:授予)?中小企业(?:预留)?(?:的)?合同(?:金额|总额|额)?',
        '(?<!采购|支出|类|(?:货物|工程|服务)[^，。；]{0,20}中)授予中小企业(?=\\d)',
      ),
    ],
    within: 'procurement',
    inputs: { figure: 'procurement.sme' },
    asked: { figure: { hint: CONTRACTS } },
    examples: {
      says: ['授予中小企业合同金额', '中小企业合同总额', '中小企业合同额'],
      not: ['授予小微企业合同金额', '货物采购授予中小企业合同金额'],
    },
  }),
  ...(
    [
      ['reserved', '中小企业', 'procurement'],
      ['reserved-micro', '小微企业', 'reserved'],
    ] as const
  ).map(([id, kind, within]) =>
    item(id, `预留给${kind}的采购金额`, {
      at: [],
      said: [
        said(
          ['procurement'],
          `(?:专门)?面向${kind}预留(?:的)?${PURCHASES}`,
          `预留(?:给)?(?:面向)?${kind}(?:的)?(?:${PURCHASES}|(?=\\d))`,
        ),
      ],
      within,
      examples: {
        says: [`预留给${kind}的采购金额`, `面向${kind}预留政府采购项目预算金额`],
        not: [`授予${kind}合同金额`],
      },
    }),
  ),
  item('micro', '授予小微企业合同金额', {
    at: [row('information', 'procurement-micro')],
    said: [said(['procurement'], '(?:政府采购)?(?:授予)?小微企业(?:的)?合同(?:金额|总额|额)?', '授予小微企业(?=\\d)')],
    within: 'sme',
    inputs: { figure: 'procurement.micro' },
    asked: { figure: { hint: `${CONTRACTS}；不大于授予中小企业合同金额` } },
    examples: { says: ['授予小微企业合同金额', '小微企业合同金额'], not: ['授予中小企业合同金额'] },
  }),
];

/** 执法执勤用车1辆, or 执法执勤1辆. */
const VEHICLE = '(?:用车|(?=为?\\d))';

/** Kinds of 公务用车 that 车辆数合计 is made of, by the ends of their ids, rows and keys. */
const VEHICLE_KINDS = [
  [
    'leader',
    '副部（省）级及以上领导用车',
    '副?部\\(?省?\\)?级(?:及?以上)?领导(?:干部)?用车',
    '副省级(?:及以上)?领导(?:干部)?用车',
  ],
  ['principal', '主要负责人用车', '主要(?:负责人|领导)(?:干部)?用车'],
  ['confidential', '机要通信用车', `机要通信${VEHICLE}`],
  ['emergency', '应急保障用车', `应急保障${VEHICLE}`],
  ['enforcement', '执法执勤用车', `执法执勤${VEHICLE}`],
  ['special', '特种专业技术用车', `特种专业技术${VEHICLE}`],
  ['retired', '离退休干部服务用车', `离退休干部(?:服务)?${VEHICLE}`],
  ['other', '其他用车', '其他(?:公务)?用车|其他(?=为?\\d+辆)'],
] as const;

/** What was bought or disposed of in the year, beside what there is at its end. */
const MOVED =
  '(?:(?:当年|本年度?|年内|全年)?(?:新增|新购置?|新购入|购置|购入|更新|增加|减少|报废|处置|划转|调拨|调出|租用)(?:了)?)';
const OR_MORE = '万元?(?:\\(含\\))?(?:及)?以上(?:的)?(?:专用|通用)?设备';
const NO_VEHICLES = '(?:\\(不含车辆\\))?';

const ASSETS: readonly Item[] = [
  item('vehicles-moved', '当年增减的车辆', {
    at: [],
    measure: '辆',
    said: [said(['assets'], `${MOVED}(?:公务用)?(?:车辆?)(?:数量?)?(?:合计|共计?)?(?=为?\\d)`)],
    examples: { says: ['当年新增车辆', '报废车辆'], not: ['车辆'] },
  }),
  item('equipment-moved', '当年增减的设备', {
    at: [],
    measure: '台（套）',
    said: [said(['assets'], `${MOVED}单[价位](?:价值)?\\d+${OR_MORE}${NO_VEHICLES}`)],
    examples: { says: ['当年新增单价100万元以上设备'], not: ['单价100万元以上设备'] },
  }),
  item('vehicles-owned', '车辆数合计', {
    at: [row('information', 'vehicles-total')],
    measure: '辆',
    parts: VEHICLE_KINDS.map(([kind]) => `vehicles-${kind}`),
    said: [said(['assets'], '(?:公务用车|公车|车辆)(?:保有量|数量?)?(?:合计|总数|共计?)?(?=为?\\d)')],
    inputs: { figure: 'assets.vehicles.total' },
    asked: { figure: { label: '车辆合计' } },
    examples: { says: ['车辆', '车辆合计', '车辆数量总数'], not: ['新增车辆', '其他用车'] },
  }),
  ...VEHICLE_KINDS.map(([kind, name, ...words]) =>
    item(`vehicles-${kind}`, name, {
      at: [row('information', `vehicle-${kind}`)],
      measure: '辆',
      said: [said(['assets'], ...words)],
      inputs: { figure: `assets.vehicles.${kind}`, ...(kind === 'other' ? { use: 'use.vehicles.other' } : {}) },
      ...(kind === 'other' ? { asked: { use: { label: '{项目}主要是', hint: '说明其他用车是什么车，句末不用加句号' } } } : {}),
    }),
  ),
  item('equipment-over-million', '单价100万元（含）以上设备', {
    at: [row('information', 'equipment-over-million')],
    measure: '台（套）',
    said: [said(['assets'], `单[价位](?:价值)?100${OR_MORE}${NO_VEHICLES}`)],
    inputs: { figure: 'assets.equipment-over-million' },
    asked: { figure: { label: '{项目}（不含车辆）' } },
    examples: {
      says: ['单价100万元（含）以上设备（不含车辆）', '单位价值100万元以上专用设备', '单价100万以上设备'],
      not: ['单价50万元以上通用设备'],
    },
  }),
  item('equipment-over-half-million', '单价50万元以上通用设备', {
    at: [row('information', 'equipment-over-half-million')],
    measure: '台（套）',
    said: [said(['assets'], `单[价位](?:价值)?50${OR_MORE}`)],
    examples: { says: ['单价50万元以上通用设备', '单位价值50万元（含）以上的设备'], not: ['单价100万元以上设备'] },
  }),
];

export const INFORMATION_ITEMS = [...OPERATION, ...PROCUREMENT, ...ASSETS];
