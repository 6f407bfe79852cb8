import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FORM, itemById, itemsNamedIn, wholesOf } from '../../../src/core/form';
import type { Item } from '../../../src/core/form/item/item';
import type { Place } from '../../../src/core/form/item/place';
import { cellName } from '../../../src/core/tables/naming';
import { CATALOG } from '../../../src/core/tables/catalog';
import { plainText } from '../../../src/core/verify/reading/plainText';

const NAMED = FORM.filter(({ said }) => said.length > 0);

/** The item that words in front of a figure name, as far as they are nothing but its name: the longest of them that fit. */
function namedBy(words: string, { said }: Item): string | null {
  const section = said[0]?.sections[0] ?? 'unknown';
  const text = plainText(words);
  const found = itemsNamedIn(section).flatMap((named) =>
    named.words.flatMap((source) => {
      const length = new RegExp(`^(?:${source})`, 'u').exec(`${text}12`)?.[0].length ?? 0;
      return length === text.length ? [named.item.id] : [];
    }),
  );
  return found[0] ?? null;
}

test.each(NAMED.map((item) => [item.id, item] as const))('%s: words that name it, and words near it that do not', (id, item) => {
  const { says, not } = item.examples ?? { says: [item.name], not: [] };
  expect(says.map((words) => [words, namedBy(words, item)])).toEqual(says.map((words) => [words, id]));
  for (const words of not) expect([words, namedBy(words, item)]).not.toEqual([words, id]);
});

const DOCUMENT = join(__dirname, '../../../docs/form.md');

function printed({ cells }: Place): string {
  return cells.map((cell) => `${CATALOG[cell[0]].order}表“${cellName(cell)}”`).join('＋');
}

const quoted = (words: readonly string[]) => words.map((one) => `“${one.replace(/[“”]/g, '')}”`).join('');

/** One paragraph an item: where it is printed, what it is made of, and how texts name it. */
function paragraph(item: Item): string {
  const { id, name, at, parts = [], measure, examples } = item;
  const names = (ids: readonly string[]) => ids.map((one) => itemById(one).name).join('、');
  const whole = wholesOf(item)[0];
  const facts = [
    at.length === 0 ? '各表都不列示' : `列示于${at.map(printed).join('或')}`,
    parts.length === 0 ? '' : `由${names(parts)}组成`,
    whole === undefined ? '' : `包含在${whole.name}之内`,
    measure === undefined ? '' : `计量单位：${measure}`,
    examples === undefined ? '' : `情况说明写作${quoted(examples.says)}；不是${quoted(examples.not)}`,
  ].filter((fact) => fact !== '');
  return `- **${name}**（\`${id}\`）  \n  ${facts.join('。')}`;
}

function documented(): string {
  return `# 报表项目

由项目的声明生成，每一条都按所列的写法测试。“或”之后是另一张表或部分地区报表列示它的位置。

${FORM.map(paragraph).join('\n')}
`;
}

test('docs/form.md is what the items say; UPDATE_DOCS=1 writes it', () => {
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(DOCUMENT, documented());
  expect(readFileSync(DOCUMENT, 'utf8')).toBe(documented());
});
