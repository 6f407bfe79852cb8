import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { SuspectCard as Card, SuspectCellView, SuspectChoice } from '../../../app/suspectsView';
import { foldedChoices, MORE_SUSPECTS, shouldBe, SLIP_PHRASES, SUSPECT_STATUS_PHRASES } from '../../../core/messages/suspects';
import { runsText } from '../../../core/said/run';
import { shownValue } from '../../../app/shownValue';
import { strings } from '../../strings';
import { useSession } from '../../useSession';
import { CellLink } from './CellLink';

const useStyles = makeStyles({
  card: {
    padding: '8px 10px 9px',
    border: `1px solid ${tokens.colorPaletteRedBorder1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorPaletteRedBackground1,
    color: tokens.colorNeutralForeground1,
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
  },
  choice: { display: 'flex', flexDirection: 'column', gap: '6px' },
  further: { borderTop: `1px solid ${tokens.colorPaletteRedBorder1}`, paddingTop: '8px' },
  place: { fontSize: tokens.fontSizeBase300, lineHeight: '20px', overflowWrap: 'anywhere' },
  address: { fontWeight: tokens.fontWeightSemibold, marginRight: '8px' },
  values: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: '12px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: '22px',
    fontVariantNumeric: 'tabular-nums',
  },
  wrong: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  right: { fontWeight: tokens.fontWeightSemibold },
  note: { fontSize: tokens.fontSizeBase200, lineHeight: '18px', color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  button: { minWidth: 'auto' },
});

export function SuspectCard({ card, onIgnore }: { readonly card: Card; readonly onIgnore: () => void }) {
  const styles = useStyles();
  const [isWhole, setIsWhole] = useState(false);
  const { status, choices, folded, explains, more } = card;
  const ignoreButton = (
    <Button
      size="small"
      className={styles.button}
      aria-label={strings.decisions.about(strings.suspects.ignore, titleOf(card))}
      onClick={onIgnore}
    >
      {strings.suspects.ignore}
    </Button>
  );
  return (
    <div className={styles.card}>
      {status === 'ambiguous' && (
        <div className={styles.note}>{strings.suspects.choices(choices.length + folded.length, explains.length)}</div>
      )}
      {(status === 'none' || status === 'gave-up') && <div className={styles.note}>{SUSPECT_STATUS_PHRASES[status]}</div>}
      {choices.map((choice, index) => (
        <div key={placesOf(choice)} className={index > 0 ? styles.further : undefined}>
          <Choice choice={choice} status={status} explains={explains.length}>
            {status === 'unique' && ignoreButton}
          </Choice>
        </div>
      ))}
      {folded.length > 0 && (
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={isWhole}
          onClick={() => {
            setIsWhole(!isWhole);
          }}
        >
          {foldedChoices(folded.length)}
        </Button>
      )}
      {isWhole && folded.map((choice) => <FoldedChoice key={placesOf(choice)} choice={choice} status={status} />)}
      {more && <div className={styles.note}>{MORE_SUSPECTS}</div>}
      {status !== 'unique' && <div className={styles.buttons}>{ignoreButton}</div>}
    </div>
  );
}

/** The first cell of the best explanation names the card. */
function titleOf({ choices, status }: Card): string {
  const cell = choices[0]?.cells[0];
  return cell === undefined
    ? SUSPECT_STATUS_PHRASES[status]
    : `${cell.tableName} ${cell.at === null ? cell.label : cell.address}`;
}

function placesOf({ cells }: SuspectChoice): string {
  return cells.map(keyOf).join(' ');
}

function keyOf({ table, address, label }: SuspectCellView): string {
  return `${table} ${address} ${label}`;
}

/** A way to mend the relations that no slip explains: its cells can be looked at, nothing invites to write them. */
function FoldedChoice({ choice, status }: { readonly choice: SuspectChoice; readonly status: Card['status'] }) {
  const styles = useStyles();
  const { now, empty } = strings.suspects;
  return (
    <div className={styles.choice}>
      {choice.cells.map((cell) => (
        <div key={keyOf(cell)} className={styles.note}>
          {cell.at !== null && (
            <CellLink cell={cell.at} label={cell.label}>
              {cell.address}
            </CellLink>
          )}
          {` ${cell.label} ${now} ${cell.value === '' ? empty : shownValue(cell.value)} ${shouldBe(status)} ${proposedText(cell)}`}
        </div>
      ))}
    </div>
  );
}

/** An amount that has to go is an empty cell. */
function proposedText({ proposed }: SuspectCellView): string {
  return proposed === '' ? strings.suspects.empty : shownValue(proposed);
}

interface ChoiceProps {
  readonly choice: SuspectChoice;
  readonly status: Card['status'];
  readonly explains: number;
  readonly children: React.ReactNode;
}

function Choice({ choice, status, explains, children }: ChoiceProps) {
  const styles = useStyles();
  const { session } = useSession();
  const { cells, pattern, area } = choice;
  if (area !== null) {
    const [first] = cells;
    const at = first?.at ?? null;
    return (
      <div className={styles.choice}>
        <div className={styles.place}>{runsText(area.said)}</div>
        <div className={styles.buttons}>
          {at !== null && (
            <Button
              size="small"
              className={styles.button}
              aria-label={strings.decisions.about(strings.suspects.locate, `${first?.tableName ?? ''} ${first?.address ?? ''}`)}
              onClick={() => void session.select(at)}
            >
              {strings.suspects.locate}
            </Button>
          )}
          {children}
        </div>
      </div>
    );
  }
  return (
    <div className={styles.choice}>
      {cells.length > 1 && <div className={styles.note}>{strings.suspects.together}</div>}
      {cells.map((cell, index) => (
        <SuspectedCell
          key={keyOf(cell)}
          cell={cell}
          status={status}
          slip={index === 0 && pattern !== null ? SLIP_PHRASES[pattern] : null}
          repairs={cells.length === 1 ? explains : null}
        >
          {index === cells.length - 1 && children}
        </SuspectedCell>
      ))}
    </div>
  );
}

interface SuspectedCellProps {
  readonly cell: SuspectCellView;
  readonly status: Card['status'];
  readonly slip: string | null;
  /** How many findings this change alone repairs. */
  readonly repairs: number | null;
  readonly children: React.ReactNode;
}

function SuspectedCell({ cell, status, slip, repairs, children }: SuspectedCellProps) {
  const styles = useStyles();
  const { session, state } = useSession();
  const { at } = cell;
  const about = (label: string): string => strings.decisions.about(label, `${cell.tableName} ${cell.address}`);
  const { now, empty, correct, locate, formula } = strings.suspects;
  const notes = [...(repairs === null ? [] : [strings.suspects.repairs(repairs)]), ...rangeOf(cell)];
  return (
    <div className={styles.choice}>
      <div className={styles.place}>
        {at !== null && (
          <span className={styles.address}>
            {`${cell.tableName} `}
            <CellLink cell={at} label={cell.label}>
              {cell.address}
            </CellLink>
          </span>
        )}
        {cell.label}
      </div>
      <div className={styles.values}>
        <span>
          {`${now} `}
          <span className={styles.wrong}>{cell.value === '' ? empty : shownValue(cell.value)}</span>
        </span>
        <span>
          {`${shouldBe(status)} `}
          <span className={styles.right}>{proposedText(cell)}</span>
        </span>
        {slip !== null && (
          <Badge appearance="outline" color="danger" size="medium">
            {slip}
          </Badge>
        )}
      </div>
      {notes.length > 0 && <div className={styles.note}>{notes.join(strings.suspects.join)}</div>}
      {cell.formula && <div className={styles.note}>{formula}</div>}
      <div className={styles.buttons}>
        {at !== null && (
          <>
            <Button
              size="small"
              className={styles.button}
              appearance="primary"
              disabledFocusable={state.work !== null}
              aria-label={about(correct(proposedText(cell)))}
              onClick={({ currentTarget }) => {
                // The card goes with its errors; the keyboard stays in the list.
                const list = currentTarget.closest<HTMLElement>('[data-results]');
                void session.correct(at, cell.proposed).then(async (isDone) => {
                  if (isDone) await session.select(at);
                  list?.focus();
                });
              }}
            >
              {correct(proposedText(cell))}
            </Button>
            <Button size="small" className={styles.button} aria-label={about(locate)} onClick={() => void session.select(at)}>
              {locate}
            </Button>
          </>
        )}
        {children}
      </div>
    </div>
  );
}

function rangeOf({ low, high, proposed }: SuspectCellView): readonly string[] {
  if (low === proposed && high === proposed) return [];
  if (low === '' && high === '') return [];
  if (low === '') return [strings.suspects.atMost(shownValue(high))];
  if (high === '') return [strings.suspects.atLeast(shownValue(low))];
  return [strings.suspects.range(shownValue(low), shownValue(high))];
}
