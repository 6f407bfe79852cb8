import type { IParagraphOptions } from 'docx';
import { titleWords } from '../../core/messages/publicDocument';
import { widthOf } from './cellLines';

/** A title that nearly fills the line is broken too: other fonts than the usual ones have wider figures. */
const SURE = 1.5;
/** How much of one character is left free behind the first line: less than the next takes, also where nothing is put around figures. */
const SLACK = 0.45;
/** Word puts a quarter of a character between figures and Chinese characters. */
const AROUND_FIGURES = 0.25;
const FIGURE_EDGES = /[\u4e00-\u9fff](?=\d)|\d(?=[\u4e00-\u9fff])/g;

/**
 * What keeps a centred title that is too long for one line from being broken within a word: margins that let the first line hold
 * no more than it should, so that the text stays one text for contents, comments and whoever reads it back. Before 情况说明 where
 * the rest fits in a line, else before the year or the brackets in front of it; nothing for a title that fits, or that has no such place.
 * @param width of the line in twips; `size` in half points.
 */
export function titleLines(text: string, width: number, size: number): Pick<IParagraphOptions, 'indent'> {
  if (widthOf(text, size) <= width - SURE * size * 10) return {};
  const fits = (part: string): boolean => widthOf(part, size) <= width;
  const place = titleWords.breaks
    .map((before) => text.search(before))
    .find((index) => index > 0 && fits(text.slice(0, index)) && fits(text.slice(index)));
  if (place === undefined) return {};
  const first = text.slice(0, place).trimEnd();
  const around = (first.match(FIGURE_EDGES) ?? []).length * AROUND_FIGURES;
  const spare = width - widthOf(first, size) - (SLACK + around) * size * 10;
  // Where the first line fills the line anyway it ends by itself where it should.
  if (spare <= 0) return {};
  const side = Math.floor(spare / 2);
  return { indent: { left: side, right: side } };
}
