import type { DocumentParagraph, NarrativeDocument } from '../reading/document';
import { passageOf, type Passage } from '../reading/passage';
import type { Span } from '../reading/tokens';
import { plainText } from '../reading/plainText';
import type { Verification } from './stated';
import { checkYear } from './years';

/** `2024年度` under a title, alone or in brackets. */
const BARE = /^[(]?(\d{4})年度?[)]?$/;
/** Covers, headings and titles: 第二部分2024年部门决算表, 2024年度部门决算公开, 2024年度项目支出绩效自评表; not 与2023年度决算对比. */
const TITLE =
  /(?:^|[^\d与同较比和])(\d{4})年度?(?=(?:部门|单位|本级|预算部门)*(?:决算|财政拨款收入|收入支出决算|预算绩效管理|项目支出绩效自评|部门整体支出绩效|绩效自评))/;
const LONGEST_TITLE = 45;

/** The years of covers, headings, table captions and annex titles: all are the year of the tables. */
export function checkCaptions(document: NarrativeDocument, verification: Verification): void {
  const { year } = verification;
  if (year === null) return;
  const reported = new Set(
    verification.findings.flatMap(({ finding, place }) =>
      place !== null && finding.rule === 'narrative.year' ? [place.paragraph] : [],
    ),
  );
  for (const paragraph of captionsIn(document)) {
    if (reported.has(paragraph.id)) continue;
    const passage = passageOf([paragraph], null);
    const found = yearIn(passage);
    if (found !== null) checkYear({ passage, ...found }, found.year, year, verification);
  }
}

/** Short lines without a sentence, and what stands alone in a cell of a table. */
function captionsIn(document: NarrativeDocument): readonly DocumentParagraph[] {
  return document.blocks.flatMap((block, index): readonly DocumentParagraph[] => {
    if (block.kind === 'paragraph') return isCaption(block) && !isFigure(document.blocks[index + 1]) ? [block] : [];
    return block.rows.flatMap((row) =>
      row.flatMap(({ paragraphs }) => paragraphs.filter(({ text }) => BARE.test(plainText(text)))),
    );
  });
}

/** Below the year of a row, in a table that stands in the text line by line. */
function isFigure(block: NarrativeDocument['blocks'][number] | undefined): boolean {
  return block?.kind === 'paragraph' && /^[-−]?[\d.,]+%?$/.test(plainText(block.text));
}

function isCaption({ text }: DocumentParagraph): boolean {
  return text.length <= LONGEST_TITLE && /\d{4}|[０-９]{4}/.test(text) && !/[。；，,]|万元/.test(text);
}

function yearIn({ text }: Passage): (Span & { readonly year: number }) | null {
  const match = BARE.exec(text) ?? TITLE.exec(text);
  const digits = match?.[1];
  if (!match || digits === undefined) return null;
  const start = match.index + match[0].indexOf(digits);
  const words = /^\d{4}年度?/.exec(text.slice(start))?.[0] ?? digits;
  return { year: Number(digits), start, end: start + words.length };
}
