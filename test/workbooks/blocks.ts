import { only, type Relayout, type Row } from './form';

/** 公开06表 as two blocks, 人员经费 and 公用经费, each 科目代码 科目名称 决算数. */
export const twoBlocks: Relayout = only(['basic-expenditure'], (form) => {
  const accounts = form.body.slice(0, -1);
  const total = form.body.at(-1) ?? [];
  const block = (index: number): Row[] =>
    accounts.map((row) => row.slice(3 * index, 3 * index + 3)).filter(([code]) => code !== '');
  const left = block(0);
  const right = [1, 2, 3].flatMap(block);
  const blank: Row = ['', '', ''];
  const body = Array.from({ length: Math.max(left.length, right.length) }, (_, index) => [
    ...(left[index] ?? blank),
    ...(right[index] ?? blank),
  ]);
  return {
    ...form,
    roles: form.roles.slice(0, 6),
    above: form.above.map((row) => [
      row[0] ?? '',
      row[5] ?? '',
      '',
      '',
      '',
      [row[7], row[11]].find((text) => text !== undefined && text !== '') ?? '',
    ]),
    head: form.head.map((row) => row.slice(0, 6)),
    body: [...body, [...total.slice(0, 5), total[11] ?? '']],
    notes: form.notes.map((row) => row.slice(0, 6)),
  };
});

/** 公开09表 as six pairs 预算数, 决算数 instead of six 预算数 and six 决算数. */
export const budgetAndFinalInPairs: Relayout = only(['three-public'], (form) => {
  const pair = (row: Row): Row => row.slice(0, 6).flatMap((cell, index) => [cell, row[index + 6] ?? '']);
  const labels = (row: Row): Row => row.slice(0, 6).flatMap((cell) => [cell, cell === '^' ? '^' : '<']);
  const [, items = [], parts = []] = form.head;
  const each = ['预算数', '决算数'];
  return {
    ...form,
    head: [labels(items), labels(parts), items.flatMap((_, index) => (index < 6 ? each : [])), ...form.head.slice(3)],
    body: form.body.map(pair),
  };
});
