import type { NarrativeFileKind, NarrativeOrder } from '../app/narrative/narrativeOrder';
import { PLAIN_TEXT, windowsText, WORD } from '../app/offerFile';
import { narrativeText } from '../core/narrative/text/narrative';
import { narrativePictures } from './narrativePictures';

export interface MadeNarrative {
  readonly bytes: Uint8Array;
  /** Media type. */
  readonly type: string;
  /** What a person has to know of it, such as pictures that are not there. */
  readonly notes: readonly string[];
}

/**
 * Makes a file of a narrative; what writes Word files is loaded only now.
 * @throws FileProblem for a template that will not do.
 */
export async function narrativeFile(
  kind: NarrativeFileKind,
  order: NarrativeOrder,
  draw = narrativePictures,
): Promise<MadeNarrative> {
  const { narrative, sources, options, template } = order;
  const letterhead = template === null ? {} : { template };
  switch (kind) {
    case 'text':
      return { bytes: windowsText(narrativeText(narrative)), type: PLAIN_TEXT, notes: [] };
    case 'word': {
      const { narrativeDocx } = await import(/* webpackChunkName: "word" */ '../files/docx/narrativeDocx');
      const { pictures, notes } = await draw(order);
      return { bytes: await narrativeDocx(narrative, { origins: options.origins, pictures, ...letterhead }), type: WORD, notes };
    }
    case 'whole': {
      const [{ disclosure }, { disclosureDocx }] = await Promise.all([
        import(/* webpackChunkName: "whole-document" */ '../core/disclosure/disclosure'),
        import(/* webpackChunkName: "whole-document" */ '../files/docx/disclosureDocx'),
      ]);
      const { pictures, notes } = await draw(order);
      return {
        bytes: await disclosureDocx(disclosure(sources), { origins: options.origins, pictures, ...letterhead }),
        type: WORD,
        notes,
      };
    }
  }
}
