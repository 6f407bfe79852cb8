import { makeStyles, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useMemo, useSyncExternalStore } from 'react';
import { textsOf } from '../../../app/document/documentTexts';
import type { TableKind } from '../../../core/figures/kinds';
import type { Review } from '../../../core/findings/finding';
import { overviewMessages } from '../../../core/overview/overviewMessages';
import { linkLayout, type LinkBox, type LinkLayout, type LinkLine, type TextLine } from '../../../core/overview/linkLayout';
import { brokenBetween, linksOf, type TableLink } from '../../../core/overview/links';
import { type LinkTexts, linkTexts } from '../../../core/overview/linkTexts';
import { countSign, linkWords, shortName, tableNumbers, textCounts, textsWords, totalOf } from '../../../core/overview/linkWords';
import { curvePath } from '../../../core/overview/linksSvg';
import { rangeStart, type CellRef } from '../../../core/workbook/address';
import { strings } from '../../strings';
import { useSession } from '../../useSession';
import { useDocumentChecks } from '../document/useDocumentCheck';

/** Pixels that the picture is laid out for; it grows and shrinks with the pane. */
const WIDTH = 320;

const useStyles = makeStyles({
  picture: { display: 'block', width: '100%', maxWidth: '560px', height: 'auto', fontVariantNumeric: 'tabular-nums' },
  box: { fill: tokens.colorNeutralBackground1, stroke: tokens.colorPaletteGreenBorder2 },
  wrongBox: { fill: tokens.colorPaletteRedBackground1, stroke: tokens.colorPaletteRedBorder2, strokeWidth: '2px' },
  openBox: { fill: tokens.colorNeutralBackground3, stroke: tokens.colorNeutralStrokeAccessible, strokeDasharray: '4 3' },
  line: { fill: 'none', stroke: tokens.colorPaletteGreenBorder2 },
  openLine: { fill: 'none', stroke: tokens.colorNeutralStrokeAccessible, strokeDasharray: '4 3' },
  wrongLine: { fill: 'none', stroke: tokens.colorPaletteRedBorder2, strokeWidth: '2.5px' },
  plate: { fill: tokens.colorNeutralBackground1, stroke: tokens.colorPaletteRedBorder2 },
  name: { fill: tokens.colorNeutralForeground1, fontSize: '12px' },
  words: { fill: tokens.colorNeutralForeground2, fontSize: '10.5px' },
  wrong: { fill: tokens.colorPaletteRedForeground1, fontWeight: 600 },
  link: { cursor: 'pointer', ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
});

/** The 勾稽关系 as a picture: tables as boxes, what must agree as lines, broken ones red; they lead to the cells. */
export default function LinksPicture() {
  const styles = useStyles();
  const { session, state } = useSession();
  const { reviewed } = state;
  const links = useMemo(() => (reviewed === null ? [] : linksOf(reviewed.review.results)), [reviewed]);
  const { review: withTexts, texts } = useTexts();
  if (reviewed === null) return null;
  const { review } = reviewed;
  const numbers = tableNumbers(review.tables);
  const layout = linkLayout(
    review.tables.map(({ kind }) => kind),
    links,
    WIDTH,
    texts,
  );
  const goTo = (cell: CellRef | null): void => {
    if (cell !== null) void session.select(cell);
  };
  return (
    <svg
      className={styles.picture}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      role="group"
      aria-label={strings.overview.links}
      data-links=""
    >
      {layout.lines.map((line) => (
        <Line
          key={line.link.between.join(' ')}
          line={line}
          numbers={numbers}
          onOpen={() => {
            goTo(cellOf(review, line.link));
          }}
        />
      ))}
      {layout.boxes.map((box) => {
        const own = links.find(({ between }) => between.every((one) => one === box.kind)) ?? null;
        return (
          <Box
            key={box.kind}
            box={box}
            own={own}
            numbers={numbers}
            onOpen={() => {
              goTo(own !== null && own.error > 0 ? cellOf(review, own) : beginningOf(review, box.kind));
            }}
          />
        );
      })}
      {layout.texts.lines.map((line) => (
        <BrokenText
          key={line.kind}
          line={line}
          name={overviewMessages.against(shortName(line.kind, numbers), line.errors)}
          onOpen={() => {
            if (withTexts !== null) goTo(textCellOf(withTexts, line.kind));
          }}
        />
      ))}
      <TextsBox box={layout.texts.box} texts={texts} spoken={textsWords(texts, numbers)} />
    </svg>
  );
}

/** What came of the 情况说明, where one was compared: on the workbook's own sheets, or in the document that was opened. */
function useTexts(): { readonly review: Review | null; readonly texts: LinkTexts | null } {
  const { reviewed } = useSession().state;
  const checks = useDocumentChecks();
  const outcome = useSyncExternalStore(checks.subscribe, checks.first);
  return useMemo(() => {
    if (reviewed === null) return { review: null, texts: null };
    const check = outcome !== null && 'check' in outcome ? outcome.check : null;
    const review = check?.review ?? reviewed.review;
    const { unchecked, texts } = check === null ? reviewed.own : textsOf(check, reviewed.own);
    const read = texts === null ? null : { unchecked: unchecked.length, agreed: texts.agreed };
    return { review, texts: linkTexts(review, read) };
  }, [reviewed, outcome]);
}

/** A figure of the table that the texts have otherwise. */
function textCellOf({ findings }: Review, kind: TableKind): CellRef | null {
  const wrong = findings.filter(({ category, severity }) => category === 'narrative' && severity === 'error');
  return wrong.flatMap(({ cells }) => cells).find(({ table }) => table === kind) ?? null;
}

/** The cell that explains what is broken between two tables, else one of those that do not agree. */
function cellOf(review: Review, { between }: TableLink): CellRef | null {
  const broken = new Set(brokenBetween(review.results, between));
  const finding = review.findings.find(({ relation }) => relation !== undefined && broken.has(relation));
  const suspect = review.suspects.find(({ explains }) => finding !== undefined && explains.includes(finding.id));
  return suspect?.cells.find(({ at }) => at !== null)?.at ?? finding?.cells[0] ?? null;
}

function beginningOf({ tables }: Review, kind: TableKind): CellRef | null {
  const table = tables.find((one) => one.kind === kind);
  return table === undefined ? null : rangeStart(table);
}

/** What leads somewhere is a button, for the keyboard too. */
function buttonOf(name: string, act: () => void) {
  return {
    role: 'button',
    tabIndex: 0,
    'aria-label': name,
    onClick: act,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      act();
    },
  };
}

interface PartProps {
  readonly numbers: ReturnType<typeof tableNumbers>;
  readonly onOpen: () => void;
}

function Line({ line: { link, points, middle }, numbers, onOpen }: PartProps & { readonly line: LinkLine }) {
  const styles = useStyles();
  const path = curvePath(points);
  if (link.error === 0) return <path d={path} className={link.undecided > 0 ? styles.openLine : styles.line} />;
  return (
    <g className={styles.link} {...buttonOf(linkWords(link, numbers), onOpen)}>
      <path d={path} className={styles.wrongLine} />
      <Plate count={link.error} at={middle} />
    </g>
  );
}

interface BoxProps extends PartProps {
  readonly box: LinkBox;
  /** What has to agree within the table. */
  readonly own: TableLink | null;
}

function Box({ box: { kind, x, y, width, height, inside }, own, numbers, onOpen }: BoxProps) {
  const styles = useStyles();
  const isWrong = inside !== null && inside.error > 0;
  const isOpen = inside === null || (!isWrong && inside.undecided > 0);
  const name = shortName(kind, numbers);
  return (
    <g className={styles.link} {...buttonOf(own === null ? name : linkWords(own, numbers), onOpen)}>
      <rect className={isWrong ? styles.wrongBox : isOpen ? styles.openBox : styles.box} {...{ x, y, width, height }} rx={5} />
      <text className={styles.name} x={x + 7} y={y + 17}>
        {name}
      </text>
      <text className={isWrong ? styles.wrong : styles.words} x={x + 7} y={y + 33} fontSize={10.5}>
        {inside === null ? overviewMessages.noEquations : `${overviewMessages.equations(totalOf(inside))} ${countSign(inside)}`}
      </text>
    </g>
  );
}

interface BrokenTextProps {
  readonly line: TextLine;
  readonly name: string;
  readonly onOpen: () => void;
}

function BrokenText({ line: { points, middle, errors }, name, onOpen }: BrokenTextProps) {
  const styles = useStyles();
  return (
    <g className={styles.link} {...buttonOf(overviewMessages.counted(overviewMessages.texts, [name]), onOpen)}>
      <path d={curvePath(points)} className={styles.wrongLine} />
      <Plate count={errors} at={middle} />
    </g>
  );
}

function Plate({ count, at: [x, y] }: { readonly count: number; readonly at: LinkLine['middle'] }) {
  const styles = useStyles();
  return (
    <>
      <rect className={styles.plate} x={x - 13} y={y - 9} width={26} height={18} rx={4} />
      <text className={styles.wrong} x={x} y={y + 4} fontSize={11} textAnchor="middle">
        {overviewMessages.wrongShort(count)}
      </text>
    </>
  );
}

interface TextsBoxProps {
  readonly box: LinkLayout['texts']['box'];
  readonly texts: LinkTexts | null;
  readonly spoken: string;
}

/** The 情况说明: what agrees, what does not, or that there is none. */
function TextsBox({ box: { x, y, width, height }, texts, spoken }: TextsBoxProps) {
  const styles = useStyles();
  const isWrong = texts !== null && texts.errors > 0;
  const look = texts === null ? styles.openBox : isWrong ? styles.wrongBox : styles.box;
  return (
    <g role="img" aria-label={spoken} data-texts={texts === null ? 'none' : isWrong ? 'wrong' : 'right'}>
      <rect className={look} {...{ x, y, width, height }} rx={5} />
      <text className={styles.name} x={x + 7} y={y + 17}>
        {overviewMessages.texts}
      </text>
      <text className={isWrong ? styles.wrong : styles.words} x={x + 7} y={y + 33} fontSize={10.5}>
        {texts === null ? overviewMessages.noTexts : textCounts(texts).join('　')}
      </text>
    </g>
  );
}
