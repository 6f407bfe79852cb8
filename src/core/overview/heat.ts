import type { RecognisedTable } from '../figures/figure';
import { expectedTables, type FamilyTable } from '../figures/expected';
import { TABLE_KINDS, type TableKind } from '../figures/kinds';
import type { Finding, Suspect, SuspectCell } from '../findings/finding';

/** What a review, or a report of one, has to have to be shown at a glance. */
export interface HeatSource {
  readonly tables: readonly (FamilyTable & Pick<RecognisedTable, 'sheet'>)[];
  readonly findings: readonly (Pick<Finding, 'id' | 'table' | 'category' | 'severity'> & {
    /** Reports of earlier versions name no table: it is the one on that sheet. */
    readonly cells: readonly { readonly sheet: string; readonly table?: TableKind | null }[];
  })[];
  readonly suspects: readonly (Pick<Suspect, 'explains'> & { readonly cells: readonly Pick<SuspectCell, 'table'>[] })[];
}

/** A table, the department's texts, or what belongs to neither. */
export type HeatColumn = TableKind | 'texts' | 'other';

/** In the order in which they are shown. */
export const HEAT_COLUMNS: readonly HeatColumn[] = [...TABLE_KINDS, 'texts', 'other'];

export interface HeatCell {
  /** The worst that was found; `absent`: there is no such table in the form, or no text. 尾差 are no finding here. */
  readonly state: 'error' | 'undecided' | 'hint' | 'clean' | 'absent';
  readonly errors: number;
  readonly hints: number;
  readonly undecided: number;
  readonly roundings: number;
}

const NOTHING = { errors: 0, hints: 0, undecided: 0, roundings: 0 };
const COUNTED = { error: 'errors', warning: 'hints', info: 'hints', undecided: 'undecided', rounding: 'roundings' } as const;

/**
 * A department at a glance: what was found in each of its tables. What broke between tables counts where the cell is that
 * explains it, else in the table that is named first.
 * @param hasTexts whether a 情况说明 was compared with the tables
 */
export function heatOf(source: HeatSource, hasTexts: boolean): ReadonlyMap<HeatColumn, HeatCell> {
  const counts = new Map<HeatColumn, typeof NOTHING>();
  for (const finding of source.findings) {
    const column = columnOf(finding, source);
    const before = counts.get(column) ?? NOTHING;
    const kind = COUNTED[finding.severity];
    counts.set(column, { ...before, [kind]: before[kind] + 1 });
  }
  const present = new Set<HeatColumn>([...expectedTables(source.tables), ...(hasTexts ? (['texts'] as const) : [])]);
  return new Map(
    HEAT_COLUMNS.map((column) => {
      const own = counts.get(column);
      return [column, { ...(own ?? NOTHING), state: stateOf(own, present.has(column)) }];
    }),
  );
}

function stateOf(counts: typeof NOTHING | undefined, isPresent: boolean): HeatCell['state'] {
  if (counts === undefined) return isPresent ? 'clean' : 'absent';
  if (counts.errors > 0) return 'error';
  if (counts.undecided > 0) return 'undecided';
  return counts.hints > 0 ? 'hint' : 'clean';
}

function columnOf({ id, table, category, cells }: HeatSource['findings'][number], source: HeatSource): HeatColumn {
  if (category === 'narrative' || category === 'performance') return 'texts';
  if (table !== null) return table;
  const [culprit] = source.suspects.find(({ explains, cells: own }) => explains.includes(id) && own.length > 0)?.cells ?? [];
  if (culprit !== undefined) return culprit.table;
  const [first] = cells;
  const found = first?.table === undefined ? source.tables.find(({ sheet }) => sheet === first?.sheet)?.kind : first.table;
  return found ?? 'other';
}
