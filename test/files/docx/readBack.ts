import { disclosure } from '../../../src/core/disclosure/disclosure';
import type { Profile } from '../../../src/core/narrative/habits/profile';
import { mergeInputs, NO_INPUTS, type InputValue } from '../../../src/core/narrative/inputs/parseInputs';
import { priorInputs } from '../../../src/core/narrative/sheet/priorInputs';
import { readTables } from '../../../src/core/tables/readTables';
import { verifyNarrative, type VerifiedNarrative } from '../../../src/core/verify/verifyNarrative';
import type { WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { disclosureDocx } from '../../../src/files/docx/disclosureDocx';
import { readNarrativeDocument } from '../../../src/files/docx/readDocx';
import { complete } from '../../core/verify/composed';
import { brief } from '../../core/verify/seed';

/** What only the whole document says, of a department that has no annex. */
const PARTS = new Map<string, InputValue>([
  ['document.duties', '贯彻执行国家有关法律法规和政策，承担本部门的各项业务工作。'],
  ['document.organisation', '本部门决算由本级构成。'],
]);

/** The Word file of the whole document, every question answered, read and checked as anybody's would be. */
export async function readBack(workbook: WorkbookSnapshot, profile: Profile): Promise<VerifiedNarrative> {
  const { figures } = readTables(workbook);
  const given = mergeInputs(priorInputs(figures, figures), { ...NO_INPUTS, values: PARTS });
  const { narrative, inputs } = complete(figures, given, profile);
  const bytes = await disclosureDocx(disclosure({ workbook, figures, narrative, inputs, profile }));
  return verifyNarrative(readNarrativeDocument(bytes), { current: figures }, { inputs });
}

/** What is wrong or doubtful in it: a prescribed glossary may lack a term of the tables, and parts may miss their total by a 尾差. */
export function faults({ findings }: VerifiedNarrative): readonly string[] {
  return brief(findings.filter(({ finding: { severity } }) => severity === 'error' || severity === 'warning'));
}
