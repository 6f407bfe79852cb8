import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { narrate } from '../../../src/core/narrative/narrate';
import { PROFILE_FILES } from '../../../src/core/narrative/profiles';
import { narrativeText } from '../../../src/core/narrative/text/narrative';
import { inputSheet } from '../../../src/core/narrative/sheet/inputSheet';
import { NO_INPUTS, type NarrativeInputs } from '../../../src/core/narrative/inputs/parseInputs';
import { priorInputs } from '../../../src/core/narrative/sheet/priorInputs';
import type { Profile } from '../../../src/core/narrative/habits/profile';
import type { Figures } from '../../../src/core/figures/figures';
import { readTables } from '../../../src/core/tables/readTables';
import { textDocument } from '../../../src/core/verify/textDocument';
import { verifyNarrative } from '../../../src/core/verify/verifyNarrative';
import type { DepartmentData } from '../../workbooks/department';
import { shanghaiWorkbook } from '../../workbooks/shanghai';
import { shanxiWorkbook } from '../../workbooks/shanxi';
import { complete } from '../verify/composed';
import { brief } from '../verify/seed';
import { CASES } from './caseDepartments';
import { flaws } from './flaws';
import { profileOf } from './wordingFiles';

const EXAMPLES = join(__dirname, '../../../docs/examples');
const FILES = [...readdirSync(EXAMPLES).filter((name) => name.endsWith('.txt')), ...Object.keys(PROFILE_FILES)];

const wordingIn = (name: string): string => PROFILE_FILES[name] ?? readFileSync(join(EXAMPLES, name), 'utf8');
const WORDINGS = FILES.map((name) => [name, profileOf(wordingIn(name))] as const);

/** A wording in other units and decimals that a region may publish in. */
const COUNTED = FILES.flatMap((name): [string, Profile][] => {
  const text = wordingIn(name);
  if (!text.includes('金额单位：万元')) return [];
  const counted = (unit: string, decimals: string): [string, Profile] => [
    `${name} in ${unit}, ${decimals}`,
    profileOf(
      text
        .replace('金额单位：万元', `金额单位：${unit}`)
        .replace('金额小数：去掉末尾的零', `金额小数：${decimals}`)
        .replace(/(?<=\}\})万元|(?<="", ")万元(?=")/g, unit),
    ),
  ];
  return [
    counted('亿元', '保留四位小数'),
    counted('亿元', '保留两位小数'),
    counted('万元', '不留小数'),
    counted('元', '保留两位小数'),
  ];
});

const LAYOUTS = [
  ['Shanxi', (data: DepartmentData) => shanxiWorkbook(data)],
  ['Shanghai', (data: DepartmentData) => shanghaiWorkbook(data, 'A')],
] as const;

const caseOf = (name: string): DepartmentData => {
  const found = CASES[name];
  if (found === undefined) throw new RangeError(`no case ${name}`);
  return found;
};
const LAST_YEAR = { ...caseOf('every source and every kind of spending'), year: 2023 };

/** Of the made-up region that leaves out whole sections only what is wrong counts; amounts in whole 万元 are 尾差 by nature. */
function isFault(severity: string, { id, decimals }: Profile): boolean {
  return severity === 'error' || (id !== 'example' && (severity === 'warning' || (severity === 'rounding' && decimals > 0)));
}

/** With last year's workbook, and with figures of last year that were typed and are this year's. */
function readsWell(profile: Profile, figures: Figures, prior: Figures): void {
  const lastYears: readonly (readonly [Figures | null, NarrativeInputs])[] = [
    [prior, priorInputs(prior, figures)],
    [null, priorInputs(figures, figures)],
  ];
  for (const [lastTables, given] of lastYears) {
    const { narrative, inputs } = complete(figures, given, profile);
    expect(narrative.missing).toEqual([]);
    expect(flaws(narrative)).toEqual([]);
    const document = textDocument(narrativeText(narrative));
    const verified = verifyNarrative(document, { current: figures, prior: lastTables }, { inputs });
    expect(brief(verified.findings.filter(({ finding }) => isFault(finding.severity, profile)))).toEqual([]);
  }
}

/** The departments whose amounts differ most in size and sign. */
const COUNTED_CASES = ['every source and every kind of spending', 'negative balances', 'forty 项'];

describe.each(COUNTED)('%s', (_, profile) => {
  test.each(COUNTED_CASES)('a department with %s reads well, and agrees with its tables', (name) => {
    readsWell(profile, readTables(shanxiWorkbook(caseOf(name))).figures, readTables(shanxiWorkbook(LAST_YEAR)).figures);
  });
});

describe.each(WORDINGS)('%s', (_, profile) => {
  // A wording that names a table waits for it where there is none.
  const layouts = LAYOUTS.filter(([layout]) => (layout === 'Shanxi' ? profile.id !== 'shanghai' : profile.id !== 'shanxi'));

  describe.each(layouts)('for tables as in %s', (__, workbookOf) => {
    const figuresOf = (data: DepartmentData): Figures => readTables(workbookOf(data)).figures;

    test.each(Object.keys(CASES))('a department with %s reads well, and agrees with its tables', (name) => {
      readsWell(profile, figuresOf(caseOf(name)), figuresOf(LAST_YEAR));
    });
  });
});

describe.each(WORDINGS)('%s', (_, profile) => {
  test.each(Object.keys(CASES))('the first 底稿 of a department with %s asks for everything', (name) => {
    const figures = readTables(shanxiWorkbook(caseOf(name))).figures;
    const first = new Set(inputSheet(figures, profile).groups.flatMap(({ rows }) => rows.map(({ key }) => key)));
    const { inputs } = complete(figures, NO_INPUTS, profile);
    const values = new Map([...inputs.values].filter(([key]) => first.has(key)));
    expect(narrate(figures, { ...inputs, values }, profile).missing).toEqual([]);
  });
});
