import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOMParser, type Element } from '@xmldom/xmldom';

const ROOT = join(__dirname, '..');
const ORIGIN = 'https://localhost:3000/';
const document = new DOMParser().parseFromString(readFileSync(join(ROOT, 'manifest.xml'), 'utf8'), 'text/xml');

const elements = (name: string): Element[] => [...document.getElementsByTagNameNS('*', name)];
const text = (name: string): string => elements(name)[0]?.textContent ?? '';
const attributes = (names: readonly string[], attribute: string): string[] =>
  names.flatMap(elements).map((element) => element.getAttribute(attribute) ?? '');

/** Width and height as a PNG file says. */
function pngSize(file: string): [number, number] {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe('the manifest', () => {
  test('asks for no more than reading and writing the workbook, in an Excel with ExcelApi 1.6', () => {
    expect(text('Permissions')).toBe('ReadWriteDocument');
    expect(elements('Set').map((set) => [set.getAttribute('Name'), set.getAttribute('MinVersion')])).toEqual([
      ['ExcelApi', '1.6'],
    ]);
    expect(attributes(['Host'], 'Name').filter((name) => name !== '')).toEqual(['Workbook']);
  });

  test('speaks Chinese first and English to an English Office', () => {
    expect(text('DefaultLocale')).toBe('zh-CN');
    const spoken = ['DisplayName', 'Description', 'String']
      .flatMap(elements)
      .filter((element) => element.hasAttribute('DefaultValue'));
    expect(spoken).toHaveLength(13);
    for (const element of spoken) {
      expect(element.getAttribute('DefaultValue')).toMatch(/[\u4e00-\u9fff]/);
      const overrides = [...element.getElementsByTagNameNS('*', 'Override')].map((override) => override.getAttribute('Locale'));
      expect(overrides).toEqual(['en-US']);
    }
  });

  test('keeps to the lengths that Office allows', () => {
    const lengths = (parent: string) =>
      elements(parent)
        .flatMap((list) => [...list.getElementsByTagNameNS('*', 'String'), ...list.getElementsByTagNameNS('*', 'Override')])
        .map((element) => (element.getAttribute('DefaultValue') ?? element.getAttribute('Value') ?? '').length);
    expect(Math.max(...lengths('ShortStrings'))).toBeLessThanOrEqual(125);
    expect(Math.max(...lengths('LongStrings'))).toBeLessThanOrEqual(250);
    expect(text('Version')).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
    expect(text('Id')).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  });

  test('has four buttons in one group, three of which run without the pane', () => {
    const labels = elements('Control').map((control) => control.getElementsByTagNameNS('*', 'Label')[0]?.getAttribute('resid'));
    expect(labels).toEqual(['OpenPane.Label', 'Review.Label', 'Narrative.Label', 'Clear.Label']);
    const commands = readFileSync(join(ROOT, 'src/commands/index.ts'), 'utf8');
    const functions = elements('FunctionName').map((element) => element.textContent ?? '');
    expect(functions).toEqual(['reviewWorkbook', 'writeNarrative', 'clearMarks']);
    for (const name of functions) expect(commands).toContain(`${name}:`);
  });

  test('refers to nothing that it does not define, and defines nothing twice or in vain', () => {
    const used = elements('*').flatMap((element) => (element.hasAttribute('resid') ? [element.getAttribute('resid')] : []));
    const defined = attributes(['Image', 'Url', 'String'], 'id').filter((id) => id !== '');
    expect(new Set(defined).size).toBe(defined.length);
    expect([...new Set(used)].sort()).toEqual([...defined].sort());
  });

  test('names only addresses of the place it is served from', () => {
    const addresses = elements('*').flatMap((element) =>
      [element.getAttribute('DefaultValue') ?? '', element.textContent ?? ''].filter((value) => /^https?:\/\/\S+$/.test(value)),
    );
    expect(addresses.length).toBeGreaterThan(10);
    for (const address of addresses) expect(address.startsWith(ORIGIN)).toBe(true);
  });

  test('has pages that are built and icons of the sizes that are stated', () => {
    for (const page of ['taskpane/taskpane.html', 'commands/commands.html'])
      expect(existsSync(join(ROOT, 'src', page))).toBe(true);
    const icons = attributes(['IconUrl', 'HighResolutionIconUrl', 'Image'], 'DefaultValue').filter((value) =>
      value.endsWith('.png'),
    );
    // Two of the add-in and, for each of four buttons, one of every size that Office asks for.
    expect(icons.length).toBe(2 + 4 * 8);
    const files = readdirSync(join(ROOT, 'assets/icons')).filter((name) => name.endsWith('.png'));
    expect([...new Set(icons.map((icon) => icon.split('/').at(-1)))].sort()).toEqual(files.sort());
    for (const icon of icons) {
      const size = Number(/-(\d+)\.png$/.exec(icon)?.[1]);
      expect(pngSize(join(ROOT, icon.slice(ORIGIN.length)))).toEqual([size, size]);
    }
  });
});
