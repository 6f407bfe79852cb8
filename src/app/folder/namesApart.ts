import { officialNames } from '../../core/form/accounts/functional';
import { labelWords } from '../../core/text/words';
import type { ReportedAccount, ReviewReport } from '../report/reviewJson';

/** An account that a department calls otherwise than nearly all others of the folder. */
export interface NameApart extends ReportedAccount {
  readonly file: string;
  readonly department: string | null;
  /** What the others call it, and how many they are. */
  readonly usual: string;
  readonly others: number;
}

/** Fewer other departments are no usage. */
const LEAST_OTHERS = 4;
/** Of the others, how many have to agree. */
const AGREEING = 0.9;

interface Use {
  readonly report: ReviewReport;
  readonly account: ReportedAccount;
  readonly words: string;
}

/** One code, one name: what nearly all departments of a folder print is what the classification says. */
export function namesApart(reports: readonly ReviewReport[]): readonly NameApart[] {
  const byCode = new Map<string, Use[]>();
  for (const report of reports)
    for (const account of report.accounts ?? []) {
      const use = { report, account, words: labelWords(account.name) };
      byCode.set(account.code, [...(byCode.get(account.code) ?? []), use]);
    }
  return [...byCode].flatMap(([code, uses]) => uses.flatMap((use) => apart(code, use, uses) ?? []));
}

function apart(code: string, { report, account, words }: Use, uses: readonly Use[]): NameApart | null {
  // Known names are judged by the classification, whatever the others print.
  if (officialNames(code).length > 0) return null;
  const names = new Map<string, { readonly name: string; readonly reports: Set<ReviewReport> }>();
  for (const other of uses) {
    if (other.report === report) continue;
    const known = names.get(other.words) ?? { name: other.account.name, reports: new Set<ReviewReport>() };
    known.reports.add(other.report);
    names.set(other.words, known);
  }
  const others = new Set([...names.values()].flatMap(({ reports }) => [...reports])).size;
  const [usual] = [...names].sort(([, a], [, b]) => b.reports.size - a.reports.size);
  if (usual === undefined || others < LEAST_OTHERS || usual[0] === words) return null;
  const [, { name, reports }] = usual;
  if (reports.size < others * AGREEING) return null;
  return { ...account, file: report.file, department: report.department, usual: name, others: reports.size };
}
