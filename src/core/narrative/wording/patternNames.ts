import { slotAt, type Scope, type Slot } from '../slots/slot';

/** The entry of the list that a paragraph is repeated for. */
export const ENTRY = '项';
const LINE_END = '句末';

type Kind = 'quantity' | 'words' | 'list' | 'condition' | 'scope';

const W = 'words';
const Q = 'quantity';

const PLAIN: Readonly<Record<string, Kind>> = { 序号: W, 名称: W, 金额: Q, 上年: Q };
const ACCOUNT: Readonly<Record<string, Kind>> = {
  ...PLAIN,
  类名: W, 款名: W, 年初预算: Q, 按全年预算: 'condition', 对比预算: Q, 用途: W, 预算差异原因: W, 各款: 'list', 各项: 'list',
  基本支出: Q, 项目支出: Q, 原因: W,
}; // prettier-ignore

/** What the entries of each list have. */
export const LIST_ENTRIES: Readonly<Record<string, Readonly<Record<string, Kind>>>> = {
  收入来源: PLAIN,
  收入来源全部: PLAIN,
  收入分项: { ...PLAIN, 原因: W },
  收入分项全部: { ...PLAIN, 原因: W },
  支出构成: PLAIN,
  支出构成全部: PLAIN,
  人员经费科目: PLAIN,
  公用经费科目: PLAIN,
  一般公共各类: ACCOUNT,
  一般公共各款: ACCOUNT,
  一般公共各项: ACCOUNT,
  一般公共各类对比: ACCOUNT,
  基金各类: ACCOUNT,
  基金各款: ACCOUNT,
  基金各项: ACCOUNT,
  国资各类: ACCOUNT,
  国资各款: ACCOUNT,
  国资各项: ACCOUNT,
  三公各项: { 序号: W, 名称: W, 预算: Q, 全年预算: Q, 决算: Q, 上年: Q, 有变化: 'condition', 原因: W, 用途: W },
  车辆各类: { 序号: W, 名称: W, 数量: Q, 说明: W },
  车辆全部: { 序号: W, 名称: W, 数量: Q },
};

/** The names that one template may use: those of all templates, and the entries that it loops over or is repeated for. */
export class PatternNames {
  private readonly entries = new Map<string, Readonly<Record<string, Kind>>>();

  constructor(
    private readonly scope: Scope,
    private readonly repeated: boolean,
    each: string | undefined,
  ) {
    const own = each === undefined ? undefined : LIST_ENTRIES[each];
    if (own !== undefined) this.entries.set(ENTRY, own);
  }

  /** `false` for a loop over what is no list's 各项. */
  loop(variable: string, path: string): boolean {
    const [list, last] = [path.split('.').slice(0, -1), path.split('.').at(-1)];
    if (last !== '各项' || this.kindOf(list) !== 'list') return false;
    const [first = '', ...rest] = list;
    const found = rest.length === 0 ? LIST_ENTRIES[first] : this.entries.get(first);
    if (found !== undefined) this.entries.set(variable, found);
    return found !== undefined;
  }

  /** The key of the input that a path leads to; `null` for figures of the tables and for entries of lists. */
  inputOf(path: readonly string[]): string | null {
    const slot = this.entries.has(path[0] ?? '') ? undefined : slotAt(this.scope, path.join('.'));
    return slot?.type === 'quantity' && 'missing' in slot && slot.missing.cause === 'input'
      ? (slot.missing.leadsTo?.[0]?.key ?? slot.missing.key)
      : null;
  }

  /** What a path leads to; `null` where it leads nowhere. A question such as 有 leads to `truth`. */
  kindOf(path: readonly string[]): Kind | 'truth' | null {
    const [first = '', ...rest] = path;
    if (first === 'forloop') return 'truth';
    if (first === LINE_END) return this.repeated && rest.length === 0 ? 'words' : null;
    const entry = this.entries.get(first);
    if (entry !== undefined) {
      const [name, ...question] = rest;
      if (name === undefined) return 'scope';
      const kind = Object.hasOwn(entry, name) ? entry[name] : undefined;
      return kind === undefined ? null : questioned(kind, question);
    }
    for (let length = path.length; length > 0; length--) {
      const slot = slotAt(this.scope, path.slice(0, length).join('.'));
      if (slot !== undefined) return questioned(kindOfSlot(slot), path.slice(length));
    }
    return null;
  }
}

/** What a template may ask of a slot. */
const QUESTIONS: Readonly<Record<Kind, readonly string[]>> = {
  quantity: [],
  words: ['有'],
  list: ['有', '各项', 'size'],
  condition: ['成立'],
  scope: [],
};

function questioned(kind: Kind, question: readonly string[]): Kind | 'truth' | null {
  const [asked, ...more] = question;
  if (asked === undefined) return kind;
  return more.length === 0 && QUESTIONS[kind].includes(asked) ? 'truth' : null;
}

function kindOfSlot(slot: Slot): Kind {
  switch (slot.type) {
    case 'quantity':
    case 'words':
    case 'list':
    case 'condition':
      return slot.type;
    default:
      return 'scope';
  }
}
