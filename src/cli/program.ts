import { tableKindNamed } from '../app/sheetKinds';
import type { SheetKinds } from '../core/tables/readTables';
import { availableParallelism } from 'node:os';
import { Command, CommanderError, Option } from 'commander';
import { ORIGIN_STYLES } from '../app/stored/settings';
import { ProfileError } from '../core';
import { YEARS } from '../core/narrative/inputs/inputsYear';
import { displayWidth } from '../core/text/displayWidth';
import { cliMessages as say } from './cliMessages';
import { PROFILE_NAMES } from '../core/narrative/profiles/builtIn';
import { readThreshold } from '../core/narrative/changes/unexplainedChanges';
import { FileProblem } from '../files/fileProblem';
import { CallProblem } from './callProblem';
import { check, CHECK_FORMATS, type CheckOptions } from './check';
import { EXIT, type ExitCode } from './exitCode';
import type { InputsCall } from './inputs';
import { NARRATE_FORMATS, type NarrateCall } from './narrateCall';
import type { ReportOptions } from './report';
import type { Streams } from './streams';
import { withinTime } from './timeLimit';

const MOST_JOBS = 64;

/** Runs one call of `juesuan` and returns its exit code; `argv` without node and script. Commands other than `check` are loaded when called. */
export async function run(argv: readonly string[], version: string, streams: Streams): Promise<ExitCode> {
  let code: ExitCode = EXIT.clean;
  const program = declare({
    version,
    streams,
    finish: (result) => {
      code = result;
    },
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return EXIT.clean;
      return fail(streams, error.code === 'commander.help' ? program.helpInformation() : usageMessage(error));
    }
    if (error instanceof CallProblem || error instanceof FileProblem) return fail(streams, error.message);
    if (error instanceof ProfileError) return fail(streams, say.profileProblem(error.paragraph, error.detail));
    return fail(streams, say.unexpected(error instanceof Error ? error.message : String(error)));
  }
}

function fail(streams: Streams, message: string): ExitCode {
  streams.err(`${message}\n`);
  return EXIT.failed;
}

/** What the commands of one call share: where they write, and who is told their exit code. */
interface Call {
  readonly version: string;
  readonly streams: Streams;
  readonly finish: (code: ExitCode) => void;
}

function declare(call: Call): Command {
  const { options } = say;
  const program = new Command('juesuan')
    .description(say.description)
    .version(call.version, '--version', options.version)
    .helpOption('-h, --help', options.help)
    .helpCommand(say.helpUsage.help, options.helpOf)
    .exitOverride()
    .configureHelp({
      styleTitle: (title) => say.helpTitles[title] ?? title,
      displayWidth,
      styleUsage: spokenUsage,
      subcommandTerm: (command) => spokenUsage(`${command.name()} ${command.usage()}`),
      optionDescription: ({ description, defaultValue }: Option) =>
        `${description}${defaultValue === undefined ? '' : say.defaultValue(String(defaultValue))}`,
    })
    .configureOutput({
      writeOut: (text) => {
        call.streams.out(text);
      },
      writeErr: () => undefined,
    });
  for (const declareCommand of [declareCheck, declareReport, declareNarrate, declareInputs, declareProfile, declareUnmark])
    declareCommand(program, call);
  return program;
}

function declareCheck(program: Command, { version, streams, finish }: Call): void {
  const { options } = say;
  program
    .command('check')
    .description(say.check)
    .argument('<FILE...>', options.files)
    .option('--prior <FILE>', options.prior)
    .option('--narrative <FILE.docx|.txt>', options.narrative)
    .option('--annotate <OUT.docx|DIR>', options.annotate)
    .option('--annotate-agreed', options.annotateAgreed)
    .option('--annotate-corrections', options.annotateCorrections)
    .addOption(yearOption())
    .addOption(departmentOption())
    .addOption(sheetOption())
    .addOption(formatOption(CHECK_FORMATS, options.checkFormat).default('text'))
    .option('--mark <OUT.xlsx|DIR>', options.mark)
    .option('--mark-rounding', options.markRounding)
    .addOption(jobsOption())
    .option('--explain <RULE>', options.explain)
    .option('--details', options.details)
    .option('--resume <FILE.ndjson>', options.resume)
    .option('--units <FILE...>', options.units)
    .helpOption('-h, --help', options.help)
    .action(async (files: string[], given: CheckOptions) => {
      finish(await check(files, { ...given, version, jobs: threads(given.jobs) }, streams));
    });
}

function declareReport(program: Command, { version, streams, finish }: Call): void {
  const { options } = say;
  program
    .command('report')
    .description(say.report)
    .argument('<FILE...>', options.files)
    .requiredOption('-o, --output <OUT>', options.reportOutput)
    .option('--last <REPORT>', options.last)
    .option('--narrative <FILE.docx|.txt>', options.narrative)
    .option('--prior <FILE>', options.prior)
    .addOption(yearOption())
    .addOption(departmentOption())
    .addOption(sheetOption())
    .addOption(jobsOption())
    .option('--resume <FILE.ndjson>', options.resume)
    .option('--units <FILE...>', options.units)
    .helpOption('-h, --help', options.help)
    .action(async (files: string[], given: ReportOptions) => {
      const { report } = await import('./report');
      finish(await report(files, { ...given, version, jobs: threads(given.jobs) }, streams));
    });
}

function declareNarrate(program: Command, { streams, finish }: Call): void {
  const { options } = say;
  program
    .command('narrate')
    .description(say.narrate)
    .argument('<FILE>', options.file)
    .option('--prior <FILE>', options.prior)
    .option('--budget <FILE>', options.budget)
    .option('--inputs <FILE.json|.xlsx>', options.inputs)
    .option('--profile <ID|FILE>', options.profile(PROFILE_NAMES))
    .addOption(yearOption())
    .addOption(departmentOption())
    .addOption(sheetOption())
    .addOption(formatOption(NARRATE_FORMATS, options.narrateFormat))
    .option('--whole', options.whole)
    .option('--charts', options.charts)
    .option('--no-charts', options.noCharts)
    .option('--template <FILE.docx>', options.template)
    .addOption(originsOption(options.origins))
    .addOption(thresholdOption(options.threshold))
    .option('--since <FILE.json>', options.since)
    .option('-o, --output <OUT>', options.output)
    .helpOption('-h, --help', options.help)
    .action(async (file: string, given: NarrateCall) => {
      const { narrate } = await import('./narrate');
      finish(await withinTime(file, () => narrate(file, given, streams)));
    });
}

function declareInputs(program: Command, { streams, finish }: Call): void {
  const { options } = say;
  program
    .command('inputs')
    .description(say.inputsCommand)
    .argument('<FILE>', options.file)
    .option('--prior <FILE>', options.prior)
    .option('--budget <FILE>', options.budget)
    .option('--inputs <FILE.json|.xlsx>', options.draftInputs)
    .option('--into', options.into)
    .option('--profile <ID|FILE>', options.profile(PROFILE_NAMES))
    .addOption(yearOption())
    .addOption(departmentOption())
    .addOption(sheetOption())
    .requiredOption('-o, --output <OUT.xlsx>', options.output)
    .helpOption('-h, --help', options.help)
    .action(async (file: string, given: InputsCall) => {
      const { inputs } = await import('./inputs');
      finish(withinTime(file, () => inputs(file, given, streams)));
    });
}

function declareProfile(program: Command, { streams, finish }: Call): void {
  const { options } = say;
  program
    .command('profile')
    .description(say.profileCommand)
    .argument('<ID>', options.profileId(PROFILE_NAMES))
    .option('-o, --output <OUT.txt>', options.output)
    .helpOption('-h, --help', options.help)
    .action(async (id: string, given: { output?: string }) => {
      const { profile } = await import('./profile');
      finish(profile(id, given.output, streams));
    });
}

function declareUnmark(program: Command, { streams, finish }: Call): void {
  const { options } = say;
  program
    .command('unmark')
    .description(say.unmark)
    .argument('<FILE>', options.file)
    .requiredOption('-o, --output <OUT.xlsx>', options.output)
    .helpOption('-h, --help', options.help)
    .action(async (file: string, given: { output: string }) => {
      const { unmark } = await import('./unmark');
      finish(withinTime(file, () => unmark(file, given.output, streams)));
    });
}

/** Commander's own words in the line of usage. */
function spokenUsage(usage: string): string {
  return usage.replace('[options]', say.helpUsage.options).replace('[command]', say.helpUsage.command);
}

/** More threads than these only wait for one another. */
function threads(jobs: number): number {
  return Math.min(jobs, availableParallelism() * 2);
}

function formatOption(known: readonly string[], description: string): Option {
  return new Option('--format <FORMAT>', description).argParser((value) => {
    if (!known.includes(value)) throw new CallProblem(say.usage.badFormat(value, known.join('、')));
    return value;
  });
}

function originsOption(description: string): Option {
  return new Option('--origins <HOW>', description).argParser((value) => {
    if (!ORIGIN_STYLES.some((style) => style === value))
      throw new CallProblem(say.usage.badOrigins(value, ORIGIN_STYLES.join('、')));
    return value;
  });
}

function thresholdOption(description: string): Option {
  return new Option('--threshold <PERCENT,AMOUNT>', description).argParser((value) => {
    const threshold = readThreshold(value);
    if (threshold === null) throw new CallProblem(say.usage.badThreshold(value));
    return threshold;
  });
}

function jobsOption(): Option {
  return new Option('--jobs <N>', say.options.jobs).argParser(wholeNumber('--jobs', 1, MOST_JOBS)).default(1);
}

function yearOption(): Option {
  return new Option('--year <N>', say.options.year).argParser(wholeNumber('--year', YEARS.first, YEARS.last));
}

function departmentOption(): Option {
  return new Option('--department <NAME>', say.options.department).argParser((value) => {
    if (value.trim() === '') throw new CallProblem(say.usage.blank('--department'));
    return value.trim();
  });
}

/** `Sheet3=03`, once for each sheet. */
function sheetOption(): Option {
  return new Option('--sheet <SHEET=TABLE>', say.options.sheet).argParser((value: string, kinds?: SheetKinds) => {
    const at = value.lastIndexOf('=');
    const kind = tableKindNamed(value.slice(at + 1));
    if (at < 1 || kind === null) throw new CallProblem(say.usage.badSheet(value));
    return { ...kinds, [value.slice(0, at)]: kind };
  });
}

function wholeNumber(option: string, first: number, last: number): (value: string) => number {
  return (value) => {
    const number = /^\d{1,5}$/.test(value) ? Number(value) : NaN;
    if (!(number >= first && number <= last)) throw new CallProblem(say.usage.notANumber(option, value, first, last));
    return number;
  };
}

/** Commander speaks English; users of this command do not have to. */
function usageMessage(error: CommanderError): string {
  const named = /'([^']+)'/.exec(error.message)?.[1] ?? '';
  switch (error.code) {
    case 'commander.unknownOption':
      return say.usage.unknownOption(named);
    case 'commander.unknownCommand':
      return say.usage.unknownCommand(named);
    case 'commander.missingArgument':
      return say.usage.missingArgument(named);
    case 'commander.optionMissingArgument':
      return say.usage.missingValue(named);
    case 'commander.missingMandatoryOptionValue':
      return say.usage.missingRequired(named);
    case 'commander.excessArguments':
      return say.usage.tooManyArguments;
    default:
      return say.usage.wrong;
  }
}
