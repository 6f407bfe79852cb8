import { className } from '../../form/accounts/functional';
import type { Figures } from '../../tables/figures';
import type { TableKind } from '../../tables/kinds';
import { labelWords } from '../../tables/words';
import { itemsNamedIn, wholeOf, type NamedItem } from '../../form';
import type { SectionId } from '../../form/sections';
import { targetOf, type Target } from './target';

/** The items that sentences of one section may name. */
export interface SectionItems {
  /** Matches any item at the current place; the longest wording first. */
  readonly words: readonly { readonly source: string; readonly targets: readonly Target[] }[];
  readonly byKey: ReadonlyMap<string, Target>;
  /** What a share without a named whole is a share of. */
  readonly whole: Target | null;
}

const ACCOUNT_TABLES: Readonly<Partial<Record<SectionId, TableKind>>> = {
  'general-total': 'general-budget',
  'general-structure': 'general-budget',
  'general-details': 'general-budget',
  'fiscal-details': 'fiscal-summary',
  summary: 'expenditure',
  expenditure: 'expenditure',
  'government-fund': 'government-fund',
  'state-capital': 'state-capital',
  'basic-expenditure': 'basic-expenditure',
};

/** Codes of 类 in 支出功能分类科目. */
const CLASS_CODES = Array.from({ length: 34 }, (_, index) => String(201 + index));

export function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

export function itemsOf(section: SectionId, figures: Figures): SectionItems {
  const words: { source: string; targets: Target[]; length: number }[] = [];
  const byKey = new Map<string, Target>();
  for (const named of itemsNamedIn(section)) {
    const target = targetIn(section, named);
    for (const source of named.words) words.push({ source, targets: [target], length: lengthOf(source) });
    byKey.set(target.key, target);
  }
  const table = ACCOUNT_TABLES[section];
  const byName = new Map<string, Target[]>();
  for (const target of table === undefined ? [] : accountTargets(table, figures)) {
    byKey.set(target.key, target);
    const name = labelWords(target.name);
    byName.set(name, [...(byName.get(name) ?? []), target]);
  }
  for (const [name, targets] of byName) {
    // A class may be named without its last word where 类 stands behind it.
    const short = targets.some(({ code }) => code?.length === 3) && name.endsWith('支出') ? name.slice(0, -2) : null;
    words.push({ source: nameSource(name), targets, length: name.length });
    if (short !== null && short.length > 1)
      words.push({ source: `${nameSource(short)}(?=\\((?:2\\d\\d)?(?:类|\\)))`, targets, length: short.length });
  }
  words.sort((a, b) => b.length - a.length);
  const whole = wholeOf(section);
  return { words, byKey, whole: whole === null ? null : (byKey.get(whole.id) ?? null) };
}

function targetIn(section: SectionId, { item, ofAccount }: NamedItem): Target {
  const target = targetOf(item.id, section);
  return ofAccount === undefined ? target : { ...target, column: ofAccount };
}

/** How many characters a pattern reads, about. */
function lengthOf(source: string): number {
  return source.replace(/\(\?[:=!<]*|[)?|\\[\]{},\d]/g, '').length;
}

/** Brackets may be left out: 维修(护)费. */
function nameSource(name: string): string {
  return Array.from(name)
    .map((one) => (/[()]/.test(one) ? `\\${one}?` : escaped(one)))
    .join('');
}

/** The accounts of a table, and the classes that it does not list, which stand for zero. */
export function accountTargets(table: TableKind, figures: Figures): Target[] {
  if (table === 'fiscal-summary') return fiscalAccounts(figures);
  const listed = figures
    .rows(table)
    .filter((row) => row.code !== undefined)
    .map((row): Target => {
      const code = row.code ?? '';
      if (table === 'expenditure') return { key: `spent.${code}`, name: row.name, final: [[[table, code, 'total']]], code };
      if (table === 'basic-expenditure')
        return { key: `${table}.${code}`, name: row.name, final: [[[table, code, 'amount']]], code };
      const final: Target['final'] =
        table === 'general-budget'
          ? [[[table, code, 'total']], ...(code.length === 3 ? [[['fiscal-summary', code, 'general']] as const] : [])]
          : [[[table, code, 'total']]];
      return { key: `${table}.${code}`, name: row.name, final, code };
    });
  if (table !== 'general-budget') return listed;
  const codes = new Set(listed.map(({ code }) => code));
  const absent = CLASS_CODES.filter((code) => !codes.has(code)).flatMap((code): Target[] => {
    const name = className(code);
    // Last year's table may list it.
    return name === null ? [] : [{ key: `${table}.${code}`, name, final: [[[table, code, 'total']]], code, absent: true }];
  });
  return [...listed, ...absent];
}

const GRANTS: readonly TableKind[] = ['general-budget', 'government-fund', 'state-capital'];

/** Accounts paid from grants of whatever budget. */
function fiscalAccounts(figures: Figures): Target[] {
  const names = new Map(
    GRANTS.flatMap((table) => figures.rows(table)).flatMap(({ code, name }) =>
      code === undefined ? [] : [[code, name] as const],
    ),
  );
  return [...names]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, name]) => ({
      key: `fiscal.${code}`,
      name,
      final: [GRANTS.map((table) => [table, code, 'total'] as const)],
      code,
    }));
}
