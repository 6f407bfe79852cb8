import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runsText } from '../../../src/core/said/run';
import { PROFILES } from '../../../src/core/narrative/profiles';
import type { Narrative } from '../../../src/core/narrative/text/narrative';
import { mergeInputs, NO_INPUTS, type NarrativeInputs } from '../../../src/core/narrative/inputs/parseInputs';
import { priorInputs } from '../../../src/core/narrative/sheet/priorInputs';
import { readTables } from '../../../src/core/tables/readTables';
import { complete } from '../verify/composed';
import { makeDepartment } from '../../workbooks/department';
import { shanxiWorkbook } from '../../workbooks/shanxi';

/** docs/wordings.md: one made-up department in every built-in wording. `UPDATE_DOCS=1` writes it anew. */
const PAGE = join(__dirname, '../../../docs/wordings.md');

/** What sections are about, by words of their titles: wordings have them in orders of their own. */
const TOPICS: Readonly<Record<string, RegExp>> = {
  '收入、支出': /^.{1,2}、(?:收入支出|收入|支出)决算/,
  财政拨款收支: /财政拨款收(?:入支出|支)决算总体/,
  基本支出: /基本支出/,
  一般公共预算支出: /一般公共预算/,
  政府性基金: /政府性基金/,
  国有资本经营: /国有资本/,
  '“三公”经费': /三公/,
  绩效和其他事项: /绩效|其他重要事项/,
};

const TYPED: NarrativeInputs = {
  ...NO_INPUTS,
  values: new Map([
    ['performance.system', '《某县某局预算绩效管理办法》'],
    ['performance.mechanism', '事前评估、事中跟踪、事后评价'],
    ['performance.other', '无'],
  ]),
};

const read = (year: number) =>
  readTables(shanxiWorkbook(makeDepartment({ seed: year, year, name: '某县某局', fewClasses: true }))).figures;

function written(): string {
  const [current, prior] = [read(2024), read(2023)];
  const narratives = Object.values(PROFILES).map((profile) => ({
    name: profile.name,
    narrative: complete(current, mergeInputs(priorInputs(prior, current), TYPED), profile).narrative,
  }));
  const lines = [
    '# 同一个部门，四种写法',
    '',
    '一个虚构部门的同一套表，用产品自带的四种写法各写一遍，按内容对照。底稿里的文字是随便填的。本页由测试生成。',
    '',
  ];
  for (const [topic, title] of Object.entries(TOPICS)) {
    lines.push(`## ${topic}`, '');
    for (const { name, narrative } of narratives) {
      const paragraphs = sectionsOn(topic, title, narrative);
      lines.push(`**${name}**`, '', ...paragraphs.flatMap((text) => [`> ${text}`, '>']).slice(0, -1), '');
    }
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

function sectionsOn(topic: string, title: RegExp, { sections }: Narrative): readonly string[] {
  const own = sections.filter((section) => title.test(section.title) && topicOf(section.title) === topic);
  return own.flatMap((section) => [section.title, ...section.paragraphs.map(({ runs }) => runsText(runs))]);
}

function topicOf(title: string): string | undefined {
  return Object.entries(TOPICS).find(([, words]) => words.test(title))?.[0];
}

test('docs/wordings.md shows one department in every built-in wording', () => {
  const page = written();
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(PAGE, page);
  expect(existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : '').toBe(page);
});

test('no section is left out of the page', () => {
  for (const { sections } of Object.values(PROFILES))
    for (const { title } of sections) expect([title, topicOf(title)]).not.toContain(undefined);
});
