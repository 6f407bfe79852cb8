import { extname } from 'node:path';
import { mergeInputs, narrate as compose, narrativeText, NO_INPUTS, parseInputs, priorInputs, PROFILES, readTables, reviewWorkbook, type Narrative, type NarrativeInputs } from '../core';
import { cliMessages as say } from '../core/messages/cli';
import { CallProblem } from './callProblem';
import { EXIT, type ExitCode } from './exitCode';
import { isSameFile, readBytes, readWorkbookFile, writeOutput } from './fileAccess';
import type { Streams } from './streams';

export const NARRATE_FORMATS = ['text', 'docx', 'json'] as const;

export interface NarrateOptions {
  readonly format?: (typeof NARRATE_FORMATS)[number];
  readonly prior?: string;
  readonly inputs?: string;
  readonly profile?: string;
  readonly year?: number;
  readonly department?: string;
  readonly output?: string;
}

const DEFAULT_PROFILE = 'shanxi';

/** `juesuan narrate`: writes the 情况说明 of one workbook. @throws CallProblem, FileProblem. */
export async function narrate(file: string, options: NarrateOptions, streams: Streams): Promise<ExitCode> {
  const format = options.format ?? (extname(options.output ?? '').toLowerCase() === '.docx' ? 'docx' : 'text');
  if (format === 'docx' && options.output === undefined) throw new CallProblem(say.usage.docxNeedsOutput);
  if (options.output !== undefined && isSameFile(file, options.output)) throw new CallProblem(say.usage.outputOverInput(options.output));
  const { review, context } = reviewWorkbook(readWorkbookFile(file));
  if (review.tables.length === 0) throw new CallProblem(say.failed(file, say.noTable));
  const profileId = options.profile ?? review.profile ?? DEFAULT_PROFILE;
  const profile = PROFILES[profileId];
  if (profile === undefined) throw new CallProblem(say.usage.unknownProfile(profileId, Object.keys(PROFILES).join('、')));
  const typed = options.inputs === undefined ? NO_INPUTS : readInputs(options.inputs);
  const known = options.prior === undefined ? NO_INPUTS : priorInputs(readTables(readWorkbookFile(options.prior)).figures, context.current);
  const narrative = compose(context.current, mergeInputs(known, typed), profile, {
    ...(options.year === undefined ? {} : { year: options.year }),
    ...(options.department === undefined ? {} : { department: options.department }),
  });
  await writeNarrative(narrative, format, options.output, streams);
  if (narrative.missing.length > 0) streams.err(`${say.missingInputs(narrative.missing.length, narrative.missing.map((input) => input.label).join('、'))}\n`);
  return EXIT.clean;
}

async function writeNarrative(narrative: Narrative, format: (typeof NARRATE_FORMATS)[number], output: string | undefined, streams: Streams): Promise<void> {
  if (format === 'docx') {
    const { narrativeDocx } = await import('../files/docx/narrativeDocx');
    writeOutput(output ?? '', await narrativeDocx(narrative));
  } else {
    const text = format === 'json' ? `${JSON.stringify(narrative)}\n` : narrativeText(narrative);
    if (output === undefined) {
      streams.out(text);
      return;
    }
    writeOutput(output, text);
  }
  streams.err(`${say.written(output ?? '')}\n`);
}

function readInputs(file: string): NarrativeInputs {
  const text = new TextDecoder().decode(readBytes(file)).replace(/^\ufeff/, '');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new CallProblem(say.badInputsFile(file), { cause: error });
  }
  const parsed = parseInputs(json);
  if (!parsed.ok) throw new CallProblem(say.inputsProblem(file, parsed.problems));
  return parsed.inputs;
}
