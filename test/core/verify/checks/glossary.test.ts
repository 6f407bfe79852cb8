import { textDocument } from '../../../../src/core/verify/textDocument';
import { verifyNarrative } from '../../../../src/core/verify/verifyNarrative';
import { GLOSSARY } from '../../../../src/core/messages/glossary';
import { figuresOf } from '../../narrative/tableBuilder';
import { brief } from '../seed';

const current = figuresOf({
  revenue: { total: { total: '10.00', fiscal: '8.00', institutional: '2.00', business: '' } },
  expenditure: { total: { total: '10.00', basic: '6.00', project: '4.00' }, '208 社会保障和就业支出': { total: '10.00' } },
  'three-public': { final: { total: '1.00' } },
});

const DEFINED: Readonly<Record<string, string>> = {
  '一、财政拨款收入：': '指单位从同级财政部门取得的财政预算资金。',
  '二、事业收入：': '指事业单位开展专业业务活动及其辅助活动取得的收入。主要是：检测收入等。',
  '三、经营收入：': '指事业单位在专业业务活动及其辅助活动之外开展非独立核算经营活动取得的收入。',
  '四、年初结转和结余：': '指单位以前年度尚未完成、结转到本年仍按原规定用途继续使用的资金，或项目已完成等产生的结余资金。',
  '五、基本支出：': '指为保障机构正常运转、完成日常工作任务而发生的人员支出和公用经费支出。',
  '六、项目支出：': '指在基本支出之外为完成特定行政任务和事业发展目标所发生的支出。',
  '七、“三公”经费：': GLOSSARY.find(({ term }) => term === '“三公”经费')?.wordings?.[0] ?? '',
};

function found(entries: readonly string[]): string[] {
  const text = `第四部分 名词解释\n${entries.join('\n')}`;
  const { findings } = verifyNarrative(textDocument(text), { current });
  return brief(findings.filter(({ finding }) => /definition|term/.test(finding.rule)));
}

const lines = (changes: Readonly<Record<string, string>> = {}): string[] =>
  Object.entries(DEFINED).map(([term, definition]) => term + (changes[term] ?? definition));

test('the prescribed definitions have no finding', () => {
  expect(found(lines())).toEqual([]);
});

test('nor has any wording in official use, nor the own one', () => {
  for (const { term, wordings = [], definition } of GLOSSARY)
    for (const wording of [...wordings, definition])
      expect([term, found([`1.${term}：${wording}`]).filter((one) => !one.includes('not-defined'))]).toEqual([term, []]);
});

test.each([
  ['一、财政拨款收入：', '指部门从本级财政部门取得的预算资金。'],
  ['二、事业收入：', '是指事业单位开展专业业务及辅助活动所取得的收入。'],
  ['三、经营收入：', '指事业单位在专业业务活动及辅助活动以外开展非独立核算经营活动取得的收入。'],
  ['五、基本支出：', '指为保障机构正常运转、完成日常工作任务而发生的人员经费和公用经费支出。'],
  ['六、项目支出：', '指在基本支出以外为完成特定的行政任务和事业发展目标而发生的支出。'],
])('another region’s wording of %s is as good: %s', (term, definition) => {
  expect(found(lines({ [term]: definition }))).toEqual([]);
});

test.each([
  ['财政拨款收入', '指由市级财政拨款形成的收入。按现行管理制度，市级部门预算中反映的财政拨款包括一般公共预算收入、政府性基金预算收入和国有资本经营预算收入。'],
  ['事业单位经营收入', '指事业单位在专业业务活动及其辅助活动之外开展非独立核算经营活动取得的收入。'],
  ['附属单位缴款', '指事业单位附属独立核算单位按照有关规定上缴的收入。'],
  ['其他收入', '指除上述“财政拨款收入”、“事业收入”、“事业单位经营收入”等以外的收入。'],
  ['用事业基金弥补收支差额', '指事业单位用事业基金弥补当年收支差额的数额。'],
  ['上年结转', '指以前年度尚未完成、结转到本年仍按原规定用途继续使用的资金。'],
  ['年初结转和结余', '指单位上年结转本年使用的基本支出结转、项目支出结转和结余和经营结余。'],
  ['结余分配', '指事业单位按规定对非财政补助结余资金提取的职工福利基金、事业基金和缴纳的所得税，以及减少单位按规定应缴回的基本建设竣工项目结余资金。'],
  ['年末结转和结余资金', '指本年度或以前年度预算安排、因客观条件发生变化无法按原计划实施，需要延迟到以后年度按有关规定继续使用的资金。'],
  ['基本支出', '指为保障机构正常运转、完成日常工作任务而发生的人员经费和日常公用经费。'],
  ['基本支出', '指为保障机构正常运转、完成日常工作任务而发生的人员支出和公用支出。'],
  ['项目支出', '指在基本支出之外为完成特定任务和事业发展目标所发生的支出。'],
  ['项目支出', '指在基本支出之外为完成特定的行政任务或事业发展目标所发生的支出。'],
  ['“三公”经费', '指市级部门用财政拨款安排的因公出国（境）费、公务用车购置及运行费和公务接待费。其中，因公出国（境）费反映单位公务出国（境）的国际差旅费、国外城市间交通费、住宿费、伙食费、培训费、公杂费等支出；公务用车购置及运行费反映单位公务用车车辆购置支出（含车辆购置税）及租用费、燃料费、维修费、过路过桥费、保险费、安全奖励费用等支出；公务接待费反映单位按规定开支的各类接待（含外宾接待）支出。'],
])('%s in the words of another region: %s', (term, definition) => {
  expect(found([`一、${term}：${definition}`]).filter((one) => !one.includes('not-defined'))).toEqual([]);
}); // prettier-ignore

test.each([
  ['一、财政拨款收入：', '指单位从同级非财政部门取得的财政预算资金。', '指单位从同级非财政部门取得'],
  ['三、经营收入：', '指事业单位在专业业务活动及其辅助活动之外开展独立核算经营活动取得的收入。', '活动之外开展独立核算经营'],
  ['四、年初结转和结余：', '指单位以后年度尚未完成、结转到本年仍按原规定用途继续使用的资金，或项目已完成等产生的结余资金。', '余：指单位以后年度尚未完成'],
  ['五、基本支出：', '指为保障机构正常运转、而发生的人员支出和公用经费支出。', '构正常运转、而发生的人员'],
  ['六、项目支出：', '指为完成特定行政任务和事业发展目标所发生的支出。', '六、项目支出：指为完成特定行'],
  ['六、项目支出：', '指上级安排的专项。', '项目支出'],
])('%s %s says something else', (term, definition, quote) => {
  const all = found(lines({ [term]: definition }));
  expect(all).toHaveLength(1);
  expect(all[0]).toMatch(/^info definition /);
  expect(quote).toContain(all[0]?.replace('info definition ', ''));
}); // prettier-ignore

test('a term that a figure stands under has to be defined', () => {
  expect(found(lines().filter((line) => !line.startsWith('五、') && !line.startsWith('二、')))).toEqual([
    'info term-not-defined 表中有数字、名词解释中没有的：事业收入、基本支出，请补充解释',
  ]);
});

test('accounts of the tables may be explained, others need not', () => {
  expect(found([...lines(), '八、社会保障和就业支出（类）：指政府在社会保障与就业方面的支出。'])).toEqual([]);
  expect(found([...lines(), '八、车辆通行费支出：指用于道路养护的支出。'])).toEqual(['info term-not-used 车辆通行费支出']);
});
