import type { TableKind } from '../../../src/core/figures/kinds';
import { reviewWorkbook, TABLE_KINDS } from '../../../src/core';
import { heatOf, type HeatSource } from '../../../src/core/overview/heat';
import { heatSvg } from '../../../src/core/overview/heatSvg';
import { linkLayout } from '../../../src/core/overview/linkLayout';
import { brokenBetween, linksOf } from '../../../src/core/overview/links';
import { linkTexts } from '../../../src/core/overview/linkTexts';
import { linkWords, tableNumbers } from '../../../src/core/overview/linkWords';
import { linksSvg } from '../../../src/core/overview/linksSvg';
import { makeDepartment } from '../../workbooks/department';
import { placeOf, withoutSheet, withValue } from '../../workbooks/editing';
import { shanxiWorkbook } from '../../workbooks/shanxi';

const right = shanxiWorkbook(makeDepartment({ seed: 21 }));
const figures = reviewWorkbook(right).context.current;
const running = placeOf(figures.figure('three-public', 'final', 'vehicle-running'));
const general = placeOf(figures.figure('summary', 'grant-general', 'amount'));
const { review: good } = reviewWorkbook(right);
const { review: bad } = reviewWorkbook(withValue(right, running, 999.99));
const { review: torn } = reviewWorkbook(withValue(right, general, 1));

describe('a department at a glance', () => {
  const states = (source: HeatSource, hasTexts = false) =>
    Object.fromEntries([...heatOf(source, hasTexts)].map(([column, { state }]) => [column, state]));

  it('is clean in every table that its form has; a text that nobody gave is absent', () => {
    const cells = heatOf(good, false);
    for (const kind of TABLE_KINDS) expect([kind, cells.get(kind)?.errors]).toEqual([kind, 0]);
    expect(states(good)).toMatchObject({ expenditure: 'clean', texts: 'absent', other: 'absent' });
    expect(states(good, true)).toMatchObject({ texts: 'clean' });
  });

  it('counts the errors in the table where they are explained', () => {
    const cells = heatOf(bad, false);
    const errors = bad.findings.filter(({ severity }) => severity === 'error').length;
    expect(cells.get('three-public')).toMatchObject({ state: 'error', errors });
    expect(states(bad)).toMatchObject({ summary: 'clean', expenditure: 'clean' });
  });

  it('counts no error twice and none never', () => {
    const sum = [...heatOf(torn, false).values()].reduce((total, { errors }) => total + errors, 0);
    expect(sum).toBe(torn.findings.filter(({ severity }) => severity === 'error').length);
  });

  it('says of a table that is not there that it could not be checked', () => {
    const { review } = reviewWorkbook(withoutSheet(right, '公开07表'));
    expect(states(review)['government-fund']).not.toBe('clean');
    expect(states(review)['government-fund']).not.toBe('absent');
  });

  it('counts what belongs to no table where its first cell stands, and apart where that is of none', () => {
    const columns = (...tables: ('revenue' | 'expenditure' | null)[]) => {
      const cells = tables.map((table) => ({ sheet: '公开01表', table }));
      const finding = { id: 'f1', table: null, category: 'cross-table' as const, severity: 'error' as const, cells };
      const heat = heatOf({ tables: good.tables, findings: [finding], suspects: [] }, false);
      return [...heat].filter(([, { errors }]) => errors > 0).map(([column]) => column);
    };
    expect(columns('expenditure', 'revenue')).toEqual(['expenditure']);
    expect(columns('revenue', 'expenditure')).toEqual(['revenue']);
    expect(columns(null, 'revenue')).toEqual(['other']);
    expect(columns()).toEqual(['other']);
  });

  it('knows the tables of a report that names none of them by their sheets', () => {
    const columns = (sheet: string) => {
      const finding = { id: 'f1', table: null, category: 'cross-table' as const, severity: 'error' as const, cells: [{ sheet }] };
      const heat = heatOf({ tables: good.tables, findings: [finding], suspects: [] }, false);
      return [...heat].filter(([, { errors }]) => errors > 0).map(([column]) => column);
    };
    expect(columns('公开03表')).toEqual(['expenditure']);
    expect(columns('封面')).toEqual(['other']);
  });

  it('does not call 尾差 a finding', () => {
    const rounding = { ...bad.findings[0], table: 'revenue', severity: 'rounding' } as (typeof bad.findings)[number];
    const cell = heatOf({ ...good, findings: [rounding] }, false).get('revenue');
    expect(cell).toMatchObject({ state: 'clean', roundings: 1 });
  });
});

describe('what has to agree with what', () => {
  it('has every relation, and every pair in the order of the forms', () => {
    const links = linksOf(good.results);
    const own = links.filter(({ between: [one, other] }) => one === other);
    expect(own.length).toBeGreaterThan(5);
    for (const { between } of links) {
      const [one, other] = between.map((kind) => TABLE_KINDS.indexOf(kind));
      expect(one).toBeLessThanOrEqual(other ?? -1);
    }
    expect(links.every(({ error }) => error === 0)).toBe(true);
  });

  it('is broken between the tables whose figures differ, and nowhere else', () => {
    const broken = linksOf(torn.results).filter(({ error }) => error > 0);
    expect(broken.every(({ between }) => between.includes('summary'))).toBe(true);
    const ids = broken.flatMap(({ between }) => brokenBetween(torn.results, between));
    const errors = torn.results.filter(({ verdict }) => verdict === 'error').map(({ relation }) => relation.id);
    expect(new Set(ids)).toEqual(new Set(errors));
  });

  it('is said with its counts, the worst first', () => {
    const [broken] = linksOf(torn.results).filter(({ error, between: [one, other] }) => error > 0 && one !== other);
    if (broken === undefined) throw new Error('nothing is broken between tables');
    expect(linkWords(broken, tableNumbers(torn.tables))).toMatch(/^01 收支总表与\d\d \S+：错误 \d+ 条/);
  });
});

describe('the picture of it', () => {
  const kinds = good.tables.map(({ kind }) => kind);
  const links = linksOf(torn.results);

  it.each([296, 560])('has no line behind a box at %i pixels', (width) => {
    const { boxes, lines } = linkLayout(kinds, links, width);
    expect(boxes).toHaveLength(kinds.length);
    const [left, right] = [boxes.find(({ x }) => x < width / 2), boxes.find(({ x }) => x > width / 2)];
    if (left === undefined || right === undefined) throw new Error('a column is missing');
    for (const { points } of lines) {
      for (const [x] of points) {
        expect(x).toBeGreaterThanOrEqual(left.x + left.width);
        expect(x).toBeLessThanOrEqual(right.x);
      }
    }
  });

  it('draws what is broken last, with its number, and says it to those who cannot see', () => {
    const { lines } = linkLayout(kinds, links, 560);
    expect(lines.at(-1)?.link.error).toBeGreaterThan(0);
    const { drawing, spoken } = linksSvg(kinds, links, tableNumbers(torn.tables));
    expect(drawing.svg).toMatch(/>×\d+</);
    expect(spoken).toMatch(/错误 \d+ 条/);
    expect(linksSvg(kinds, linksOf(good.results), new Map()).drawing.svg).not.toContain('×');
  });

  it('has a box for the texts under the tables, with a line to each table that they contradict', () => {
    const finding = (table: TableKind, severity: 'error' | 'warning'): HeatSource['findings'][number] => ({
      ...{ id: table, table: null, category: 'narrative', severity },
      cells: [null, table].map((one) => ({ sheet: '公开01表', table: one })),
    });
    const found = [finding('expenditure', 'error'), finding('expenditure', 'error'), finding('information', 'warning')];
    const texts = linkTexts({ findings: found }, { unchecked: 6, agreed: 120 });
    if (texts === null) throw new Error('no texts');
    const { boxes, texts: below } = linkLayout(kinds, links, 560, texts);
    expect(below.lines.map(({ kind, errors }) => [kind, errors])).toEqual([['expenditure', 2]]);
    expect(boxes.every(({ y, height }) => y + height < below.box.y)).toBe(true);
    const { drawing, spoken } = linksSvg(kinds, linksOf(good.results), tableNumbers(good.tables), texts);
    expect(drawing.svg).toContain('>错误 2　相符 120　提示 1　未核对 6<');
    expect(spoken).toMatch(/。情况说明：错误 2，相符 120，提示 1，未核对 6；与03 支出不符 2 处。$/);
  });

  it('says in that box that all agrees, or that there is no text', () => {
    const agreed = linkTexts({ findings: [] }, { unchecked: 6, agreed: 121 });
    expect(agreed).toEqual({ errors: 0, hints: 0, unchecked: 6, agreed: 121, tables: new Map() });
    const drawn = (texts: typeof agreed) => linksSvg(kinds, linksOf(good.results), new Map(), texts);
    expect(drawn(agreed).drawing.svg).toContain('>没有发现错误　相符 121　未核对 6<');
    expect(drawn(agreed).spoken).toMatch(/。情况说明：没有发现错误，相符 121，未核对 6。$/);
    expect(linkTexts({ findings: [] }, null)).toBeNull();
    expect(drawn(null).drawing.svg).toContain('>没有核对<');
    expect(drawn(null).spoken).toMatch(/。情况说明：没有核对。$/);
  });

  it('leaves out the tables that the form does not have', () => {
    const { boxes, lines } = linkLayout(['summary', 'revenue'], links, 560);
    expect(boxes.map(({ kind }) => kind)).toEqual(['summary', 'revenue']);
    expect(lines.every(({ link }) => link.between.every((kind) => kind === 'summary' || kind === 'revenue'))).toBe(true);
  });
});

describe('many departments as a picture', () => {
  const line = (name: string, review: HeatSource) => ({ name, heat: heatOf(review, false) });
  const { drawing, spoken } = heatSvg([line('甲局', good), line('乙局', bad), line('丙局', good)]);

  it('has a line for each with errors and counts the others', () => {
    expect(drawing.svg).toContain('>乙局<');
    expect(drawing.svg).not.toContain('>甲局<');
    expect(drawing.svg).toContain('>其余 2 个部门没有发现错误。<');
    expect(drawing.svg).toMatch(/>×\d+</);
    // The fonts of pictures have no √.
    expect(drawing.svg).not.toContain('√');
  });

  it('is said to those who cannot see it', () => {
    expect(spoken).toMatch(/^有错误的部门及其各表的错误条数。乙局：三公经费×\d+。$/);
  });
});
