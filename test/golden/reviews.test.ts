import { noteOf } from '../../src/core/marks/marks';
import { groupSuspects, reviewWorkbook, type Review } from '../../src/core';
import { findingKeys } from '../../src/core/findings/findingKey';
import { reviewMarks } from '../../src/core/marks/reviewMarks';
import { explainText } from '../../src/app/report/explainText';
import { reviewJson } from '../../src/app/report/reviewJson';
import { reviewText } from '../../src/app/report/reviewText';
import { placeOf, withValue } from '../workbooks/editing';
import { expectGolden, expectNoOther } from './golden';
import { relationLines } from './relationLines';
import { WORKBOOKS, type GoldenWorkbook } from './workbooks';
import { placeName } from '../../src/core/workbook/address';
import type { TableKind } from '../../src/core/figures/kinds';

type Slip = readonly [name: string, form: string, table: TableKind, row: string, column: string, written: number | string];

/** One figure of a form written wrongly, in each of the ways in which figures go wrong. */
const SLIPS: readonly Slip[] = [
  ['sample-transposed', 'sample', 'expenditure', '2080109', 'project', 1389.07],
  ['sample-not-a-number', 'sample', 'general-budget', 'total', 'basic', '1161.95?'],
  ['shanxi-one-more', 'shanxi', 'expenditure', '2011302', 'project', 12345.67],
  ['shanxi-copy-differs', 'shanxi', 'three-public', 'final', 'reception', 88.8],
  ['shanxi-tails-total', 'shanxi-tails', 'revenue', 'total', 'total', 7777.77],
  ['shanghai-a-sign', 'shanghai-a', 'general-budget', '208', 'basic', -120.5],
  ['shanghai-b-class', 'shanghai-b', 'summary', '208', 'amount', 1],
  ['eastern-total', 'eastern', 'fiscal-summary', 'revenue-total', 'amount', 99.5],
  ['plateau-in-yuan', 'plateau-in-yuan', 'expenditure', '20113', 'basic', 4711],
];

/** All that a review says, as people read it. */
function saidLines(made: GoldenWorkbook): string[] {
  const { workbook, prior } = made;
  const reviewed = reviewWorkbook(workbook, prior === undefined ? {} : { prior });
  const { review } = reviewed;
  const notExact = review.results.filter(({ verdict }) => verdict !== 'exact');
  const [broken] = notExact;
  return [
    ...reviewText('book.xlsx', review).split('\n'),
    '# findings',
    ...findingLines(review),
    '# suspects',
    ...groupSuspects(reviewJson('', review).suspects).flatMap(({ status, explains, choices, folded }) =>
      [...choices, ...folded].map((choice) =>
        [status, explains.join(' '), choice.pattern ?? '-', ...choice.cells.map((cell) => JSON.stringify(cell))].join('  '),
      ),
    ),
    '# marks',
    ...reviewMarks(review).map(
      (mark) => `${mark.cell.sheet} ${mark.cell.row},${mark.cell.column} ${mark.kind} ${JSON.stringify(noteOf(mark))}`,
    ),
    '# relations that do not hold exactly',
    ...relationLines(notExact),
    '# explained',
    ...(broken === undefined ? [] : explainText(reviewed, broken.relation.rule).split('\n')),
  ];
}

/** Everything of a finding but its sentence. */
function findingLines({ findings }: Review): string[] {
  const keys = findingKeys(findings);
  return findings.map(({ id, severity, rule, left = '', right = '', difference = '', cells }, index) =>
    [
      id,
      severity,
      rule,
      `key=${keys[index] ?? ''}`,
      `${left}/${right}/${difference}`,
      ...cells.map((cell) => `${cell.role} ${placeName(cell)} ${cell.label}=${cell.value}`),
    ].join('  '),
  );
}

function slipped([, form, table, row, column, written]: Slip): GoldenWorkbook {
  const made = WORKBOOKS[form]?.();
  if (made === undefined) throw new Error(`no form ${form}`);
  const figure = reviewWorkbook(made.workbook).context.current.figure(table, row, column);
  return { ...made, workbook: withValue(made.workbook, placeOf(figure), written) };
}

describe('what is said of a form with one slip', () => {
  test.each(SLIPS)('%s', (...slip) => {
    expectGolden('reviews', slip[0], saidLines(slipped(slip)));
  });
});

/** Forms about which there is something to say as they are. */
const SOUND = ['sample', 'shanxi', 'eastern', 'budget-system', 'names-without-codes'];

describe('what is said of a sound form', () => {
  test.each(SOUND)('%s', (name) => {
    expectGolden('reviews', name, saidLines(WORKBOOKS[name]?.() ?? fail(name)));
  });
});

function fail(name: string): never {
  throw new Error(`no form ${name}`);
}

test('have no file beside them', () => {
  expectNoOther('reviews', [...SLIPS.map(([name]) => name), ...SOUND]);
});
