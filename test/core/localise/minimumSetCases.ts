import { localise, type Explanation } from '../../../src/core/localise';
import type { Relation, RelationResult } from '../../../src/core/rules/relation';
import type { Figure } from '../../../src/core/figures/figure';
import { atMost, equal, evaluateAll, figure, random } from './department';
import { smallestSetsByProgram } from './mixedInteger';

/** Draws relations and slips by seed; the explanations must be all the smallest sets that an integer program finds. */
export function compareWithProgram(cases: number): void {
  const sizes = new Set<number>();
  for (let seed = 1; seed <= cases; seed += 1) {
    const { relations, figures } = drawCase(seed);
    const results = evaluateAll(relations);
    const expected = smallestSetsByProgram(relations, figures);
    const actual = smallestCovers(localise(results, { maxSize: figures.length, maxWork: 10_000_000 }), results);
    expect({ seed, sets: actual }).toEqual({ seed, sets: named(expected) });
    sizes.add(expected[0]?.length ?? -1);
  }
  // The comparison is worth something only if the cases differ.
  expect([...sizes].sort()).toEqual(expect.arrayContaining([0, 1, 2, 3, 4]));
}

/** Few figures in many relations: some built as sums and copies and then spoilt, some drawn without any sense. */
function drawCase(seed: number): { relations: Relation[]; figures: Figure[] } {
  const next = random(seed);
  const pick = (count: number): number => Math.floor(next() * count);
  const count = 3 + pick(5);
  const sensible = next() < 0.7;
  const hundredths = Array.from({ length: count }, () => (next() < 0.25 ? 0 : pick(60) - (next() < 0.1 ? 30 : 0)));
  const shapes: { operator: '=' | '<='; left: number[]; right: number[] }[] = [];
  const amount = 2 + pick(sensible ? 4 : 5);
  for (let index = 0; index < amount; index += 1) {
    const order = hundredths
      .map((_, at) => ({ at, key: next() }))
      .sort((a, b) => a.key - b.key)
      .map(({ at }) => at);
    const left = order.slice(0, next() < 0.8 ? 1 : 2);
    const right = order.slice(left.length, left.length + 1 + pick(Math.min(3, count - left.length)));
    const operator = next() < 0.75 ? '=' : '<=';
    shapes.push({ operator, left, right });
    const [total] = left;
    if (sensible && left.length === 1 && total !== undefined && index < 3) {
      hundredths[total] = right.reduce((sum, at) => sum + (hundredths[at] ?? 0), 0) + (next() < 0.3 ? pick(3) - 1 : 0);
    }
  }
  for (let slips = pick(4); slips > 0; slips -= 1) hundredths[pick(count)] = next() < 0.2 ? 0 : pick(120);
  const figures = hundredths.map((value, at) =>
    figure({ row: next() < 0.3 ? `closing-${at}` : `${at}`, printed: value === 0 ? '' : (value / 100).toFixed(2), at: [at, 0] }),
  );
  const side = (ats: readonly number[]): Figure[] => ats.flatMap((at) => figures[at] ?? []);
  const relations = shapes.map(({ operator, left, right }, index) =>
    (operator === '=' ? equal : atMost)(`r${index}`, side(left), side(right)),
  );
  return { relations, figures };
}

/** The smallest unions of explanations that repair every broken relation once, as the program would name them. */
function smallestCovers(explanations: readonly Explanation[], results: readonly RelationResult[]): string[] {
  const covers = (broken: readonly string[]): Figure[][] => {
    const [first] = broken;
    if (first === undefined) return [[]];
    return explanations
      .filter(({ cells, repairs }) => cells.length > 0 && repairs.includes(first) && repairs.every((id) => broken.includes(id)))
      .flatMap(({ cells, repairs }) =>
        covers(broken.filter((id) => !repairs.includes(id))).map((rest) => [...cells.map((cell) => cell.figure), ...rest]),
      );
  };
  const all = covers(results.filter(({ verdict }) => verdict === 'error').map(({ relation }) => relation.id));
  const least = Math.min(...all.map((cover) => cover.length));
  return named(all.filter((cover) => cover.length === least));
}

function named(sets: readonly (readonly Figure[])[]): string[] {
  return [
    ...new Set(
      sets.map((set) =>
        set
          .map(({ row }) => row)
          .sort()
          .join(' '),
      ),
    ),
  ].sort();
}
