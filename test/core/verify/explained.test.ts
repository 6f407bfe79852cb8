import { TEXT_RULES } from '../../../src/core/messages/textRules';
import { verifyPerformance } from '../../../src/core/performance/verifyPerformance';
import { explainStatement, statementRule } from '../../../src/core/verify/explainStatement';
import type { DocumentFinding } from '../../../src/core/verify/comparing/finding';
import type { Judged } from '../../../src/core/verify/comparing/judged';
import type { VerifyContext } from '../../../src/core/verify/reading/target';
import { textDocument } from '../../../src/core/verify/textDocument';
import { verifyNarrative } from '../../../src/core/verify/verifyNarrative';
import { markedText, slipsOf, withoutMarks } from '../../bench/verifySlips';
import { composed } from './composed';
import { publishedFigures, publishedText, publishedWorkbook } from './seed';
import { EVERYDAY_SLIPS } from './sentences/everydaySlips';
import { FUNDS_CONFUSED } from './sentences/fundsApart';
import { TOWN_AUDIT } from './sentences/townAudit';
import { WRONG_SENTENCES } from './sentences/wrongSentences';

interface Checked {
  readonly findings: readonly DocumentFinding[];
  readonly judged: readonly Judged[];
}

/** Findings about names, which show the amount that tells what is meant. */
const OF_NAMES = [
  'narrative.item-name',
  'narrative.listed-name',
  'narrative.listed-class',
  'narrative.listed-twice',
  'narrative.listed-elsewhere',
  'narrative.account-unknown',
];

const FIGURES = ['figure', 'amount', 'difference'];

function hasFigures({ finding: { rule, said, cells } }: DocumentFinding): boolean {
  return !OF_NAMES.includes(rule) && (cells.length > 0 || said.some(({ kind }) => FIGURES.includes(kind)));
}

/** Findings with figures that no relation of their rule explains. */
function unexplained({ findings, judged }: Checked, context: VerifyContext): string[] {
  const explained = judged.map((one) => ({ ...explainStatement(one, context), quote: one.quote }));
  return findings
    .filter((found) => hasFigures(found) || statementRule(found.finding.rule) !== null)
    .filter(
      ({ finding: { rule, quote = '' } }) =>
        statementRule(rule) === null ||
        !explained.some(
          ({ rules, verdict, quote: words }) =>
            rules.some((one) => one === rule) && verdict !== 'exact' && (quote.includes(words) || words.includes(quote)),
        ),
    )
    .map(({ finding: { rule, quote } }) => `${rule} ${quote ?? ''}`);
}

test.each([...WRONG_SENTENCES, ...EVERYDAY_SLIPS, ...FUNDS_CONFUSED])(
  'what is found in %s: %s is explained by its relation',
  (heading, sentence) => {
    const context = { current: TOWN_AUDIT };
    expect(unexplained(verifyNarrative(textDocument(`${heading}\n${sentence}`), context), context)).toEqual([]);
  },
);

test('what is found of slips in a whole narrative is explained', () => {
  const made = composed('shanxi', { seed: 5, nonFiscal: true, carryOver: true, tails: true });
  const { current, prior } = made;
  let state = 7;
  const slips = slipsOf(markedText(made), ['住房公积金'], () => (state = (state * 16807) % 2147483647) / 2147483647);
  for (const { text } of slips.filter((_, index) => index % 23 === 0))
    expect(unexplained(verifyNarrative(textDocument(withoutMarks(text)), { current, prior }), { current, prior })).toEqual([]);
});

test('what is found of 绩效自评 is explained', () => {
  const documents = [textDocument(publishedText('seed-narrative')), textDocument(publishedText('seed-annexes'))];
  const current = publishedFigures();
  expect(unexplained(verifyPerformance({ workbook: publishedWorkbook(), figures: current, documents }), { current })).toEqual([]);
});

test('every rule says what has to be', () => {
  for (const [rule, title] of Object.entries(TEXT_RULES))
    expect([rule, title]).toEqual([expect.stringMatching(/^(narrative|performance)\.[a-z-]+$/), expect.stringMatching(/.{6}/)]);
});
