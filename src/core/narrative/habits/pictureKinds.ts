/** What a wording can ask a picture of. */
export type PictureKind =
  | 'totals-change'
  | 'revenue-structure'
  | 'revenue-parts'
  | 'expenditure-structure'
  | 'fiscal-change'
  | 'general-change'
  | 'general-structure'
  | 'general-budget'
  | 'basic-structure'
  | 'fund-structure'
  | 'three-public-structure'
  | 'three-public-budget';

/** How wordings call the pictures: behind 图： of a paragraph. */
export const PICTURE_NAMES: Readonly<Record<PictureKind, string>> = {
  'totals-change': '收支总计变动',
  'revenue-structure': '收入结构',
  'revenue-parts': '收入分项结构',
  'expenditure-structure': '支出结构',
  'fiscal-change': '财政拨款收支总计变动',
  'general-change': '一般公共预算支出变动',
  'general-structure': '一般公共预算支出结构',
  'general-budget': '一般公共预算预决算',
  'basic-structure': '基本支出结构',
  'fund-structure': '政府性基金支出结构',
  'three-public-structure': '三公经费结构',
  'three-public-budget': '三公经费预决算',
};

/** In the words of a wording file; `null` for a picture that there is not. */
export function pictureKind(name: string): PictureKind | null {
  const kinds = Object.keys(PICTURE_NAMES) as PictureKind[];
  return kinds.find((kind) => PICTURE_NAMES[kind] === name) ?? null;
}
