import { narrativeText, runsText } from '../core';
import { narrate as compose } from '../core/narrative/narrate';
import { cliMessages as say } from './cliMessages';
import {
  compareNarratives,
  readParagraphTexts,
  type ChangedParagraph,
  type ParagraphTexts,
} from '../core/narrative/text/compareNarratives';
import { disclosure, type DisclosureSources } from '../core/disclosure/disclosure';
import { unexplainedChanges } from '../core/narrative/changes/unexplainedChanges';
import { steepRates } from '../core/narrative/changes/steepRates';
import { REQUIRED_DOCUMENT_INPUTS } from '../core/narrative/inputs/inputCatalogue';
import { inputLabel } from '../core/narrative/inputs/inputs';
import { withTotals } from '../core/narrative/slots/answeredTotals';
import { impossibleAnswers } from '../core/verify/impossibleAnswers';
import { CallProblem } from './callProblem';
import { EXIT, type ExitCode } from './exitCode';
import { readBytes } from './fileAccess';
import { sheetPrints } from '../files/sheet/sheetPrints';
import type { PictureSources } from '../core/narrative/pictures/pictures';
import type { NarrateCall, NarrateFormat } from './narrateCall';
import { narrativePictures } from './narrativePictures';
import { requireOtherFiles, writeOutput } from './outputFiles';
import { isDocx, knownInputs, openSource, refuseLastYear, sourceFiles } from './narrativeSource';
import type { Streams } from './streams';

/** Names that promise more than text. */
const NO_TEXT = /\.(?:docx?|wps|pdf|xlsx?|et)$/i;

/** `juesuan narrate`: writes the 情况说明 of one workbook. @throws CallProblem, FileProblem. */
export async function narrate(file: string, options: NarrateCall, streams: Streams): Promise<ExitCode> {
  requireOtherFiles([...sourceFiles(file, options), options.template, options.since], [options.output]);
  const format = options.format ?? (isDocx(options.output) ? 'docx' : 'text');
  if (options.whole === true && format !== 'docx') throw new CallProblem(say.usage.wholeIsDocx);
  if (options.output !== undefined && (format === 'docx' ? !isDocx(options.output) : NO_TEXT.test(options.output)))
    throw new CallProblem(say.usage.otherFormat(options.output, format));
  if (format === 'docx' && options.output === undefined) throw new CallProblem(say.usage.docxNeedsOutput);
  if (options.template !== undefined && format !== 'docx') throw new CallProblem(say.usage.templateIsDocx);
  if (options.charts === true && format !== 'docx') throw new CallProblem(say.usage.chartsAreDocx);
  const source = openSource(file, options);
  refuseLastYear(options.inputs ?? file, source);
  const { figures, prior, profile, facts } = source;
  const inputs = knownInputs(source);
  const narrative = compose(figures, inputs, profile, facts);
  const earlier = options.since === undefined ? null : readEarlier(options.since);
  if (options.whole === true)
    await writeWhole(
      { ...source, narrative, inputs, sheetPrint: sheetPrints(readBytes(file), source.workbook) },
      options,
      streams,
    );
  else await writeNarrative({ figures, inputs, profile, narrative }, format, options, streams);
  if (earlier !== null) tellChanges(compareNarratives(earlier, narrative), streams);
  if (options.whole === true && source.errors > 0) streams.err(`${say.wholeWithErrors(source.errors)}\n`);
  for (const hint of source.hints) streams.err(`${say.hint(hint)}\n`);
  const lacks = options.whole === true ? REQUIRED_DOCUMENT_INPUTS.filter((key) => !inputs.values.has(key)) : [];
  const open = [...narrative.missing.map(({ label }) => label), ...lacks.map((key) => inputLabel(key))];
  if (open.length > 0) streams.err(`${say.missingInputs(open)}\n`);
  for (const sentence of impossibleAnswers(narrative, { current: figures, prior }, inputs, profile.ownInputs))
    streams.err(`${say.impossible(sentence)}\n`);
  const hints = unexplainedChanges(
    narrative,
    { figures, prior, inputs: withTotals(figures, inputs, profile) },
    profile,
    options.threshold,
  );
  for (const { finding } of hints) streams.err(`${say.hint(runsText(finding.said))}\n`);
  for (const { message } of steepRates(narrative, figures)) streams.err(`${say.hint(message)}\n`);
  return EXIT.clean;
}

async function writeNarrative(
  sources: PictureSources,
  format: NarrateFormat,
  { output, template, origins = 'none', charts }: NarrateCall,
  streams: Streams,
): Promise<void> {
  const { narrative } = sources;
  if (format === 'docx') {
    const { narrativeDocx } = await import('../files/docx/narrativeDocx');
    const pictures = await narrativePictures(sources, charts, streams);
    writeOutput(output ?? '', await narrativeDocx(narrative, { origins, pictures, ...templateOf(template) }));
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

async function writeWhole(
  sources: DisclosureSources,
  { output = '', template, origins = 'none', charts }: NarrateCall,
  streams: Streams,
): Promise<void> {
  const { disclosureDocx } = await import('../files/docx/disclosureDocx');
  const pictures = await narrativePictures(sources, charts, streams);
  writeOutput(output, await disclosureDocx(disclosure(sources), { origins, pictures, ...templateOf(template) }));
  streams.err(`${say.written(output)}\n`);
}

function templateOf(file: string | undefined): { readonly template?: Uint8Array } {
  return file === undefined ? {} : { template: readBytes(file) };
}

function readEarlier(file: string): ParagraphTexts {
  let texts: ParagraphTexts | null = null;
  try {
    texts = readParagraphTexts(JSON.parse(new TextDecoder().decode(readBytes(file))));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  if (texts === null) throw new CallProblem(say.usage.badSince(file));
  return texts;
}

function tellChanges(changes: readonly ChangedParagraph[], streams: Streams): void {
  if (changes.length === 0) streams.err(`${say.nothingChanged}\n`);
  for (const { id, sentences } of changes) streams.err(`${say.paragraphChanged(id, sentences.before, sentences.after)}\n`);
}
