import { Decimal } from 'decimal.js';
import { INPUT_SHEET_NAME, inputSheetWords as say, inputSources } from '../../messages/inputSheet';
import { DEPARTMENT_LABEL, YEAR_LABEL } from '../../messages/narrative';
import type { Figures } from '../../figures/figures';
import { changeWords } from '../habits/changeWords';
import { amountAt, comparisonOf, knownBase, placesOfInput } from '../changes/comparisons';
import { draftReason } from '../changes/draftReason';
import { explainChange } from '../changes/explainChange';
import { INPUT_DEFINITIONS } from '../inputs/inputCatalogue';
import { INPUT_GROUPS, type InputDefinition, type InputGroup } from '../inputs/inputDefinition';
import { inputDefinition } from '../inputs/inputs';
import { ownKey } from '../inputs/ownInput';
import { partsOfTotal, withTotals } from '../slots/answeredTotals';
import { INPUT_SHEET_COLUMNS, type InputSheetColumn } from './inputSheetColumns';
import type { InputSheetRow, InputState } from './inputSheetRow';
import { offersOf, type Offer } from './offers';
import { mergeInputs, NO_INPUTS, type InputValue, type NarrativeInputs } from '../inputs/parseInputs';
import { neededInputs, type NeededInput } from './neededInputs';
import type { NarrateOptions } from '../narrate';
import type { ChangeContext } from '../changes/change';
import type { Profile } from '../habits/profile';

/** The sheet 情况说明底稿 as plain data; a host writes it. */
export interface InputSheet {
  readonly name: string;
  readonly title: string;
  /** Lines under the title, behind the one that counts what is missing: how to fill it in. */
  readonly guide: readonly string[];
  readonly columns: readonly InputSheetColumn[];
  readonly groups: readonly InputSheetGroup[];
  /** Rows whose value is missing and for which there is no draft. */
  readonly missing: number;
  /** Rows whose value is missing, with last year's words beside it that nobody has confirmed. */
  readonly drafts: number;
}

export interface InputSheetGroup {
  readonly title: string;
  /** What to know before filling it in; may be blank. */
  readonly note: string;
  readonly rows: readonly InputSheetRow[];
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

/** Describes the sheet for one workbook and one wording: every input that the wording asks for, known or not. */
export function inputSheet(figures: Figures, profile: Profile, options: InputSheetOptions = {}): InputSheet {
  const { known = [], lastYear = NO_INPUTS, prior = null, ...facts } = options;
  const merged = known.reduce((all, one) => mergeInputs(all, one.inputs), NO_INPUTS);
  const year = facts.year ?? merged.year ?? figures.year;
  const department = facts.department ?? merged.department ?? figures.department;
  const inputs = withTotals(figures, merged, profile);
  const context: RowContext = {
    figures,
    prior,
    inputs,
    typed: merged,
    known,
    lastYear,
    profile,
    offers: offersOf(figures, inputs),
  };
  const groups = [
    { title: say.facts, note: '', rows: [yearRow(year), departmentRow(department)] },
    ...groupRows(
      neededInputs(figures, merged, profile, facts).map((need) => inputRow(need, context)),
      profile,
    ),
  ];
  const rows = groups.flatMap((group) => group.rows);
  const count = (state: InputState): number => rows.filter((row) => row.state === state).length;
  const hasDrafts = rows.some(({ draft }) => draft !== '');
  return {
    name: INPUT_SHEET_NAME,
    title: say.title(department, year),
    guide: [`${say.guides.fill}${hasDrafts ? say.guides.draft : ''}`, say.guides.words],
    columns: INPUT_SHEET_COLUMNS.filter(({ ofDrafts }) => hasDrafts || ofDrafts !== true),
    groups,
    missing: count('missing'),
    drafts: count('draft'),
  };
}

interface RowContext extends ChangeContext {
  /** Without the totals that follow from them. */
  readonly typed: NarrativeInputs;
  readonly known: readonly KnownInputs[];
  readonly lastYear: NarrativeInputs;
  readonly profile: Profile;
  readonly offers: ReadonlyMap<string, Offer>;
}

function inputRow({ key, label, optional, after }: NeededInput, context: RowContext): InputSheetRow {
  const { figures, inputs, typed, known, profile } = context;
  const definition = definitionOf(key, profile);
  const value = inputs.values.get(key) ?? null;
  const parts = typed.values.has(key) ? [] : partsOfTotal(key, { figures, inputs: typed, profile });
  const explained = explainChange(key, context);
  const comparison = comparisonOf(key);
  const { draft, from, insteadOf } = value === null ? draftOf(definition, key, context) : NO_DRAFT;
  const state = stateOf(parts.length > 0 ? null : value, draft, optional, after);
  return {
    key,
    label,
    value,
    state,
    kind: definition.kind,
    unit: definition.unit,
    // An amount beside a number of cars or persons would be read as one of them.
    figure: definition.kind === 'count' ? null : amountAt(figures, placesOfInput(key)),
    change:
      explained === null
        ? ''
        : say.change(changeWords(explained.current, explained.base, profile), draftReason(explained, profile)),
    after: state === 'waiting' ? (after ?? []) : [],
    parts,
    bases: (comparison === null ? [] : knownBase(comparison, inputs)).filter((base) => typeof base === 'string'),
    draft,
    ...(insteadOf && { insteadOf }),
    source: parts.length > 0 ? inputSources.parts : value === null ? from : sourceOf(key, known),
    hint: definition.hint,
  };
}

interface Draft {
  readonly draft: string;
  /** Where it comes from. */
  readonly from: string;
  readonly insteadOf?: Offer;
}

const NO_DRAFT: Draft = { draft: '', from: '' };

/** Last year's words go before what the tables offer. */
function draftOf({ kind }: InputDefinition, key: string, { lastYear, offers }: RowContext): Draft {
  const earlier = kind === 'text' ? lastYear.values.get(key) : undefined;
  const offer = offers.get(key);
  if (typeof earlier === 'string') return { draft: earlier, from: inputSources.lastYear, ...(offer && { insteadOf: offer }) };
  return offer === undefined ? NO_DRAFT : { draft: offer.text, from: offer.source };
}

function stateOf(value: InputValue | null, draft: string, optional: boolean, after: readonly string[] | undefined): InputState {
  if (value !== null) return 'known';
  if (after !== undefined) return 'waiting';
  if (optional) return 'optional';
  return draft === '' ? 'missing' : 'draft';
}

function sourceOf(key: string, known: readonly KnownInputs[]): string {
  return known.filter(({ inputs }) => inputs.values.has(key)).at(-1)?.source ?? inputSources.typed;
}

function definitionOf(key: string, { ownInputs }: Profile): InputDefinition {
  const definition = inputDefinition(key, ownInputs);
  if (definition === null) throw new RangeError(`not an input: ${key}`);
  return definition;
}

const FACT = { unit: null, figure: null, change: '', bases: [], draft: '', after: [], parts: [] } as const;

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
    ? ({ value, state: 'missing', source: '' } as const)
    : ({ value, state: 'known', source: inputSources.tables } as const);
}

/** In the order of the catalogue and of the wording file; inputs with codes by their codes. */
function groupRows(rows: readonly InputSheetRow[], profile: Profile): InputSheetGroup[] {
  const definitions = new Map(rows.map(({ key }) => [key, definitionOf(key, profile)]));
  const order = new Map<InputDefinition | undefined, number>(INPUT_DEFINITIONS.map((definition, index) => [definition, index]));
  const own = profile.ownInputs.map(ownKey);
  const place = ({ key }: InputSheetRow): number => order.get(definitions.get(key)) ?? own.indexOf(key);
  const sorted = [...rows].sort((a, b) => place(a) - place(b) || (a.key < b.key ? -1 : 1));
  return (Object.entries(INPUT_GROUPS) as [InputGroup, string][])
    .map(([group, title]) => {
      const inGroup = sorted.filter(({ key }) => definitions.get(key)?.group === group);
      const isDone = inGroup.every(({ state }) => state === 'known');
      return { title, note: isDone ? '' : (say.groupNotes[group] ?? ''), rows: inGroup };
    })
    .filter((group) => group.rows.length > 0);
}
