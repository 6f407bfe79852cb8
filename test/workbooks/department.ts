/** Made-up departments whose figures hang together: leaves from a fixed seed, everything else derived. Amounts are 分. */

export type MoneySource = 'general' | 'fund' | 'state-capital' | 'superior' | 'business' | 'operating' | 'affiliates' | 'other';

/** What one item (项) spends from one source in the year. */
export interface SpendingItem {
  readonly code: string;
  readonly source: MoneySource;
  readonly basic: number;
  readonly project: number;
  readonly opening: number;
  readonly closing: number;
  /** 使用非财政拨款结余. */
  readonly surplusUsed: number;
  /** 上缴上级支出. */
  readonly toSuperior?: number;
  /** 经营支出. */
  readonly operating?: number;
  /** 对附属单位补助支出. */
  readonly toAffiliates?: number;
}

export interface ThreePublic {
  readonly abroad: number;
  readonly purchase: number;
  readonly running: number;
  readonly reception: number;
}

export interface DepartmentData {
  readonly name: string;
  readonly year: number;
  readonly items: readonly SpendingItem[];
  /** Economic item (款) of the basic expenditure from the general public budget → amount. */
  readonly economic: ReadonlyMap<string, number>;
  readonly threePublic: { readonly budget: ThreePublic; readonly final: ThreePublic };
  /** Names of accounts that the forms do not know, by code. */
  readonly names?: ReadonlyMap<string, string>;
  /** What 公开10表 says in the rows of these 行次; the running expenses of an administrative unit unless given. */
  readonly information?: ReadonlyMap<string, string>;
}

export interface DepartmentOptions {
  readonly seed?: number;
  readonly name?: string;
  readonly year?: number;
  /** Spending from the government fund. */
  readonly fund?: boolean;
  readonly stateCapital?: boolean;
  /** Carry-overs at the beginning and at the end of the year, of every source there is. */
  readonly carryOver?: boolean;
  /** 事业收入, 其他收入 and 使用非财政拨款结余. */
  readonly nonFiscal?: boolean;
  /** “三公”经费 was budgeted and not spent. */
  readonly noThreePublic?: boolean;
  /** Without 教育 and 城乡社区: what another year spends there has a base of zero. */
  readonly fewClasses?: boolean;
  /** Amounts to the 分, so that figures rounded to 0.01万元 one by one do not add up; else all sums are exact. */
  readonly tails?: boolean;
}

/** 0.01万元 in 分. */
const PRINTED_UNIT = 10000;

/** Repeatable numbers in [0, 1): the same seed gives the same department everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

interface Plan {
  readonly code: string;
  readonly source: MoneySource;
  /** Largest amounts in 万元; 0 for none. */
  readonly basic: number;
  readonly project: number;
}

const GENERAL: readonly Plan[] = [
  { code: '2011301', source: 'general', basic: 1800, project: 0 },
  { code: '2011302', source: 'general', basic: 0, project: 900 },
  { code: '2011350', source: 'general', basic: 600, project: 120 },
  { code: '2050803', source: 'general', basic: 0, project: 30 },
  { code: '2080501', source: 'general', basic: 60, project: 0 },
  { code: '2080505', source: 'general', basic: 220, project: 0 },
  { code: '2080506', source: 'general', basic: 110, project: 0 },
  { code: '2101101', source: 'general', basic: 90, project: 0 },
  { code: '2101102', source: 'general', basic: 40, project: 0 },
  { code: '2129901', source: 'general', basic: 0, project: 400 },
  { code: '2210201', source: 'general', basic: 240, project: 0 },
  { code: '2210203', source: 'general', basic: 130, project: 0 },
];
const FUND: readonly Plan[] = [
  { code: '2120899', source: 'fund', basic: 0, project: 5000 },
  { code: '2296002', source: 'fund', basic: 0, project: 80 },
];
const STATE_CAPITAL: readonly Plan[] = [{ code: '2230105', source: 'state-capital', basic: 0, project: 25 }];
const NON_FISCAL: readonly Plan[] = [
  { code: '2011350', source: 'business', basic: 70, project: 50 },
  { code: '2011302', source: 'other', basic: 0, project: 15 },
];

/** Economic items with the share each has in the basic expenditure. */
const ECONOMIC_SHARES: readonly (readonly [code: string, share: number])[] = [
  ['30101', 240], ['30102', 220], ['30103', 110], ['30107', 90], ['30108', 95], ['30109', 47], ['30110', 50], ['30111', 15],
  ['30112', 10], ['30113', 90], ['30199', 12], ['30301', 6], ['30302', 18], ['30307', 3], ['30309', 1], ['30201', 22],
  ['30202', 4], ['30207', 5], ['30211', 6], ['30212', 3], ['30213', 9], ['30215', 4], ['30216', 6], ['30217', 2],
  ['30226', 7], ['30228', 13], ['30229', 17], ['30231', 8], ['30239', 15], ['30299', 9], ['31002', 5],
]; // prettier-ignore

const THREE_PUBLIC_ACCOUNTS: ReadonlySet<string> = new Set(['30212', '30217', '30231']);

/** Splits `total` by shares in whole `unit`s; the first share takes what is left over. */
function split(total: number, unit: number, without: ReadonlySet<string>): ReadonlyMap<string, number> {
  const listed = ECONOMIC_SHARES.filter(([code]) => !without.has(code));
  const shares = listed.reduce((sum, [, share]) => sum + share, 0);
  const parts = new Map(listed.map(([code, share]) => [code, Math.floor((total * share) / shares / unit) * unit]));
  const rest = total - [...parts.values()].reduce((sum, part) => sum + part, 0);
  return parts.set('30101', (parts.get('30101') ?? 0) + rest);
}

/** A department whose tables balance exactly before printing. */
export function makeDepartment(options: DepartmentOptions = {}): DepartmentData {
  const random = randomFrom(options.seed ?? 2024);
  const unit = options.tails ? 1 : PRINTED_UNIT;
  const upTo = (wanYuan: number): number =>
    wanYuan === 0 ? 0 : Math.ceil((0.4 + 0.6 * random()) * wanYuan * 100 * (PRINTED_UNIT / unit)) * unit;
  const plans = [
    ...GENERAL.filter(({ code }) => !(options.fewClasses && /^(?:205|212)/.test(code))),
    ...(options.fund ? FUND : []),
    ...(options.stateCapital ? STATE_CAPITAL : []),
    ...(options.nonFiscal ? NON_FISCAL : []),
  ];
  const items = plans.map((plan): SpendingItem => {
    const carried = options.carryOver === true && plan.project > 0;
    return {
      code: plan.code,
      source: plan.source,
      basic: upTo(plan.basic),
      project: upTo(plan.project),
      opening: carried ? upTo(plan.project / 10) : 0,
      closing: carried ? upTo(plan.project / 15) : 0,
      surplusUsed: plan.source === 'business' ? upTo(plan.project / 5) : 0,
    };
  });
  const basic = items.filter(({ source }) => source === 'general').reduce((sum, item) => sum + item.basic, 0);
  const economic = split(basic, unit, options.noThreePublic ? THREE_PUBLIC_ACCOUNTS : new Set());
  const final: ThreePublic = {
    abroad: economic.get('30212') ?? 0,
    purchase: 0,
    running: economic.get('30231') ?? 0,
    reception: economic.get('30217') ?? 0,
  };
  const budget: ThreePublic = {
    abroad: final.abroad + upTo(2),
    purchase: 0,
    running: final.running + upTo(3),
    reception: final.reception + upTo(1),
  };
  return {
    name: options.name ?? '上海市某区示范局',
    year: options.year ?? 2024,
    items,
    economic,
    threePublic: { budget, final },
  };
}
