import { TOWN_AUDIT } from '../sentences/townAudit';
import { runsText } from '../../../../src/core/said/run';
import { textDocument } from '../../../../src/core/verify/textDocument';
import { verifyNarrative } from '../../../../src/core/verify/verifyNarrative';
import { figuresOf } from '../../narrative/tableBuilder';
import { brief } from '../seed';

const current = figuresOf({ 'three-public': { final: { total: '3.34', reception: '3.34' } } });
const HEAD = '（二）“三公”经费财政拨款支出决算具体情况说明\n';
const found = (text: string): string[] => brief(verifyNarrative(textDocument(HEAD + text), { current }).findings);

test('every batch has somebody in it', () => {
  expect(found('公务接待费支出3.34万元，共接待12批次，96人次。')).toEqual([]);
  expect(found('公务接待费支出3.34万元，共接待96批次，12人次。')).toEqual(['error count 共接待96批次，12人次']);
});

test('what stands in a bracket is not what the next sentence counts', () => {
  const text =
    '公务接待费支出3.34万元。其中：国内公务接待支出3.34万元（含外宾接待支出0.00万元）。主要用于工作交流，12批次、96人次，其中：接待外宾0批次、0人次。';
  expect(found(text)).toEqual([]);
});

describe('a car that was bought is counted beside what it cost', () => {
  const cars = (cost: string, bought?: string) =>
    figuresOf({
      'three-public': { final: { total: cost, 'vehicle-purchase': cost, ...(bought && { 'vehicles-purchased': bought }) } },
    });
  const said = (text: string, figures: ReturnType<typeof cars>): string[] =>
    brief(verifyNarrative(textDocument(HEAD + text), { current: figures }).findings);

  test('also under the name of its cost', () => {
    expect(said('公务用车购置量1辆。', cars('18.00', '1'))).toEqual([]);
    expect(said('公务用车购置量2辆。', cars('18.00', '1'))).toEqual(['error count 公务用车购置量2辆']);
  });

  test('none for money, and money for none', () => {
    expect(said('公务用车购置量1辆。', cars('18.00'))).toEqual([]);
    expect(said('公务用车购置量1辆。', cars('0.00'))).toEqual(['error count 公务用车购置量1辆']);
    expect(said('公务用车购置量0辆。', cars('18.00'))).toEqual(['error count 公务用车购置量0辆']);
  });
});

test('a part of 公务接待 may have had no guests though there was money, the whole may not', () => {
  expect(found('公务接待费3.34万元，共接待0批次，0人次。')).toEqual(['error count 共接待0批次', 'error count 0人次']);
  expect(found('公务接待费3.34万元，国（境）外公务接待0批次，0人次。')).toEqual([]);
});

test('vehicles that a list leaves out are counted in 辆', () => {
  const text = '（三）国有资产占用情况\n截至2022年12月31日，本单位共有车辆3辆，其中：机要通信用车1辆、其他用车1辆。';
  const { findings } = verifyNarrative(textDocument(text), { current: TOWN_AUDIT });
  const [found] = findings.filter(({ finding }) => finding.rule === 'narrative.part-left-out');
  expect(runsText(found?.finding.said ?? [])).toBe('“其他用车1辆”：车辆数合计的各项中漏写 执法执勤用车（1 辆）');
});
