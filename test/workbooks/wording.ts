import { each, only, type Relayout } from './form';
import { mapRows } from './columns';

/** Changes the words of every cell; figures, 行次 and codes have no words and stay. */
function words(change: (text: string) => string): Relayout {
  return each((form) => mapRows(form, (row) => row.map((cell) => change(cell))));
}

/** `合  计`, `项　目`, `总 计`: blanks, plain and ideographic, between the characters of short labels. */
export const spacedLabels: Relayout = words((text) =>
  text
    .replace(/^(合|总|小)计$/, '$1  计')
    .replace(/^(项)目$/, '$1　目')
    .replace(/^(栏|行)次$/, '$1　次')
    .replace(/^(金)额$/, '$1    额')
    .replace(/^(本年(?:收入|支出))(合计)$/, '$1 $2')
    .replace(/^(科目)(代码|名称)$/, '$1\n$2'),
);

const HALF_TO_FULL: Readonly<Record<string, string>> = { '(': '（', ')': '）', '（': '(', '）': ')' };

/** Full-width brackets for half-width ones, and the other way round. */
export const bracketsSwapped: Relayout = words((text) =>
  text.replace(/[()（）]/g, (bracket) => HALF_TO_FULL[bracket] ?? bracket),
);

const ORDINAL = /^([一二三四五六七八九十]+)、/;
const DIGITS = '一二三四五六七八九';

/** 二十六 → 26. */
function arabicNumber(text: string): number {
  const [tens, units] = text.includes('十') ? text.split('十') : ['0', text];
  return 10 * (tens === '' ? 1 : DIGITS.indexOf(tens ?? '') + 1) + (units === '' ? 0 : DIGITS.indexOf(units ?? '') + 1);
}

/** `（一）一般公共服务支出` for `一、一般公共服务支出`. */
export const bracketedNumbering: Relayout = words((text) => text.replace(ORDINAL, '（$1）'));

/** `1. 一般公共服务支出`. */
export const arabicNumbering: Relayout = words((text) =>
  text.replace(ORDINAL, (_, number: string) => `${arabicNumber(number)}. `),
);

/** `一般公共服务支出`, `副部(省)级及以上领导用车`: no numbering at all. */
export const noNumbering: Relayout = words((text) =>
  text
    .replace(ORDINAL, '')
    .replace(/^[(（][一二三四五六七八九十]+[)）]\s*/, '')
    .replace(/^\d+\.\s*(?=\D)/, ''),
);

/** Words of other years and regions for the same columns and rows. */
export const otherWords: Relayout = (forms) =>
  [
    only(['summary', 'fiscal-summary'], (form) =>
      mapRows(form, (row) =>
        row.map((cell) => cell.replace(/^金额$/, '决算数').replace('使用非财政拨款结余（含专用结余）', '使用非财政拨款结余')),
      ),
    ),
    only(['revenue', 'expenditure', 'general-budget', 'government-fund', 'state-capital'], (form) =>
      mapRows(form, (row) => row.map((cell) => cell.replace(/^科目代码$/, '支出功能分类科目编码'))),
    ),
    only(['general-budget'], (form) => mapRows(form, (row) => row.map((cell) => cell.replace(/^小计$/, '合计')))),
    only(['state-capital'], (form) => ({
      ...form,
      head: form.head.map((row) => (row.includes('基本支出') ? row.map((cell) => cell.replace(/^合计$/, '小计')) : row)),
    })),
    only(['basic-expenditure'], (form) =>
      mapRows(form, (row) =>
        row.map((cell) =>
          cell
            .replace(/^科目代码$/, '经济分类科目编码')
            .replace('决算明细表', '决算表')
            .replace(/^决算数$/, '金额'),
        ),
      ),
    ),
    only(['three-public'], (form) => mapRows(form, (row) => row.map((cell) => cell.replace('运行维护费', '运行费')))),
  ].reduce((current, step) => step(current), forms);

/** Functional classes of 公开01表 and 公开04表 without 支出 at their end, where that leaves a name of its own. */
export const classesWithoutExpenditure: Relayout = only(['summary', 'fiscal-summary'], (form) => {
  const column = form.roles.lastIndexOf('label');
  return {
    ...form,
    body: form.body.map((row) =>
      row.map((cell, index) =>
        index === column && ORDINAL.test(cell) ? cell.replace(/(?<!等|其他|预算|本|息|安排的)支出$/, '') : cell,
      ),
    ),
  };
});
