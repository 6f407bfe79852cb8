import { item, said, type Item } from '../item/item';
import { cell, type Place } from '../item/place';
import type { SectionId } from '../item/sections';
import { COST, SPENT } from '../item/words';

/** 财政拨款“三公”经费支出决算表, with the counts, 会议费 and 培训费 that some forms print below. */

const SECTIONS: readonly SectionId[] = ['three-public', 'three-public-details'];
const WITH_MEETINGS: readonly SectionId[] = ['meetings', ...SECTIONS];

function final(column: string, lastYear?: string): Place {
  return cell('three-public', 'final', column, lastYear);
}

/** An item that people explain and compare with last year. */
function cost(
  id: string,
  name: string,
  words: string,
  more: Partial<Pick<Item, 'parts' | 'counts' | 'usualUse' | 'examples'>>,
): Item {
  return item(id, name, {
    at: [final(id, `prior.three-public.${id}`)],
    said: [said(SECTIONS, words)],
    ...more,
    inputs: { reason: `reason.three-public.${id}`, use: `use.three-public.${id}` },
  });
}

/** What is counted beside an amount and has no name of its own in texts. */
function count(id: string, name: string, measure: string, figure: string, more: Partial<Pick<Item, 'at' | 'parts' | 'within'>>) {
  return item(id, name, { at: [], ...more, measure, said: [], inputs: { figure } });
}

/** 接待8批次、96人次; some texts say 8批, 8个, 96人. */
function guests(id: string): NonNullable<Item['counts']> {
  const [batches, persons] = [`${id}-batches`, `${id}-persons`];
  return { 批次: batches, 批: batches, 个: batches, 人次: persons, 人: persons };
}

/** 运行, 运行维护, 运行及维护, 运维. */
const RUN = '运(?:行(?:[及和与、]?维护)?|维)';

/** 公务用车购置及运行费11.47万元（购置费0万元，运行费11.47万元）: the short names of the parts. */
const APART = '(?<=^|[(，、；：。中])';

/** A short name alone says little: its figure stands behind it. */
const FIGURE = '(?=(?:支出)?(?:决算|预算)?数?为?(?:\\d|零)|[由从较比占][\\d上预]|增|减|下降)';

/** （出国0万元、公车11.47万元、接待2.87万元）. */
const IN_SHORT = '(?=[\\d.,]+万?元)';

const COSTS: readonly Item[] = [
  item('three-public', '“三公”经费', {
    at: [final('total', 'prior.three-public.total')],
    parts: ['abroad', 'vehicles', 'reception'],
    said: [said(SECTIONS, '(?:一般公共预算)?(?:财政拨款)?三公经费(?:一般公共预算)?(?:财政拨款)?(?:总)?(?:支出)?(?:总额|合计)?')],
    asked: { lastYear: { label: '上年{项目}支出' } },
    inputs: { reason: 'reason.three-public.total', budgetReason: 'reason.budget.three-public.total' },
    examples: { says: ['“三公”经费支出总额', '三公经费合计', '一般公共预算财政拨款“三公”经费支出'], not: ['公务接待费'] },
  }),
  cost('abroad', '因公出国（境）费', `因公出国(?:\\(境\\)|境)?${COST}|${APART}出国(?:\\(境\\))?(?:经费|费用?|${IN_SHORT})`, {
    counts: { 个: 'abroad-groups', 人次: 'abroad-persons', 人: 'abroad-persons' },
    examples: { says: ['因公出国（境）费支出', '因公出国费用', '因公出国（境）经费'], not: ['公务接待费'] },
  }),
  cost('vehicle-purchase', '公务用车购置费', `(?:公务用?车|公车|车辆)购置(?!数|\\d+辆)${COST}|${APART}购置费${FIGURE}`, {
    counts: { 辆: 'vehicles-purchased' },
    examples: { says: ['公务用车购置费', '公车购置支出', '公务用车购置'], not: ['公务用车购置及运行维护费', '公务用车购置数'] },
  }),
  cost('vehicle-running', '公务用车运行维护费', `(?:公务用?车|公车|车辆)${RUN}${COST}|${APART}${RUN}费${FIGURE}`, {
    usualUse: '公务用车燃料费、维修费、过路过桥费、保险费等支出',
    examples: {
      says: ['公务用车运行维护费', '公务用车运行费支出', '车辆运行维护费', '公务用车运行及维护支出'],
      not: ['公务用车购置及运行维护费'],
    },
  }),
  cost('reception', '公务接待费', `公务接待(?:费用?)?${SPENT}|${APART}接待${IN_SHORT}|${APART}接待费用?${FIGURE}`, {
    parts: ['reception-domestic', 'reception-overseas'],
    counts: guests('reception'),
    examples: { says: ['公务接待费', '公务接待费用支出', '公务接待支出'], not: ['国内公务接待费', '公务接待批次'] },
  }),
  item('vehicles', '公务用车购置及运行维护费', {
    at: [final('vehicles', 'prior.three-public.vehicles')],
    parts: ['vehicle-purchase', 'vehicle-running'],
    said: [
      said(
        SECTIONS,
        `(?:公务用?车|公车)购置(?:费)?[及和与、]?(?:公务用?车)?${RUN}${COST}|${APART}(?:公车${IN_SHORT}|公务用车经费)`,
      ),
    ],
    inputs: { reason: 'reason.three-public.vehicles' },
    examples: {
      says: ['公务用车购置及运行维护费支出', '公务用车购置和公务用车运行费', '公车购置、运行费', '公务用车购置及运维费'],
      not: ['公务用车运行维护费', '公务用车购置费'],
    },
  }),
];

const COUNTS: readonly Item[] = [
  count('abroad-groups', '因公出国（境）团组数', '个', 'count.abroad.groups', { at: [final('abroad-groups')] }),
  count('abroad-persons', '因公出国（境）人次', '人次', 'count.abroad.persons', { at: [final('abroad-persons')] }),
  item('vehicles-purchased', '购置公务用车数', {
    at: [final('vehicles-purchased')],
    measure: '辆',
    said: [
      said(
        SECTIONS,
        '(?:共)?(?:购置|更新)(?:更新|购置|\\(更新\\))?公务用车(?=\\d)',
        '购置\\(更新\\)(?=\\d)',
        '公务用车购置(?=\\d+辆)',
        '公务用车购置数(?:量)?',
        '购置公务用车数(?:量)?',
        '(?:共)?购置(?:车辆|公务用车)?(?=\\d+[辆台])',
      ),
    ],
    inputs: { figure: 'count.vehicles.purchased' },
    examples: { says: ['购置公务用车', '公务用车购置数', '更新公务用车'], not: ['公务用车保有量', '公务用车购置费'] },
  }),
  item('vehicles-kept', '公务用车保有量', {
    at: [final('vehicles-kept')],
    measure: '辆',
    said: [
      said(
        SECTIONS,
        '(?:公务用?)?车辆?(?:现有?|年末|期末|实际)?保有量',
        '(?<=[及和、])保有量',
        '公务用?车保有(?:数量?)?(?=为?\\d)',
        '公务用车保有(?:数|数量)',
        '(?:共有|实有|拥有)公务用车(?=\\d)',
      ),
    ],
    inputs: { figure: 'count.vehicles.kept' },
    asked: { figure: { hint: '年末财政拨款负担运行维护费的公务用车数' } },
    examples: { says: ['公务用车保有量', '车辆保有量', '公务用车保有'], not: ['购置公务用车'] },
  }),
  count('reception-batches', '公务接待批次', '批次', 'count.reception.batches', {
    parts: ['reception-domestic-batches', 'reception-overseas-batches'],
  }),
  count('reception-persons', '公务接待人次', '人次', 'count.reception.persons', {
    parts: ['reception-domestic-persons', 'reception-overseas-persons'],
  }),
];

/** What few tables print of 公务接待: its amount, batches and persons, here and abroad. */
const RECEPTIONS: readonly Item[] = [
  item('reception-domestic', '国内接待费', {
    at: [final('reception-domestic')],
    said: [said(SECTIONS, `国内(?:公务)?接待(?:费用?)?${SPENT}`, '共?接待国内公务(?=\\d)')],
    counts: guests('reception-domestic'),
    inputs: { figure: 'amount.reception.domestic', use: 'use.reception.domestic' },
    asked: { use: { label: '国内公务接待用途' } },
    examples: { says: ['国内公务接待费', '国内接待支出'], not: ['公务接待费', '国（境）外接待费'] },
  }),
  ...guestCounts('domestic', '国内公务接待', 'reception', {}),
  item('reception-foreign-affairs', '外事接待费', {
    at: [final('reception-foreign-affairs')],
    within: 'reception-domestic',
    said: [said(SECTIONS, `(?:外事|外宾)接待(?:费用?)?${SPENT}`, `接待外宾${SPENT}`)],
    counts: guests('reception-foreign-affairs'),
    inputs: { figure: 'amount.reception.foreign-affairs' },
    asked: { figure: { hint: '国内接待费中接待外宾的部分；只填财政拨款开支的部分；决算数为 0 时可不填' } },
    examples: { says: ['外事接待费', '接待外宾'], not: ['国内接待费'] },
  }),
  ...guestCounts('foreign-affairs', '外事接待', 'reception-foreign-affairs', { within: 'domestic' }),
  item('reception-overseas', '国（境）外接待费', {
    at: [final('reception-overseas')],
    said: [
      said(
        SECTIONS,
        `(?:共接待)?国\\(境\\)外(?:公务)?接待(?:费用?)?${SPENT}`,
        '共接待国\\(境\\)外',
        '国\\(境\\)外来访(?=团组|\\d)',
      ),
    ],
    counts: guests('reception-overseas'),
    inputs: { figure: 'amount.reception.overseas', use: 'use.reception.overseas' },
    asked: { use: { label: '国（境）外公务接待用途' } },
    examples: { says: ['国（境）外公务接待费', '国（境）外接待支出'], not: ['国内接待费'] },
  }),
  ...guestCounts('overseas', '国（境）外公务接待', 'reception-overseas', {}),
];

/** Batches and persons; `column` is what the columns of the table begin with. */
function guestCounts(id: string, name: string, column: string, { within }: { readonly within?: string }): readonly Item[] {
  return (
    [
      ['batches', '批次'],
      ['persons', '人次'],
    ] as const
  ).map(([kind, measure]) =>
    count(`reception-${id}-${kind}`, `${name}${measure}`, measure, `count.reception.${id}.${kind}`, {
      at: [final(`${column}-${kind}`)],
      ...(within === undefined ? {} : { within: `reception-${within}-${kind}` }),
    }),
  );
}

const MEETINGS: readonly Item[] = [
  item('conference', '会议费', {
    at: [final('conference')],
    said: [said(WITH_MEETINGS, `会议费${SPENT}`)],
    examples: { says: ['会议费', '会议费支出'], not: ['培训费'] },
  }),
  item('training', '培训费', {
    at: [final('training')],
    said: [said(WITH_MEETINGS, `培训费${SPENT}`)],
    examples: { says: ['培训费', '培训费支出'], not: ['会议费'] },
  }),
];

export const THREE_PUBLIC_ITEMS = [...COSTS, ...COUNTS, ...RECEPTIONS, ...MEETINGS];
