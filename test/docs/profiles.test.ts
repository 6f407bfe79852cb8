import { readFileSync } from 'node:fs';
import { NO_INPUTS } from '../../src/core/narrative/parseInputs';
import { shanxi } from '../../src/core/narrative/profiles/shanxi';
import { profileText } from '../../src/core/narrative/profileText';
import { readProfile } from '../../src/core/narrative/readProfile';
import { filtersFor } from '../../src/core/narrative/filters';
import { scopeOf } from '../../src/core/narrative/slots/scope';
import { indexFigures } from '../../src/core/tables/figures';

const DOCS = readFileSync('docs/profiles.md', 'utf8');

test('docs/profiles.md names everything that a template may use', () => {
  const scope = scopeOf({
    figures: indexFigures([], null, null),
    inputs: NO_INPUTS,
    profile: shanxi,
    year: null,
    department: null,
  });
  expect(Object.keys(scope).filter((name) => !new RegExp(`[：、；（ ]${name}(?![\\u4e00-\\u9fff])`).test(DOCS))).toEqual([]);
});

test('docs/profiles.md explains every filter', () => {
  expect(Object.keys(filtersFor(shanxi)).filter((name) => !DOCS.includes(`| \`${name}`))).toEqual([]);
});

test('the file that docs/profiles.md shows can be read', () => {
  const [, shown = ''] = /```\n(写法：[\s\S]*?)```/.exec(DOCS) ?? [];
  expect(readProfile(shown)).toMatchObject({ ok: true });
  expect(profileText(shanxi)).toContain('docs/profiles.md');
});
