import { textDocument } from '../../../../src/core/verify/textDocument';
import { verifyNarrative } from '../../../../src/core/verify/verifyNarrative';
import { figuresOf } from '../../narrative/tableBuilder';
import { brief } from '../seed';

const current = figuresOf({ summary: { 'inflow-total': '1.00' } }, { year: 2024, department: '某县某中心' });

const years = (text: string): string[] =>
  brief(verifyNarrative(textDocument(text), { current }).findings.filter(({ finding }) => finding.rule === 'narrative.year'));

test.each([
  ['某县某中心\n2024年度部门决算公开\n第一部分 概况\n第二部分 2024年部门决算表\n公开01表\n2024年度\n金额单位：万元'],
  ['第五部分 附件\n设备购置项目支出绩效自评表\n（2024年度）\n2025年3月'],
  ['2025年部门预算编制说明\n2023年第3号文件'],
  ['年度\n合计\n2023年\n2840\n1400\n2024年\n2364\n1356\n增减%\n-16.77'],
])('the years of titles and captions may be right or of something else', (text) => {
  expect(years(text)).toEqual([]);
});

test.each([
  ['某县某中心\n2023年度部门决算公开', 'error year 2023年度'],
  ['第二部分 2023年部门决算表', 'error year 2023年'],
  ['第二部分 部门决算表\n收入支出决算总表\n2023年度\n金额单位：万元', 'error year 2023年度'],
  ['第五部分 附件\n设备购置项目支出绩效自评表\n（2023年度）', 'error year 2023年度'],
])('a leftover year is found: %s', (text, expected) => {
  expect(years(text)).toEqual([expected]);
});
