import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/program';
import { templateMessages } from '../../src/files/docx/template/templateMessages';
import { readDocx } from '../../src/files/docx/readDocx';
import { letterhead } from '../files/docx/template/letterhead';
import { p, r } from '../files/docx/wordPackage';

const SAMPLE = 'assets/samples/泽州县社会保险中心2024年度部门决算公开表.xlsx';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'juesuan-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function narrate(...args: string[]): Promise<{ code: number; err: string }> {
  let err = '';
  const code = await run(['narrate', SAMPLE, ...args], '1.2.3', {
    terminal: { colour: false, width: 120 },
    out: () => undefined,
    err: (text) => (err += text),
    progress: () => undefined,
  });
  return { code, err };
}

function template(body: string): string {
  const file = join(folder, '我局.docx');
  writeFileSync(file, letterhead({ body }));
  return file;
}

describe('juesuan narrate --template', () => {
  it.each([
    ['part three', []],
    ['the whole document', ['--whole']],
  ])('puts %s into a template', async (_, more) => {
    const output = join(folder, 'x.docx');
    const given = template(p(r('红头文件')) + p(r('{{正文}}')) + p(r('{{部门}}{{年度}}')));
    expect((await narrate('--template', given, '-o', output, ...more)).code).toBe(0);
    const texts = readDocx(readFileSync(output)).blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
    expect(texts[0]).toBe('红头文件');
    expect(texts).toContain('一、收入支出决算总体情况说明');
    expect(texts.at(-1)).toBe('泽州县社会保险中心2024');
  });

  it('refuses what is no template, with one sentence, and writes nothing', async () => {
    const output = join(folder, 'x.docx');
    const { code, err } = await narrate('--template', SAMPLE, '-o', output);
    expect(code).toBe(2);
    expect(err).toBe(`${templateMessages.notADocument}\n`);
    expect(existsSync(output)).toBe(false);
  });

  it('says that a template is for Word files, and never writes over it', async () => {
    const given = template(p(r('{{正文}}')));
    expect((await narrate('--template', given)).err).toContain('--template 只用于 Word 文件');
    const { code, err } = await narrate('--template', given, '-o', given);
    expect(code).toBe(2);
    expect(err).toContain('不会改写原文件');
  });

  it('says when the file is not there', async () => {
    const { code, err } = await narrate('--template', join(folder, '没有.docx'), '-o', join(folder, 'x.docx'));
    expect(code).toBe(2);
    expect(err).toContain('没有.docx');
  });
});
