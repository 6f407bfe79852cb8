import { nameOf } from '../../form';
import type { PictureKind } from '../habits/pictureKinds';

/** A category and the slots with its amounts, one for each series. */
export type Category = readonly [name: string, ...slots: string[]];

/** Which amounts a picture shows: by names of slots, or for each entry of a list by names within the entry. */
export type Parts = readonly Category[] | { readonly list: string; readonly slots: readonly string[] };

/** `years`: last year's amounts beside this year's; `budget` and `planned`: 年初预算 or 预算数 beside 决算. */
export type Compared = 'years' | 'budget' | 'planned';

export type PictureDefinition =
  | { readonly kind: 'pie'; readonly parts: Parts }
  | { readonly kind: 'columns'; readonly compared: Compared; readonly parts: Parts };

const listed = (list: string, ...slots: string[]): Parts => ({ list, slots });

/** What each picture shows. The names of slots are those that wordings fill in. */
export const PICTURES: Readonly<Record<PictureKind, PictureDefinition>> = {
  'totals-change': {
    kind: 'columns',
    compared: 'years',
    parts: [
      [nameOf('inflow'), '上年收入总计', '收入总计'],
      [nameOf('outflow'), '上年支出总计', '支出总计'],
    ],
  },
  'revenue-structure': { kind: 'pie', parts: listed('收入来源', '金额') },
  'revenue-parts': { kind: 'pie', parts: listed('收入分项', '金额') },
  'expenditure-structure': { kind: 'pie', parts: listed('支出构成', '金额') },
  'fiscal-change': {
    kind: 'columns',
    compared: 'years',
    parts: [
      [nameOf('fiscal-inflow'), '上年财政拨款收入总计', '财政拨款收入总计'],
      [nameOf('fiscal-outflow'), '上年财政拨款支出总计', '财政拨款支出总计'],
    ],
  },
  'general-change': {
    kind: 'columns',
    compared: 'years',
    parts: [[nameOf('general-expenditure'), '上年一般公共支出', '一般公共支出']],
  },
  'general-structure': { kind: 'pie', parts: listed('一般公共各类', '金额') },
  'general-budget': { kind: 'columns', compared: 'budget', parts: listed('一般公共各类对比', '年初预算', '金额') },
  'basic-structure': {
    kind: 'pie',
    parts: [
      [nameOf('personnel'), '人员经费'],
      [nameOf('operating'), '公用经费'],
    ],
  },
  'fund-structure': { kind: 'pie', parts: listed('基金各类', '金额') },
  'three-public-structure': {
    kind: 'pie',
    parts: [
      [nameOf('abroad'), '出国.决算'],
      [nameOf('vehicles'), '车辆.决算'],
      [nameOf('reception'), '接待.决算'],
    ],
  },
  'three-public-budget': { kind: 'columns', compared: 'planned', parts: listed('三公各项', '全年预算', '决算') },
};
