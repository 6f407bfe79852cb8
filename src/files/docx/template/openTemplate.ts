import { documentFileMessages } from '../docxMessages';
import { PLACEHOLDERS, templateMessages as say } from './templateMessages';
import { FileProblem } from '../../fileProblem';
import { contentTypeIn } from '../../officePackage';
import { childNamed, parseXml, type XmlElement } from '../../xml/parseXml';
import { isOle, isZip, openDocx, type DocxPackage } from '../openDocx';
import type { Papers } from '../paper';
import { placeholdersIn, wordsIn, type Placeholder } from './placeholders';
import { papersOf, sectionAt } from './sections';

/** A bureau's own .docx: where the text goes, what it names itself, and the pages that it has there. */
export interface Template {
  readonly opened: DocxPackage;
  readonly papers: Papers;
  /** Whether it writes the title itself, so that the text comes without one. */
  readonly hasTitle: boolean;
}

/** What is put into a template: the text of part three, or all parts with pages of their own. */
export type TemplateUse = 'narrative' | 'disclosure';

/**
 * Opens a template and looks at its placeholders before anything is written.
 * @throws FileProblem with one sentence for users: what is wrong with the template and what to do
 */
export function openTemplate(bytes: Uint8Array, use: TemplateUse): Template {
  const opened = openedTemplate(bytes);
  try {
    const found = placeholdersIn(opened.text, opened.root);
    const others = furnitureOf(opened).flatMap((part) => {
      const text = opened.content.text(part);
      return text === null ? [] : placeholdersIn(text, parseXml(text));
    });
    const known: ReadonlySet<string> = new Set(Object.values(PLACEHOLDERS));
    const unknown = [...found, ...others].map(({ name }) => name).filter((name) => !known.has(name));
    if (unknown.length > 0) throw bad(say.unknown([...new Set(unknown)]));
    if (others.some(({ name }) => name === PLACEHOLDERS.body)) throw bad(say.badPlace);
    checkBody(found, opened, use);
    return {
      opened,
      papers: papersOf(sectionAt(opened.root, bodyPlace(opened.text, opened.root))),
      hasTitle: [...found, ...others].some(({ name }) => name === PLACEHOLDERS.title),
    };
  } catch (error) {
    throw error instanceof FileProblem && error.code === 'bad-template' ? error : asTemplateProblem(error);
  }
}

/** Headers and footers. */
export function furnitureOf({ content, part }: DocxPackage): string[] {
  const related = content.relationsOf(part).filter(({ type, external }) => !external && (type === 'header' || type === 'footer'));
  return [...new Set(related.map(({ target }) => target))];
}

/**
 * The paragraph that the text replaces: that of {{正文}}, or the last empty one of a template that has nothing but headers and
 * footers; `null` where such a template has no paragraph.
 */
export function bodyPlace(text: string, root: XmlElement): XmlElement | null {
  const placeholder = placeholdersIn(text, root).find(({ name }) => name === PLACEHOLDERS.body);
  if (placeholder !== undefined) return placeholder.paragraph;
  const body = childNamed(root, 'body');
  return body?.children.filter(({ local }) => local === 'p').at(-1) ?? null;
}

function checkBody(found: readonly Placeholder[], { text, root }: DocxPackage, use: TemplateUse): void {
  const [first, second] = found.filter(({ name }) => name === PLACEHOLDERS.body);
  if (first === undefined) {
    if (wordsIn(text, root) !== '') throw bad(say.noBody);
    return;
  }
  if (isUnder(first.paragraph, 'txbxContent')) throw bad(say.badPlace);
  if (second !== undefined) throw bad(say.twoBodies);
  if (!first.alone) throw bad(say.notAlone);
  if (use === 'disclosure' && first.paragraph.parent?.local !== 'body') throw bad(say.inTable);
}

function isUnder(element: XmlElement, local: string): boolean {
  for (let above = element.parent; above !== null; above = above.parent) if (above.local === local) return true;
  return false;
}

function openedTemplate(bytes: Uint8Array): DocxPackage {
  if (bytes.length > 0 && !isZip(bytes) && !isOle(bytes)) throw bad(say.notADocument);
  let opened: DocxPackage;
  try {
    opened = openDocx(bytes);
  } catch (error) {
    throw asTemplateProblem(error);
  }
  const type = contentTypeIn(opened.content.text('[Content_Types].xml'), opened.part) ?? '';
  if (type.includes('macroEnabled')) throw bad(say.macros);
  if (opened.root.uri.includes('purl.oclc.org')) throw bad(say.strict);
  return opened;
}

function bad(message: string): FileProblem {
  return new FileProblem('bad-template', message);
}

/** The readers speak of documents that are reviewed; here the same problems are told of a template. */
function asTemplateProblem(error: unknown): FileProblem {
  if (!(error instanceof FileProblem)) return new FileProblem('damaged', say.problem('damaged'), { cause: error });
  if (error.code !== 'not-readable') return new FileProblem(error.code, say.problem(error.code), { cause: error });
  const isOld = error.message === documentFileMessages.oldFormat;
  return new FileProblem('not-readable', isOld ? say.oldFormat : say.notADocument, { cause: error });
}
