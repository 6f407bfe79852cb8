import { pairFolder, type Companion, type FolderDocument, type FolderWorkbook } from '../../../src/app/folder/pairing';

const book = (file: string, department: string | null, year: number | null = 2024): FolderWorkbook => ({
  file,
  department,
  year,
});
const paper = (file: string): FolderDocument => ({ file });
const paired = (...files: string[]): Companion => ({ status: 'paired', files });

function narratives(workbooks: readonly FolderWorkbook[], documents: readonly FolderDocument[]): Companion[] {
  return pairFolder(workbooks, documents).workbooks.map(({ narrative }) => narrative);
}

describe('a workbook and its Word files', () => {
  it('go together by the department that the tables name, whatever the workbook is called', () => {
    const result = narratives(
      [book('导出1.xlsx', '示范县教育局'), book('导出2.xlsx', '示范县民政局')],
      [paper('示范县民政局2024年度部门决算公开说明.docx'), paper('示范县教育局情况说明.docx')],
    );
    expect(result).toEqual([paired('示范县教育局情况说明.docx'), paired('示范县民政局2024年度部门决算公开说明.docx')]);
  });

  it('go together by the words of their names where the tables name no department', () => {
    expect(narratives([book('03-民政局决算公开表.xlsx', null)], [paper('民政局 情况说明.docx')])).toEqual([
      paired('民政局 情况说明.docx'),
    ]);
  });

  it('leave a longer name its own file', () => {
    const result = narratives(
      [book('a.xlsx', '教育局'), book('b.xlsx', '教育局招生考试中心')],
      [paper('教育局招生考试中心情况说明.docx'), paper('教育局情况说明.docx')],
    );
    expect(result).toEqual([paired('教育局情况说明.docx'), paired('教育局招生考试中心情况说明.docx')]);
  });

  it('go together where they lie together, though another workbook of the department fits as well', () => {
    const result = narratives(
      [book('一报/公开表.xlsx', '教育局'), book('二报/公开表.xlsx', '教育局')],
      [paper('一报/教育局情况说明.docx')],
    );
    expect(result).toEqual([paired('一报/教育局情况说明.docx'), { status: 'none' }]);
  });

  it('do not go together across years', () => {
    const result = narratives(
      [book('a.xlsx', '教育局', 2023), book('b.xlsx', '教育局', 2024)],
      [paper('教育局2024年度情况说明.docx')],
    );
    expect(result).toEqual([{ status: 'none' }, paired('教育局2024年度情况说明.docx')]);
  });

  it('are shared by the versions of one workbook', () => {
    expect(narratives([book('a.xlsx', '教育局'), book('a（最终版）.xlsx', '教育局')], [paper('教育局情况说明.docx')])).toEqual([
      paired('教育局情况说明.docx'),
      paired('教育局情况说明.docx'),
    ]);
  });

  it('say so when workbooks of two departments, or two that name none, may own a file', () => {
    const shared: Companion = { status: 'ambiguous', files: ['教育局情况说明.docx'] };
    for (const workbooks of [
      [book('a.xlsx', '甲县教育局'), book('b.xlsx', '乙县教育局')],
      [book('1.教育局.xlsx', null, null), book('2.教育局.xlsx', null, null)],
    ])
      expect(narratives(workbooks, [paper('教育局情况说明.docx')])).toEqual([shared, shared]);
  });

  it('go with the only workbook of their folder where neither name says whose they are', () => {
    const workbooks = [
      { file: '甲/决算公开表.xlsx', department: '县民政局', year: 2024 },
      { file: '甲/上年.xlsx', department: '县民政局', year: 2023 },
      { file: '乙/决算公开表.xlsx', department: null, year: 2024 },
      { file: '丙/1.xlsx', department: '县审计局', year: 2024 },
      { file: '丙/2.xlsx', department: '县档案馆', year: 2024 },
    ];
    const files = ['甲/情况说明.docx', '乙/县司法局情况说明.docx', '丙/情况说明.docx', '甲/县财政局情况说明.docx'];
    const { workbooks: pairs, leftOver } = pairFolder(
      workbooks,
      files.map((file) => ({ file })),
    );
    expect(pairs.map(({ narrative }) => (narrative.status === 'paired' ? narrative.files : []))).toEqual([
      ['甲/情况说明.docx'],
      [],
      ['乙/县司法局情况说明.docx'],
      [],
      [],
    ]);
    expect(leftOver).toEqual(['丙/情况说明.docx', '甲/县财政局情况说明.docx']);
  });

  it('name the files that nobody owns', () => {
    expect(pairFolder([book('a.xlsx', '教育局')], [paper('会议通知.docx'), paper('水利局情况说明.docx')]).leftOver).toEqual([
      '会议通知.docx',
      '水利局情况说明.docx',
    ]);
  });
});

describe('last year’s workbook', () => {
  const priors = (...workbooks: FolderWorkbook[]): Companion[] => pairFolder(workbooks, []).workbooks.map(({ prior }) => prior);

  it('is that of the same department of the year before', () => {
    expect(priors(book('b.xlsx', '教育局', 2024), book('a.xlsx', '教育局', 2023), book('c.xlsx', '民政局', 2023))).toEqual([
      paired('a.xlsx'),
      { status: 'none' },
      { status: 'none' },
    ]);
  });

  it('is found by the names of the files where the tables say nothing', () => {
    expect(priors(book('教育局2024年决算公开表.xlsx', null, null), book('教育局2023年决算公开表.xlsx', null, null))[0]).toEqual(
      paired('教育局2023年决算公开表.xlsx'),
    );
  });

  it('is not chosen where two would do', () => {
    expect(priors(book('b.xlsx', '教育局', 2024), book('a.xlsx', '教育局', 2023), book('a2.xlsx', '教育局', 2023))[0]).toEqual({
      status: 'ambiguous',
      files: ['a.xlsx', 'a2.xlsx'],
    });
  });
});
