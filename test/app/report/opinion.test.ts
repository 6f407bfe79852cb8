import { decide } from '../../../src/app/decisions';
import { ignore } from '../../../src/app/ignored';
import { parseEarlierReports } from '../../../src/app/report/earlierReports';
import { REPORT_GRID } from '../../../src/core/report/reportDocument';
import { opinion, type OpinionOptions } from '../../../src/app/report/opinion';
import { reviewJson, type ReviewReport } from '../../../src/app/report/reviewJson';
import { reviewWorkbook, type WorkbookSnapshot } from '../../../src/core';
import type { ReportDocument } from '../../../src/core/report/reportDocument';
import { makeDepartment } from '../../workbooks/department';
import { placeOf, withoutSheet, withValue } from '../../workbooks/editing';
import { foldingWorkbook } from '../../workbooks/folding';
import { shanxiWorkbook } from '../../workbooks/shanxi';

const right = shanxiWorkbook(makeDepartment({ seed: 21, name: '示范县民政局', tails: true }));
const figures = reviewWorkbook(right).context.current;
const running = placeOf(figures.figure('three-public', 'final', 'vehicle-running'));
const project = placeOf(figures.figure('expenditure', '2011302', 'project'));

const report = (workbook: WorkbookSnapshot): ReviewReport => reviewJson('报送/民政局.xlsx', reviewWorkbook(workbook).review);

/** Heading → the rows of the tables under it, and its paragraphs. */
function sectionsOf(document: ReportDocument): Map<string, { rows: string[][]; paragraphs: string[] }> {
  const sections = new Map<string, { rows: string[][]; paragraphs: string[] }>();
  let current = { rows: [] as string[][], paragraphs: [] as string[] };
  sections.set('', current);
  for (const block of document.blocks) {
    if (block.kind === 'heading')
      sections.set(block.text.replace(/^.*?、/, '').replace(/（.*/, ''), (current = { rows: [], paragraphs: [] }));
    else if (block.kind === 'paragraph') current.paragraphs.push(block.text);
    else if (block.kind === 'table') current.rows.push(...block.rows.map(({ cells }) => [...cells]));
  }
  return sections;
}

function section(workbook: WorkbookSnapshot, heading: string, options?: OpinionOptions): string[][] {
  return sectionsOf(opinion(report(workbook), options)).get(heading)?.rows ?? [];
}

describe('an opinion on one department', () => {
  const wrong = withValue(right, running, 999.99);
  const errors = report(wrong).findings.filter(({ severity }) => severity === 'error');

  it('is addressed to the department and names the year', () => {
    const { title, addressee } = opinion(report(wrong));
    expect([title, addressee]).toEqual(['2024年度部门决算公开审核意见', '示范县民政局：']);
  });

  it('shows which tables do not agree, and nothing where all do', () => {
    const pictures = (workbook: WorkbookSnapshot) => opinion(report(workbook)).blocks.filter(({ kind }) => kind === 'picture');
    const [picture, ...others] = pictures(wrong);
    expect(others).toEqual([]);
    expect(picture?.kind === 'picture' && picture.picture.spoken).toMatch(/09 三公经费：错误 \d+ 条/);
    expect(pictures(right)).toEqual([]);
  });

  it('writes itself from what the reviewer decided: how many go back, why, and with which figures', () => {
    const [first, second] = errors;
    if (first === undefined || second === undefined) throw new Error('two errors are needed');
    const proposals = [{ sheet: '公开09表', address: 'L7', submitted: '999.99', corrected: '11.47' }];
    const decisions = [
      decide(first, { kind: 'return', reason: '请核对原始资料后改正' }),
      decide(second, { kind: 'propose', reason: '由有关等式推算得出', proposals }),
    ];
    const sections = sectionsOf(opinion(report(wrong), { decisions }));
    expect(sections.get('')?.paragraphs.join('')).toContain('处理意见：退回1条，建议改1条。');
    const found = sections.get('各表的错误')?.rows.map(([, , words]) => words?.split('\n')[1]);
    expect(found?.slice(0, 2)).toEqual(['处理意见：退回：请核对原始资料后改正', '处理意见：建议改：由有关等式推算得出']);
    expect(sections.get('建议改正')?.rows).toEqual([['1', '公开09表!L7', '999.99', '11.47']]);
  });

  it('forgets a decision once the figures are others', () => {
    const [first] = errors;
    if (first === undefined) throw new Error('no error');
    const decisions = [{ ...decide(first, { kind: 'return', reason: '原因' }), difference: '0.01' }];
    const { paragraphs } = sectionsOf(opinion(report(wrong), { decisions })).get('') ?? { paragraphs: [] };
    expect(paragraphs.join('')).not.toContain('处理意见');
  });

  it('lists apart what the reviewer proposes, and speaks of the file as it was submitted', () => {
    const corrections = [
      { sheet: '公开09表', address: 'L7', submitted: '999.99', corrected: '11.47' },
      { sheet: '公开09表', address: 'L8', submitted: '', corrected: '2.00' },
    ];
    const { rows, paragraphs } = sectionsOf(opinion(report(wrong), { corrections })).get('建议改正') ?? {
      rows: [],
      paragraphs: [],
    };
    expect(rows).toEqual([
      ['1', '公开09表!L7', '999.99', '11.47'],
      ['2', '公开09表!L8', '空', '2.00'],
    ]);
    expect(paragraphs).toEqual(['以上审核结果均按报送的数字得出；下列各处建议改正，请对照原始资料核实。']);
    expect(section(wrong, '各表的错误', { corrections })).toEqual(section(wrong, '各表的错误'));
    expect(sectionsOf(opinion(report(wrong))).has('建议改正')).toBe(false);
  });

  it('lists every error with its place, both figures and the difference', () => {
    const rows = section(wrong, '各表的错误');
    expect(rows.length).toBe(errors.length);
    errors.forEach(({ left, right, difference }, index) => {
      expect(rows[index]).toEqual(expect.arrayContaining([left, right, difference]));
    });
    expect(rows.every(([, place]) => place?.startsWith('公开09表!') === true)).toBe(true);
  });

  it('proposes a correction and says which errors it explains', () => {
    const rows = section(wrong, '可能填错的单元格及建议');
    const before = figures.figure('three-public', 'final', 'vehicle-running')?.value?.toFixed(2);
    expect(rows.map(([, , , present, proposed, explains]) => [present, proposed, explains])).toContainEqual([
      '999.99',
      before,
      errors.map((_, index) => index + 1).join('、'),
    ]);
  });

  it('keeps 尾差 apart from errors', () => {
    expect(section(wrong, '尾差').length).toBe(report(wrong).findings.filter(({ severity }) => severity === 'rounding').length);
  });

  it('puts 尾差 last, in sentences across the page', () => {
    const { blocks } = opinion(report(wrong));
    const last = blocks.at(-1);
    expect(blocks.filter(({ kind }) => kind === 'heading').at(-1)).toMatchObject({
      text: expect.stringMatching(/、尾差（\d+条）$/) as string,
    });
    expect(last?.kind === 'table' && last.columns.map(({ label }) => label)).toEqual(['序号', '位置', '内容']);
  });

  it('proposes of several repairs the one that looks like a slip, and counts the others', () => {
    expect(section(foldingWorkbook(), '可能填错的单元格及建议')).toEqual([
      [
        '1',
        '公开09表!G8',
        '决算数 合计\n合计数没有随明细更新；24.95至24.99均可；改其中任何一处都能使相关等式成立，请逐一核对原始资料',
        '30.43',
        '24.97',
        '1',
      ],
      ['2', '', '另有 2 处改动也能使等式成立', '', '', '1'],
    ]);
  });

  it('has one line for all errors that no cell explains, each reason apart', () => {
    const unexplained = { cells: [], pattern: null, explains: [] };
    const none = (status: 'none' | 'gave-up', ...ids: (string | undefined)[]) =>
      ({ ...unexplained, status, explains: ids.filter((id) => id !== undefined) }) as ReviewReport['suspects'][number];
    const given = report(withValue(withValue(right, running, 999.99), project, 1.01));
    const [one, two, three, four] = given.findings.filter(({ severity }) => severity === 'error').map(({ id }) => id);
    const suspects = [none('gave-up', three), none('none', one), none('gave-up', two, four)];
    const rows = sectionsOf(opinion({ ...given, suspects })).get('可能填错的单元格及建议')?.rows;
    expect(rows?.map(([number, , words, , , explained]) => [number, words, explained])).toEqual([
      ['1', '可能的情况太多，没有全部试完，请逐项核对。', '2至4'],
      ['2', '错误较多，改动几个单元格不能使相关等式全部成立，请逐项核对。', '1'],
    ]);
  });

  it('says what was not checked, and which table was not found', () => {
    const incomplete = withoutSheet(right, '公开08表');
    expect(section(incomplete, '未检查的内容').map(([, , content]) => content)).toEqual([
      expect.stringContaining('国有资本经营预算财政拨款支出决算表'),
    ]);
    expect(section(incomplete, '识别的公开表').map((row) => row.at(-1))).toContain('未识别');
  });

  it('lists what was ignored with the reason, and not among the errors', () => {
    const [first] = errors;
    if (first === undefined) throw new Error('no error');
    const ignored = [ignore(first, '已与财政局核实')];
    expect(section(wrong, '已忽略的事项', { ignored }).map((row) => row.at(-1))).toEqual(['已与财政局核实']);
    expect(section(wrong, '各表的错误', { ignored }).length).toBe(errors.length - 1);
  });

  it('does not ignore an error that has another difference than the one that was looked at', () => {
    const ignored = errors.slice(0, 1).map((finding) => ({ ...ignore(finding, '已核实'), difference: '0.01' }));
    expect(ignored).toHaveLength(1);
    expect(section(wrong, '各表的错误', { ignored }).length).toBe(errors.length);
  });

  it('says against the last report what is 未改, 新增 and 已改', () => {
    const before = withValue(right, project, 1.01);
    const last = parseEarlierReports(JSON.stringify(report(before))) ?? [];
    const both = withValue(before, running, 999.99);
    const states = section(both, '各表的错误', { last }).map(([, , found]) => /^〔(..)〕/.exec(found ?? '')?.[1]);
    expect([...new Set(states)].sort()).toEqual(['新增', '未改']);
    const fixed = section(wrong, '与上次审核相比', { last });
    expect(fixed.length).toBe(report(before).findings.filter(({ severity }) => severity === 'error').length);
    expect(new Set(fixed.map(([, state]) => state))).toEqual(new Set(['已改']));
  });

  it('says plainly that nothing is wrong', () => {
    const document = opinion(report(shanxiWorkbook(makeDepartment({ seed: 5 }))));
    expect(sectionsOf(document).get('各表的错误')).toEqual({ rows: [], paragraphs: ['无。'] });
    expect(sectionsOf(document).get('')?.paragraphs.at(-1)).toMatch(/没有发现错误。$/);
  });

  it('has tables that fill the grid', () => {
    const last = parseEarlierReports(JSON.stringify(report(withValue(right, project, 1.01)))) ?? [];
    const tables = opinion(report(wrong), { last }).blocks.filter((block) => block.kind === 'table');
    expect(tables.map(({ columns }) => columns.reduce((sum, { span }) => sum + span, 0))).toEqual(
      tables.map(() => REPORT_GRID.length),
    );
    expect(tables.every(({ columns, rows }) => rows.every(({ cells }) => cells.length === columns.length))).toBe(true);
  });
});
