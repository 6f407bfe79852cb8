import type { Frame } from './frame';
import type { Target } from './target';
import type { Node } from './clauses';

/** Accounts of one name: by the code or the level that stands behind it, by the account above it in the sentence, else the highest level. */
export function chooseAccounts(targets: readonly Target[], path: readonly string[], next: Node | undefined): readonly Target[] {
  if (targets.length < 2) return targets;
  const digits = next?.type === 'level' ? next.digits : null;
  const coded = next?.type === 'level' && next.code !== null ? targets.filter(({ code }) => code === next.code) : [];
  if (coded.length > 0) return coded;
  const above = path.at(-1);
  const level = digits === null ? targets : targets.filter(({ code }) => code?.length === digits);
  const below = above === undefined ? level : level.filter(({ code }) => code?.startsWith(above) === true && code !== above);
  const found = below.length > 0 ? below : level.length > 0 ? level : targets;
  return [...found].sort((a, b) => (a.code?.length ?? 0) - (b.code?.length ?? 0));
}

/** 一般公共预算财政拨款 is what came in where 收入 is divided, and what was spent where 支出 is. */
export function ofFlow(targets: readonly Target[], { list, subject }: Frame): readonly Target[] {
  const [head] = list?.head ?? subject;
  if (targets.length < 2 || head === undefined || targets.some(({ code }) => code !== undefined)) return targets;
  const [isRevenue, isSpending] = [head.name.includes('收入'), head.name.includes('支出')];
  const flow = isRevenue ? '收入' : '支出';
  // The funds of 年初结转和结余 and of 收支总计 have no names of their own in texts.
  if (head.name.includes('结转') || (isRevenue && isSpending)) return [];
  const own = isRevenue === isSpending ? [] : targets.filter(({ name }) => name.includes(flow));
  return own.length > 0 ? own : targets;
}
