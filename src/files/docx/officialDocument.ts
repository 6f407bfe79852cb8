import {
  AlignmentType,
  Document,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type FileChild,
  type IParagraphStyleOptions,
  type IPropertiesOptions,
  type ISectionOptions,
} from 'docx';
import { Origins } from './origins';
import { fontOf, PAGE, PAGE_NUMBER_SIZE, STYLES } from './officialStyle';
import { packageParts } from './packageParts';
import { steadyPackage } from './steadyPackage';

/** A Word document in the format of official documents. `paragraphStyles`: styles of its own. */
export async function officialDocument(
  title: string,
  children: readonly FileChild[],
  origins = new Origins('none'),
  paragraphStyles: readonly IParagraphStyleOptions[] = [],
): Promise<Uint8Array> {
  const sections = [{ properties: { page: PAGE }, footers: pageNumbers(), children }];
  return packOfficial(title, { sections, styles: { ...STYLES, paragraphStyles } }, origins);
}

/** As `officialDocument`, with sections of different paper and whatever else the library's options say. */
export async function packOfficial(
  title: string,
  options: IPropertiesOptions & { readonly sections: readonly ISectionOptions[] },
  origins: Origins,
): Promise<Uint8Array> {
  const document = new Document({ styles: STYLES, evenAndOddHeaderAndFooters: true, ...origins.comments(), ...options });
  return steadyPackage(await Packer.pack(document, 'uint8array', undefined, packageParts(title, origins.commentsPart())));
}

/** Footers of right and left pages. */
export function pageNumbers() {
  return { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) };
}

/** `— 1 —`, one character from the outer edge. */
function pageNumber(alignment: (typeof AlignmentType)['LEFT' | 'RIGHT']): Footer {
  const run = new TextRun({ font: fontOf('pageNumber'), size: PAGE_NUMBER_SIZE, children: ['— ', PageNumber.CURRENT, ' —'] });
  const oneCharacter = PAGE_NUMBER_SIZE * 10;
  return new Footer({
    children: [new Paragraph({ alignment, indent: { left: oneCharacter, right: oneCharacter }, children: [run] })],
  });
}
