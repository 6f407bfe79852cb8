import { utils } from '@e965/xlsx';
import { FileProblem } from '../../src/files/fileProblem';
import { readWorkbook } from '../../src/files/readWorkbook';
import { bytesOf } from './packages';

function flipped(bytes: Uint8Array, at: number): Uint8Array {
  const copy = bytes.slice();
  copy[at] = (copy[at] ?? 0) ^ 0xff;
  return copy;
}

beforeAll(() => {
  // What the library has to say about damaged files is not ours.
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});

describe('any single damaged byte gives a snapshot or a FileProblem, nothing else', () => {
  it.each(['xlsx', 'biff8', 'ods'] as const)('%s', (bookType) => {
    const sheet = utils.aoa_to_sheet([
      ['科目', 242.5],
      [true, '合计'],
    ]);
    const workbook = { ...utils.book_new(sheet, 'a'), Props: { Author: '张三', Company: '某局' } };
    const bytes = bytesOf(workbook, bookType);
    for (let at = 0; at < bytes.length; at += Math.ceil(bytes.length / 1500)) {
      try {
        expect(readWorkbook(flipped(bytes, at), 'a').sheets).toBeDefined();
      } catch (error) {
        expect(error).toBeInstanceOf(FileProblem);
      }
    }
  });
});
