import { runsText } from '../../../../src/core/said/run';
import { PICTURES } from '../../../../src/core/narrative/habits/pictureKinds';
import { PROFILE_FILES, PROFILES } from '../../../../src/core/narrative/profiles';
import { readProfile } from '../../../../src/core/narrative/wording/readProfile';
import { narrated } from '../narrated';
import { HEAD, wordingFile } from '../wordingFiles';

const LINES_OF_HEAD = HEAD.split('\n').length;

const PICTURE_NAMES = Object.values(PICTURES)
  .map(({ name }) => name)
  .join('、');

/** The problems of a file whose own lines follow a good head; line 1 is the first of them. */
function problemsOf(...lines: readonly string[]): readonly string[] {
  const read = readProfile(`${HEAD}\n${lines.join('\n')}`);
  return read.ok
    ? []
    : read.problems.map((problem) => problem.replace(/^第 (\d+) 行/, (_, line: string) => `${Number(line) - LINES_OF_HEAD}`));
}

describe.each(Object.entries(PROFILE_FILES))('the built-in wording %s', (id, file) => {
  test('is a file without mistakes, under its own id', () => {
    expect(readProfile(file)).toEqual({ ok: true, profile: PROFILES[id] });
    expect(PROFILES[id]).toMatchObject({ id });
  });

  test('survives the line ends and the byte order mark of Windows', () => {
    expect(readProfile(`\ufeff${file.replaceAll('\n', '\r\n')}`)).toEqual({ ok: true, profile: PROFILES[id] });
  });
});

test('a bureau’s own file gives its own text', () => {
  const own = `${HEAD}\n【一、总体情况】（summary）\n# 我局的写法\n〔summary.total〕\n  {{ 部门 }}全年收入{{ 收入总计 | 金额 }}万元，\n支出{{ 支出总计 | 金额 }}万元。\n`;
  const read = readProfile(own);
  if (!read.ok) throw new Error(read.problems.join('\n'));
  const narrative = narrated({ summary: { 'inflow-total': '1234.5', 'outflow-total': '5' } }, {}, { profile: read.profile });
  expect(narrative.sections.map(({ title }) => title)).toEqual(['一、总体情况']);
  expect(runsText(narrative.sections[0]?.paragraphs[0]?.runs ?? [])).toBe('某县某中心全年收入1,234.50万元，支出5.00万元。');
});

test('a wording asks for pictures or not; one that does not say so asks for none', () => {
  const text = wordingFile('shanxi', { 图: '有' });
  const charts = (written: string): boolean | undefined => {
    const read = readProfile(written);
    return read.ok ? read.profile.charts : undefined;
  };
  expect([text, text.replace('图：有', '图：无'), text.replace('图：有\n', '')].map(charts)).toEqual([true, false, false]);
  const line = text.split('\n').indexOf('图：有') + 1;
  expect(readProfile(text.replace('图：有', '图：要'))).toEqual({ ok: false, problems: [`第 ${line} 行：“图”应为“有”或“无”。`] });
});

test('a paragraph that is a picture is its name and its caption', () => {
  const read = readProfile(
    `${HEAD}\n【一、某节】（s）\n〔s.p〕 图：支出结构 当：有基本支出\n图{{ 图号 }}：{{ 年度 }}年度支出\n结构图`,
  );
  if (!read.ok) throw new Error(read.problems.join('\n'));
  expect(read.profile.sections[0]?.paragraphs).toEqual([
    { id: 's.p', picture: 'expenditure-structure', when: '有基本支出', text: '图{{ 图号 }}：{{ 年度 }}年度支出结构图' },
  ]);
});

describe('mistakes are told by line', () => {
  const section = ['【一、某节】（s）', '〔s.p〕'];
  test.each([
    ['an unknown name', ['{{ 收人总计 | 金额 }}'], '3：没有“收人总计”这个名称，请对照说明改正。'],
    ['an unknown name on a later line', ['某，', '{{ 三公.预祘 | 金额 }}'], '4：没有“三公.预祘”这个名称，请对照说明改正。'],
    ['an unknown name of an entry', ['{{ 项.数字 | 金额 }}'], '3：没有“项.数字”这个名称，请对照说明改正。'],
    ['a filter that there is not', ['一', '{{ 收入总计 | 金客 }}'], '4：没有“金客”这种写法（| 后面的词），请对照说明改正。'],
    ['an open brace', ['{{ 收入总计 | 金额'], '3：{{ }} 或 {% %} 没有成对，或 if、for 没有结束标签。'],
    [
      'words behind a filter for numbers',
      ['某', '{{ 收入总计 | 金额 | 附: "（", "）" | 增减: 上年收入总计 }}'],
      '4：“收入总计”不能用“增减”这种写法，请对照说明改正。',
    ],
    [
      'a name where words in quotes belong',
      ['{{ 收入总计 | 金额: 支出总计 }}'],
      '3：“金额”后面的“支出总计”应是放在英文引号里的文字，例如 "支出总计"。',
    ],
    ['Chinese quotes', ['{{ 收入总计 | 金额 | 附: “共” }}'], '3：这里读不懂，请对照说明改正：“共”'],
    ['a sign that stands for nothing', ['某', '{{ 收入总计 ~ 金额 }}'], '4：这里读不懂，请对照说明改正：金额'],
    ['an open condition', ['{% if 收入来源.有 %}某'], '3：{{ }} 或 {% %} 没有成对，或 if、for 没有结束标签。'],
    ['a number without a filter', ['某', '{{ 收入总计 }}'], '4：数字后面要写明怎样写，例如“| 金额”。'],
    [
      'a number of an entry without a filter',
      ['{% for 项 in 收入来源.各项 %}', '{{ 项.金额 }}{% endfor %}'],
      '4：数字后面要写明怎样写，例如“| 金额”。',
    ],
    ['an entry where nothing is repeated', ['{{ 项.金额 | 金额 }}'], '3：没有“项.金额”这个名称，请对照说明改正。'],
    [
      'a name that the entries of this list do not have',
      ['{% for 科目 in 基金各项.各项 %}{{ 科目.名称 }}', '{{ 科目.去年 | 金额 }}{% endfor %}'],
      '4：没有“科目.去年”这个名称，请对照说明改正。',
    ],
    [
      'a loop over the list itself',
      ['{% for 项 in 收入来源 %}{{ 项.名称 }}{% endfor %}'],
      '3：“for … in 收入来源”不能逐项列出，应写成列表的名称加“.各项”，例如“for 项 in 收入来源.各项”。',
    ],
    [
      'a condition that would always hold',
      ['某', '{% if 有政府性基金 %}某{% endif %}'],
      '4：条件“有政府性基金”没有写明问什么，应写成“有政府性基金.成立”。',
    ],
    ['a filter for numbers behind words', ['{{ 部门 | 金额 }}'], '3：“部门”不能用“金额”这种写法，请对照说明改正。'],
    ['a comparison with nothing', ['{{ 收入总计 | 增减 }}'], '3：“增减”后面要写明和哪个数字比，例如“| 增减: 上年收入总计”。'],
    ['a list where words belong', ['{{ 收入来源 }}'], '3：“收入来源”不是一个数字或一段文字，不能直接填入。'],
    [
      'a tag that reads files',
      ['某', "{% include '/etc/passwd' %}"],
      '4：{% include %} 不能用在这里：只能用 if、unless、for 和它们的结束标签，并要成对。',
    ],
    ['a name of the program', ['{{ 收入总计.constructor }}'], '3：没有“收入总计.constructor”这个名称，请对照说明改正。'],
  ])('%s', (_, text, problem) => {
    expect(problemsOf(...section, ...text)).toEqual([problem]);
  });

  test.each([
    ['a list that is none', ['【一、某节】（s）', '〔s.p〕 逐项：部门', '某'], '2：“部门”不是可以逐项列出的内容。'],
    [
      'a condition that is none',
      ['【一、某节】（s）', '〔s.p〕 当：收入总计', '某'],
      '2：“收入总计”不是条件，不能写在“当”或“除非”后面。',
    ],
    ['a rule that there is not', ['【一、某节】（s）', '〔s.p〕 如果：有政府性基金', '某'], '2：不认识“如果”，请对照说明改正。'],
    [
      'a picture that there is not',
      ['【一、某节】（s）', '〔s.p〕 图：支出饼图', '某'],
      `2：没有叫“支出饼图”的图，可用的有：${PICTURE_NAMES}。`,
    ],
    [
      'a picture as a heading',
      ['【一、某节】（s）', '〔s.p〕 图：支出结构 标题级别：2', '某'],
      '2：图的段落里是图下面的名称，不能再写“标题级别”或“逐项”。',
    ],
    [
      'the number of a picture in a text',
      ['【一、某节】（s）', '〔s.p〕', '图{{ 图号 }}'],
      '3：没有“图号”这个名称，请对照说明改正。',
    ],
    ['a paragraph without text', ['【一、某节】（s）', '〔s.p〕', '〔s.q〕', '某'], '2：段落〔s.p〕没有文字。'],
    ['one paragraph twice', ['【一、某节】（s）', '〔s.p〕', '某', '〔s.p〕', '某'], '4：“s.p”写了两次，请只留一处。'],
    [
      'a paragraph before any section',
      ['〔s.p〕', '某', '【一、某节】（s）', '〔s.q〕', '某'],
      '1：段落〔s.p〕前面没有【节标题】。',
    ],
    [
      'text that belongs nowhere',
      ['【一、某节】（s）', '某', '〔s.p〕', '某'],
      '2：这一行不属于任何段落：节以【标题】开头，段落以〔编号〕开头。',
    ],
    ['a section without its id', ['【一、某节】', '〔s.p〕', '某'], '1：节“一、某节”缺少编号，应写成【一、某节】（编号）。'],
    [
      'a table that there is not',
      ['【表名】', '收支表：某表', '【一、某节】（s）', '〔s.p〕', '某'],
      '2：没有叫“收支表”的表，请写表的全名。',
    ],
    [
      'a kind of vehicle that there is not',
      ['【车辆】', '消防车：消防用车', '【一、某节】（s）', '〔s.p〕', '某'],
      '2：没有叫“消防车”的车辆，请照部门决算公开相关信息统计表写全名。',
    ],
    [
      'a note below a table that there is not',
      ['【表注】', '收支表：无数据', '【一、某节】（s）', '〔s.p〕', '某'],
      '2：没有叫“收支表”的表，请写表的全名。',
    ],
    [
      'a heading of the document that there is not',
      ['【整份文本】', '尾页：某', '【一、某节】（s）', '〔s.p〕', '某'],
      '2：不认识“尾页”，请对照说明改正。',
    ],
    [
      'a name that a heading of the document cannot have',
      ['【整份文本】', '单位只有一个：{{ 单位 }}职责', '【一、某节】（s）', '〔s.p〕', '某'],
      '2：没有“单位”这个名称，请对照说明改正。',
    ],
    [
      'a term that nobody explains',
      ['【名词解释】', '某收入：', '【一、某节】（s）', '〔s.p〕', '某'],
      '2：名词“某收入”没有解释：产品没有它的解释，请写在冒号后面。',
    ],
  ])('%s', (_, lines, problem) => {
    expect(problemsOf(...lines)).toContain(problem);
  });

  test('a field that is missing, one with a wrong value, one that is unknown', () => {
    const text = wordingFile('shanxi')
      .replace('名称：山西（公开01表至公开10表）\n', '')
      .replace('千分位：有', '千分位：逗号')
      .replace('【用语】\n', '【用语】\n语气：严肃\n');
    expect(readProfile(text)).toEqual({
      ok: false,
      problems: ['第 1 行：缺少“名称”。', '第 8 行：“千分位”应为“有”或“无”。', '第 16 行：不认识“语气”，请对照说明改正。'],
    });
  });

  test('a file that is something else', () => {
    expect(readProfile('{ "id": "shanxi" }')).toMatchObject({ ok: false });
    expect(readProfile('')).toMatchObject({ ok: false });
  });
});
