import { allOrSome } from '../../../exhaustive';
import { runsText } from '../../../../src/core/said/run';
import { textDocument } from '../../../../src/core/verify/textDocument';
import { verifyNarrative, type VerifiedNarrative } from '../../../../src/core/verify/verifyNarrative';
import type { VerifyContext } from '../../../../src/core/verify/reading/target';
import { ABOUT_THE_BUREAU } from './aboutTheBureau';
import { ABOUT_THE_HOSPITAL } from './aboutTheHospital';
import { ABOUT_THE_TRAFFIC } from './aboutTheTraffic';
import { ALL_TRUE } from './allTrue';
import { CHEST_HOSPITAL, CHEST_HOSPITAL_BEFORE } from './chestHospital';
import { LISTED_EVALUATIONS, WRONG_EVALUATIONS } from './evaluations';
import { COUNTY_TRAFFIC, COUNTY_TRAFFIC_BEFORE } from './countyTraffic';
import { EVERYDAY_SLIPS } from './everydaySlips';
import { FOREST_BUREAU, FOREST_BUREAU_BEFORE } from './forestBureau';
import { FUNDS_CONFUSED } from './fundsApart';
import { NEAR_PUBLISHED } from './publishedHabits';
import { UNQUALIFIED } from './qualified';
import { TOWN_AUDIT } from './townAudit';
import { WRONG_SENTENCES } from './wrongSentences';

/** What an excerpt of one section leaves out is not wrong. */
const LEFT_OUT = 'missing';

/** Several tests look at the same sentence. */
const known = new Map<string, VerifiedNarrative>();

function check(text: string): VerifiedNarrative {
  const verified = known.get(text) ?? verifyNarrative(textDocument(text), { current: TOWN_AUDIT });
  known.set(text, verified);
  return verified;
}

function foundIn(text: string): string[] {
  return foundOf(check(text));
}

function foundOf({ findings }: VerifiedNarrative): string[] {
  return findings
    .filter(({ finding }) => !finding.rule.includes(LEFT_OUT) && finding.severity !== 'info')
    .map(({ finding }) => `${runsText(finding.said)} ${finding.expected ?? ''}`);
}

const HALF_WIDTH: Readonly<Record<string, string>> = { '，': ',', '；': ';', '：': ':', '（': '(', '）': ')' };

describe.each(ALL_TRUE)('%s', (heading, sentences) => {
  test.each(sentences)('is true: %s', (sentence) => {
    expect(foundIn(`${heading}\n${sentence}`)).toEqual([]);
  });

  test.each(allOrSome(sentences, Math.ceil(sentences.length / 12)))('is true in half width: %s', (sentence) => {
    const halfWidth = sentence.replace(/[，；：（）]/g, (mark) => HALF_WIDTH[mark] ?? mark);
    expect(foundIn(`${heading}\n${halfWidth}`)).toEqual([]);
  });
});

const OTHER_DEPARTMENTS: readonly (readonly [context: VerifyContext, sentences: Readonly<Record<string, readonly string[]>>])[] =
  [
    [{ current: CHEST_HOSPITAL, prior: CHEST_HOSPITAL_BEFORE }, ABOUT_THE_HOSPITAL],
    [{ current: FOREST_BUREAU, prior: FOREST_BUREAU_BEFORE }, ABOUT_THE_BUREAU],
    [{ current: COUNTY_TRAFFIC, prior: COUNTY_TRAFFIC_BEFORE }, ABOUT_THE_TRAFFIC],
  ];

describe.each(OTHER_DEPARTMENTS)('%#: another department', (context, sentences) => {
  const all = Object.entries(sentences).flatMap(([heading, own]) => own.map((sentence) => [heading, sentence] as const));

  test.each(all)('%s: is true: %s', (heading, sentence) => {
    expect(foundOf(verifyNarrative(textDocument(`${heading}\n${sentence}`), context))).toEqual([]);
  });

  test.each(all)('%s: is true without the year before: %s', (heading, sentence) => {
    expect(foundOf(verifyNarrative(textDocument(`${heading}\n${sentence}`), { current: context.current }))).toEqual([]);
  });
});

test.each([...WRONG_SENTENCES, ...FUNDS_CONFUSED, ...UNQUALIFIED, ...NEAR_PUBLISHED, ...WRONG_EVALUATIONS])(
  '%s: %s names %s',
  (heading, sentence, named) => {
    expect(foundIn(`${heading}\n${sentence}`).join('\n')).toContain(named);
  },
);

/** Amounts and percentages; 单价100万元以上 is a kind of equipment. */
const NUMBER = /(?<!单价|单位价值|[\d.,])\d[\d,]*(?:\.\d+)?(?=万元|%)/g;

test('every number of a true sentence is checked or listed', () => {
  for (const [heading, sentences] of ALL_TRUE)
    for (const sentence of sentences) {
      const { checked, unchecked } = check(`${heading}\n${sentence}`);
      const paragraph = heading.split('\n').length;
      const places = [...checked, ...unchecked.flatMap(({ place, also }) => [place, ...also])];
      const passed = [...sentence.matchAll(NUMBER)].filter(
        ({ index }) => !places.some((place) => place.paragraph === paragraph && place.start <= index && index < place.end),
      );
      expect([sentence, passed.map(([number]) => number)]).toEqual([sentence, []]);
    }
});

test.each([...EVERYDAY_SLIPS, ...LISTED_EVALUATIONS])('%s: %s is found or listed', (heading, sentence, words) => {
  const { unchecked } = check(`${heading}\n${sentence}`);
  const said = [...foundIn(`${heading}\n${sentence}`), ...unchecked.map(({ quote }) => quote)];
  expect(said.join('\n')).toContain(words);
});

test('nearly every slip is found, not only listed', () => {
  const listed = EVERYDAY_SLIPS.filter(
    ([heading, sentence, words]) => !foundIn(`${heading}\n${sentence}`).join('\n').includes(words),
  );
  expect(listed.length).toBeLessThanOrEqual(2);
});
