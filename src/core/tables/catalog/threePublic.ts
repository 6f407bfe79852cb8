import type { TableSpec } from './spec';

const COUNTED = /团组|组团|人次|人数|批次|批数|数量|保有|辆|台数|购置数/;

/**
 * 财政拨款“三公”经费支出决算表. Each figure stands under an item and a side (预算数 or 决算数) in either order of the
 * header, or beside an item in a list with the sides across. Rows of the reading are `budget`, `adjusted-budget`,
 * `final` and `prior`. Some forms go on with counts, 会议费, 培训费 and 机关运行经费.
 */
export const threePublic: TableSpec = {
  kind: 'three-public',
  title: '财政拨款“三公”经费支出决算表',
  order: '09',
  titleMatch: /三公.*表|因公出国.*公务(?:用车|接待).*表/,
  shape: 'matrix',
  blocks: [
    {
      accounts: 'listed',
      columns: [
        { id: 'abroad', label: '因公出国（境）费', match: /出国/, not: COUNTED, required: true },
        { id: 'vehicle-purchase', label: '公务用车购置费', match: /(?:^|>)(?:公务用车|公车)?购置(?:费用?|经费)?(?:支出)?$/ },
        {
          id: 'vehicle-running',
          label: '公务用车运行维护费',
          match: /(?:^|>)(?:公务用车|公车)?运行(?:维护)?(?:费用?|经费)?(?:支出)?$/,
        },
        {
          id: 'vehicles',
          label: '公务用车购置及运行维护费',
          match:
            /(?:^|>)(?:公务用车|公车)(?:购置[及和]?)?运行(?:维护)?(?:费用?|经费)?(?:支出)?(?:>(?:小计|合计))?$|公务用车费?>(?:小计|合计)$|(?:^|>)公务用车(?:费用?|经费)(?:支出)?$/,
        },
        {
          id: 'reception',
          label: '公务接待费',
          match: /公务接待(?:费用?)?(?:支出)?(?:>(?:小计|合计))?$/,
          not: /其中|国内|国\(境\)外|外事|外宾/,
          required: true,
        },
        {
          id: 'total',
          label: '合计',
          match: /(?:^|>)(?:三公经费)?(?:支出)?(?:合计|总计|小计|总额)$|^三公经费(?:支出)?(?:合计|总额)?$/,
        },
        { id: 'reception-diplomatic', label: '外事接待费', match: /(?:外事|外宾)接待(?:费用?)?(?:支出)?$/ },
        { id: 'reception-domestic', label: '国内接待费', match: /国内(?:公务)?接待(?:费用?)?(?:支出)?$/ },
        { id: 'reception-foreign', label: '国（境）外接待费', match: /国\(?境?\)?外(?:公务)?接待(?:费用?)?(?:支出)?$/ },
        { id: 'conference', label: '会议费', match: /(?:^|>)会议费(?:支出)?$/ },
        { id: 'training', label: '培训费', match: /(?:^|>)培训费(?:支出)?$/ },
        { id: 'operation', label: '机关运行经费', match: /(?:^|>)机关运行(?:经费|费)(?:支出)?(?:合计)?$/ },
        { id: 'operation-administrative', label: '机关运行经费（行政单位）', match: /(?:^|>)行政单位$/ },
        { id: 'operation-participating', label: '机关运行经费（参公事业单位）', match: /(?:^|>)参照?公.*(?:事业)?单位$/ },
        { id: 'abroad-groups', label: '因公出国（境）团组数', match: /(?:出国|境).*(?:团组|组团)/, count: true },
        { id: 'abroad-people', label: '因公出国（境）人次数', match: /出国.*(?:人次|人数)/, count: true },
        {
          id: 'vehicles-bought',
          label: '公务用车购置数',
          match: /公务用车购置(?:数|辆)|购置(?:公务用车|车辆)?(?:数量?|辆数)/,
          count: true,
        },
        { id: 'vehicles-kept', label: '公务用车保有量', match: /(?:公务用车|车辆)(?:保有|数)/, count: true },
        { id: 'reception-diplomatic-batches', label: '外事接待批次', match: /(?:外事|外宾).*批[次数]/, count: true },
        { id: 'reception-diplomatic-people', label: '外事接待人次', match: /(?:外事|外宾).*人[次数]/, count: true },
        { id: 'reception-foreign-batches', label: '国（境）外公务接待批次', match: /国\(?境?\)?外.*批[次数]/, count: true },
        { id: 'reception-foreign-people', label: '国（境）外公务接待人次', match: /国\(?境?\)?外.*人[次数]/, count: true },
        { id: 'reception-batches', label: '国内公务接待批次', match: /接待.*批[次数]/, not: /外/, count: true },
        { id: 'reception-people', label: '国内公务接待人次', match: /接待.*人[次数]/, not: /外/, count: true },
      ],
      rows: [
        { id: 'budget', label: '预算数', match: /预算数?$/, not: /上年|去年|(?:全年|调整).*预算/ },
        { id: 'adjusted-budget', label: '全年预算数', match: /(?:全年|调整).*预算数?$/, not: /上年|去年/ },
        {
          id: 'final',
          label: '决算数',
          match: /(?:决算|支出|统计|执行|实际|发生|本年)(?:支出|统计|发生)?(?:数|金额)?$/,
          not: /上年|去年|预算/,
          required: true,
        },
        { id: 'prior', label: '上年决算数', match: /(?:上年|去年)[^增减]*(?:数|金额|决算)?$/, not: /预算|增减|较|比/ },
      ],
    },
  ],
};
