/**
 * 部门预算支出经济分类科目: 类 with the names they had, today's first, and their 款. A name may stand in several 类: it
 * belongs to the one above it.
 */
const ACCOUNTS: readonly (readonly [code: string, names: string, items: string])[] = [
  [
    '301',
    '工资福利支出',
    '01基本工资 02津贴补贴 03奖金 06伙食补助费 07绩效工资 08机关事业单位基本养老保险缴费 09职业年金缴费 10职工基本医疗保险缴费 11公务员医疗补助缴费 12其他社会保障缴费 13住房公积金 14医疗费 99其他工资福利支出',
  ],
  [
    '302',
    '商品和服务支出',
    '01办公费 02印刷费 03咨询费 04手续费 05水费 06电费 07邮电费 08取暖费 09物业管理费 11差旅费 12因公出国(境)费用 12因公出国(境)费 13维修(护)费 14租赁费 15会议费 16培训费 17公务接待费 18专用材料费 24被装购置费 25专用燃料费 26劳务费 27委托业务费 28工会经费 29福利费 31公务用车运行维护费 39其他交通费用 40税金及附加费用 99其他商品和服务支出',
  ],
  [
    '303',
    '对个人和家庭的补助 对个人和家庭的补助支出',
    '01离休费 02退休费 03退职(役)费 04抚恤金 05生活补助 06救济费 07医疗费补助 07医疗费 08助学金 09奖励金 10个人农业生产补贴 11代缴社会保险费 99其他对个人和家庭的补助 99其他对个人和家庭的补助支出',
  ],
  ['307', '债务利息及费用支出 债务利息支出', '01国内债务付息 02国外债务付息 03国内债务发行费用 04国外债务发行费用'],
  [
    '309',
    '资本性支出(基本建设) 基本建设支出',
    '01房屋建筑物购建 02办公设备购置 03专用设备购置 05基础设施建设 06大型修缮 07信息网络及软件购置更新 08物资储备 13公务用车购置 19其他交通工具购置 21文物和陈列品购置 22无形资产购置 99其他基本建设支出',
  ],
  [
    '310',
    '资本性支出 其他资本性支出',
    '01房屋建筑物购建 02办公设备购置 03专用设备购置 05基础设施建设 06大型修缮 07信息网络及软件购置更新 08物资储备 09土地补偿 10安置补助 11地上附着物和青苗补偿 12拆迁补偿 13公务用车购置 19其他交通工具购置 21文物和陈列品购置 22无形资产购置 99其他资本性支出',
  ],
  ['311', '对企业补助(基本建设)', '01资本金注入(基本建设) 01资本金注入 99其他对企业补助'],
  [
    '312',
    '对企业补助 对企事业单位的补贴',
    '01资本金注入 03政府投资基金股权投资 04费用补贴 05利息补贴 06其他资本性补助 99其他对企业补助',
  ],
  ['313', '对社会保障基金补助', '02对社会保险基金补助 03补充全国社会保障基金 04对机关事业单位职业年金的补助'],
  ['399', '其他支出', '07国家赔偿费用支出 08对民间非营利组织和群众性自治组织补贴 09经常性赠与 10资本性赠与 06赠与 99其他支出'],
];

const [PENSIONS, INSURANCE] = [
  [
    ['30301', '30302'],
    ['30301', '30302', '30303'],
  ],
  // With what is paid beside the insurance, or without.
  [[], ['30109'], ['30111'], ['30109', '30111']].map((left) =>
    ['30108', '30109', '30110', '30111', '30112'].filter((code) => !left.includes(code)),
  ),
];

/** Customary names for several 款 together: their codes, and others that may be meant. */
export const ECONOMIC_TOGETHER: Readonly<Record<string, readonly (readonly string[])[]>> = {
  离退休费: PENSIONS,
  离退休经费: PENSIONS,
  社会保障缴费: INSURANCE,
  社会保险缴费: INSURANCE,
  社会保险费: INSURANCE,
  社保缴费: INSURANCE,
  社保费: INSURANCE,
};

/** 类 of 人员经费; all others are 公用经费. */
export const PERSONNEL_CLASSES = ['301', '303'] as const;
export const OPERATING_CLASSES = ['302', '307', '309', '310', '311', '312', '313', '399'] as const;

export const ECONOMIC_CLASSES: readonly string[] = ACCOUNTS.map(([code]) => code);

export function isPersonnel(code: string): boolean {
  return PERSONNEL_CLASSES.some((one) => code.startsWith(one));
}

/** 款 of 基本支出 that “三公”经费 holds too, by the item of the form. */
export const THREE_PUBLIC_ACCOUNTS: Readonly<Record<string, string>> = {
  '30231': 'vehicle-running',
  '30212': 'abroad',
  '30217': 'reception',
  '31013': 'vehicle-purchase',
};

const CLASSES = new Map(ACCOUNTS.flatMap(([code, names]) => names.split(' ').map((name) => [name, code] as const)));
const ITEMS = new Map<string, string[]>();
const NAMES = new Map<string, string>();
for (const [code, names, items] of ACCOUNTS) {
  NAMES.set(code, names.split(' ')[0] ?? '');
  for (const item of items.split(' ')) {
    const [own, name] = [code + item.slice(0, 2), item.slice(2)];
    ITEMS.set(name, [...(ITEMS.get(name) ?? []), own]);
    if (!NAMES.has(own)) NAMES.set(own, name);
  }
}

/** The 类 of this name (half width, without numbering). */
export function economicClassOf(name: string): string | undefined {
  return CLASSES.get(name);
}

/** The 款 of this name, in whatever 类 it stands. */
export function economicItemsOf(name: string): readonly string[] {
  return ITEMS.get(name) ?? [];
}

/** Today's name of a 类 or 款; `null` for a code that is not known. */
export function economicName(code: string): string | null {
  return NAMES.get(code) ?? null;
}
