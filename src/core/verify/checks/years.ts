import { narrativeChecks } from '../../messages/narrativeChecks';
import { isWrong } from '../comparing/relation';
import type { Statement, YearMention } from '../reading/statement';
import type { Passage, Words } from '../reading/passage';
import type { Verification } from './stated';

/** The years of headings, which are all the year of the document. */
export function yearsIn(headings: readonly Passage[]): readonly YearMention[] {
  return headings.flatMap((passage) =>
    [...passage.text.matchAll(/(\d{4})年度?/g)].map((match): YearMention => {
      const start = match.index;
      const role = /[与同较比]$/.test(passage.text.slice(0, start)) ? 'compared' : 'stated';
      return { passage, start, end: start + match[0].length, year: Number(match[1]), role };
    }),
  );
}

/** The year that a sentence is about is the tables' year; the year that it is compared with is the one before. */
export function checkYears(mentions: readonly YearMention[], statements: readonly Statement[], verification: Verification): void {
  const { year } = verification;
  if (year === null) return;
  const wrong: YearMention[] = [];
  for (const mention of mentions) {
    const expected = mention.role === 'compared' ? year - 1 : year;
    if (mention.year !== expected && (isAllowed(mention, year) || tellsOfBoth(mention, statements, verification))) continue;
    if (!checkYear(mention, mention.year, expected, verification)) wrong.push(mention);
  }
  for (const { passage, from, end, year: said } of verification.misdated) {
    if (wrong.some((mention) => mention.passage === passage && mention.start < end && from < mention.end)) continue;
    checkYear({ passage, start: from, end }, typeof said === 'number' ? said : year - 1, year, verification);
  }
}

/** @returns whether it is the expected one */
export function checkYear(words: Words, said: number, expected: number, verification: Verification): boolean {
  const { passage, start, end } = words;
  const held = { rule: 'year', words: { passage, start, end } } as const;
  const [word, is] = [narrativeChecks.yearSaid(said), narrativeChecks.yearSaid(expected)];
  if (!isWrong(verification.hold(held, { kind: 'word', said: word, is, of: [] }))) return true;
  verification.report({
    ...held,
    severity: 'error',
    message: (quote) => (verification.isOwn.year ? narrativeChecks.otherYear : narrativeChecks.wrongYear)(quote, expected),
    expected: is,
  });
  return false;
}

/** Dates in the middle of a text may be of other years; a sentence may be about last year on purpose. */
function isAllowed({ passage, start, end, role, year: said }: YearMention, year: number): boolean {
  const { text } = passage;
  // 2025年预算安排…，比2024年决算数…增加….
  const before = /[^。]*$/.exec(text.slice(0, start))?.[0] ?? '';
  if (role === 'compared')
    return said === year && (before.includes(`${String(year + 1)}年`) || isBesideNextBudget(text, start, year));
  // This year's figure has no budget of another year.
  if (role === 'stated' && text.slice(start, end).includes('预算')) return false;
  // 项目15个（含上年转列项目5个）.
  if (said === year - 1 && /\((?:其中|包括|不?含)[^()]*$/.test(before)) return true;
  if (role === 'date')
    return (
      !/^截[至止]/.test(text.slice(start, end)) ||
      !/^[^。]*(?:车辆|设备|台\(套\)|保有量|编制|实有|在职|资产)/.test(text.slice(end))
    );
  // 2025年预算安排145.00万元.
  const sentence = /^[^。]*/.exec(text.slice(end))?.[0] ?? '';
  if (said === year + 1 && NEXT_BUDGET.test(sentence) && !hasFinal(sentence, year)) return true;
  // 2022年度…为9.99万元，2023年度…为1.68万元 tells of both.
  const rest = /^[^。]*/.exec(text.slice(end))?.[0] ?? '';
  if (said === year - 1 && rest.includes(`${String(year)}年`)) return true;
  const clause = /^[^，。；]*/.exec(text.slice(end))?.[0] ?? '';
  return said === year - 1 && (ABOUT_LAST_YEAR.test(clause) || (clause !== '' && !STATEMENT.test(clause)));
}

/** 2025年预算安排145.00万元; 2025年收支预算1350.00万元; 2025年预算较上年增加. The 预算 in 公共预算 is none. */
const NEXT_BUDGET =
  /^(?:年初|部门)?预算|^，?[^，。；\d]{0,20}(?<!公共|基金|经营)预算(?:安排|支出)?(?:数|总额|总计|合计|情况)?(?:说明)?为?(?:\d|[比较与]|中|$)/;

/** 2025年预算安排145.00万元。…与2024年决算数相比; 与2024年决算数相比，2025年预算减少…. */
function isBesideNextBudget(text: string, start: number, year: number): boolean {
  const from = text.lastIndexOf('。', text.lastIndexOf('。', start) - 1) + 1;
  const stop = text.indexOf('。', start);
  const around = text.slice(from, stop < 0 ? text.length : stop);
  return new RegExp(`${String(year + 1)}年[^，。；]*(?<!公共|基金|经营)预算(?!财政)`).test(around);
}

/** An item of which the same paragraph has told this year's figure, with another one: that of an earlier year beside it. */
function tellsOfBoth(
  { passage, start, role, year: said }: YearMention,
  statements: readonly Statement[],
  { year }: Verification,
): boolean {
  if (role !== 'stated' || year === null || said >= year) return false;
  const stop = passage.text.indexOf('。', start);
  const own = statements.filter((statement) => statement.passage === passage && AMOUNTS.has(statement.kind));
  const before = own.filter((statement) => statement.end <= start && statement.year !== said && statement.year !== 'last');
  return own
    .filter((statement) => statement.start >= start && (stop < 0 || statement.end <= stop))
    .some(({ target, number }) => {
      const known = before.find((statement) => statement.target.key === target.key)?.number;
      return known !== undefined && number !== undefined && !known.value.equals(number.value);
    });
}

const AMOUNTS: ReadonlySet<Statement['kind']> = new Set(['final', 'budget']);

/** A final account that is not said to be of the year before. */
function hasFinal(sentence: string, year: number): boolean {
  return /决算|完成|执行/.test(sentence.replace(new RegExp(`${String(year)}年[^，。；\\d]*`, 'g'), ''));
}

/** 2023年度决算数为 …, 2023年因 …: what stands behind a year that is named for its own sake. */
const ABOUT_LAST_YEAR =
  /^(?:度)?(?:的)?(?:决算数|支出数|决算为|决算(?=\d)|上年|因|由于|底|末|结转|购置|购买|更换|新增|更新|机构)/;
/** What the prescribed sentences and titles speak of. */
const STATEMENT = /总计|合计|支出|收入|保有量|总额|绩效|采购|车辆|决算|预算|项目/;
