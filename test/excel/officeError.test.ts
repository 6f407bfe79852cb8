import { clearMarks, writeMarks } from '../../src/excel/marks';
import { ExcelProblem, officeCodeOf, toExcelProblem } from '../../src/excel/officeError';
import { readWorkbook } from '../../src/excel/readWorkbook';
import { startExcel } from '../excel-host/jestExcel';
import { ApiError } from '../excel-host/protocol';
import { createWorkbook } from '../excel-host/workbook';

const CODES: readonly (readonly [string, string])[] = [
  ['InvalidOperationInCellEditMode', 'cell-editing'],
  ['AccessDenied', 'access-denied'],
  ['ItemNotFound', 'item-missing'],
  ['ItemAlreadyExists', 'name-taken'],
  ['ApiNotFound', 'unsupported'],
  ['UnsupportedOperation', 'unsupported'],
  ['RangeExceedsLimit', 'too-large'],
  ['ResponsePayloadSizeLimitExceeded', 'too-large'],
  ['ActivityLimitReached', 'busy'],
  ['RequestAborted', 'aborted'],
  ['InvalidReference', 'changed-meanwhile'],
  ['InvalidSelection', 'invalid-selection'],
  ['InvalidArgument', 'invalid-argument'],
  ['MergedRangeConflict', 'invalid-argument'],
  ['GeneralException', 'unexpected'],
  ['SomethingNew', 'unexpected'],
];

async function problemOf(promise: Promise<unknown>): Promise<ExcelProblem> {
  const error: unknown = await promise.then(
    () => new Error('no problem'),
    (reason: unknown) => reason,
  );
  if (error instanceof ExcelProblem) return error;
  throw error;
}

describe('errors of Excel', () => {
  test.each(CODES)('%s is %s, in one Chinese sentence, with the error as the cause', async (code, expected) => {
    const { host } = startExcel(createWorkbook('01表'));
    host.failures.set('Range.Values', new ApiError(code, 'in English', 'Range.values', 400));
    const problem = await problemOf(readWorkbook());
    expect(problem.code).toBe(expected);
    expect(problem.message).toMatch(/^[^。]*\p{Script=Han}[^。]*。$/u);
    expect(problem.message).not.toContain('in English');
    expect(problem.cause).toMatchObject({ code, debugInfo: { code, errorLocation: 'Range.values' } });
  });

  test('a code without a sentence of its own is named', async () => {
    const { host } = startExcel(createWorkbook('01表'));
    host.failures.set('Range.Values', new ApiError('SomethingNew', 'x'));
    expect((await problemOf(readWorkbook())).message).toContain('SomethingNew');
  });

  test.each([
    ['reading', () => readWorkbook()],
    ['marking', () => writeMarks([])],
    ['clearing', () => clearMarks()],
  ])('%s while a cell is being edited', async (_what, act) => {
    const { host } = startExcel(createWorkbook('01表'));
    host.failures.set('*', new ApiError('InvalidOperationInCellEditMode', 'x', '', 400));
    expect((await problemOf(act())).code).toBe('cell-editing');
    await act();
  });
});

describe('other errors', () => {
  test('of our own code are not hidden', () => {
    startExcel(createWorkbook('01表'));
    const mistake = new TypeError('x is undefined');
    expect(toExcelProblem(mistake)).toMatchObject({
      code: 'unexpected',
      cause: mistake,
      message: expect.stringContaining('TypeError') as string,
    });
    expect(officeCodeOf(mistake)).toBeNull();
  });

  test('problems stay what they are', () => {
    const problem = new ExcelProblem('busy', 'x');
    expect(toExcelProblem(problem)).toBe(problem);
  });
});
