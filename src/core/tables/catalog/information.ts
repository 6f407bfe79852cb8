import { SINGLE_FIGURE } from './sides';
import type { TableSpec } from './spec';

/** 部门决算公开相关信息统计表: procurement, operating costs of agencies, vehicles and equipment. */
export const information: TableSpec = {
  kind: 'information',
  title: '部门决算公开相关信息统计表',
  order: '10',
  titleMatch: /(?:相关信息|公开信息|机构运行信息).*表|信息统计表|机[关构]运行经费.*(?:政府采购|国有资产).*表/,
  titleNot: /三公/,
  needsTitle: true,
  shape: 'blocks',
  blocks: [
    {
      accounts: 'listed',
      columns: SINGLE_FIGURE,
      rows: [
        { id: 'procurement-total', label: '政府采购合计', match: /^(?:政府采购)?(?:支出)?(?:合计|总额|支出合计)$/ },
        { id: 'procurement-goods', label: '政府采购货物', match: /^(?:政府采购)?货物(?:类|支出|采购)?$/ },
        { id: 'procurement-works', label: '政府采购工程', match: /^(?:政府采购)?工程(?:类|支出|采购)?$/ },
        { id: 'procurement-services', label: '政府采购服务', match: /^(?:政府采购)?服务(?:类|支出|采购)?$/ },
        { id: 'procurement-small', label: '政府采购授予中小企业合同金额', match: /授予中小企业(?:的)?合同(?:金额|总额)?$/ },
        { id: 'procurement-micro', label: '其中：授予小微企业合同金额', match: /授予小微企业(?:的)?合同(?:金额|总额)?$/ },
        {
          id: 'operation',
          label: '机关运行经费',
          match: /^机关运行经费(?:支出)?(?:合计|小计)$/,
          heading: /^机关运行经费(?:支出)?$/,
        },
        {
          id: 'operation-institutions',
          label: '机构运行经费',
          match: /^机构运行经费(?:支出)?(?:合计|小计)$/,
          heading: /^机构运行经费(?:支出)?$/,
        },
        { id: 'operation-administrative', label: '机关运行经费（行政单位）', match: /^(?:机关运行经费)?\(?行政单位\)?$/ },
        {
          id: 'operation-participating',
          label: '机关运行经费（参公事业单位）',
          match: /^(?:机关运行经费)?\(?参照?公.*(?:事业)?单位\)?$/,
        },
        { id: 'vehicles-total', label: '车辆数合计', match: /^车辆数?(?:合计|总数)?(?:\((?:辆|台|辆\/台)\))?$/, count: true },
        { id: 'vehicle-leader', label: '副部（省）级及以上领导用车', match: /(?:部|省).*领导.*用车/, count: true },
        { id: 'vehicle-principal', label: '主要负责人用车', match: /^主要(?:负责人|领导).*用车/, count: true },
        { id: 'vehicle-confidential', label: '机要通信用车', match: /^机要通信/, count: true },
        { id: 'vehicle-emergency', label: '应急保障用车', match: /^应急保障/, count: true },
        { id: 'vehicle-enforcement', label: '执法执勤用车', match: /^执法执勤/, count: true },
        { id: 'vehicle-special', label: '特种专业技术用车', match: /^特种专业技术/, count: true },
        { id: 'vehicle-retired', label: '离退休干部服务用车', match: /^离退休干部/, count: true },
        { id: 'vehicle-other', label: '其他用车', match: /^其他(?:公务)?用车/, count: true },
        { id: 'equipment-over-million', label: '单价100万元（含）以上设备', match: /^单[价位](?:价值)?100万元/, count: true },
        { id: 'equipment-over-half-million', label: '单价50万元以上通用设备', match: /^单[价位](?:价值)?50万元/, count: true },
      ],
    },
  ],
};
