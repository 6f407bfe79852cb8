import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startExcel } from '../jestExcel';
import { createWorkbook } from '../workbook';
import { QUESTIONS, record, type Recorded } from './questions';

/** What a real Excel answered, one file a build; there are none until somebody has recorded one. */
const BUILDS = join(__dirname, 'builds');

/** What the in-memory Excel answers, and so what everything that is tested with it rests on. */
const ASSUMED: Readonly<Record<string, unknown>> = {
  'a fill that is none': '#FFFFFF',
  'one value for a range fills it; null in an array leaves a cell': [
    [7, 2],
    [3, 4],
  ],
  'values of another size': 'error InvalidArgument',
  'what stands before a failure in one request': [['before']],
  'the place of an added conditional format': [
    [0, '=FALSE'],
    [1, '=TRUE'],
  ],
  'six million cells': null,
  'the used range of a blank sheet': [1, 1, true],
};

jest.setTimeout(30_000);

function builds(): { readonly file: string; readonly recorded: Recorded }[] {
  const files = existsSync(BUILDS) ? readdirSync(BUILDS).filter((name) => name.endsWith('.json')) : [];
  return files.map((file) => ({ file, recorded: JSON.parse(readFileSync(join(BUILDS, file), 'utf8')) as Recorded }));
}

test('what the in-memory Excel answers is written down', async () => {
  startExcel(createWorkbook('01表'));
  const { answers } = await record();
  expect(answers).toEqual(ASSUMED);
  expect(Object.keys(ASSUMED)).toEqual(Object.keys(QUESTIONS));
});

test('the script for Script Lab asks every question and prints a file', async () => {
  const script = execFileSync(process.execPath, ['config/recordExcel.mjs'], { encoding: 'utf8' });
  startExcel(createWorkbook('01表'));
  const printed = new Promise<string>((resolve) => {
    jest.spyOn(console, 'log').mockImplementationOnce(resolve);
  });
  // As Script Lab runs it: a script of the page, which finds Excel among the globals.
  (0, eval)(script);
  expect(JSON.parse(await printed)).toEqual({ build: '16.0.0.0', platform: 'PC', answers: ASSUMED });
});

/** The questions that an Excel answers otherwise than it is assumed to. */
function surprises({ answers }: Pick<Recorded, 'answers'>): string[] {
  return Object.keys(ASSUMED).filter((name) => JSON.stringify(answers[name]) !== JSON.stringify(ASSUMED[name]));
}

test('no build of Excel that somebody recorded answers otherwise', () => {
  for (const { file, recorded } of builds()) expect([file, surprises(recorded)]).toEqual([file, []]);
  // What would be seen of one that does.
  expect(surprises({ answers: { ...ASSUMED, 'six million cells': 'error RangeExceedsLimit' } })).toEqual(['six million cells']);
});
