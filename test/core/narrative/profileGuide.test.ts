import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filtersFor } from '../../../src/core/narrative/wording/filters';
import { NO_INPUTS } from '../../../src/core/narrative/inputs/parseInputs';
import { PROFILE_FILES, shanxi } from '../../../src/core/narrative/profiles';
import { PICTURES } from '../../../src/core/narrative/habits/pictureKinds';
import { DOCUMENT_FIELDS, PROFILE_FIELDS, PROFILE_PARTS, WORD_FIELDS } from '../../../src/core/narrative/wording/profileWords';
import { readProfile } from '../../../src/core/narrative/wording/readProfile';
import { scopeOf } from '../../../src/core/narrative/slots/scope';
import type { List, Scope, Slot } from '../../../src/core/narrative/slots/slot';
import { readTables } from '../../../src/core/tables/readTables';
import { shanxiWorkbook } from '../../workbooks/shanxi';
import { CASES } from './caseDepartments';
import { profileOf, wordingFile } from './wordingFiles';

const DOCS = join(__dirname, '../../../docs');
const guide = readFileSync(join(DOCS, 'profiles.md'), 'utf8');

const figures = readTables(shanxiWorkbook(Object.values(CASES)[1] ?? raise())).figures;
const scope = scopeOf({ figures, inputs: NO_INPUTS, profile: shanxi, year: 2024, department: '某局' });

function raise(): never {
  throw new RangeError('no case');
}

const isScope = (slot: Slot): slot is Scope => typeof slot.type !== 'string';

/** Whole names: 收入合计 is not told by 上年收入合计. */
const told = (name: string): boolean => new RegExp(`(?<![\\p{Script=Han}])${name}(?![\\p{Script=Han}])`, 'u').test(guide);

describe('docs/profiles.md', () => {
  test('names every slot that a template may use', () => {
    const names = Object.entries(scope).flatMap(([name, slot]) => [name, ...(isScope(slot) ? Object.keys(slot) : [])]);
    expect(names.filter((name) => !told(name))).toEqual([]);
  });

  test('shows a file that can be read, and is named in every exported file', () => {
    const [, shown = ''] = /```\n(写法：[\s\S]*?)```/.exec(guide) ?? [];
    expect(readProfile(shown)).toMatchObject({ ok: true });
    for (const file of Object.values(PROFILE_FILES)) expect(file).toContain('docs/profiles.md');
  });

  test('the changes that it walks through give a wording that can be used', () => {
    const file = wordingFile('shanghai', { 写法: 'mouqu', 名称: '某区' })
      .replace(
        /【名词解释】[\s\S]*?\n\n/,
        '【名词解释】\n财政拨款收入：\n项目支出：指在基本支出之外，为完成特定任务发生的支出。\n“三公”经费：\n\n',
      )
      .replace('【自填】\n', '【自填】\n网上超市采购：金额，全年在网上超市采购的金额，没有填 0\n')
      .replace('服务采购金额{{ 采购服务 | 金额 }}万元。', '$&其中网上超市采购{{ 自填.网上超市采购 | 金额 }}万元。')
      .replace('附: "主要原因是", "。"', '附: "主要原因：", "。"');
    const finished = join(DOCS, 'examples/某区的写法.txt');
    if (process.env['UPDATE_DOCS'] === '1') writeFileSync(finished, file);
    expect(readFileSync(finished, 'utf8')).toBe(file);
    const { glossary, ownInputs, document } = profileOf(file);
    expect(glossary?.map(({ term }) => term)).toEqual(['财政拨款收入', '项目支出', '“三公”经费']);
    expect(ownInputs.map(({ name }) => name)).toContain('网上超市采购');
    expect(document.noAttachments).toBe('');
  });

  test('names what the entries of every list have', () => {
    const names = listsIn(scope).flatMap(([, list]) => Object.keys(list.sample()));
    expect(new Set(names).size).toBeGreaterThan(20);
    expect([...new Set(names)].filter((name) => !told(name))).toEqual([]);
  });

  test('names every filter, field and word of a wording file', () => {
    const names = [
      ...Object.keys(filtersFor(shanxi)),
      ...Object.values(PROFILE_FIELDS),
      ...Object.values(WORD_FIELDS),
      ...Object.values(DOCUMENT_FIELDS),
      ...Object.values(PROFILE_PARTS),
    ];
    expect(names.filter((name) => !told(name))).toEqual([]);
  });
});

test('docs/profiles.md names every picture and what its caption may use', () => {
  expect(
    [...Object.values(PICTURES).map((picture) => picture.name), '图号'].filter(
      (name) => !guide.includes(`\`${name}\``) && !told(name),
    ),
  ).toEqual([]);
});

/** Every list in these slots and in the entries of its lists, with its name. */
function listsIn(slots: Scope): readonly (readonly [name: string, list: List])[] {
  return Object.entries(slots).flatMap(([name, slot]): (readonly [string, List])[] => {
    if (slot.type !== 'list') return [];
    return [[name, slot], ...slot.各项.flatMap(listsIn)];
  });
}

test('a template is checked against what the entries of lists really have', () => {
  const checked = new Set<string>();
  for (const data of Object.values(CASES)) {
    const own = { figures: readTables(shanxiWorkbook(data)).figures, inputs: NO_INPUTS };
    for (const [name, list] of listsIn(scopeOf({ ...own, profile: shanxi, year: 2024, department: '某局' }))) {
      const sample = Object.keys(list.sample()).sort();
      for (const entry of list.各项) expect([name, Object.keys(entry).sort()]).toEqual([name, sample]);
      if (list.有) checked.add(name);
    }
  }
  expect([...checked].sort()).toEqual([...new Set(listsIn(scope).map(([name]) => name))].sort());
});
