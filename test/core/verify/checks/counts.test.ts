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
