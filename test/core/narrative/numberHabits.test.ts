import { allOrSome } from '../../exhaustive';
import { PROFILES } from '../../../src/core/narrative/profiles';
import { priorInputs } from '../../../src/core/narrative/sheet/priorInputs';
import { runsText } from '../../../src/core/said/run';
import { readTables } from '../../../src/core/tables/readTables';
import { shanghaiWorkbook } from '../../workbooks/shanghai';
import { shanxiWorkbook } from '../../workbooks/shanxi';
import { complete } from '../verify/composed';
import { publishedText } from '../verify/seed';
import { CASES } from './caseDepartments';

/** Two ways to print one thing; a wording has one of each. */
const PAIRS = {
  类: { '(类)': /\((?:类|款|项)\)/, '（类）': /（(?:类|款|项)）/ },
  'a sum of nothing': { '0': /(?<![\d.,])0(?:万元|元)/, '0.00': /(?<![\d.,])0\.00(?:万元|元)/ },
  'a share of nothing': { '0%': /(?<![\d.])0%/, '0.00%': /(?<![\d.])0\.00%/ },
  year: { 年: /20\d\d年(?!度|\d|末)/, 年度: /20\d\d年度/ },
} as const;

type Pair = keyof typeof PAIRS;

/** Paragraphs that print it the other way because the region's own text does, with the words that it does so in. */
const AS_PUBLISHED: Readonly<Record<string, readonly (readonly [Pair, paragraph: RegExp, published: string])[]>> = {
  shanxi: [
    ['a sum of nothing', /^three-public\./, '因公出国（境）费支出0万元'],
    ['a sum of nothing', /^procurement\.total$/, '政府采购工程支出0万元'],
    ['year', /^general-budget\.total$/, '2024年一般公共预算财政拨款决算支出'],
  ],
  shanghai: [['year', /^three-public\.vehicles$/, '']],
};

/** The paragraphs of every made-up department, with their ids. */
function paragraphsIn(id: string): readonly (readonly [id: string, text: string])[] {
  const profile = PROFILES[id];
  if (profile === undefined) throw new RangeError(`no wording ${id}`);
  return Object.values(CASES).flatMap((data) => {
    const { figures } = readTables(id === 'shanghai' ? shanghaiWorkbook(data, 'A') : shanxiWorkbook(data));
    const { narrative } = complete(figures, priorInputs(figures, figures), profile);
    return narrative.sections.flatMap((section) => section.paragraphs.map((one) => [one.id, runsText(one.runs)] as const));
  });
}

/** In which ways they print it: the ways, with the paragraphs. */
function waysOf(paragraphs: ReturnType<typeof paragraphsIn>, pair: Pair): ReadonlyMap<string, ReadonlySet<string>> {
  const ways = new Map<string, Set<string>>();
  for (const [id, text] of paragraphs)
    for (const [way, pattern] of Object.entries(PAIRS[pair]))
      if (pattern.test(text)) ways.set(way, (ways.get(way) ?? new Set<string>()).add(id));
  return ways;
}

describe.each(allOrSome(Object.keys(PROFILES), 4))('the wording %s', (id) => {
  let paragraphs: ReturnType<typeof paragraphsIn> = [];
  beforeAll(() => {
    paragraphs = paragraphsIn(id);
  });

  test.each(Object.keys(PAIRS) as Pair[])('prints %s in one way, but where the region’s own text does otherwise', (pair) => {
    const others = (AS_PUBLISHED[id] ?? []).filter(([which]) => which === pair).map(([, paragraph]) => paragraph);
    const own = [...waysOf(paragraphs, pair)].map(([way, ids]) => [
      way,
      [...ids].filter((paragraph) => !others.some((pattern) => pattern.test(paragraph))),
    ]);
    expect(own.filter(([, ids]) => ids?.length !== 0).map(([way]) => way)).toHaveLength(
      own.length === 0 || (id === 'sichuan' && pair === 'year') ? own.length : 1,
    );
  });
});

test('what Shanxi prints in another way stands so in the text that was published', () => {
  const text = publishedText('seed-narrative').replace(/\s/g, '');
  for (const [, , published] of AS_PUBLISHED['shanxi'] ?? []) expect(text).toContain(published);
});
