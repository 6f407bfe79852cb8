import { named } from './named';
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
      rows: named(
        (row) => ['information', row, 'amount'],
        [
          { id: 'procurement-total', label: '政府采购合计', match: /^(?:政府采购)?(?:支出)?(?:合计|总额|支出合计)$/ },
          { id: 'procurement-goods', label: '政府采购货物', match: /^(?:政府采购)?货物(?:类|支出|采购)?$/ },
          { id: 'procurement-works', label: '政府采购工程', match: /^(?:政府采购)?工程(?:类|支出|采购)?$/ },
          { id: 'procurement-services', label: '政府采购服务', match: /^(?:政府采购)?服务(?:类|支出|采购)?$/ },
          { id: 'procurement-small', label: '政府采购授予中小企业合同金额', match: /授予中小企业(?:的)?合同(?:金额|总额)?$/ },
          { id: 'procurement-micro', label: '其中：授予小微企业合同金额', match: /授予小微企业(?:的)?合同(?:金额|总额)?$/ },
          { id: 'operation', match: /^机关运行经费(?:支出)?(?:合计|小计)$/, heading: /^机关运行经费(?:支出)?$/ },
          {
            id: 'operation-institutions',
            label: '机构运行经费',
            match: /^机构运行经费(?:支出)?(?:合计|小计)$/,
            heading: /^机构运行经费(?:支出)?$/,
          },
          { id: 'operation-administrative', match: /^(?:机关运行经费)?\(?行政单位\)?$/ },
          { id: 'operation-participating', match: /^(?:机关运行经费)?\(?参照?公.*(?:事业)?单位\)?$/ },
          { id: 'vehicles-total', match: /^车辆数?(?:合计|总数)?(?:\((?:辆|台|辆\/台)\))?$/, count: true },
          { id: 'vehicle-leader', match: /(?:部|省).*领导.*用车/, count: true },
          { id: 'vehicle-principal', match: /^主要(?:负责人|领导).*用车/, count: true },
          { id: 'vehicle-confidential', match: /^机要通信/, count: true },
          { id: 'vehicle-emergency', match: /^应急保障/, count: true },
          { id: 'vehicle-enforcement', match: /^执法执勤/, count: true },
          { id: 'vehicle-special', match: /^特种专业技术/, count: true },
          { id: 'vehicle-retired', match: /^离退休干部/, count: true },
          { id: 'vehicle-other', match: /^其他(?:公务)?用车/, count: true },
          { id: 'equipment-over-million', match: /^单[价位](?:价值)?100万元/, count: true },
          { id: 'equipment-over-half-million', match: /^单[价位](?:价值)?50万元/, count: true },
        ],
      ),
    },
  ],
};
