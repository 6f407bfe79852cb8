import { itemById, nameOf } from '../../form';

/** A category and the slots with its amounts, one for each series. */
export type Category = readonly [name: string, ...slots: string[]];

/** Which amounts a picture shows: by names of slots, or for each entry of a list by names within the entry. */
export type Parts = readonly Category[] | { readonly list: string; readonly slots: readonly string[] };

/** `years`: last year's amounts beside this year's; `budget` and `planned`: 年初预算 or 预算数 beside 决算. */
export type Compared = 'years' | 'budget' | 'planned';

/** `name` is how wordings call it, behind 图： of a paragraph. */
type PictureDefinition =
  | { readonly name: string; readonly kind: 'pie'; readonly parts: Parts }
  | { readonly name: string; readonly kind: 'columns'; readonly compared: Compared; readonly parts: Parts };

const listed = (list: string, ...slots: string[]): Parts => ({ list, slots });
const pie = (name: string, parts: Parts): PictureDefinition => ({ name, kind: 'pie', parts });
const columns = (name: string, compared: Compared, parts: Parts): PictureDefinition => ({
  name,
  kind: 'columns',
  compared,
  parts,
});

/** Items under their own names, by their slots: this year's, with last year's in front for `years`. */
function items(of: readonly string[], series: 'years' | 'one'): Parts {
  return of.map(itemById).map(({ name, slot }): Category => {
    if (slot === undefined) throw new RangeError(`wordings do not name ${name}`);
    return [name, ...(series === 'years' ? [`上年${slot.name}`] : []), slot.name];
  });
}

/** What a wording can ask a picture of, and what that shows: names of slots, as wordings fill them in. */
export const PICTURES = {
  'totals-change': columns('收支总计变动', 'years', items(['inflow', 'outflow'], 'years')),
  'revenue-structure': pie('收入结构', listed('收入来源', '金额')),
  'revenue-parts': pie('收入分项结构', listed('收入分项', '金额')),
  'expenditure-structure': pie('支出结构', listed('支出构成', '金额')),
  'fiscal-change': columns('财政拨款收支总计变动', 'years', items(['fiscal-inflow', 'fiscal-outflow'], 'years')),
  'general-change': columns('一般公共预算支出变动', 'years', items(['general-expenditure'], 'years')),
  'general-structure': pie('一般公共预算支出结构', listed('一般公共各类', '金额')),
  'general-budget': columns('一般公共预算预决算', 'budget', listed('一般公共各类对比', '年初预算', '金额')),
  'basic-structure': pie('基本支出结构', items(itemById('general-basic').parts ?? [], 'one')),
  'fund-structure': pie('政府性基金支出结构', listed('基金各类', '金额')),
  'three-public-structure': pie('三公经费结构', [
    [nameOf('abroad'), '出国.决算'],
    [nameOf('vehicles'), '车辆.决算'],
    [nameOf('reception'), '接待.决算'],
  ]),
  'three-public-budget': columns('三公经费预决算', 'planned', listed('三公各项', '全年预算', '决算')),
} as const satisfies Readonly<Record<string, PictureDefinition>>;

export type PictureKind = keyof typeof PICTURES;

export const PICTURE_KINDS = Object.keys(PICTURES) as readonly PictureKind[];

/** In the words of a wording file; `null` for a picture that there is not. */
export function pictureKind(name: string): PictureKind | null {
  return PICTURE_KINDS.find((kind) => PICTURES[kind].name === name) ?? null;
}
