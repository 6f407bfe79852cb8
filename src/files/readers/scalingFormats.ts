import { scalesNumbers } from '../../core/workbook/scaledFormat';
import type { OfficePackage } from '../officePackage';
import { attribute, childNamed, childrenNamed, parseXml } from '../xml/parseXml';

/** A point that is only written, or a comma behind digits: hardly a workbook has such a format. */
const COULD_SCALE = /formatCode\s*=\s*(?:"[^"]*|'[^']*)(?:[\\!][.．]|(?:&quot;|")[.．]|[0#?],+(?![0#?,]))/;

/** The number formats that print numbers smaller than they are, by the number of the cell format (`s`) that uses them. */
export function scalingFormats(content: OfficePackage): ReadonlyMap<string, string> {
  const part = content.relatedPart(content.workbookPart(), 'styles');
  const text = part === null ? null : content.text(part);
  const formats = new Map<string, string>();
  if (text === null || !COULD_SCALE.test(text)) return formats;
  const root = parseXml(text);
  const list = childNamed(root, 'numFmts');
  const codes = new Map(
    (list === null ? [] : childrenNamed(list, 'numFmt'))
      .map((element) => [attribute(element, 'numFmtId'), attribute(element, 'formatCode') ?? ''] as const)
      .filter(([, code]) => scalesNumbers(code)),
  );
  const cellFormats = codes.size === 0 ? null : childNamed(root, 'cellXfs');
  (cellFormats === null ? [] : childrenNamed(cellFormats, 'xf')).forEach((element, index) => {
    const code = codes.get(attribute(element, 'numFmtId'));
    if (code !== undefined) formats.set(String(index), code);
  });
  return formats;
}
