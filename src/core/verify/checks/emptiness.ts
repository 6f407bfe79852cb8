import { narrativeChecks, SPOKEN_SECTIONS } from '../../messages/narrativeChecks';
import { matchesOf } from '../../text/matches';
import type { Statement } from '../reading/statement';
import { saidByTables } from '../comparing/finding';
import { isWrong } from '../comparing/relation';
import type { Passage } from '../reading/passage';
import type { SectionId } from '../reading/sections';
import type { TableKind } from '../../figures/kinds';
import { sourceOf, targetOf, type Target } from '../reading/target';
import { wordsOf, type Held, type Verification } from './stated';
import type { Source } from '../reading/operand';

interface Emptiable {
  readonly section: SectionId;
  readonly table: TableKind;
  readonly title: string;
  /** What has to be zero for the section to be empty. */
  readonly items: readonly string[];
  /** The section says that there is nothing. */
  readonly none: RegExp;
}

const NOTHING = '(?:无|没有(?:使用|安排|发生)?|未(?:发生|安排|使用|涉及))';
/** 各栏都是0.00万元 */
const ALL_ZERO = '[均都皆全][为是]0(?:[.]0+)?(?![.\\d])';

const EMPTIABLE: readonly Emptiable[] = [
  {
    section: 'government-fund',
    table: 'government-fund',
    title: SPOKEN_SECTIONS['government-fund'],
    items: ['fund-expenditure', 'grant-fund', 'fund-opening', 'fund-closing'],
    none: new RegExp(`${NOTHING}(?:此项|该项|相关)?(?:收支|收入|支出|经费|政府性基金)|不涉及|空表|${ALL_ZERO}`),
  },
  {
    section: 'state-capital',
    table: 'state-capital',
    title: SPOKEN_SECTIONS['state-capital'],
    items: ['capital-expenditure', 'grant-capital'],
    none: new RegExp(`${NOTHING}(?:此项|该项|相关)?(?:收支|收入|支出|经费|国有资[本金])|不涉及|空表|${ALL_ZERO}`),
  },
  {
    section: 'three-public',
    table: 'three-public',
    title: SPOKEN_SECTIONS['three-public'],
    items: ['three-public'],
    none: /(?:无|没有|未发生)三公经费/,
  },
  {
    section: 'operation',
    table: 'information',
    title: SPOKEN_SECTIONS.operation,
    items: ['agency-operation'],
    none: /(?:无|没有|未发生|未安排|未使用|不涉及|不计入|不属于)(?:此项|机关运行)/,
  },
];

/** 本年度无此项 only where the table is empty, and always where it is. */
export function checkEmptiness(passages: readonly Passage[], statements: readonly Statement[], verification: Verification): void {
  const { context } = verification;
  for (const { section, table, title, items, none } of EMPTIABLE) {
    const targets = items.map((id) => ofTable(targetOf(id), table));
    const own = passages.filter((passage) => passage.section === section);
    if (own.length === 0 || context.current.table(table) === undefined) continue;
    const saying = own.flatMap((passage) => {
      const match = none.exec(passage.text);
      return match ? [{ passage, start: match.index, end: match.index + match[0].length }] : [];
    });
    const [said] = saying;
    const told = said !== undefined && saysSpendingOnly(said) ? targets.filter(isSpending) : targets;
    const filled = told.flatMap((target) => {
      const source = sourceOf(target, 'final', context);
      return source === null || source.value.isZero() ? [] : [{ target, source }];
    })[0];
    const written = statements.some(({ passage, kind }) => passage.section === section && kind === 'final');
    if (written) continue;
    if (said !== undefined) checkSaidEmpty({ rule: 'not-empty', words: said, name: title }, filled, verification);
    else if (filled === undefined)
      verification.report({ rule: 'empty-not-said', severity: 'warning', message: () => narrativeChecks.emptyNotSaid(title) });
  }
  for (const statement of statements) if (statement.kind === 'none') checkNone(statement, verification);
  for (const passage of passages) if (passage.section.startsWith('three-public')) checkNoneOf(passage, verification);
}

/** 本年度无公务接待费支出。 */
function checkNoneOf(passage: Passage, verification: Verification): void {
  const { text, section } = passage;
  for (const { index: start, 0: words } of matchesOf(text, NONE_OF)) {
    const named = verification.itemsOf(section).itemAt(text, start + words.length);
    const before = /[^，。；]*$/.exec(text.slice(0, start))?.[0] ?? '';
    if (named === null || !/^[，。；]|^$/.test(text.slice(named.end)) || !OF_THIS_YEAR.test(before)) continue;
    const [target] = named.targets;
    const source = target === undefined ? null : sourceOf(target, 'final', verification.context);
    if (target === undefined || source === null) continue;
    const held = { rule: 'not-empty', words: { passage, start, end: named.end }, name: target.name } as const;
    checkSaidEmpty(held, source.value.isZero() ? undefined : { target, source }, verification);
  }
}

const NONE_OF = new RegExp(`${NOTHING}(?:财政拨款)?`, 'g');
/** Of this year and this department; what stands in front may be another year, or another budget. */
const OF_THIS_YEAR = /^(?:本年度?|当年|全年|本部门|本单位|我单位)*$/;

/** @param filled what is there all the same */
function checkSaidEmpty(
  held: Held,
  filled: { readonly target: Target; readonly source: Source } | undefined,
  verification: Verification,
): void {
  verification.holdNothing(held, filled === undefined ? [] : [filled.source]);
  if (filled === undefined) return;
  const expected = saidByTables(filled.target, filled.source, verification.context);
  verification.report({
    ...held,
    severity: 'error',
    message: (quote) => narrativeChecks.notEmpty(quote, expected),
    expected,
    figures: filled.source.figures,
  });
}

/** What other tables print of an item does not fill this one. */
function ofTable(target: Target, table: TableKind): Target {
  return { ...target, final: target.final.filter((cells) => cells[0]?.[0] === table) };
}

const NO_SPENDING: readonly string[] = ['revenue', 'opening', 'closing'];

function isSpending({ final }: Target): boolean {
  return final.every((places) => places.every(([, , column]) => !NO_SPENDING.includes(column)));
}

/** 没有国有资本经营预算财政拨款支出 is true of money that came and was not spent. */
function saysSpendingOnly({ passage, start }: { readonly passage: Passage; readonly start: number }): boolean {
  const sentence = /^[^。；;]*/.exec(passage.text.slice(start))?.[0] ?? '';
  return sentence.includes('支出') && !/收入|收支|结转|结余/.test(sentence);
}

/** 本年度无此项支出, said of one item. */
function checkNone(statement: Statement, verification: Verification): void {
  if (!statement.passage.section.startsWith('three-public')) return;
  const source = sourceOf(statement.target, 'final', verification.context);
  if (source === null || !verification.isThisYears(statement)) return;
  const held = { rule: 'not-empty', words: wordsOf(statement), name: statement.target.name } as const;
  if (!isWrong(verification.holdNothing(held, [source]))) return;
  const expected = saidByTables(statement.target, source, verification.context);
  verification.fault(statement, {
    ...held,
    severity: 'error',
    message: (quote) => narrativeChecks.notEmpty(quote, expected),
    expected,
    figures: source.figures,
  });
}
