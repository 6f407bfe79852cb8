import { read } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { folderSummary, heatPicture } from '../../../src/app/report/folderSummary';
import { opinion } from '../../../src/app/report/opinion';
import { failureJson, reviewJson, type ReviewReport } from '../../../src/app/report/reviewJson';
import { reviewWorkbook } from '../../../src/core';
import { readWorkbook } from '../../../src/files/readWorkbook';
import { drawingFiles } from '../../../src/cli/drawingFiles';
import { drawImages } from '../../../src/files/pictures/drawImages';
import { paragraphsOf } from '../../../src/core/verify/reading/document';
import { readDocx } from '../../../src/files/docx/readDocx';
import { opinionDocx } from '../../../src/files/report/opinionDocx';
import { opinionXlsx } from '../../../src/files/report/opinionXlsx';
import { summaryXlsx } from '../../../src/files/report/summaryXlsx';
import { seededDepartment } from '../../folders/seededFolder';
import { foldingWorkbook } from '../../workbooks/folding';

const reportOf = (index: number): ReviewReport => {
  const { fileName, workbook } = seededDepartment(index);
  return reviewJson(fileName, reviewWorkbook(workbook).review);
};
const report = reportOf(2);
const document = opinion(report);
const errors = report.findings.filter(({ severity }) => severity === 'error');

const partOf = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());

describe('the opinion as a Word document', () => {
  it('says every error, the department and the signature lines', async () => {
    const bytes = await opinionDocx(document);
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    expect(errors.filter(({ message }) => !value.replaceAll('\u2011', '-').includes(message))).toEqual([]);
    expect(value).toContain('第3示范局：');
    expect(value).toContain('审核单位（盖章）：');
  });

  it('is A4, repeats the heads of its tables and keeps rows whole', async () => {
    const xml = partOf(await opinionDocx(document), 'word/document.xml');
    const tables = document.blocks.filter((block) => block.kind === 'table');
    expect(xml).toContain('w:w="11906" w:h="16838"');
    expect(xml.match(/<w:tblHeader\/>/g)?.length).toBe(tables.length);
    expect(xml.match(/<w:cantSplit\/>/g)?.length).toBe(tables.reduce((sum, { rows }) => sum + rows.length + 1, 0));
  });
});

it('a number is not broken behind its minus, and stays a number with a minus for whoever reads the file', async () => {
  const message = '03表 合计：相差 -72.31，编号 2024-11';
  const bytes = await opinionDocx({
    title: '审核意见',
    addressee: '',
    signature: [],
    blocks: [
      { kind: 'table', columns: [{ label: '内容', span: 6, align: 'left' }], rows: [{ cells: [message], emphasis: 'none' }] },
    ],
  });
  expect(partOf(bytes, 'word/document.xml').match(/<w:noBreakHyphen\/>/g)).toHaveLength(1);
  const cells = [...paragraphsOf(readDocx(bytes))].map(({ text }) => text);
  expect(cells).toContain(message);
});

it('the opinion shows which tables do not agree, with words for those who cannot see it, where pictures can be drawn', async () => {
  const drawings = document.blocks.flatMap((block) => (block.kind === 'picture' ? [block.picture.drawing] : []));
  const images = await drawImages(drawings, drawingFiles);
  const parts = unzipSync(await opinionDocx(document, images));
  expect(Object.keys(parts).filter((name) => name.startsWith('word/media/'))).toHaveLength(1);
  expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain('各表勾稽关系图。表内：');
  const without = await drawImages(drawings, () => Promise.reject(new Error('no files')));
  expect(without.size).toBe(0);
  expect(Object.keys(unzipSync(await opinionDocx(document, without))).filter((name) => name.startsWith('word/media/'))).toEqual(
    [],
  );
});

describe('the opinion as a workbook', () => {
  const bytes = opinionXlsx(document);

  it('can be read back, figures as numbers to the last place', () => {
    const [sheet] = readWorkbook(bytes, '审核意见.xlsx').sheets;
    const first = sheet?.rows.find((row) => row[2]?.value === errors[0]?.message);
    expect(first?.map((cell) => cell?.value)).toEqual(
      expect.arrayContaining([errors[0]?.left, errors[0]?.right, errors[0]?.difference].map(Number)),
    );
  });

  it('prints on A4 as wide as the page', () => {
    const xml = partOf(bytes, 'xl/worksheets/sheet1.xml');
    expect(xml).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>');
  });

  it('is the same file every time', () => {
    expect(Buffer.from(opinionXlsx(document)).equals(Buffer.from(bytes))).toBe(true);
  });
});

it('repairs that look like no slip are a number in Word and Excel, and no proposals; in JSON they are all there', async () => {
  const ambiguous = reviewJson('民政局.xlsx', reviewWorkbook(foldingWorkbook()).review);
  expect(ambiguous.suspects.flatMap(({ cells }) => cells.map(({ address }) => address))).toEqual(['G8', 'H8', 'L8']);
  const paper = opinion(ambiguous);
  const [sheet] = readWorkbook(opinionXlsx(paper), '审核意见.xlsx').sheets;
  const inExcel = sheet?.rows.flatMap((row) => row.map((cell) => cell?.value)) ?? [];
  const inWord = [...paragraphsOf(readDocx(await opinionDocx(paper)))].map(({ text }) => text);
  for (const texts of [inExcel, inWord]) {
    expect(texts.filter((text) => text === '另有 2 处改动也能使等式成立')).toHaveLength(1);
    expect(texts).toContain('公开09表!G8');
    for (const folded of ['公开09表!H8', '公开09表!L8']) expect(texts).not.toContain(folded);
  }
});

it('a workbook shows the same pictures, each in a row of its own', async () => {
  const drawings = document.blocks.flatMap((block) => (block.kind === 'picture' ? [block.picture.drawing] : []));
  const bytes = opinionXlsx(document, await drawImages(drawings, drawingFiles));
  const parts = unzipSync(bytes);
  expect(Object.keys(parts).filter((name) => name.startsWith('xl/media/'))).toEqual(['xl/media/image1-1.png']);
  const drawing = partOf(bytes, 'xl/drawings/drawing1.xml');
  const row = Number(/<xdr:row>(\d+)</.exec(drawing)?.[1]);
  const sheet = readWorkbook(bytes, '审核意见.xlsx').sheets[0];
  expect(sheet?.rows[row + 1]?.[0]?.value).toBe('各表勾稽关系图（红线为不符，数字为不符的条数；虚线为未检查）');
  expect(drawing).toContain('descr="各表勾稽关系图。表内：');
  expect(partOf(bytes, '[Content_Types].xml')).toContain('<Default Extension="png" ContentType="image/png"/>');
});

const SHEETS = ['部门汇总', '各表一览', '错误清单', '提示和未检查', '规则统计', '尾差清单'];

describe('the summary of a folder', () => {
  const summary = folderSummary([
    reportOf(0),
    reportOf(1),
    report,
    reportOf(3),
    failureJson('坏.xlsx', { code: 'damaged', message: '文件已损坏，<请修复>' }),
  ]);
  const bytes = summaryXlsx(summary);

  it('has a sheet of departments, one of all findings and one of the rules', () => {
    const book = readWorkbook(bytes, '汇总.xlsx');
    const texts = (name: string): unknown[] =>
      book.sheets.find((sheet) => sheet.name === name)?.rows.flatMap((row) => row.map((cell) => cell?.value)) ?? [];
    expect(book.sheets.map(({ name }) => name)).toEqual(SHEETS);
    expect(texts('部门汇总')).toContain('文件已损坏，<请修复>');
    const listOf = {
      error: '错误清单',
      rounding: '尾差清单',
      warning: '提示和未检查',
      info: '提示和未检查',
      undecided: '提示和未检查',
    };
    expect(summary.findings.filter(({ severity, message }) => !texts(listOf[severity]).includes(message))).toEqual([]);
    const errorLines = book.sheets.find(({ name }) => name === '错误清单')?.rows.slice(2);
    expect(errorLines).toHaveLength(summary.totals.errors);
    expect(texts('各表一览').filter((cell) => String(cell).startsWith('×')).length).toBeGreaterThan(0);
    expect(summary.rules.filter(({ title }) => !texts('规则统计').includes(title))).toEqual([]);
  });

  it('draws bars over the rules that fail most, keeps the head in view and filters by it', () => {
    const xml = partOf(bytes, 'xl/worksheets/sheet5.xml');
    expect(xml).toContain(`<conditionalFormatting sqref="D3:D${2 + summary.rules.length}"><cfRule type="dataBar"`);
    expect(xml).toContain('<pane ySplit="2"');
    expect(xml).toContain(`<autoFilter ref="A2:E${2 + summary.rules.length}"/>`);
  });

  it('prints no more than a page of 尾差, and of the lists no column that is for the screen', () => {
    const xml = partOf(bytes, 'xl/workbook.xml');
    expect(xml).toContain(`'尾差清单'!$A$1:$G$2</definedName>`);
    expect(xml).toContain(`'错误清单'!$A$1:$G$${2 + summary.totals.errors}</definedName>`);
    expect(partOf(bytes, 'xl/worksheets/sheet6.xml')).toContain('<mergeCell ref="A1:G1"/>');
  });

  it('shows the departments with errors in a picture, where pictures can be drawn', async () => {
    const picture = heatPicture(summary);
    if (picture === null) throw new Error('no picture');
    const drawn = summaryXlsx(summary, picture, await drawImages([picture.drawing], drawingFiles));
    expect(read(drawn).SheetNames).toEqual([...SHEETS.slice(0, 2), '一览图', ...SHEETS.slice(2)]);
    expect(Object.keys(unzipSync(drawn)).filter((name) => name.startsWith('xl/media/'))).toHaveLength(1);
    expect(partOf(drawn, 'xl/worksheets/sheet3.xml')).toContain('fitToHeight="1"');
    expect(read(summaryXlsx(summary, picture)).SheetNames).toEqual(SHEETS);
  });

  it('is a workbook that another reader takes as well', () => {
    expect(read(bytes).SheetNames).toEqual(SHEETS);
  });
});
