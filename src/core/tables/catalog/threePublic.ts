import { named } from './named';
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
  // What one fund pays of it; 财政拨款 together may be listed as 一般公共预算、政府性基金预算….
  titleNot: /^(?!.*公共(?:财政)?预算).*(?:政府性基金|国有资本)/,
  shape: 'matrix',
  blocks: [
    {
      accounts: 'listed',
      columns: named(
        (column) => ['three-public', 'final', column],
        [
          { id: 'abroad', match: /出国/, not: COUNTED, required: true },
          { id: 'vehicle-purchase', match: /(?:^|>)(?:公务用车|公车)?购置(?:费用?|经费)?(?:支出)?$/ },
          { id: 'vehicle-running', match: /(?:^|>)(?:公务用车|公车)?运行(?:维护)?(?:费用?|经费)?(?:支出)?$/ },
          {
            id: 'vehicles',
            match:
              /(?:^|>)(?:公务用车|公车)(?:购置[及和]?)?运行(?:维护)?(?:费用?|经费)?(?:支出)?(?:>(?:小计|合计))?$|公务用车费?>(?:小计|合计)$|(?:^|>)公务用车(?:费用?|经费)(?:支出)?$/,
          },
          {
            id: 'reception',
            match: /公务接待(?:费用?)?(?:支出)?(?:>(?:小计|合计))?$/,
            not: /其中|国内|国\(境\)外|外事|外宾/,
            required: true,
          },
          {
            id: 'total',
            label: '合计',
            match: /(?:^|>)(?:三公经费)?(?:支出)?(?:合计|总计|小计|总额)$|^三公经费(?:支出)?(?:合计|总额)?$/,
          },
          { id: 'reception-foreign-affairs', match: /(?:外事|外宾)接待(?:费用?)?(?:支出)?$/ },
          { id: 'reception-domestic', match: /国内(?:公务)?接待(?:费用?)?(?:支出)?$/ },
          { id: 'reception-overseas', match: /国\(?境?\)?外(?:公务)?接待(?:费用?)?(?:支出)?$/ },
          { id: 'conference', match: /(?:^|>)会议费(?:支出)?$/ },
          { id: 'training', match: /(?:^|>)培训费(?:支出)?$/ },
          { id: 'operation', match: /(?:^|>)机关运行(?:经费|费)(?:支出)?(?:合计)?$/, heading: true },
          { id: 'operation-administrative', match: /(?:^|>)行政单位$/ },
          { id: 'operation-participating', match: /(?:^|>)参照?公.*(?:事业)?单位$/ },
          { id: 'abroad-groups', match: /(?:出国|境).*(?:团组|组团)/, count: true },
          { id: 'abroad-persons', label: '因公出国（境）人次数', match: /出国.*(?:人次|人数)/, count: true },
          {
            id: 'vehicles-purchased',
            label: '公务用车购置数',
            match: /公务用车购置(?:数|辆)|购置(?:公务用车|车辆)?(?:数量?|辆数)/,
            count: true,
          },
          { id: 'vehicles-kept', match: /(?:公务用车|车辆)(?:保有|数)/, count: true },
          { id: 'reception-foreign-affairs-batches', match: /(?:外事|外宾).*批[次数]/, count: true },
          { id: 'reception-foreign-affairs-persons', match: /(?:外事|外宾).*人[次数]/, count: true },
          { id: 'reception-overseas-batches', match: /国\(?境?\)?外.*批[次数]/, count: true },
          { id: 'reception-overseas-persons', match: /国\(?境?\)?外.*人[次数]/, count: true },
          { id: 'reception-batches', match: /接待.*批[次数]/, not: /外/, count: true },
          { id: 'reception-persons', match: /接待.*人[次数]/, not: /外/, count: true },
        ],
      ),
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
