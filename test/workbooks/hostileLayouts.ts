import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { budgetAndFinalInPairs, twoBlocks } from './blocks';
import { splitCodes, withoutColumnNumbers, withoutLineNumbers, withoutTableNumbers } from './columns';
import { dashesForNothing, figuresAsText, inYuan, totalsAsFormulas } from './figures';
import { asPrinted, relayOut, sampleForms, workbookOf, type Encode, type Relayout } from './form';
import { renamedAndReversed, shifted, sideBySide, stacked } from './placement';
import {
  continuedOnNextPage,
  headRepeated,
  joinedCellsFilled,
  overTwoSheets,
  titleAgainWithoutHead,
  totalAtBottom,
  totalOnCodeRow,
  twentyFourClasses,
} from './rows';
import {
  arabicNumbering,
  bracketedNumbering,
  bracketsSwapped,
  classesWithoutExpenditure,
  noNumbering,
  otherWords,
  spacedLabels,
} from './wording';

export interface HostileLayout {
  readonly name: string;
  readonly workbook: () => WorkbookSnapshot;
  /**
   * True where every figure stands for the same interval as in the sample. Printed in 元 the same amounts are exact to
   * the 分, so that a tail of rounding turns into an error by contract.
   */
  readonly sameSlack: boolean;
}

/** The sample's ten tables as printed: what every hostile layout must be read like. */
export function sampleSnapshot(): WorkbookSnapshot {
  return (asPrintedOnce ??= workbookOf(sampleForms()));
}

let asPrintedOnce: WorkbookSnapshot | null = null;

const layout = (
  name: string,
  steps: readonly Relayout[],
  { encode = asPrinted, place = (workbook: WorkbookSnapshot): WorkbookSnapshot => workbook, sameSlack = true } = {},
): HostileLayout => ({ name, workbook: () => place(workbookOf(relayOut(sampleForms(), ...steps), encode)), sameSlack });

const withoutNumbers: readonly Relayout[] = [withoutLineNumbers, withoutColumnNumbers, withoutTableNumbers];
const bothEncodings: Encode = (text, role, form, row, column) =>
  totalsAsFormulas(text, role, form, row, column)?.formula === undefined
    ? figuresAsText(text, role, form, row, column)
    : totalsAsFormulas(text, role, form, row, column);

/** The sample's figures, every one of them and no other, in the layouts in which workbooks turn up. */
export const hostileLayouts: readonly HostileLayout[] = [
  layout('sheets with names that say nothing, in reverse order', [], { place: renamedAndReversed }),
  layout('blank rows over the tables and blank columns beside them', [], { place: shifted(3, 2) }),
  layout('all tables under one another on one sheet', [], { place: stacked(1) }),
  layout('all tables under one another without a blank row between', [], { place: stacked(0) }),
  layout('all tables beside one another on one sheet', [], { place: sideBySide(1) }),
  layout('no 行次, no 栏次, no 公开NN表', withoutNumbers),
  layout('codes split over 类/款/项', [splitCodes]),
  layout('codes split, 合计 at the bottom', [splitCodes, totalAtBottom]),
  layout('codes joined, 合计 at the bottom', [totalAtBottom]),
  layout('合计 on the row 类/款/项', [splitCodes, totalOnCodeRow]),
  layout('head rows repeated in the middle of a table', [headRepeated]),
  layout('a second page with title, 续表 and head', [continuedOnNextPage]),
  layout('a second page with title and 续表, without a head', [titleAgainWithoutHead]),
  layout('a table over two sheets, the second without title and head', [overTwoSheets]),
  layout('joined cells taken apart and filled', [joinedCellsFilled]),
  layout('joined cells taken apart and filled, codes split', [splitCodes, joinedCellsFilled]),
  layout('figures as text', [], { encode: figuresAsText }),
  layout('dashes and blanks for nothing', [dashesForNothing]),
  layout('公开09表 in pairs 预算数, 决算数', [budgetAndFinalInPairs]),
  layout('公开06表 in two blocks', [twoBlocks]),
  layout('24 functional classes', [twentyFourClasses]),
  layout('amounts in 元', [inYuan], { sameSlack: false }),
  layout('blanks inside labels', [spacedLabels]),
  layout('full-width and half-width brackets swapped', [bracketsSwapped]),
  layout('numbering in brackets', [bracketedNumbering]),
  layout('numbering in Arabic figures', [arabicNumbering]),
  layout('no numbering', [noNumbering]),
  layout('words of other regions and years', [otherWords]),
  layout('classes without 支出', [classesWithoutExpenditure]),
  layout('totals as formulas', [], { encode: totalsAsFormulas }),
  layout(
    'everything at once',
    [
      ...withoutNumbers,
      twentyFourClasses,
      twoBlocks,
      budgetAndFinalInPairs,
      splitCodes,
      totalOnCodeRow,
      dashesForNothing,
      continuedOnNextPage,
      otherWords,
      bracketedNumbering,
      bracketsSwapped,
      spacedLabels,
    ],
    { encode: bothEncodings, place: (workbook) => shifted(2, 1)(stacked(2)(renamedAndReversed(workbook))) },
  ),
];
