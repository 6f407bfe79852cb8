import type { QuotePlace } from '../../../src/core/verify/reading/document';
import type { VerifiedNarrative } from '../../../src/core/verify/verifyNarrative';
import { composed } from './composed';
import { VARIATIONS } from './handVaried';
import { facts } from './regions/facts';
import { REGIONS } from './regions';
import { verifyText } from './regions/measure';
import { textDocument } from '../../../src/core/verify/textDocument';
import { verifyNarrative } from '../../../src/core/verify/verifyNarrative';
import { withoutMarks } from '../../bench/verifySlips';

/** Numbers with a unit or a measure word behind them; 单价100万元以上 is a kind of equipment. */
const NUMBER =
  /(?<!单[价位](?:价值)?\s*)(?<![\d.,])\d[\d,]*(?:\.\d+)?(?=\s*(?:亿元|万元|元|%|％|个|辆|台|批|次|人|项|分|平方米|家|户))/g;

const contains = (at: number, paragraph: number) => (place: QuotePlace | null) =>
  place?.paragraph === paragraph && place.start <= at && at < place.end;

/** The numbers that are neither checked nor wrong nor unchecked. */
function passedOver(text: string, { checked, findings, unchecked }: VerifiedNarrative): string[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const places = [...checked, ...findings.map(({ place }) => place), ...unchecked.flatMap(({ place, also }) => [place, ...also])];
  return lines.flatMap((line, paragraph) =>
    [...line.matchAll(NUMBER)]
      .filter(({ index }) => !places.some(contains(index, paragraph)))
      .map(({ index, 0: number }) => `${number} in ${line.slice(Math.max(0, index - 20), index + 20)}`),
  );
}

describe('every number of a text is checked, wrong, or listed as unchecked', () => {
  test.each(Object.entries(REGIONS))('in the habits of %s', (_, text) => {
    for (const options of [
      { seed: 11 },
      { seed: 17, fund: true, stateCapital: true, carryOver: true },
      { seed: 19, noThreePublic: true },
    ]) {
      const subject = facts(options, 'ten');
      const plain = withoutMarks(text(subject));
      for (const withPrior of [true, false]) expect(passedOver(plain, verifyText(plain, subject, withPrior))).toEqual([]);
    }
  });

  test.each(['shanxi', 'shanghai'] as const)('in a text of our own in the wording of %s, varied by hand', (profile) => {
    const { current, prior, narrative } = composed(profile, { seed: 12, fund: true, carryOver: true });
    const whole = [
      narrative.title,
      ...narrative.sections.flatMap(({ title, paragraphs }) => [[{ text: title }], ...paragraphs.map(({ runs }) => runs)]),
    ]
      .map((runs) => runs.map(({ text }) => text).join(''))
      .join('\n');
    for (const [name, variation] of Object.entries(VARIATIONS)) {
      const text = variation(whole);
      expect([name, passedOver(text, verifyNarrative(textDocument(text), { current, prior }))]).toEqual([name, []]);
    }
  });

  test('also a number that is wrong, or that stands where no table knows it', () => {
    const subject = facts({ seed: 19, noThreePublic: true }, 'ten');
    const text = `七、财政拨款“三公”经费支出决算情况说明
因公出国（境）费支出0.00万元，因公出国（境）团组1个，参加培训3人。
公务接待费支出0.00万元，其中：国内公务接待支出0.00万元，国内公务接待2批次，来宾16人次，陪餐5人，餐费标准每人40元。
主要原因是本年新增2家单位，压减公务接待15次，节约0.35万元。`;
    expect(passedOver(text, verifyText(text, subject))).toEqual([]);
  });
});
