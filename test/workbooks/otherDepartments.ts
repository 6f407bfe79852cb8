import { printed } from './accounts';
import type { DepartmentData, MoneySource, SpendingItem } from './department';

/**
 * Departments of other kinds than `makeDepartment`'s: schools, hospitals and other institutions beside the bureau, a unit with one
 * account, 参公 units, business of its own, money to and from other units, negative carry-overs. Amounts are 分 of a fixed seed.
 */

/** 万元 in 分. */
const WAN = 1000000;

/** Largest amounts in 万元. */
interface Plan {
  readonly code: string;
  readonly name: string;
  readonly source: MoneySource;
  readonly basic?: number;
  readonly project?: number;
  readonly toSuperior?: number;
  readonly business?: number;
  readonly toAffiliates?: number;
}

interface KindOfDepartment {
  readonly name: string;
  readonly plans: readonly Plan[];
  /** Which unit bears 机关运行经费, and the share of 公用经费 that it is. */
  readonly agency?: { readonly line: '行政' | '参公'; readonly share: number };
}

const general = (code: string, name: string, basic: number, project = 0): Plan => ({
  code,
  name,
  source: 'general',
  basic,
  project,
});
const of = (source: MoneySource, code: string, name: string, basic: number, project = 0): Plan => ({
  code,
  name,
  source,
  basic,
  project,
});

const PERSONNEL: readonly Plan[] = [
  general('2080505', '机关事业单位基本养老保险缴费支出', 260),
  general('2080506', '机关事业单位职业年金缴费支出', 90),
  general('2101101', '行政单位医疗', 70),
  general('2101103', '公务员医疗补助', 40),
  general('2210201', '住房公积金', 190),
];

export const KINDS_OF_DEPARTMENTS: readonly KindOfDepartment[] = [
  {
    name: '教育局',
    plans: [
      general('2050101', '行政运行', 600),
      general('2050102', '一般行政管理事务', 0, 300),
      general('2050201', '学前教育', 400, 200),
      general('2050202', '小学教育', 5200, 900),
      general('2050203', '初中教育', 4100, 700),
      general('2050204', '高中教育', 2100, 300),
      general('2050999', '其他教育费附加安排的支出', 0, 640),
      of('business', '2050204', '高中教育', 120, 60),
      of('other', '2050202', '小学教育', 0, 35),
      of('fund', '2296003', '用于体育事业的彩票公益金支出', 0, 40),
      ...PERSONNEL,
    ],
    agency: { line: '行政', share: 0.1 },
  },
  {
    name: '卫生健康局',
    plans: [
      general('2100101', '行政运行', 500),
      general('2100201', '综合医院', 900, 400),
      general('2100302', '乡镇卫生院', 700, 220),
      general('2100408', '基本公共卫生服务', 0, 800),
      general('2100717', '计划生育服务', 0, 240),
      of('business', '2100201', '综合医院', 9000, 2400),
      of('business', '2100302', '乡镇卫生院', 1200, 100),
      of('other', '2100201', '综合医院', 30, 0),
      ...PERSONNEL,
    ],
    agency: { line: '行政', share: 0.2 },
  },
  { name: '地方志办公室', plans: [general('2010301', '行政运行', 240, 40)], agency: { line: '行政', share: 1 } },
  { name: '项目办', plans: [general('2129999', '其他城乡社区支出', 0, 55)] },
  {
    name: '社会保险中心',
    plans: [general('2080109', '社会保险经办机构', 420, 60), ...PERSONNEL],
    agency: { line: '参公', share: 1 },
  },
  {
    name: '农业农村局',
    plans: [
      general('2130101', '行政运行', 700),
      general('2130104', '事业运行', 900, 20),
      general('2130106', '科技转化与推广服务', 0, 60),
      general('2130135', '农业资源保护修复与利用', 0, 410),
      of('operating', '2130104', '事业运行', 0, 0),
      { code: '2130199', name: '其他农业农村支出', source: 'operating', business: 75 },
      of('fund', '2120814', '农业生产发展支出', 0, 1600),
      of('state-capital', '2239999', '其他国有资本经营预算支出', 0, 90),
      ...PERSONNEL,
    ],
    agency: { line: '行政', share: 0.5 },
  },
  {
    name: '供销合作社',
    plans: [
      general('2160201', '行政运行', 160),
      general('2160250', '事业运行', 60, 10),
      { code: '2160299', name: '其他商业流通事务支出', source: 'affiliates', project: 20, toAffiliates: 45 },
      { code: '2160299', name: '其他商业流通事务支出', source: 'superior', project: 15, toSuperior: 12 },
      { code: '2160299', name: '其他商业流通事务支出', source: 'operating', business: 30 },
      ...PERSONNEL,
    ],
    agency: { line: '参公', share: 0.7 },
  },
  {
    name: '某镇人民政府',
    plans: [
      general('2010301', '行政运行', 900),
      general('2010350', '事业运行', 300),
      general('2013101', '行政运行', 200),
      general('2070109', '群众文化', 30, 12),
      general('2080208', '基层政权建设和社区治理', 0, 500),
      general('2110301', '大气', 0, 20),
      general('2110302', '水体', 0, 44),
      general('2120201', '城乡社区规划与管理', 0, 18),
      general('2130104', '事业运行', 150, 30),
      general('2130705', '对村民委员会和村党支部的补助', 0, 610),
      general('2240106', '安全监管', 0, 8),
      general('2299999', '其他支出', 0, 5),
      of('fund', '2120803', '城市建设支出', 0, 700),
      of('fund', '2120804', '农村基础设施建设支出', 0, 300),
      of('fund', '2296002', '用于社会福利的彩票公益金支出', 0, 22),
      ...PERSONNEL,
    ],
    agency: { line: '行政', share: 0.6 },
  },
  {
    name: '人民法院',
    plans: [
      general('2040501', '行政运行', 2600),
      general('2040502', '一般行政管理事务', 0, 300),
      general('2040504', '案件审判', 0, 500),
      of('other', '2040504', '案件审判', 0, 44),
      ...PERSONNEL,
    ],
    agency: { line: '行政', share: 1 },
  },
  {
    name: '住房保障中心',
    plans: [
      general('2210103', '棚户区改造', 0, 400),
      of('fund', '2120801', '征地和拆迁补偿支出', 0, 9000),
      of('fund', '2120803', '城市建设支出', 0, 5000),
      of('fund', '2310411', '国有土地使用权出让金债务还本支出', 0, 100),
      of('business', '2210199', '其他保障性安居工程支出', 80, 10),
    ],
  },
];

/** 款 that the other departments do not have. */
const SECTIONS: readonly (readonly [code: string, name: string])[] = [
  ['20103', '政府办公厅（室）及相关机构事务'], ['20131', '党委办公厅（室）及相关机构事务'], ['20405', '法院'],
  ['20501', '教育管理事务'], ['20502', '普通教育'], ['20509', '教育费附加安排的支出'], ['20701', '文化和旅游'],
  ['20801', '人力资源和社会保障管理事务'], ['20802', '民政管理事务'], ['21001', '卫生健康管理事务'], ['21002', '公立医院'],
  ['21003', '基层医疗卫生机构'], ['21004', '公共卫生'], ['21007', '计划生育事务'], ['21103', '污染防治'],
  ['21202', '城乡社区规划与管理'], ['21301', '农业农村'], ['21307', '农村综合改革'], ['21602', '商业流通事务'],
  ['22101', '保障性安居工程支出'], ['22399', '其他国有资本经营预算支出'], ['22401', '应急管理事务'], ['22999', '其他支出'],
  ['23104', '地方政府专项债务还本支出'],
]; // prettier-ignore

/** What happens to a department beside its plan. */
export interface Circumstances {
  readonly seed: number;
  readonly carryOver?: boolean;
  /** What was carried over is overdrawn in one account of its own money. */
  readonly overdrawn?: boolean;
  /** Every account's amounts are the same. */
  readonly equal?: boolean;
  /** Amounts to the 分. */
  readonly tails?: boolean;
  readonly noThreePublic?: boolean;
  readonly surplusUsed?: boolean;
}

function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

const ECONOMIC: readonly (readonly [code: string, share: number])[] = [
  ['30101', 300], ['30102', 200], ['30107', 90], ['30112', 10], ['30199', 20], ['30301', 30], ['30305', 9],
  ['30201', 30], ['30205', 3], ['30206', 8], ['30212', 2], ['30217', 2], ['30231', 9], ['30239', 14], ['30299', 11], ['31002', 6], ['31099', 2],
]; // prettier-ignore
const THREE_PUBLIC = ['30212', '30217', '30231'];

export function otherDepartment(kind: KindOfDepartment, circumstances: Circumstances): DepartmentData {
  const random = randomFrom(circumstances.seed);
  const unit = circumstances.tails ? 1 : WAN / 100;
  const amount = (most = 0): number =>
    most === 0 ? 0 : circumstances.equal ? 12.5 * WAN : Math.ceil(((0.3 + 0.7 * random()) * most * WAN) / unit) * unit;
  const items = kind.plans.map((plan): SpendingItem => {
    const carried = circumstances.carryOver === true && random() < 0.6;
    const ownMoney = plan.source === 'business' || plan.source === 'other';
    return {
      code: plan.code,
      source: plan.source,
      basic: amount(plan.basic),
      project: amount(plan.project),
      toSuperior: amount(plan.toSuperior),
      operating: amount(plan.business),
      toAffiliates: amount(plan.toAffiliates),
      opening: carried ? amount((plan.project ?? 0) / 8) : 0,
      closing:
        circumstances.overdrawn && ownMoney
          ? random() < 0.5
            ? -amount(40)
            : amount(40)
          : carried
            ? amount((plan.project ?? 0) / 12)
            : 0,
      surplusUsed: circumstances.surplusUsed && ownMoney ? amount(5) : 0,
    };
  });
  return {
    name: `某县${kind.name}`,
    year: 2024,
    items,
    names: new Map([...SECTIONS, ...kind.plans.map(({ code, name }) => [code, name] as const)]),
    ...economicOf(kind, items, unit, circumstances, random),
  };
}

/** 06表, 09表 and 10表 of what the general budget spends on salaries and on running the units. */
function economicOf(
  kind: KindOfDepartment,
  items: readonly SpendingItem[],
  unit: number,
  { noThreePublic }: Circumstances,
  random: () => number,
): Pick<DepartmentData, 'economic' | 'threePublic' | 'information'> {
  const generalItems = items.filter(({ source }) => source === 'general');
  const basic = generalItems.reduce((sum, item) => sum + item.basic, 0);
  const spentOn = (...codes: string[]): number =>
    generalItems.reduce((sum, item) => (codes.includes(item.code) ? sum + item.basic : sum), 0);
  const economic = new Map<string, number>([
    ['30108', spentOn('2080505')],
    ['30109', spentOn('2080506')],
    ['30110', spentOn('2101101')],
    ['30111', spentOn('2101103')],
    ['30113', spentOn('2210201')],
  ]);
  const rest = basic - [...economic.values()].reduce((sum, one) => sum + one, 0);
  const shares = ECONOMIC.filter(([code]) => !noThreePublic || !THREE_PUBLIC.includes(code));
  const all = shares.reduce((sum, [, share]) => sum + share, 0);
  for (const [code, share] of shares) economic.set(code, Math.floor((rest * share) / all / unit) * unit);
  const over = basic - [...economic.values()].reduce((sum, one) => sum + one, 0);
  economic.set('30101', (economic.get('30101') ?? 0) + over);
  const project = generalItems.reduce((sum, item) => sum + item.project, 0);
  const more = noThreePublic ? 0 : Math.floor(project / 400 / unit) * unit;
  const final = {
    abroad: economic.get('30212') ?? 0,
    purchase: 0,
    running: (economic.get('30231') ?? 0) + more,
    reception: economic.get('30217') ?? 0,
  };
  const budget = { ...final, running: final.running + Math.floor(random() * 300) * unit };
  const operating = [...economic].reduce((sum, [code, one]) => (/^3(?:02|10)/.test(code) ? sum + one : sum), 0);
  const agency = kind.agency ? Math.floor((operating * kind.agency.share) / unit) * unit : 0;
  return { economic, threePublic: { budget, final }, ...agencyIn(kind, agency) };
}

/** 行次 5 and 6 of 公开10表. */
function agencyIn({ agency }: KindOfDepartment, fen: number): Pick<DepartmentData, 'information'> {
  const line = agency?.line === '参公' ? '6' : '5';
  return { information: new Map(agency ? [[line, printed(fen)]] : []) };
}
