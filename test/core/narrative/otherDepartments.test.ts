import { PROFILES } from '../../../src/core/narrative/profiles';
import { priorInputs } from '../../../src/core/narrative/sheet/priorInputs';
import { narrativeText } from '../../../src/core/narrative/text/narrative';
import { readTables } from '../../../src/core/tables/readTables';
import type { Figures } from '../../../src/core/figures/figures';
import { textDocument } from '../../../src/core/verify/textDocument';
import { verifyNarrative } from '../../../src/core/verify/verifyNarrative';
import { allOrSome } from '../../exhaustive';
import type { DepartmentData } from '../../workbooks/department';
import { inYuan } from '../../workbooks/figures';
import { relayOut, workbookOf } from '../../workbooks/form';
import { KINDS_OF_DEPARTMENTS, otherDepartment, type Circumstances } from '../../workbooks/otherDepartments';
import { shanghaiWorkbook } from '../../workbooks/shanghai';
import { shanxiForms, shanxiWorkbook } from '../../workbooks/shanxi';
import { complete } from '../verify/composed';
import { brief } from '../verify/seed';
import { flaws } from './flaws';

const FORMS: Readonly<Record<string, (data: DepartmentData) => Figures>> = {
  万元: (data) => readTables(shanxiWorkbook(data)).figures,
  元: (data) => readTables(workbookOf(relayOut(shanxiForms(data), inYuan))).figures,
  nine: (data) => readTables(shanghaiWorkbook(data, 'A')).figures,
};

/** This year, and last year as it was; `null`: the unit is new, and had nothing. */
const YEARS: readonly (readonly [string, Omit<Circumstances, 'seed'>, Omit<Circumstances, 'seed'> | null])[] = [
  ['as last year', {}, {}],
  ['a new unit', { carryOver: true }, null],
  ['with carry-overs that went', {}, { carryOver: true, surplusUsed: true }],
];

/** The wording of 公开10表 is for forms that have it. */
const wordingsOf = (form: string) => Object.entries(PROFILES).filter(([id]) => form !== 'nine' || id !== 'shanxi');

const CASES = KINDS_OF_DEPARTMENTS.flatMap((kind) =>
  Object.entries(FORMS).flatMap(([form, figuresOf]) =>
    wordingsOf(form).flatMap(([id, profile]) =>
      YEARS.map(([state, now, before]) => ({
        title: `${kind.name}, ${form}, ${id}, ${state}`,
        kind,
        figuresOf,
        profile,
        now,
        before,
      })),
    ),
  ),
);

describe('a text of schools, hospitals, units with one account and the like', () => {
  test.each(allOrSome(CASES, 12))(
    'reads well, and agrees with its tables: $title',
    ({ kind, figuresOf, profile, now, before }) => {
      const figures = figuresOf(otherDepartment(kind, { seed: 5, ...now }));
      const earlier = otherDepartment(kind, { seed: 6, ...before });
      const prior = figuresOf({ ...earlier, year: 2023, ...(before === null && { items: [] }) });
      const { narrative } = complete(figures, priorInputs(prior, figures), profile);
      expect(narrative.missing).toEqual([]);
      expect(flaws(narrative)).toEqual([]);
      const { findings } = verifyNarrative(textDocument(narrativeText(narrative)), { current: figures, prior });
      expect(brief(findings)).toEqual([]);
    },
  );
});
