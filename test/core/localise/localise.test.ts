import fc from 'fast-check';
import { localise, type Explanation } from '../../../src/core/localise';
import type { Relation } from '../../../src/core/rules/relation';
import type { Figure } from '../../../src/core/figures/figure';
import type { TableKind } from '../../../src/core/figures/kinds';
import {
  atMost,
  department,
  equal,
  evaluateAll,
  figure,
  retyped,
  substitute,
  type Department,
  type FigureSpec,
} from './department';
import { runs } from '../../exhaustive';

const make = (row: string, printed: string, more: Partial<FigureSpec> = {}): Figure =>
  figure({ row, printed, at: [row.charCodeAt(0), 2], ...more });

/** `a 108.83→180.83 [180.82, 180.84]` */
const shown = ({ cells }: Explanation): string =>
  cells
    .map(({ figure: { row }, proposed, low, high }) => `${row} ${proposed.toFixed()} [${low.toFixed()}, ${high.toFixed()}]`)
    .join('; ');

const localised = (...relations: Relation[]): Explanation[] => localise(evaluateAll(relations));

describe('one slip', () => {
  test('nothing is said of relations that hold or are explained by rounding', () => {
    expect(localised(equal('r', [make('a', '10.00')], [make('b', '4.00'), make('c', '6.01')]))).toEqual([]);
  });

  test('what one equation says, and a row that another table does not list, is not certain', () => {
    const [own, other, total] = [make('a', '500.00'), make('b', '20.00'), make('t', '20.00')];
    const absent = make('a', '', { table: 'revenue', at: null });
    const explanations = localised(equal('sum', [total], [own, other]), equal('copy', [own], [absent]));
    expect(explanations.map(({ status }) => status)).toEqual(['ambiguous']);
    expect(explanations.map(shown)).toEqual(['a 0 [0, 0]']);
  });

  test('a digit swap in a part is unique when total and another table confirm the rest', () => {
    const [a, b, total] = [make('a', '108.83'), make('b', '20.00'), make('t', '200.83')];
    const explanations = localised(
      equal('sum', [total], [a, b]),
      equal('copy-a', [a], [make('A', '180.83', { table: 'expenditure' })]),
      equal('copy-b', [b], [make('B', '20.00', { table: 'expenditure' })]),
      equal('copy-t', [total], [make('T', '200.83', { table: 'expenditure' })]),
    );
    expect(explanations.map((each) => [each.status, each.pattern, shown(each), each.repairs])).toEqual([
      ['unique', 'transposed-digits', 'a 180.83 [180.82, 180.84]', ['sum', 'copy-a']],
    ]);
  });

  test('one broken relation names every figure in it, the likeliest slip first', () => {
    const explanations = localised(equal('sum', [make('t', '30.00')], [make('a', '21.00'), make('b', '18.00')]));
    expect(explanations.map((each) => [each.status, each.pattern, shown(each)])).toEqual([
      ['ambiguous', 'transposed-digits', 'a 12 [11.99, 12.01]'],
      ['ambiguous', 'one-digit', 't 39 [38.99, 39.01]'],
      ['ambiguous', null, 'b 9 [8.99, 9.01]'],
    ]);
  });

  test('where only a copy differs, both are named', () => {
    const [left, right] = [make('a', '42.17'), make('a', '55.80', { table: 'expenditure' })];
    const explanations = localised(equal('copy', [left], [right]));
    expect(explanations.map((each) => [each.status, each.pattern, shown(each)])).toEqual([
      ['ambiguous', 'copy-differs', 'a 55.8 [55.79, 55.81]'],
      ['ambiguous', 'copy-differs', 'a 42.17 [42.16, 42.18]'],
    ]);
  });

  test('of figures in 元 the one that agrees exactly with 万元 is proposed, not the middle of those that would do', () => {
    const wrong = make('y', '1000000.00', { unit: '元' });
    const limit = make('l', '1808310.00', { unit: '元', at: null });
    const explanations = localised(equal('copy', [wrong], [make('w', '180.83')]), atMost('within', [wrong], [limit]));
    expect(explanations.map(shown)).toContain('y 180.83 [180.825, 180.831001]');
  });

  test('a blank cell can have been left out, but not with a negative amount', () => {
    const explanations = localised(equal('sum', [make('t', '30.00')], [make('a', '21.00'), make('b', '')]));
    expect(explanations.find(({ cells }) => cells[0]?.figure.row === 'b')).toMatchObject({ pattern: 'left-out' });
    const below = localised(equal('sum', [make('t', '20.00')], [make('a', '21.00'), make('b', '')]));
    expect(below.map(({ cells }) => cells[0]?.figure.row)).toEqual(['a', 't']);
  });

  test('the slack of a blank cell appears with its value, and is lost with a zero', () => {
    const explanations = localised(equal('copy', [make('a', '')], [make('b', '5.00')]));
    expect(explanations.map(shown).sort()).toEqual(['a 5 [4.99, 5.01]', 'b 0 [0, 0]']);
  });

  test('an inequality leaves one side open', () => {
    const [explanation] = localised(atMost('within', [make('a', '7.00')], [make('b', '5.00')]));
    expect(explanation && shown(explanation)).toBe('a 5 [0, 5.01]');
    const overdrawn = localised(atMost('within', [make('closing', '7.00')], [make('b', '5.00')]));
    expect(overdrawn.map(shown)).toContain('closing 5 [-Infinity, 5.01]');
  });

  test('what cannot be negative is not proposed so; carry-overs may be overdrawn', () => {
    const short = (part: Figure): Relation => equal('sum', [make('t', '20.00')], [part, make('b', '25.00')]);
    expect(localised(short(make('a', '3.00'))).map(shown)).toEqual(['t 28 [27.99, 28.01]', 'b 17 [16.99, 17.01]']);
    expect(localised(short(make('closing', '3.00'))).map(shown)).toContain('closing -5 [-5.01, -4.99]');
  });

  test('nothing is certain in a table of which something else is left unexplained', () => {
    const certain = equal('copy', [make('a', '3.00')], [make('x', '5.00', { table: 'three-public' })]);
    const confirmed = equal('held', [make('b', '1.00')], [make('y', '1.00', { table: 'three-public' })]);
    const apart = (table: TableKind): Relation[] => {
      const figures = ['1.00', '2.00', '3.00', '4.00'].map((printed, index) => make(`${index}`, printed, { table }));
      return figures.slice(1).map((each, index) => equal(`open ${index}`, figures.slice(index, index + 1), [each]));
    };
    const fixed = equal(
      'fixed',
      certain.terms.slice(1).map((term) => term.figure),
      [make('z', '5.00', { table: 'three-public' })],
    );
    const statuses = (...relations: Relation[]): string[] =>
      localise(evaluateAll(relations), { maxSize: 1 }).map(({ status, more }) => `${status} ${more}`);
    expect(statuses(certain, confirmed, fixed, ...apart('revenue'))).toEqual(['unique false', 'none false']);
    expect(statuses(certain, confirmed, fixed, ...apart('summary'))).toEqual(['ambiguous true', 'none false']);
  });

  test('a new value that looks like no slip and that one sum alone says is not certain: another part may be wrong too', () => {
    const [total, part, other] = [make('t', '60.00'), make('p', '119100.00'), make('o', '48.30')];
    const sum = equal('sum', [total], [part, other]);
    const copyOfTotal = equal('copy-t', [total], [make('t', '60.00', { table: 'expenditure' })]);
    expect(localised(sum, copyOfTotal).map((each) => [each.status, shown(each)])).toEqual([
      ['ambiguous', 'p 11.7 [11.69, 11.71]'],
    ]);
    const copy = equal('copy', [part], [make('p', '11.70', { table: 'expenditure' })]);
    expect(localised(sum, copyOfTotal, copy).map((each) => [each.status, shown(each)])).toEqual([
      ['unique', 'p 11.7 [11.69, 11.71]'],
    ]);
  });

  test('a count has no slack', () => {
    const vehicles = [make('a', '2', { unit: 'count' }), make('b', '1', { unit: 'count' })];
    const explanations = localised(equal('sum', [make('t', '4', { unit: 'count' })], vehicles));
    expect(explanations.map(shown).sort()).toEqual(['a 3 [3, 3]', 'b 2 [2, 2]', 't 3 [3, 3]']);
  });

  test('a value in the neighbouring column is one explanation of two cells', () => {
    const cells = (['basic', 'project'] as const).map((column, index) =>
      make('2080101', index === 0 ? '' : '63.20', { table: 'expenditure', column, at: [9, 3 + index] }),
    );
    const [basic, project] = cells;
    if (basic === undefined || project === undefined) throw new Error('two cells');
    const total = (column: string, printed: string): Figure => make('208', printed, { table: 'expenditure', column, at: [8, 5] });
    const other = (column: string, printed: string): Figure =>
      make('2080102', printed, { table: 'expenditure', column, at: [10, 5] });
    const sum = (column: string, whole: string, part: Figure, rest: string): Relation[] => {
      const figures = [total(column, whole), other(column, rest)] as const;
      return [
        equal(`${column}-sum`, [figures[0]], [part, figures[1]]),
        ...figures.map((each, at) =>
          equal(`${column}-${at}`, [each], [retyped(each, whole === '' ? '' : at === 0 ? whole : rest)]),
        ),
      ];
    };
    const explanations = localised(
      equal('row-sum', [make('2080101', '63.20', { table: 'expenditure', column: 'total', at: [9, 2] })], [basic, project]),
      ...sum('basic', '80.00', basic, '16.80'),
      ...sum('project', '31.50', project, '31.50'),
    );
    expect(explanations[0]).toMatchObject({ pattern: 'wrong-cell', repairs: ['basic-sum', 'project-sum'] });
    expect(explanations[0] && shown(explanations[0])).toBe('2080101 63.2 [63.19, 63.21]; 2080101 0 [0, 0.01]');
  });

  test('a figure without a cell is blamed only where nothing else can be', () => {
    const unlisted = make('x', '', { at: null });
    expect(localised(equal('copy', [make('a', '3.00')], [unlisted])).map(shown)).toEqual(['a 0 [0, 0]']);
    const [left] = localised(equal('copy', [make('a', '3.00', { at: null })], [unlisted]));
    expect(left?.cells[0]?.figure.cell).toBeNull();
  });
});

describe('limits', () => {
  const relations = Array.from({ length: 3 }, (_, index) => equal(`r${index}`, [make('a', '3.00')], [make('b', '5.00')]));
  const joined = (): Relation[] => {
    const shared = make('s', '');
    return relations.map((relation, index) => ({
      ...relation,
      terms: [...relation.terms, { coefficient: 1, figure: index === 0 ? shared : make('z', '') }],
    }));
  };

  test('no explanation within the size asked for is said to be none', () => {
    const [a, b] = [make('a', '1.00'), make('b', '5.00')];
    const held = [equal('a', [a], [make('A', '1.00', { at: null })]), equal('b', [b], [make('B', '5.00', { at: null })])];
    const explanations = localise(evaluateAll([equal('copy', [a], [b]), ...held]), { maxSize: 0 });
    expect(explanations).toMatchObject([{ status: 'none', cells: [], repairs: ['copy'] }]);
  });

  test('too little work is said to be given up', () => {
    expect(localise(evaluateAll(relations), { maxWork: 0 }).map(({ status }) => status)).toEqual([
      'gave-up',
      'gave-up',
      'gave-up',
    ]);
  });

  test('a list that is cut says that there is more', () => {
    const explanations = localise(evaluateAll(joined().slice(0, 1)), { maxListed: 2 });
    expect(explanations.map(({ more }) => more)).toEqual([true, true]);
  });
});

describe('in a whole department', () => {
  const departments = [1, 2, 3].map((seed) => department(seed));
  const departmentAt = (index: number): Department => {
    const found = departments[index];
    if (found === undefined) throw new RangeError(`${index}`);
    return found;
  };
  const slip = fc.record({
    at: fc.nat(),
    kind: fc.constantFrom('negate', 'times-ten', 'add', 'empty'),
    by: fc.integer({ min: 100, max: 99999 }),
  });
  const printedAfter = (old: Figure, kind: string, by: number): string => {
    const value = old.value;
    if (value === null) throw new Error('figures have values');
    if (kind === 'negate') return value.negated().toFixed(2);
    if (kind === 'times-ten') return value.times(10).toFixed(2);
    return kind === 'add' ? value.plus((by / 100).toFixed(2)).toFixed(2) : '';
  };

  test('one slip: the cell is named, and if it is alone, with the right value within rounding', () => {
    fc.assert(
      fc.property(fc.nat({ max: 2 }), slip, (which, { at, kind, by }) => {
        const { relations, figures } = departmentAt(which);
        const old = figures[at % figures.length];
        if (old === undefined) throw new Error('a department has figures');
        const wrong = retyped(old, printedAfter(old, kind, by));
        const results = evaluateAll(substitute(relations, new Map([[old, wrong]])));
        fc.pre(results.some(({ verdict }) => verdict === 'error'));
        const explanations = localise(results);
        const own = explanations.find(({ cells }) => cells.length === 1 && cells[0]?.figure === wrong);
        const { low, high } = own?.cells[0] ?? {};
        expect(old.value?.gte(low ?? NaN) && old.value.lte(high ?? NaN)).toBe(true);
        if (explanations.length === 1) expect(explanations[0]?.status).toBe('unique');
        else expect(own?.status).toBe('ambiguous');
      }),
      { numRuns: runs(400), seed: 1 },
    );
  });

  test('up to five slips: every explanation repairs what it says and breaks nothing', () => {
    fc.assert(
      fc.property(fc.nat({ max: 2 }), fc.array(slip, { minLength: 2, maxLength: 5 }), (which, slips) => {
        const { relations, figures } = departmentAt(which);
        const replaced = new Map<Figure, Figure>();
        for (const { at, kind, by } of slips) {
          const old = figures[at % figures.length];
          if (old !== undefined) replaced.set(old, retyped(old, printedAfter(old, kind, by)));
        }
        const wrong = substitute(relations, replaced);
        const before = new Map(evaluateAll(wrong).map(({ relation, verdict }) => [relation.id, verdict]));
        for (const { cells, repairs, status } of localise(evaluateAll(wrong))) {
          if (status === 'none' || status === 'gave-up') continue;
          const corrected = new Map(
            cells.map(({ figure: each, proposed }) => [each, retyped(each, proposed.isZero() ? '' : proposed.toFixed(2))]),
          );
          for (const { relation, verdict } of evaluateAll(substitute(wrong, corrected))) {
            if (verdict === 'error')
              expect([relation.id, before.get(relation.id), repairs.includes(relation.id)]).toEqual([
                relation.id,
                'error',
                false,
              ]);
          }
          expect(cells.length).toBeLessThanOrEqual(replaced.size);
        }
      }),
      { numRuns: runs(150), seed: 2 },
    );
  });

  test('the same input gives the same explanations', () => {
    const { relations, figures } = departmentAt(0);
    const replaced = new Map(
      figures.filter((_, index) => index % 40 === 7).map((old) => [old, retyped(old, printedAfter(old, 'add', 12345))]),
    );
    const results = evaluateAll(substitute(relations, replaced));
    expect(localise(results)).toEqual(localise(results));
  });
});

describe('several things wrong at once', () => {
  /** `printed` stands where three others say what is right. */
  const confirmed = (row: string, printed: string, right: string): Relation[] =>
    (['expenditure', 'revenue', 'three-public'] as const).map((table) =>
      equal(
        `${row} ${table}`,
        [make(row, printed)].map((one) => own.get(row) ?? (own.set(row, one), one)),
        [make(row, right, { table })],
      ),
    );
  const own = new Map<string, Figure>();

  test('what is certain comes first, the likelier slip before the others, wherever it stands', () => {
    const explanations = localised(
      equal('two ways', [make('a', '42.17')], [make('b', '55.80')]),
      ...confirmed('c', '10.00', '77.39'),
      ...confirmed('d', '108.83', '180.83'),
    );
    expect(explanations.map(({ status, cells }) => `${status} ${cells[0]?.figure.row}`)).toEqual([
      'unique d',
      'unique c',
      'ambiguous a',
      'ambiguous b',
    ]);
  });

  test('a figure without a cell is named where no figure with one can be, and nowhere else', () => {
    const absent = (row: string, printed: string): Figure => make(row, printed, { at: null });
    const explanations = localised(
      equal('listed', [make('a', '5.00')], [absent('x', '')]),
      equal('unlisted', [absent('y', '')], [absent('z', '3.00')]),
    );
    expect(explanations.map(({ status, cells, repairs }) => `${status} ${cells[0]?.figure.row} ${repairs.join()}`)).toEqual([
      'ambiguous a listed',
      'ambiguous y unlisted',
      'ambiguous z unlisted',
    ]);
  });
});
