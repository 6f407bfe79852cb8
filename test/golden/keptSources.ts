import { NO_INPUTS, reviewWorkbook, type WorkbookSnapshot } from '../../src/core';
import { PROFILES } from '../../src/core/narrative/profiles';
import { mergeInputs, type NarrativeInputs } from '../../src/core/narrative/inputs/parseInputs';
import { priorInputs } from '../../src/core/narrative/sheet/priorInputs';
import { reviewDocument, type ReviewedDocument } from '../../src/core/review/reviewDocument';
import { textDocument } from '../../src/core/verify/textDocument';
import type { Profile } from '../../src/core/narrative/habits/profile';
import { composed, complete } from '../core/verify/composed';
import { publishedText } from '../core/verify/seed';
import { makeDepartment } from '../workbooks/department';
import { placeOf, withCell, withoutSheet, withValue } from '../workbooks/editing';
import { shanxiWorkbook } from '../workbooks/shanxi';

/** What the files of `kept` were written from. */

const everyFund = { fund: true, stateCapital: true, carryOver: true, nonFiscal: true } as const;

export const thisYears = (): WorkbookSnapshot => shanxiWorkbook(makeDepartment({ ...everyFund, seed: 4 }));
export const lastYears = (): WorkbookSnapshot => shanxiWorkbook(makeDepartment({ ...everyFund, seed: 5004, year: 2023 }));

function wording(id: 'shanxi' | 'shanghai'): Profile {
  const profile = PROFILES[id];
  if (profile === undefined) throw new Error(`no wording ${id}`);
  return profile;
}

/** An answer to everything that both built-in wordings ask for. */
export function everyInput(): NarrativeInputs {
  const { current, prior } = reviewWorkbook(thisYears(), { prior: lastYears() }).context;
  const given = prior === null ? NO_INPUTS : priorInputs(prior, current);
  const shanxi = complete(current, given, wording('shanxi')).inputs;
  const { inputs } = complete(current, shanxi, wording('shanghai'));
  return mergeInputs({ ...NO_INPUTS, year: current.year, department: current.department }, inputs);
}

/** Wrong in many ways: figures, sums, copies, form, its text and its 绩效自评. */
export function faulty(): WorkbookSnapshot {
  const sound = withoutSheet(thisYears(), '公开10表');
  const figures = reviewWorkbook(sound).context.current;
  const at = (...[table, row, column]: Parameters<typeof figures.figure>) => placeOf(figures.figure(table, row, column));
  const edits = [
    [at('expenditure', '2011302', 'project'), { value: 12345.67 }],
    [at('three-public', 'final', 'reception'), { value: 88.8 }],
    [at('revenue', '2210201', 'fiscal'), { value: '待定' }],
    [at('general-budget', '205', 'project'), { value: '12.30' }],
    [at('general-budget', '2050803', 'total'), { value: -3 }],
    [at('government-fund', '2120899', 'closing'), { value: 3.14159 }],
    [{ ...at('expenditure', '2080505', 'basic'), column: 1 }, { value: '养老保险缴费' }],
    [{ ...at('expenditure', '2080506', 'basic'), column: 0 }, { value: '20805061' }],
    [at('fiscal-summary', 'opening', 'amount'), { value: { error: '#REF!' } }],
  ] as const;
  const wrong = edits.reduce<WorkbookSnapshot>((workbook, [place, cell]) => withCell(workbook, place, cell), sound);
  const sheets = wrong.sheets.map((sheet) => (sheet.name === '公开03表' ? { ...sheet, hiddenRows: [10, 11] } : sheet));
  const ledger = { name: '台账', visibility: 'visible', rows: [[{ value: '办公费' }, { value: 12.5 }]] } as const;
  return withValue({ ...wrong, sheets: [...sheets, ledger] }, { sheet: '公开05表', row: 1, column: 0 }, '2022年度');
}

/** A text with slips: another department's, of other years, with the annexes of the sample. */
export function faultyText(): string {
  const { text } = composed('shanxi', { seed: 5, nonFiscal: true, carryOver: true, tails: true });
  return `${text}\n${publishedText('seed-annexes')}`;
}

export function reviewedFaulty(): ReviewedDocument {
  const workbook = faulty();
  return reviewDocument(reviewWorkbook(workbook, { prior: lastYears() }), workbook, textDocument(faultyText()));
}
