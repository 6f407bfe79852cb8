import { GLOSSARY, type GlossaryTerm } from '../messages/glossary';
import { chineseOrdinal, disclosureWords as say, NO_ATTACHMENTS } from '../messages/publicDocument';
import { DEPARTMENT_LABEL, pending, YEAR_LABEL } from '../messages/narrative';
import { inputLabel } from '../narrative/inputs/inputs';
import { runsText } from '../said/run';
import { narrativeText, type Narrative } from '../narrative/text/narrative';
import type { NarrativeInputs } from '../narrative/inputs/parseInputs';
import { scopeOf } from '../narrative/slots/scope';
import type { Profile } from '../narrative/habits/profile';
import { composerFor } from '../narrative/wording/template';
import { CATALOG } from '../tables/catalog';
import type { RecognisedTable } from '../figures/figure';
import type { Figures } from '../figures/figures';
import type { TableKind } from '../figures/kinds';
import { columnName } from '../tables/naming';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { annexTables, type SheetPrints } from './annexTables';
import { formTables } from './formTables';
import { printedTable, type PrintedTable } from './printedTable';
import { typedUnits, unitList, type UnitList } from './unitList';

/** The whole disclosure document as data; a writer makes pages of it. */
export interface Disclosure {
  readonly department: string;
  readonly year: string;
  /** Headings of the cover and of the parts; without `attachments` there is no such part. */
  readonly headings: DisclosureHeadings;
  readonly overview: readonly OverviewItem[];
  readonly tables: readonly { readonly heading: string; readonly table: PrintedTable }[];
  /** Says which tables of the region's form the workbook does not have; `null` when it has all. */
  readonly absent: string | null;
  readonly narrative: Narrative;
  readonly glossary: readonly GlossaryTerm[];
  readonly attachments: Texts;
  /** The 绩效自评 sheets of the workbook, behind the text of the attachments. */
  readonly annexes: readonly { readonly heading: string; readonly table: PrintedTable }[];
}

export type DisclosureHeadings = Readonly<
  Record<'cover' | 'overview' | 'tables' | 'narrative' | 'glossary', string> & { attachments: string | null }
>;

export interface OverviewItem {
  readonly heading: string;
  readonly text: Texts;
  /** In place of the text. */
  readonly units?: UnitList;
}

/** Paragraphs that a person typed, or what they still have to type. */
export interface Texts {
  readonly known: boolean;
  readonly paragraphs: readonly string[];
}

export interface DisclosureSources {
  readonly workbook: WorkbookSnapshot;
  readonly figures: Figures;
  readonly narrative: Narrative;
  readonly inputs: NarrativeInputs;
  readonly profile: Profile;
  /** How a sheet is printed, by its name; absent where the host cannot tell. */
  readonly sheetPrint?: SheetPrints;
}

/** Puts together what the five parts of a disclosure document say. The tables stand in the order of the region's form. */
export function disclosure({
  workbook,
  figures,
  narrative,
  inputs,
  profile,
  sheetPrint = () => null,
}: DisclosureSources): Disclosure {
  const kinds = formTables(profile, figures);
  const heading = lineComposer(profile, figures, inputs, narrative);
  const noteBelow = (kind: TableKind): string => heading(profile.tableNotes[kind] ?? '') || say.emptyTable;
  const printed = kinds.flatMap((kind) => {
    const table = figures.table(kind);
    const found = table === undefined ? null : printedTable(workbook, table);
    return table === undefined || found === null ? [] : [{ kind, table: withEmptyNote(found, table, noteBelow(kind)) }];
  });
  const annexes = annexTables(workbook, sheetPrint);
  const attached = attachments(inputs, annexes.length > 0, profile);
  const absent = kinds.filter((kind) => !printed.some((one) => one.kind === kind)).map((kind) => `《${CATALOG[kind].title}》`);
  return {
    department: narrative.department ?? pending(DEPARTMENT_LABEL),
    year: narrative.year === null ? pending(YEAR_LABEL) : String(narrative.year),
    headings: {
      cover: heading(profile.document.cover),
      overview: heading(profile.document.overview),
      tables: heading(profile.document.tables),
      narrative: heading(profile.document.narrative),
      glossary: heading(profile.document.glossary),
      attachments: attached.paragraphs.length + annexes.length === 0 ? null : heading(profile.document.attachments),
    },
    overview: [
      { heading: heading(profile.document.duties), text: typed(inputs, 'document.duties') },
      organisation(typed(inputs, 'document.organisation'), profile, heading),
    ],
    tables: printed.map(({ table }, index) => ({ heading: say.tableHeading(chineseOrdinal(index + 1), table.title), table })),
    absent: absent.length === 0 ? null : say.notFound(absent.join('、')),
    narrative,
    glossary: profile.glossary?.map(explained) ?? termsIn(narrative, figures),
    attachments: attached,
    annexes: annexes.map((table, index) => ({
      heading: say.annexHeading(annexes.length === 1 ? null : index + 1, table.title),
      table,
    })),
  };
}

/** The units of the department: one stands under a heading of its own, several in a list where the wording has one. */
function organisation(text: Texts, { document }: Profile, heading: (template: string) => string): OverviewItem {
  const lines = text.known ? text.paragraphs : [];
  const units = unitList(heading(document.unitTable), lines);
  const isAlone = typedUnits(lines).length === 1;
  return {
    heading: heading(isAlone ? document.singleUnit : document.organisation),
    text,
    ...(units === null ? {} : { units }),
  };
}

const SAYS_EMPTY = /(?:无|没有)(?:[^，。；]{0,40}(?:数据|收入|支出|收支)|此项)|空表/;

/** A table without figures is published with a sentence that says so, also where the workbook has none. */
function withEmptyNote(printed: PrintedTable, { rows }: RecognisedTable, note: string): PrintedTable {
  const hasFigures = rows.some(({ figures }) => [...figures.values()].some(({ value }) => value !== null && !value.isZero()));
  const isSaid = [...printed.notes, ...printed.body.flat().map(({ text }) => text)].some((text) => SAYS_EMPTY.test(text));
  return hasFigures || isSaid ? printed : { ...printed, notes: [...printed.notes, note] };
}

function typed(inputs: NarrativeInputs, key: string, otherwise?: string): Texts {
  const text = inputs.values.get(key);
  if (typeof text === 'string' && text !== '') return { known: true, paragraphs: text.split('\n') };
  return otherwise === undefined
    ? { known: false, paragraphs: [pending(inputLabel(key))] }
    : { known: true, paragraphs: [otherwise] };
}

/** What was typed; that there is nothing, only where there are no sheets either. */
function attachments(inputs: NarrativeInputs, hasSheets: boolean, { document: { noAttachments } }: Profile): Texts {
  const text = typed(inputs, 'document.attachments', noAttachments);
  const isNothing = text.paragraphs.length === 1 && [noAttachments, ...NO_ATTACHMENTS].includes(text.paragraphs[0] ?? '');
  return isNothing && (hasSheets || noAttachments === '') ? { known: true, paragraphs: [] } : text;
}

/** Writes one line of the document, a template, as text. */
function lineComposer(profile: Profile, figures: Figures, inputs: NarrativeInputs, { year, department }: Narrative) {
  const composer = composerFor(profile);
  const scope = scopeOf({ figures, inputs, profile, year, department });
  return (template: string): string => runsText(composer.compose(template, template, scope));
}

/** A bureau's own explanation, or the product's. */
function explained({ term, definition }: GlossaryTerm): GlossaryTerm {
  return { term, definition: definition === '' ? (GLOSSARY.find((one) => one.term === term)?.definition ?? '') : definition };
}

/** Terms that the narrative uses, or that a figure of the tables stands under. */
export function termsIn(narrative: Narrative, figures: Figures): readonly GlossaryTerm[] {
  const words = [narrativeText(narrative), runsText(narrative.title), ...figures.tables.flatMap(namesWithFigures)].join('\n');
  return GLOSSARY.filter(({ term }) => words.includes(term));
}

/** Row and column names with an amount that is not zero. */
function namesWithFigures(table: RecognisedTable): string[] {
  return table.rows.flatMap((row) =>
    [...row.figures.values()].flatMap(({ value, column }) =>
      value === null || value.isZero() ? [] : [row.name, columnName(table.kind, column)],
    ),
  );
}
