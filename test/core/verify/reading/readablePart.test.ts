import { readPassages } from '../../../../src/core/verify/reading/passage';
import { LONGEST_PARAGRAPH, LONGEST_TEXT, readablePart } from '../../../../src/core/verify/reading/readablePart';
import { textDocument } from '../../../../src/core/verify/textDocument';
import { verifyNarrative } from '../../../../src/core/verify/verifyNarrative';
import { publishedFigures } from '../seed';

const HEADING = '一、收入支出决算总体情况说明';
const WRONG = '2024年度收入总计2,580.03万元，';

/** A paragraph of so many characters that begins with a wrong figure. */
function paragraphOf(characters: number): string {
  return `${WRONG}${'较上年有所增加'.repeat(characters)}`.slice(0, characters);
}

function verified(text: string) {
  return verifyNarrative(textDocument(text), { current: publishedFigures() });
}

describe('a paragraph of a text', () => {
  it('is read up to a length that no real one has', () => {
    const { findings, unchecked } = verified(`${HEADING}\n${paragraphOf(LONGEST_PARAGRAPH)}`);
    expect(findings.filter(({ finding }) => finding.severity === 'error')).toHaveLength(1);
    expect(unchecked.filter(({ reason }) => reason.kind === 'tooLong')).toEqual([]);
  });

  it('is said to be unchecked where it is longer, and the others are read', () => {
    const { findings, unchecked } = verified(`${HEADING}\n${paragraphOf(LONGEST_PARAGRAPH + 1)}\n${WRONG.slice(0, -1)}。`);
    expect(findings.filter(({ finding }) => finding.severity === 'error')).toHaveLength(1);
    expect(unchecked).toContainEqual({
      quote: `${WRONG}较上年有所增加较上…`,
      reason: { kind: 'tooLong' },
      place: { paragraph: 1, start: 0, end: LONGEST_PARAGRAPH + 1 },
      also: [],
      times: 1,
    });
  });

  it('that is short enough leaves the document as it is', () => {
    const document = textDocument(`${HEADING}\n${WRONG}`);
    expect(readablePart(document).document).toBe(document);
  });

  it('does not go on for ever in lines that end with a comma', () => {
    const { passages } = readPassages(textDocument(`${HEADING}\n${`${WRONG}\n`.repeat(2000)}`));
    expect(Math.max(...passages.map(({ text }) => text.length))).toBeLessThanOrEqual(LONGEST_PARAGRAPH + 2 * WRONG.length);
  });
});

describe('a text', () => {
  const line = `${'较上年有所增加'.repeat(1000)}。`;
  const fits = Math.floor((LONGEST_TEXT - HEADING.length) / line.length);

  it('is read up to a length that no real one has; from where it is said to be unchecked nothing is told as missing', () => {
    const lines = Array<string>(fits + 2).fill(line);
    const { document, cutAt } = readablePart(textDocument([HEADING, ...lines, WRONG].join('\n')));
    expect(document.blocks).toHaveLength(fits + 1);
    expect(cutAt?.id).toBe(fits + 1);
    const { findings, unchecked } = verified([HEADING, ...lines, WRONG].join('\n'));
    expect(findings.filter(({ finding }) => finding.rule.startsWith('missing-') || finding.severity === 'error')).toEqual([]);
    expect(unchecked.filter(({ reason }) => reason.kind === 'cut').map(({ place }) => place.paragraph)).toEqual([fits + 1]);
  });

  it('of just that length is read to its end', () => {
    expect(readablePart(textDocument([HEADING, ...Array<string>(fits).fill(line)].join('\n'))).cutAt).toBeNull();
  });

  it('is long by its tables too', () => {
    const paragraph = { kind: 'paragraph', id: 7, text: line, numbering: '' } as const;
    const table = {
      kind: 'table',
      rows: Array.from({ length: fits + 1 }, () => [{ paragraphs: [paragraph] }]),
      aligned: true,
    } as const;
    expect(readablePart({ blocks: [table] })).toEqual({ document: { blocks: [] }, tooLong: [], cutAt: paragraph });
  });
});
