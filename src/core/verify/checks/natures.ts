import { separatedAmount } from '../../amounts/format';
import { itemById } from '../../form';
import { narrativeChecks } from '../../messages/narrativeChecks';
import { isWrong } from '../comparing/relation';
import type { Statement } from '../reading/statement';
import type { Verification } from './stated';

/** 12.60万元，为项目支出; 全部为基本支出; 主要用于人员经费和日常公用经费: directly behind the amount of an account. */
const NATURE =
  /^，?(?:(?:全部|均|都)?(?:为|是|属于?|系)(基本|项目)支出(?=[，。；]|$)|(?:主要|全部)?用于(?:本单位|单位|机关)?(?:(?:日常)?公用经费|人员经费|基本支出|(项目)支出)(?:支出)?(?=[，。；、和及与]|$))/;
const NATURES = { 基本: 'basic', 项目: 'project' } as const;

/** What an account was spent as, where its row has nothing of it. */
export function checkNatures(statements: readonly Statement[], verification: Verification): void {
  for (const statement of statements) {
    const { kind, target, passage, end, from } = statement;
    const match = kind === 'final' && target.code !== undefined ? NATURE.exec(passage.text.slice(end)) : null;
    const [cell] = target.final[0] ?? [];
    if (match === null || cell === undefined) continue;
    const said = (match[1] ?? match[2]) === '项目' ? NATURES.项目 : NATURES.基本;
    const other = said === NATURES.基本 ? NATURES.项目 : NATURES.基本;
    const [table, row] = cell;
    const { current } = verification.context;
    const [own, only] = [current.figure(table, row, said), current.figure(table, row, other)];
    const spent = [own, only].find((figure) => figure?.value?.isZero() === false);
    if (own?.value === null || !only?.value || !spent?.value) continue;
    // Where a row leaves the column blank, the other one has all of it.
    if (own === undefined && !current.figure(table, row, 'total')?.value?.equals(only.value)) continue;
    const held = { rule: 'nature', words: { passage, start: from, end: end + match[0].length }, name: target.name } as const;
    const of = { value: spent.value, slack: spent.slack, figures: [spent] };
    const [word, right] = [itemById(said).name, itemById(spent === own ? said : other).name];
    const verdict = verification.hold(held, { kind: 'word', said: word, is: right, of: [of] });
    if (!isWrong(verdict)) continue;
    const amount = separatedAmount(only.value);
    verification.report({
      ...held,
      severity: 'error',
      message: (quote) => narrativeChecks.nature(quote, target.name, word, right, amount),
      expected: right,
      figures: [only],
    });
  }
}
