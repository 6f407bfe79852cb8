import { reviewWorkbook, type WorkbookSnapshot } from '../../src/core';
import { makeDepartment } from './department';
import { placeOf, withValue } from './editing';
import { shanxiWorkbook } from './shanxi';

/** A total of 公开09表 that was not brought up to date: one repair looks like a slip, two others mend the sum as well. */
export function foldingWorkbook(): WorkbookSnapshot {
  const right = shanxiWorkbook(makeDepartment({ seed: 21, name: '示范县民政局', tails: true }));
  const total = reviewWorkbook(right).context.current.figure('three-public', 'final', 'total');
  return withValue(right, placeOf(total), 30.43);
}
