import { allCorrections } from '../app/decisions';
import { ignoredIds } from '../app/ignored';
import type { Correction } from '../app/report/corrections';
import type { Mark } from '../core/marks/marks';
import { reviewMarks } from '../core/marks/reviewMarks';
import { textRun } from '../core/said/said';
import { reviewWorkbook } from '../core/review/reviewWorkbook';
import { parseA1 } from '../core/workbook/address';
import { strings } from './strings';
import type { Workspace } from './workspace';

/** The marks of the file as it was submitted, and those of the cells that the reviewer proposes to correct. */
export function submittedMarks({ host, session }: Workspace): readonly Mark[] {
  const { settings, prior, ignored, decisions } = session.state;
  const tried = host.corrections();
  if (tried.length === 0 && decisions.length === 0) return [...host.state.marks.values()].flatMap((sheet) => [...sheet.values()]);
  const { year, department, sheetKinds } = settings;
  const facts = { year, department, sheetKinds };
  const { review } = reviewWorkbook(host.submitted, { ...(prior?.snapshot && { prior: prior.snapshot }), ...facts });
  const marks = reviewMarks(review, ignoredIds(review.findings, ignored));
  return [
    ...marks.filter((mark) => settings.marks.includes(mark.kind)),
    ...allCorrections(tried, review.findings, decisions).map(correctionMark),
  ];
}

function correctionMark({ sheet, address, submitted, corrected }: Correction): Mark {
  return {
    cell: { sheet, ...parseA1(address) },
    kind: 'suspect',
    said: [[textRun(strings.save.correction(submitted, corrected))]],
  };
}
