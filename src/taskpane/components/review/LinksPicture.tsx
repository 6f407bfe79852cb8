import { makeStyles, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useMemo } from 'react';
import { overviewMessages } from '../../../core/messages/overview';
import { linkLayout, type LinkBox, type LinkLine } from '../../../core/overview/linkLayout';
import { brokenBetween, linksOf, type TableLink } from '../../../core/overview/links';
import { countSign, linkWords, shortName, tableNumbers, totalOf } from '../../../core/overview/linkWords';
import { curvePath } from '../../../core/overview/linksSvg';
import { toRef } from '../../place';
import { strings } from '../../strings';
import { useSession } from '../../useSession';

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
  if (reviewed === null) return null;
  const { review } = reviewed;
  const numbers = tableNumbers(review.tables);
  const layout = linkLayout(
    review.tables.map(({ kind }) => kind),
    links,
    WIDTH,
  );
  const goTo = ({ between }: TableLink): void => {
    const broken = new Set(brokenBetween(review.results, between));
    const finding = review.findings.find(({ relation }) => relation !== undefined && broken.has(relation));
    const suspect = review.suspects.find(({ explains }) => finding !== undefined && explains.includes(finding.id));
    const cell = [...(suspect?.cells ?? []), ...(finding?.cells ?? [])].find(({ address }) => address !== '');
    if (cell !== undefined) void session.select(toRef(cell));
  };
  /** What leads somewhere is a button, for the keyboard too. */
  const button = (act: () => void, name: string) => ({
    role: 'button',
    tabIndex: 0,
    'aria-label': name,
    className: styles.link,
    onClick: act,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      act();
    },
  });
  const lineOf = (line: LinkLine) => {
    const { link } = line;
    const key = link.between.join(' ');
    const path = curvePath(line.points);
    if (link.error === 0) return <path key={key} d={path} className={link.undecided > 0 ? styles.openLine : styles.line} />;
    const [x, y] = line.middle;
    return (
      <g
        key={key}
        {...button(
          () => {
            goTo(link);
          },
          linkWords(link, numbers),
        )}
      >
        <path d={path} className={styles.wrongLine} />
        <rect className={styles.plate} x={x - 13} y={y - 9} width={26} height={18} rx={4} />
        <text className={styles.wrong} x={x} y={y + 4} fontSize={11} textAnchor="middle">
          {overviewMessages.wrongShort(link.error)}
        </text>
      </g>
    );
  };
  const boxOf = ({ kind, x, y, width, height, inside }: LinkBox) => {
    const isWrong = inside !== null && inside.error > 0;
    const isOpen = inside === null || (!isWrong && inside.undecided > 0);
    const name = shortName(kind, numbers);
    const own = links.find(({ between }) => between.every((one) => one === kind));
    const table = review.tables.find((one) => one.kind === kind);
    return (
      <g
        key={kind}
        {...button(
          () => {
            if (own !== undefined && isWrong) goTo(own);
            else if (table !== undefined)
              void session.select(toRef({ sheet: table.sheet, address: table.range.split(':')[0] ?? 'A1' }));
          },
          own === undefined ? name : linkWords(own, numbers),
        )}
      >
        <rect className={isWrong ? styles.wrongBox : isOpen ? styles.openBox : styles.box} {...{ x, y, width, height }} rx={5} />
        <text className={styles.name} x={x + 7} y={y + 17}>
          {name}
        </text>
        <text className={isWrong ? styles.wrong : styles.words} x={x + 7} y={y + 33} fontSize={10.5}>
          {inside === null ? overviewMessages.noEquations : `${overviewMessages.equations(totalOf(inside))} ${countSign(inside)}`}
        </text>
      </g>
    );
  };
  return (
    <svg
      className={styles.picture}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      role="group"
      aria-label={strings.overview.links}
      data-links=""
    >
      {layout.lines.map(lineOf)}
      {layout.boxes.map(boxOf)}
    </svg>
  );
}
