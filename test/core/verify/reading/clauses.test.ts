import { sentencesOf, type Node, type Sentence } from '../../../../src/core/verify/reading/clauses';
import { tokenise } from '../../../../src/core/verify/reading/tokenise';

/** Sentences in lines, clauses with bars between, what brackets hold in angles. */
function cut(text: string): readonly string[] {
  const words = (node: Node): string =>
    node.type === 'inserted' ? `⟨${node.sentences.map(shown).join(' / ')}⟩` : text.slice(node.start, node.end);
  const shown = (sentence: Sentence): string => sentence.map(({ nodes }) => nodes.map(words).join('')).join(' | ');
  return sentencesOf(tokenise(text, { itemAt: () => null, department: null })).map(shown);
}

describe('clauses', () => {
  it('end at marks, sentences at full stops', () => {
    expect(cut('收入10.00万元，支出9.00万元；增加1.00万元。减少2.00万元')).toEqual([
      '收入10.00万元 | 支出9.00万元 | 增加1.00万元',
      '减少2.00万元',
    ]);
  });

  it('hold numbers of one kind in a row, and counts of one thing', () => {
    expect(cut('10.00万元、9.00万元和8.00万元，5.00%。12批次、96人次，1辆和2辆。')).toEqual([
      '10.00万元、9.00万元和8.00万元 | 5.00%',
      '12批次 | 96人次 | 1辆和2辆',
    ]);
  });

  it('go through 、 between names, and end at it behind a figure', () => {
    expect(cut('收入、支出10.00万元、费用')).toEqual(['收入、支出10.00万元 | 费用']);
  });

  it('begin behind the number of a paragraph', () => {
    expect(cut('4、收入、支出10.00万元')).toEqual(['4 | 收入、支出10.00万元']);
  });

  it('leave out marks with nothing between them', () => {
    expect(cut('，，收入；；。。支出')).toEqual(['收入', '支出']);
  });
});

describe('brackets', () => {
  it('stand within their clause, with sentences of their own, one in another', () => {
    expect(cut('收入(10.00万元，5.00%。减少(2.00%))支出，增加')).toEqual(['收入⟨10.00万元 | 5.00% / 减少⟨2.00%⟩⟩支出 | 增加']);
  });

  it('end with their clause where nothing closes them', () => {
    expect(cut('收入(10.00万元，增加；减少')).toEqual(['收入⟨10.00万元⟩ | 增加 | 减少']);
    expect(cut('收入，减少(，增加。')).toEqual(['收入 | 减少 | 增加']);
  });

  it('say nothing where nothing opens them', () => {
    expect(cut('收入)10.00万元)，增加(5.00%)')).toEqual(['收入10.00万元 | 增加⟨5.00%⟩']);
  });

  it('around the amount that something is compared with change nothing', () => {
    expect(cut('较年初预算(5.00万元)减少2.00万元，完成预算(5.00万元)的60.00%，收入(5.00万元)')).toEqual([
      '较年初预算5.00万元减少2.00万元 | 完成预算5.00万元的60.00% | 收入⟨5.00万元⟩',
    ]);
  });
});
