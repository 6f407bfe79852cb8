import { runsText } from '../../../src/core/said/run';
import { type Narrative } from '../../../src/core/narrative/text/narrative';

/** Marks of a sentence that lost a part, or that says what no person would. */
const BROKEN: Readonly<Record<string, RegExp>> = {
  'punctuation without words': /[，；：。、]{2}|[，、]$|^[，；：。、]|（）|“”/,
  'a unit without a number': /(?<!\d)万元|(?<!\d)(?:个|辆|人次|批次)(?=[，。、；])/,
  'a change of nothing': /(?:增加|减少)0\.00万元|(?:增长|下降)0(?:\.00)?%|(?:增长|下降)-/,
  'a lead without its number': /完成(?:年初|全年)?预算的(?!\d)|占比?(?=[，。；])|主要原因(?:是|：|是：)(?=[，。；]|$)/,
  'equal and yet a change': /(?:持平|相同)[，]?(?:增长|下降|增加|减少)|(?:持平|相同)。主要原因/,
  'words of a program': /undefined|NaN|Infinity|null|object|待填/,
};

/** What is wrong with the sentences, each with its words. */
export function flaws(narrative: Narrative): readonly string[] {
  return narrative.sections.flatMap(({ title, paragraphs }) => [
    ...(paragraphs.length === 0 ? [`nothing under ${title}`] : []),
    ...paragraphs.flatMap(({ heading, runs }, index) => {
      const text = runsText(runs);
      const next = paragraphs[index + 1];
      const broken = Object.entries(BROKEN).flatMap(([flaw, mark]) => (mark.test(text) ? [`${flaw}: ${text}`] : []));
      const isOpen = next === undefined || next.heading !== undefined;
      if (heading === undefined && text.endsWith('：') && isOpen) broken.push(`a list without entries: ${text}`);
      if (heading === undefined && text.endsWith('；') && isOpen) broken.push(`a list without an end: ${text}`);
      if (heading === undefined && !/[。；：]$/.test(text)) broken.push(`no end: ${text}`);
      if (heading !== undefined && isOpen && next?.heading !== 3) broken.push(`nothing under ${text}`);
      return broken;
    }),
  ]);
}
