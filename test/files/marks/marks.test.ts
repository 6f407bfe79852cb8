import fc from 'fast-check';
import { MARK_KINDS, type Mark } from '../../../src/core/marks/marks';
import { textRun } from '../../../src/core/said/said';
import { clearMarks } from '../../../src/files/marks/clearMarks';
import { writeMarks } from '../../../src/files/marks/writeMarks';
import { bases } from './bases';
import { partsOf } from '../packages';
import { runs } from '../../exhaustive';

const mark: fc.Arbitrary<Mark> = fc.record({
  cell: fc.record({
    sheet: fc.constant('公开01表'),
    row: fc.integer({ min: 0, max: 12 }),
    column: fc.integer({ min: 0, max: 6 }),
  }),
  kind: fc.constantFrom(...MARK_KINDS),
  said: fc
    .oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('', '应为 242.49 < 242.50 & "尾差"\n第二行', '\u0001\ud800'))
    .map((note) => [[textRun(note)]]),
});
const marks = fc.array(mark, { minLength: 1, maxLength: 12 });

describe.each(Object.entries(bases))('%s', (_, make) => {
  let base: Uint8Array;
  beforeAll(async () => {
    base = await make();
  });

  it('is restored part by part, byte by byte, when marks are cleared', () => {
    fc.assert(
      fc.property(marks, (list) => {
        const marked = writeMarks(base, list);
        expect(partsOf(marked)).not.toEqual(partsOf(base));
        expect(partsOf(clearMarks(marked))).toEqual(partsOf(base));
      }),
      { numRuns: runs(25) },
    );
  });

  it('is the same file when the same marks are written again', () => {
    fc.assert(
      fc.property(marks, (list) => {
        const once = writeMarks(base, list);
        expect(Buffer.compare(writeMarks(once, list), once)).toBe(0);
      }),
      { numRuns: runs(10) },
    );
  });

  it('shows only the last marks when others are written over them', () => {
    fc.assert(
      fc.property(marks, marks, (first, second) => {
        expect(partsOf(writeMarks(writeMarks(base, first), second))).toEqual(partsOf(writeMarks(base, second)));
      }),
      { numRuns: runs(10) },
    );
  });

  it('stays as it is when there is nothing to clear or to write', () => {
    expect(Buffer.compare(clearMarks(base), base)).toBe(0);
    expect(Buffer.compare(writeMarks(base, []), base)).toBe(0);
  });
});
