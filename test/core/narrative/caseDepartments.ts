import type { DepartmentData, MoneySource, SpendingItem, ThreePublic } from '../../workbooks/department';

/** Departments of the kinds that a sentence can stumble over. Amounts are written in 万元. */

const FEN = 1_000_000;
const fen = (wanYuan: number): number => Math.round(wanYuan * FEN);

type Amounts = Partial<Omit<SpendingItem, 'code' | 'source'>>;

function item(code: string, source: MoneySource, amounts: Amounts): SpendingItem {
  const all = { basic: 0, project: 0, opening: 0, closing: 0, surplusUsed: 0, ...amounts };
  const inFen = Object.fromEntries(Object.entries(all).map(([name, amount]) => [name, fen(amount)])) as unknown as typeof all;
  return { code, source, ...inFen };
}

interface Case {
  readonly items: readonly SpendingItem[];
  readonly economic?: Readonly<Record<string, number>>;
  readonly budget?: Partial<ThreePublic>;
  readonly final?: Partial<ThreePublic>;
  readonly names?: Readonly<Record<string, string>>;
  readonly information?: Readonly<Record<string, string>>;
}

const threePublic = ({ abroad = 0, purchase = 0, running = 0, reception = 0 }: Partial<ThreePublic> = {}): ThreePublic => ({
  abroad: fen(abroad),
  purchase: fen(purchase),
  running: fen(running),
  reception: fen(reception),
});

function department({ items, economic = {}, budget, final, names = {}, information = {} }: Case): DepartmentData {
  return {
    name: '某县示范中心',
    year: 2024,
    items,
    economic: new Map(Object.entries(economic).map(([code, amount]) => [code, fen(amount)])),
    threePublic: { budget: threePublic(budget), final: threePublic(final) },
    names: new Map(Object.entries(names)),
    information: new Map(Object.entries(information)),
  };
}

const STAFF = item('2080150', 'general', { basic: 300 });
const HOUSING = item('2210201', 'general', { basic: 30 });
const STAFF_ECONOMIC = { 30101: 200, 30113: 30, 30201: 60, 30211: 40 } as const;
const NAMES = { 20801: '人力资源和社会保障管理事务', 2080109: '社会保险经办机构', 2080150: '事业运行' } as const;

const FORTY = Array.from(
  { length: 40 },
  (_, index) => `20${String(1 + (index % 4))}${String(10 + index)}${index % 2 === 0 ? '01' : '99'}`,
);

export const CASES: Readonly<Record<string, DepartmentData>> = {
  'grants only': department({
    items: [STAFF, HOUSING, item('2080109', 'general', { project: 120 })],
    economic: STAFF_ECONOMIC,
    names: NAMES,
    budget: { running: 5 },
    final: { running: 4.14 },
    information: { 1: '9.88', 2: '3.59', 4: '6.29', 7: '4', 15: '4' },
  }),
  'every source and every kind of spending': department({
    items: [
      STAFF,
      item('2080109', 'general', { project: 120, opening: 8, closing: 8 }),
      item('2080150', 'superior', { basic: 5 }),
      item('2080150', 'business', { basic: 40, project: 10, toSuperior: 6, surplusUsed: 7 }),
      item('2080150', 'operating', { operating: 15 }),
      item('2080150', 'affiliates', { toAffiliates: 9 }),
      item('2080150', 'other', { project: 1.5 }),
    ],
    economic: { 30101: 240, 30201: 60 },
    names: NAMES,
    budget: { abroad: 20, purchase: 18, running: 12, reception: 3 },
    final: { abroad: 16.2, purchase: 17.98, running: 11.5, reception: 2.4 },
    information: { 1: '120', 2: '20', 3: '70', 4: '30', 7: '9', 9: '1', 10: '2', 12: '3', 13: '1', 15: '2', 17: '3' },
  }),
  'fund spending with carry-overs, state capital': department({
    items: [
      STAFF,
      item('2120899', 'fund', { project: 500, opening: 60, closing: 40 }),
      item('2296002', 'fund', { project: 12 }),
      item('2230105', 'state-capital', { project: 25, opening: 5 }),
    ],
    economic: { 30101: 300 },
    names: NAMES,
    information: { 7: '0' },
  }),
  'a fund that was carried over and not spent': department({
    items: [STAFF, item('2120899', 'fund', { opening: 60, closing: 60 }), item('2230105', 'state-capital', { closing: 5 })],
    economic: { 30101: 300 },
    names: NAMES,
  }),
  'negative balances': department({
    items: [
      item('2080150', 'general', { basic: 300, closing: -2 }),
      item('2080109', 'general', { project: -0.5 }),
      item('2120899', 'fund', { project: 8, opening: -5, closing: -3 }),
    ],
    economic: { 30101: 280, 30201: 20.5, 30211: -0.5 },
    names: NAMES,
  }),
  'no 基本支出': department({
    items: [item('2080109', 'general', { project: 120 })],
    names: NAMES,
    information: { 1: '0', 7: '0' },
  }),
  'no 一般公共预算': department({
    items: [item('2080150', 'business', { basic: 90, project: 20 }), item('2080150', 'operating', { operating: 15 })],
    names: NAMES,
    information: { 7: '1', 15: '1' },
  }),
  'an administrative unit with running expenses and a trip abroad': department({
    items: [item('2011301', 'general', { basic: 900 }), item('2011302', 'general', { project: 200 }), HOUSING],
    economic: { 30101: 600, 30113: 30, 30201: 250, 30212: 20, 31002: 30 },
    budget: { abroad: 20, running: 6, reception: 2 },
    final: { abroad: 20, running: 6.5 },
    information: { 1: '30', 2: '30', 5: '300', 7: '2', 9: '2' },
  }),
  '“三公”经费 with a budget that was not spent': department({
    items: [STAFF],
    economic: { 30101: 300 },
    names: NAMES,
    budget: { running: 3, reception: 1 },
    final: {},
  }),
  '“三公”经费 without a budget': department({
    items: [STAFF],
    economic: { 30101: 298, 30217: 2 },
    names: NAMES,
    final: { reception: 2 },
  }),
  'forty 项': department({
    items: FORTY.map((code, index) => item(code, 'general', { project: 1 + index })),
    names: Object.fromEntries(
      FORTY.flatMap((code, index) => [
        [code, `事项${index + 1}`],
        [code.slice(0, 5), `事务${index + 1}`],
      ]),
    ),
  }),
};
