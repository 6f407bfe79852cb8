import type { NarrativeFileKind, NarrativeOrder } from '../app/narrative/narrativeOrder';
import { PLAIN_TEXT, windowsText, WORD } from '../app/offerFile';
import { narrativeText } from '../core/narrative/narrative';

export interface MadeNarrative {
  readonly bytes: Uint8Array;
  /** Media type. */
  readonly type: string;
}

/** Makes a file of a narrative; what writes Word files is loaded only now. @throws FileProblem for a template that will not do. */
export async function narrativeFile(kind: NarrativeFileKind, order: NarrativeOrder): Promise<MadeNarrative> {
  const { narrative, sources, options, template } = order;
  const { origins, charts } = options;
  const letterhead = template === null ? {} : { template };
  switch (kind) {
    case 'text':
      return { bytes: windowsText(narrativeText(narrative)), type: PLAIN_TEXT };
    case 'word': {
      const { narrativeDocx } = await import(/* webpackChunkName: "word" */ '../files/docx/narrativeDocx');
      return { bytes: await narrativeDocx(narrative, { origins, ...letterhead }), type: WORD };
    }
    case 'whole': {
      const [{ disclosure }, { disclosureDocx }] = await Promise.all([
        import(/* webpackChunkName: "whole-document" */ '../core/disclosure/disclosure'),
        import(/* webpackChunkName: "whole-document" */ '../files/docx/disclosureDocx'),
      ]);
      return {
        bytes: await disclosureDocx(disclosure(sources), { origins, ...(charts === null ? {} : { charts }), ...letterhead }),
        type: WORD,
      };
    }
  }
}
