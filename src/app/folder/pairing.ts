import { narrativeFileWord } from '../../core/messages/folder';
import { fileNameWords, ownerWords } from './fileNameWords';

/** A workbook of the folder, with what was read from its tables; `null` where they do not say or could not be read. */
export interface FolderWorkbook {
  readonly file: string;
  readonly department: string | null;
  readonly year: number | null;
}

/** A Word file of the folder; `department` and `year` where its text was looked at. */
export interface FolderDocument {
  readonly file: string;
  readonly department?: string | null;
  readonly year?: number | null;
}

export type Companion =
  | { readonly status: 'paired'; readonly files: readonly string[] }
  | { readonly status: 'none' }
  /** More than one would do and nothing tells them apart; none is taken. */
  | { readonly status: 'ambiguous'; readonly files: readonly string[] };

export interface Pairing {
  readonly file: string;
  /** Its Word files: one, or several that say in their names what each of them is. */
  readonly narrative: Companion;
  /** The workbook of the same department of the year before. */
  readonly prior: Companion;
}

export interface FolderPairing {
  readonly workbooks: readonly Pairing[];
  /** Word files that no workbook took. */
  readonly leftOver: readonly string[];
}

interface Identity {
  readonly file: string;
  /** What its content says, then what its name says; both may be empty. */
  readonly fromContent: string;
  readonly fromName: string;
  readonly year: number | null;
}

/**
 * Pairs every workbook with its Word files and with last year's workbook, by department and year: what the content says
 * counts first, what the file's name says second. Versions of one workbook share its Word files; whatever else fits twice is
 * said to, never guessed.
 */
export function pairFolder(workbooks: readonly FolderWorkbook[], documents: readonly FolderDocument[]): FolderPairing {
  const owners = workbooks.map(({ file, department, year }) => identityOf(file, department, year));
  const papers = documents.map(({ file, department = null, year = null }) => identityOf(file, department, year));
  const taken = new Map(papers.map((paper) => [paper, takersOf(paper, owners)]));
  return {
    workbooks: owners.map((owner) => ({
      file: owner.file,
      narrative: narrativeOf(owner, papers, taken),
      prior: priorOf(owner, owners),
    })),
    leftOver: papers.filter((paper) => taken.get(paper)?.length === 0).map(({ file }) => file),
  };
}

function identityOf(file: string, department: string | null, year: number | null): Identity {
  const name = fileNameWords(file);
  return { file, fromContent: department === null ? '' : ownerWords(department), fromName: name.owner, year: year ?? name.year };
}

/** The workbooks that a Word file may belong to: of those it names, the ones with the longest name. */
function takersOf(paper: Identity, owners: readonly Identity[]): readonly Identity[] {
  const possible = owners.filter((owner) => paper.year === null || owner.year === null || paper.year === owner.year);
  const fitting = possible.map((owner) => ({ owner, fit: fitOf(paper, owner) })).filter(({ fit }) => fit > 0);
  if (fitting.length === 0) return onlyOneBeside(paper, possible);
  const best = Math.max(0, ...fitting.map(({ fit }) => fit));
  const closest = inSameFolder(
    paper,
    fitting.filter(({ fit }) => fit === best).map(({ owner }) => owner),
  );
  // A file without a year belongs to the latest of one department's workbooks.
  if (paper.year !== null || new Set(closest.map(nameOf)).size > 1) return closest;
  const latest = Math.max(...closest.map(({ year }) => year ?? 0));
  return closest.filter(({ year }) => (year ?? 0) === latest);
}

/** The only workbook of a Word file's folder owns it, unless the names of the two say otherwise. */
function onlyOneBeside(paper: Identity, owners: readonly Identity[]): readonly Identity[] {
  const beside = owners.filter(({ file }) => folderOf(file) === folderOf(paper.file));
  const latest = Math.max(...beside.map(({ year }) => year ?? 0));
  const own = beside.filter(({ year }) => (year ?? 0) === latest);
  const [owner] = own;
  const isNameless = nameOf(paper) === '' || (owner !== undefined && nameOf(owner) === '');
  return own.length === 1 && isNameless ? own : [];
}

/** Of workbooks that a Word file fits alike those that lie beside it, where there are any. */
function inSameFolder(paper: Identity, owners: readonly Identity[]): readonly Identity[] {
  const beside = owners.filter((owner) => folderOf(owner.file) === folderOf(paper.file));
  return beside.length > 0 ? beside : owners;
}

function folderOf(path: string): string {
  return path.slice(0, path.length - nameIn(path).length);
}

/** How well a Word file's words name a workbook's department: 0 not at all, else the longer the name the better. */
function fitOf(paper: Identity, owner: Identity): number {
  if (paper.fromContent !== '' && owner.fromContent !== '')
    return paper.fromContent === owner.fromContent ? paper.fromContent.length * 4 : 0;
  const words = paper.fromContent || paper.fromName;
  const name = nameOf(owner);
  if (words === '' || name === '') return 0;
  if (words === name || words === owner.fromName) return words.length * 4;
  if (words.includes(name)) return name.length * 2;
  return name.includes(words) || (owner.fromName !== '' && (owner.fromName.includes(words) || words.includes(owner.fromName)))
    ? words.length
    : 0;
}

function nameOf({ fromContent, fromName }: Identity): string {
  return fromContent || fromName;
}

function narrativeOf(owner: Identity, papers: readonly Identity[], taken: ReadonlyMap<Identity, readonly Identity[]>): Companion {
  const own = papers.filter((paper) => taken.get(paper)?.includes(owner));
  const sure = own.filter((paper) => isOneDepartment(taken.get(paper) ?? []));
  const files = (identities: readonly Identity[]): string[] => identities.map(({ file }) => file);
  if (own.length === 0) return { status: 'none' };
  // Another department's workbook may own it just as well.
  if (sure.length === 0 || sure.length < own.length) return { status: 'ambiguous', files: files(own) };
  return { status: 'paired', files: files(sure) };
}

function priorOf(owner: Identity, owners: readonly Identity[]): Companion {
  const { year } = owner;
  const name = nameOf(owner);
  if (year === null || name === '') return { status: 'none' };
  const candidates = owners.filter((other) => other !== owner && other.year === year - 1 && nameOf(other) === name);
  const files = candidates.map(({ file }) => file);
  if (files.length === 0) return { status: 'none' };
  return files.length === 1 ? { status: 'paired', files } : { status: 'ambiguous', files };
}

/** One workbook, or versions of it: the tables of all of them name the same department and year. */
function isOneDepartment([first, ...others]: readonly Identity[]): boolean {
  if (first === undefined) return false;
  const isSame = ({ fromContent, year }: Identity): boolean => fromContent === first.fromContent && year === first.year;
  return others.length === 0 || (first.fromContent !== '' && others.every(isSame));
}

/** Of several Word files of one department the one that calls itself the 情况说明, else the first. */
export function mainDocument(companion: Companion): string | undefined {
  if (companion.status !== 'paired') return undefined;
  return companion.files.find((file) => nameIn(file).includes(narrativeFileWord)) ?? companion.files[0];
}

function nameIn(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

/** Last year's workbooks of departments whose workbook of this year is there too: they are no departments of their own. */
export function priorFiles(pairings: Iterable<Pick<Pairing, 'prior'>>): ReadonlySet<string> {
  return new Set([...pairings].flatMap(({ prior }) => (prior.status === 'paired' ? prior.files : [])));
}
