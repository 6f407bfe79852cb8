import { ownProducts } from '../../../src/app/folder/ownProducts';

const of = (...paths: string[]): string[] => [...ownProducts(paths)];

describe('files that this product wrote itself', () => {
  it('are 审核意见 and 汇总表, also numbered ones', () => {
    expect(
      of('a/甲局审核意见.docx', 'a/甲局审核意见(2).xlsx', 'a/审核汇总表.xlsx', 'a/部门决算公开审核汇总表.xlsx', 'a/甲局.xlsx'),
    ).toEqual(['a/甲局审核意见.docx', 'a/甲局审核意见(2).xlsx', 'a/审核汇总表.xlsx', 'a/部门决算公开审核汇总表.xlsx']);
  });

  it('are copies with marks or comments beside their originals', () => {
    expect(of('a/甲局.xlsx', 'a/甲局（标记）.xlsx', 'a/甲局（标记）(2).xlsx', 'a/说明.docx', 'a/说明（批注）.docx')).toEqual([
      'a/甲局（标记）.xlsx',
      'a/甲局（标记）(2).xlsx',
      'a/说明（批注）.docx',
    ]);
  });

  it('are not copies that came back alone, and no 意见 of somebody else', () => {
    expect(of('b/甲局（标记）.xlsx', 'a/甲局.xlsx', '审核意见的答复.docx', '甲局（改正）.xlsx')).toEqual([]);
  });
});
