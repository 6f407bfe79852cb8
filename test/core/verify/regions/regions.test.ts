import { brief } from '../seed';
import { VARIATIONS } from '../handVaried';
import { facts, type Layout } from './facts';
import { REGIONS } from './index';
import { measure, verifyText } from './measure';

const DEPARTMENTS = {
  plain: { seed: 11 },
  'with other revenue, carry-overs and tails': { seed: 13, nonFiscal: true, carryOver: true, tails: true },
  'with fund and state-capital spending': { seed: 17, fund: true, stateCapital: true, carryOver: true },
  'with neither “三公” nor operating costs': { seed: 19, noThreePublic: true, noOperation: true },
} as const;

/** What these texts do not have: their region does not ask for it, or the text was kept short. */
const LEFT_OUT: Readonly<Record<string, readonly string[]>> = {
  sichuan: ['performance-result'],
  jiangxi: ['fiscal'],
  xinjiang: ['performance-result'],
  guangxi: ['three-public-changes'],
  fujian: ['three-public-changes'],
};

/** Amounts with six decimals, and those without a unit of their own, are not turned into 元 by that variation. */
const fits = (region: string, variation: string): boolean =>
  variation !== 'in 元' || !['beijing', 'shandong', 'fujian'].includes(region);

/** 一般公共预算支出 in brackets behind each “三公” item is listed as unchecked. */
const FIGURES_FOUND: Readonly<Record<string, number>> = { jiangsu: 0.65 };

describe.each(Object.entries(REGIONS))('a text in the habits of %s', (region, text) => {
  describe.each(Object.entries(DEPARTMENTS))('of a department %s', (_, options) => {
    test.each<Layout>(['ten', 'nine'])('has no finding beside the tables of layout %s', (layout) => {
      const subject = facts(options, layout);
      for (const withPrior of [true, false]) {
        const isAsked = (id: string): boolean => id !== 'three-public-changes' || !subject.final('total').isZero();
        const missing = (LEFT_OUT[region] ?? []).filter(isAsked).map((id) => `warning missing-${id}`);
        const found = brief(verifyText(text(subject), subject, withPrior).findings);
        expect(found.map((line) => (line.includes(' missing-') ? line.split(' ').slice(0, 2).join(' ') : line))).toEqual(missing);
      }
    });
  });

  test('has no finding in other people’s writing', () => {
    const subject = facts(DEPARTMENTS.plain, 'ten');
    for (const [name, variation] of Object.entries(VARIATIONS)) {
      if (!fits(region, name)) continue;
      const found = brief(verifyText(variation(text(subject)), subject).findings);
      expect([name, found.filter((line) => !line.includes(' missing-'))]).toEqual([name, []]);
    }
  });

  test('shows slips of each kind, and passes over no number in silence', () => {
    const subject = facts(DEPARTMENTS.plain, 'ten');
    const { tried, found, silent, compared, numbers } = measure(text(subject), subject, true, 0.12);
    expect(silent).toEqual([]);
    // What no table has (budgets by account, counts of people, contracts) is listed as unchecked.
    expect(compared / numbers).toBeGreaterThan(0.6);
    for (const [kind, floor] of [
      ['figure', FIGURES_FOUND[region] ?? 0.8],
      ['percent', 0.85],
      ['direction', 0.9],
      ['year', 0.6],
      ['name', 0.5],
    ] as const)
      expect([kind, tried[kind] < 3 || found[kind] / tried[kind] >= floor]).toEqual([kind, true]);
  });
});
