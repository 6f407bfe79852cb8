import { Decimal } from 'decimal.js';
import { INPUT_SHEET_NAME, inputSheetWords as say, inputSources } from '../messages/inputSheet';
import { DEPARTMENT_LABEL, YEAR_LABEL } from '../messages/narrative';
import type { Figures } from '../tables/figures';
import { changeWords } from './changeWords';
import { placesOfInput, sumAt } from './comparisons';
import { draftReason } from './draftReason';
import { explainChange } from './explainChange';
import {
  INPUT_DEFINITIONS,
  INPUT_GROUPS,
  inputDefinition,
  type InputDefinition,
  type InputGroup,
  type InputKind,
} from './inputs';
import { mergeInputs, NO_INPUTS, type InputValue, type NarrativeInputs } from './parseInputs';
import { neededInputs, type NeededInput } from './neededInputs';
import type { NarrateOptions } from './narrate';
import type { ChangeContext } from './partsOfChange';
import type { Profile } from './profile';

/** The sheet 情况说明底稿 as plain data; a host writes it. All rows have the columns of `INPUT_SHEET_COLUMNS`. */
export interface InputSheet {
  readonly name: string;
  readonly title: string;
  /** Lines under the title: how to fill it in. */
  readonly guide: readonly string[];
  readonly columns: readonly InputSheetColumn[];
  readonly groups: readonly InputSheetGroup[];
  /** Rows whose value is missing. */
  readonly missing: number;
}

export interface InputSheetColumn {
  readonly id: InputSheetColumnId;
  readonly label: string;
  /** In characters of half width. */
  readonly width: number;
}

export type InputSheetColumnId = keyof typeof say.columns;

export interface InputSheetGroup {
  readonly title: string;
  readonly rows: readonly InputSheetRow[];
}

/** `optional`: nothing is missing while it is blank. */
export type InputState = 'known' | 'missing' | 'optional';

export interface InputSheetRow {
  readonly key: string;
  readonly label: string;
  readonly value: InputValue | null;
  readonly state: InputState;
  readonly kind: InputKind | 'year';
  readonly unit: string | null;
  /** This year's figure that it is about, in 万元 or counted; `null` where there is none. */
  readonly figure: Decimal | null;
  /** For reasons: how the figure changed, and which parts of it; empty while last year's is not known. */
  readonly change: string;
  /** What last year's sheet said; never a value before somebody confirms it. */
  readonly draft: string;
  readonly source: string;
  readonly hint: string;
}

/** What is known so far, with the words that say where from; the later goes before the earlier. */
export interface KnownInputs {
  readonly inputs: NarrativeInputs;
  readonly source: string;
}

export interface InputSheetOptions extends NarrateOptions {
  readonly known?: readonly KnownInputs[];
  /** Last year's inputs: their reasons and uses are offered as drafts. */
  readonly lastYear?: NarrativeInputs;
  /** Last year's tables, which say which parts of a figure changed. */
  readonly prior?: Figures | null;
}

const WIDTHS: Readonly<Record<InputSheetColumnId, number>> = {
  label: 38, value: 44, unit: 8, figure: 13, change: 30, draft: 30, confirm: 10, source: 16, hint: 40, key: 30,
}; // prettier-ignore

/** Describes the sheet for one workbook and one wording: every input that the wording asks for, known or not. */
export function inputSheet(figures: Figures, profile: Profile, options: InputSheetOptions = {}): InputSheet {
  const { known = [], lastYear = NO_INPUTS, prior = null, ...facts } = options;
  const merged = known.reduce((all, one) => mergeInputs(all, one.inputs), NO_INPUTS);
  const year = facts.year ?? merged.year ?? figures.year;
  const department = facts.department ?? merged.department ?? figures.department;
  const context: RowContext = { figures, prior, inputs: merged, known, lastYear, profile };
  const groups = [
    { title: say.facts, rows: [yearRow(year), departmentRow(department)] },
    ...groupRows(neededInputs(figures, merged, profile, facts).map((need) => inputRow(need, context))),
  ];
  const missing = groups.flatMap(({ rows }) => rows).filter(({ state }) => state === 'missing').length;
  const hasDrafts = groups.some(({ rows }) => rows.some(({ draft }) => draft !== ''));
  const columns = (Object.keys(say.columns) as InputSheetColumnId[]).filter(
    (id) => hasDrafts || (id !== 'draft' && id !== 'confirm'),
  );
  return {
    name: INPUT_SHEET_NAME,
    title: say.title(department, year),
    guide: [say.guide(missing), ...(hasDrafts ? [say.draftGuide] : [])],
    columns: columns.map((id) => ({ id, label: say.columns[id], width: WIDTHS[id] })),
    groups,
    missing,
  };
}

interface RowContext extends ChangeContext {
  readonly known: readonly KnownInputs[];
  readonly lastYear: NarrativeInputs;
  readonly profile: Profile;
}

function inputRow({ key, label, optional }: NeededInput, context: RowContext): InputSheetRow {
  const { figures, inputs, known, lastYear, profile } = context;
  const definition = definitionOf(key);
  const value = inputs.values.get(key) ?? null;
  const explained = explainChange(key, context);
  const draft = definition.kind === 'text' ? lastYear.values.get(key) : undefined;
  const state: InputState = value !== null ? 'known' : optional ? 'optional' : 'missing';
  const sources = { known: sourceOf(key, known), optional: say.optional, missing: say.missing };
  return {
    key,
    label,
    value,
    state,
    kind: definition.kind,
    unit: definition.unit,
    figure: sumAt(figures, placesOfInput(key)),
    change:
      explained === null
        ? ''
        : say.change(changeWords(explained.current, explained.base, profile), draftReason(explained, profile)),
    draft: value === null && typeof draft === 'string' ? draft : '',
    source: sources[state],
    hint: definition.hint,
  };
}

function sourceOf(key: string, known: readonly KnownInputs[]): string {
  return known.filter(({ inputs }) => inputs.values.has(key)).at(-1)?.source ?? inputSources.typed;
}

function definitionOf(key: string): InputDefinition {
  const definition = inputDefinition(key);
  if (definition === null) throw new RangeError(`not an input: ${key}`);
  return definition;
}

const FACT = { unit: null, figure: null, change: '', draft: '' } as const;

function yearRow(year: number | null): InputSheetRow {
  return {
    ...FACT,
    ...stated(year === null ? null : new Decimal(year)),
    key: 'year',
    label: YEAR_LABEL,
    kind: 'year',
    hint: say.yearHint,
  };
}

function departmentRow(department: string | null): InputSheetRow {
  return { ...FACT, ...stated(department), key: 'department', label: DEPARTMENT_LABEL, kind: 'text', hint: say.departmentHint };
}

function stated(value: InputValue | null) {
  return value === null
    ? ({ value, state: 'missing', source: say.missing } as const)
    : ({ value, state: 'known', source: inputSources.tables } as const);
}

/** In the order of the catalogue; inputs with codes by their codes. */
function groupRows(rows: readonly InputSheetRow[]): InputSheetGroup[] {
  const order = new Map(INPUT_DEFINITIONS.map((definition, index) => [definition, index]));
  const place = (row: InputSheetRow): number => order.get(definitionOf(row.key)) ?? 0;
  const sorted = [...rows].sort((a, b) => place(a) - place(b) || (a.key < b.key ? -1 : 1));
  return (Object.entries(INPUT_GROUPS) as [InputGroup, string][])
    .map(([group, title]) => ({ title, rows: sorted.filter(({ key }) => definitionOf(key).group === group) }))
    .filter((group) => group.rows.length > 0);
}
