import { closeness } from '../../amounts/rounded';
import { narrativeChecks } from '../../messages/narrativeChecks';
import { saidBy } from '../comparing/compare';
import { saidByTables } from '../comparing/finding';
import type { Loose } from '../reading/statement';
import type { Target } from '../reading/target';
import type { Verification } from './stated';

const NAMED_FUNDS = /(?:项目|资金|经费|补助|补贴|决算支出|支出决算)(?:的)?(?:支出|决算)*(?:增加|减少)?(?:了|约|为|共|共计)?$/;

/** An amount in free text that is a project's figure cut to whole 万元; the first mention of each. */
export function checkTruncated(loose: readonly Loose[], verification: Verification): void {
  const { current } = verification.context;
  const projects = current
    .rows('expenditure')
    .filter((row) => row.level === 'item')
    .flatMap((row) => {
      const figure = row.figures.get('project');
      return figure?.value && !figure.value.isInteger() ? [{ row, figure, value: figure.value }] : [];
    });
  const seen = new Set<string>();
  for (const { passage, start, end, from, name, token } of loose) {
    if (token.type !== 'amount' || token.unit !== '万元' || token.decimals > 0 || token.value.lt(10) || !NAMED_FUNDS.test(name))
      continue;
    const cut = saidBy(token);
    const near = projects.filter(({ value, figure }) => closeness(cut, { value, slack: figure.slack }) !== 'different');
    const [only, ...others] = near;
    if (!only || others.length > 0 || seen.has(token.value.toFixed())) continue;
    seen.add(token.value.toFixed());
    const target: Target = { key: only.row.id, name: only.row.name, final: [], code: only.row.id };
    const source = { value: only.value, slack: only.figure.slack, figures: [only.figure] };
    const held = { rule: 'truncated', words: { passage, start: from, end: Math.max(start, end) }, name: target.name } as const;
    verification.hold({ ...held, number: token }, { kind: 'amount', is: source, year: 'current' });
    const said = saidByTables(target, source, verification.context);
    verification.report({
      ...held,
      severity: 'info',
      message: (quote) => narrativeChecks.truncated(quote, said),
      expected: said,
      figures: [only.figure],
    });
  }
}
