import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { a1, narrativeText, parseInputs, runsText, type Narrative, type Run } from '../../src/core';
import { narrate } from '../../src/core/narrative/narrate';
import { PROFILES } from '../../src/core/narrative/profiles';
import { findingKeys } from '../../src/core/findings/findingKey';
import { uncheckedSaid } from '../../src/core/messages/narrativeChecks';
import { verifyPerformance } from '../../src/core/performance/verifyPerformance';
import type { Figures } from '../../src/core/figures/figures';
import { paragraphsOf, type NarrativeDocument } from '../../src/core/verify/reading/document';
import type { DocumentFinding } from '../../src/core/verify/comparing/finding';
import { textDocument } from '../../src/core/verify/textDocument';
import { verifyNarrative } from '../../src/core/verify/verifyNarrative';
import { markedText, slipsOf, withoutMarks } from '../bench/verifySlips';
import { composed, type Composed, type ProfileId } from '../core/verify/composed';
import { facts } from '../core/verify/regions/facts';
import { REGIONS } from '../core/verify/regions/index';
import { publishedFigures, publishedText, publishedWorkbook } from '../core/verify/seed';
import type { DepartmentOptions } from '../workbooks/department';
import { placeName } from '../../src/core/workbook/address';
import { expectGolden, expectNoOther } from './golden';

const findingLines = (findings: readonly DocumentFinding[]): string[] => {
  const keys = findingKeys(findings.map(({ finding }) => finding));
  return findings.map(({ place, finding: { severity, rule, quote, expected, said, cells, difference } }, index) =>
    [
      severity,
      rule,
      `“${quote ?? ''}”`,
      `expected ${expected ?? '-'}`,
      `difference ${difference ?? '-'}`,
      place === null ? 'nowhere' : `${place.paragraph}:${place.start}-${place.end}`,
      cells.map(placeName).join(' '),
      runsText(said),
      `key=${keys[index] ?? ''}`,
    ].join('  '),
  );
};

/** Findings, then every number in the order of the text: compared, or not and why. */
function verifiedLines(document: NarrativeDocument, current: Figures, prior: Figures | null): string[] {
  const { findings, checked, unchecked, statements } = verifyNarrative(document, { current, prior });
  const texts = new Map([...paragraphsOf(document)].map(({ id, text }) => [id, text]));
  const listed = [
    ...checked.map((place) => ({ place, said: `checked  ${texts.get(place.paragraph)?.slice(place.start, place.end) ?? ''}` })),
    ...unchecked.map(({ place, quote, reason, times }) => ({
      place,
      said: `unchecked  “${quote}”  ${uncheckedSaid(reason)}  ${times}×`,
    })),
  ];
  listed.sort((a, b) => a.place.paragraph - b.place.paragraph || a.place.start - b.place.start || (a.said < b.said ? -1 : 1));
  return [
    `# findings`,
    ...findingLines(findings),
    `# ${statements} statements, ${checked.length} numbers checked, ${unchecked.length} listed as unchecked`,
    ...listed.map(({ place, said }) => `${place.paragraph}:${place.start}-${place.end}  ${said}`),
  ];
}

const DEPARTMENTS: Readonly<Record<string, DepartmentOptions>> = {
  plain: { seed: 3 },
  funds: { seed: 4, fund: true, stateCapital: true, carryOver: true },
  tails: { seed: 5, nonFiscal: true, carryOver: true, tails: true },
};

const COMPOSED = (['shanxi', 'shanghai'] as const).flatMap((profile) =>
  Object.keys(DEPARTMENTS).map((department) => [`${profile}-${department}`, profile, department] as const),
);

const known = new Map<string, Composed>();
function composedOf(profile: ProfileId, department: string): Composed {
  const key = `${profile}-${department}`;
  const made = known.get(key) ?? composed(profile, DEPARTMENTS[department] ?? {});
  known.set(key, made);
  return made;
}

/** A paragraph with what each of its figures is taken from: `〈1,234.56 公开01表!C7〉`. */
function runText(run: Run): string {
  switch (run.kind) {
    case 'text':
      return run.text;
    case 'figure':
      return `〈${[run.text, ...run.sources.map(({ sheet, row, column }) => `${sheet}!${a1(row, column)}`), ...(run.inputs ?? [])].join(' ')}〉`;
    case 'input':
    case 'missing':
      return `〔${run.text} ${run.key}〕`;
  }
}

function narrativeLines({ title, sections, missing }: Narrative): string[] {
  return [
    title.map(runText).join(''),
    ...sections.flatMap((section) => [
      `# ${section.id} ${section.title}`,
      ...section.paragraphs.map((paragraph) => `${paragraph.id}  ${paragraph.runs.map(runText).join('')}`),
    ]),
    ...missing.map(({ key, label, cause, paragraphs }) => `missing  ${cause}  ${key}  ${label}  ${paragraphs.join(' ')}`),
  ];
}

const INPUTS = join(__dirname, '../../assets/samples/泽州县社会保险中心2024年度情况说明底稿.json');

function sampleNarrative(): Narrative {
  const parsed = parseInputs(JSON.parse(readFileSync(INPUTS, 'utf8')));
  if (!parsed.ok || PROFILES['shanxi'] === undefined) throw new Error('no inputs');
  return narrate(publishedFigures(), parsed.inputs, PROFILES['shanxi']);
}

describe('narratives composed in the built-in wordings', () => {
  test.each(COMPOSED)('%s: its words and where they come from', (name, profile, department) => {
    expectGolden('narratives', name, narrativeLines(composedOf(profile, department).narrative));
  });

  test('of the sample', () => {
    expectGolden('narratives', 'sample', narrativeLines(sampleNarrative()));
  });

  test('have no file beside them', () => {
    expectNoOther('narratives', [...COMPOSED.map(([name]) => name), 'sample']);
  });
});

/** Numbers the same for everybody: every 17th slip of a narrative. */
function slipLines({ narrative, current, prior, ...rest }: Composed): string[] {
  const marked = markedText({ narrative, current, prior, ...rest });
  const found = (text: string): string[] => findingLines(verifyNarrative(textDocument(text), { current, prior }).findings);
  const sound = new Set(found(withoutMarks(marked)));
  let state = 7;
  const slips = slipsOf(marked, ['住房公积金', '行政运行'], () => (state = (state * 16807) % 2147483647) / 2147483647);
  return slips
    .filter((_, index) => index % 17 === 0)
    .flatMap(({ kind, was, is, line, text }) => [
      `# ${kind}: ${withoutMarks(was)} -> ${withoutMarks(is)} in ${withoutMarks(line).slice(0, 60)}`,
      ...found(text).filter((one) => !sound.has(one)),
    ]);
}

const TEXTS: Readonly<Record<string, () => readonly string[]>> = {
  ...Object.fromEntries(
    COMPOSED.map(([name, profile, department]) => [
      name,
      () => {
        const { text, current, prior } = composedOf(profile, department);
        return verifiedLines(textDocument(text), current, prior);
      },
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(REGIONS).map(([region, written]) => [
      region,
      () => {
        const subject = facts({ seed: 17, fund: true, stateCapital: true, carryOver: true }, 'ten');
        return verifiedLines(textDocument(withoutMarks(written(subject))), subject.current, subject.prior);
      },
    ]),
  ),
  sample: () => verifiedLines(textDocument(narrativeText(sampleNarrative())), publishedFigures(), null),
  seed: () => verifiedLines(textDocument(publishedText('seed-narrative')), publishedFigures(), null),
  'seed-performance': () => {
    const documents = [textDocument(publishedText('seed-narrative')), textDocument(publishedText('seed-annexes'))];
    return findingLines(verifyPerformance({ workbook: publishedWorkbook(), figures: publishedFigures(), documents }).findings);
  },
  'shanxi-slips': () => slipLines(composedOf('shanxi', 'tails')),
  'shanghai-slips': () => slipLines(composedOf('shanghai', 'funds')),
};

describe('checks of texts', () => {
  test.each(Object.entries(TEXTS))('%s', (name, lines) => {
    expectGolden('texts', name, lines());
  });

  test('have no file beside them', () => {
    expectNoOther('texts', Object.keys(TEXTS));
  });
});
