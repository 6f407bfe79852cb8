import { reviewWorkbook } from '../../../src/core/review/reviewWorkbook';
import { runsText } from '../../../src/core/said/run';
import { agreements } from '../../../src/core/verify/agreements';
import { textDocument } from '../../../src/core/verify/textDocument';
import { verifyDocument } from '../../../src/core/verify/verifyDocument';
import { sample } from '../../app/fakeHost';
import { seedNarrative } from '../../app/document/seedNarrative';

const workbook = sample();
const { review, context } = reviewWorkbook(workbook);

/** What agrees, with the words of the text that do. */
function agreed(text: string): Map<string, string> {
  const document = textDocument(text);
  const texts = document.blocks.flatMap((block) => ('text' in block ? [block] : []));
  const verified = verifyDocument(document, workbook, context, { year: review.year, department: review.department });
  return new Map(
    agreements(verified, context).map(({ place, said }) => [
      texts.find(({ id }) => id === place.paragraph)?.text.slice(place.start, place.end) ?? '',
      runsText(said),
    ]),
  );
}

test('a figure that the tables have is said to agree, with its cell; a share with what it is worked out from', () => {
  const found = agreed(seedNarrative);
  expect(found.get('基本支出1,161.95万元')).toBe('03表 基本支出 1,161.95 万元');
  expect(found.get('占比45.39%')).toBe('基本支出 1,161.95 ÷ 2,560.03 = 45.39%');
});

test('what is wrong, and what nothing confirms, does not agree', () => {
  const found = agreed(seedNarrative.replace('基本支出1,161.95万元，占比', '基本支出1,261.95万元，占比'));
  expect(found.has('基本支出1,261.95万元')).toBe(false);
  // No table has last year's figures: what is compared with them is not confirmed.
  expect([...found.keys()].filter((words) => words.includes('增加'))).toEqual([]);
  expect([...found.keys()].filter((words) => words.includes('年初预算3'))).toEqual([]);
});

test('a figure that only the text itself repeats is not said to agree with the tables', () => {
  const twice = `${seedNarrative}\n`.replace('占比45.39%', '占比45.39%，年初预算500.00万元，年初预算500.00万元');
  expect([...agreed(twice).keys()].filter((words) => words.includes('500.00'))).toEqual([]);
});
