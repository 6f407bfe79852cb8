import { paragraphTexts, type ParagraphTexts } from '../narrative/text/compareNarratives';
import { numberIn } from '../performance/grid';
import type { Figure, RecognisedTable } from '../figures/figure';
import { spokenAmount } from '../tables/naming';
import { disclosure, type DisclosureSources, type Texts } from './disclosure';
import { formTables } from './formTables';
import { printedTable, type PrintedTable } from './printedTable';

/** Everything that a whole disclosure document says and that can change, as texts that can be kept and compared. */
export interface DocumentTexts {
  /** Id of the wording. */
  readonly profile: string;
  /** 部门 and 年度 on the cover. */
  readonly cover: string;
  /** 概况 and 附件, by the keys of their inputs. */
  readonly parts: Readonly<Record<string, string>>;
  readonly tables: Readonly<Record<string, TableTexts>>;
  /** 情况说明, paragraph by paragraph. */
  readonly narrative: ParagraphTexts;
  /** 名词解释. */
  readonly terms: readonly string[];
  /** The words and numbers of the 绩效自评 forms, by their headings. */
  readonly annexes: Readonly<Record<string, readonly string[]>>;
}

export interface TableTexts {
  /** `03表 支出决算表`. */
  readonly name: string;
  /** What is printed, by row and column of the catalogue, with what a person calls it. */
  readonly figures: Readonly<Record<string, string>>;
  /** Every other text that is printed, in order. */
  readonly words: readonly string[];
}

/** What a document made from these sources says. How its annex is printed does not matter. */
export function documentTexts(sources: DisclosureSources): DocumentTexts {
  const { workbook, figures, narrative } = sources;
  const document = disclosure({ ...sources, sheetPrint: () => null });
  const [duties, organisation] = document.overview;
  const tables = formTables(sources.profile, figures).flatMap((kind): [string, TableTexts][] => {
    const table = figures.table(kind);
    const printed = table === undefined ? null : printedTable(workbook, table);
    return table === undefined || printed === null ? [] : [[kind, tableTexts(table, printed)]];
  });
  return {
    profile: narrative.profile,
    cover: `${document.department} ${document.year}`,
    parts: {
      'document.duties': joined(duties?.text),
      'document.organisation': joined(organisation?.text),
      'document.attachments': joined(document.attachments),
    },
    tables: Object.fromEntries(tables),
    narrative: paragraphTexts(narrative),
    terms: document.glossary.map(({ term }) => term),
    annexes: Object.fromEntries(document.annexes.map(({ heading, table }) => [heading, textsOf(table)])),
  };
}

function joined(text: Texts | undefined): string {
  return text?.paragraphs.join('\n') ?? '';
}

function tableTexts(table: RecognisedTable, printed: PrintedTable): TableTexts {
  const figures = table.rows.flatMap((row) =>
    [...row.figures.values()].map((figure): [string, string] => [figureKey(figure), figureText(figure)]),
  );
  return {
    name: table.number === null ? printed.title : `${table.number} ${printed.title}`,
    figures: Object.fromEntries(figures),
    words: textsOf(printed).filter((text) => numberIn(text) === null && !/^[—-]+$/.test(text)),
  };
}

/** Of one figure among those of its table. */
export function figureKey({ row, column }: Pick<Figure, 'row' | 'column'>): string {
  return `${row} ${column}`;
}

/** Blank for an empty cell. */
function figureText(figure: Figure): string {
  if (figure.value === null) return figure.problem?.text ?? '';
  return figure.blank ? '' : spokenAmount(figure.value, figure);
}

function textsOf({ title, captions, header, body, notes }: PrintedTable): string[] {
  const cells = [...header, ...body].flat().map(({ text }) => text);
  return [title, ...captions.flat(), ...cells, ...notes].filter((text) => text !== '');
}
