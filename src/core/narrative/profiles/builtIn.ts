import { TABLE_KINDS, type TableKind } from '../../figures/kinds';
import type { Profile } from '../habits/profile';

/** What tells a built-in wording from the others. Its text, which is long, is loaded where a narrative is wanted. */
export interface BuiltInWording extends Pick<Profile, 'id' | 'name' | 'regions'> {
  /** The numbers that its tables print, `null` for those without one; empty where its tables tell nothing. */
  readonly tables: Readonly<Partial<Record<TableKind, string | null>>>;
}

/** As their files say; a test holds the two together. Where nothing tells which one it is, it is the first. */
export const BUILT_IN: readonly [BuiltInWording, ...BuiltInWording[]] = [
  {
    id: 'shanxi',
    name: '山西（公开01表至公开10表）',
    regions: ['山西'],
    tables: Object.fromEntries(TABLE_KINDS.map((kind, index) => [kind, `${String(index + 1).padStart(2, '0')}表`])),
  },
  {
    id: 'shanghai',
    name: '上海（九张表）',
    regions: ['上海'],
    tables: Object.fromEntries(TABLE_KINDS.filter((kind) => kind !== 'information').map((kind) => [kind, null])),
  },
  { id: 'sichuan', name: '四川（收支合写，按项写完成预算）', regions: ['四川'], tables: {} },
  { id: 'guangxi', name: '广西（以元计，逐项与上年比）', regions: ['广西'], tables: {} },
];

/** How the built-in wordings are called, `上海（shanghai）`. */
export const PROFILE_NAMES: readonly string[] = BUILT_IN.map(({ id, regions }) => `${regions[0] ?? id}（${id}）`);

export function builtInWording(id: string | null): BuiltInWording | null {
  return BUILT_IN.find((wording) => wording.id === id) ?? null;
}
