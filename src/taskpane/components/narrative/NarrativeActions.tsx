import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import {
  type NarrativeFileKind,
  type NarrativeOrder,
  narrativeOrder,
  orderedTexts,
  withSheetPrints,
} from '../../../app/narrative/narrativeOrder';
import { unfilledIn } from '../../../app/narrative/narrativeView';
import { openErrors } from '../../../app/openErrors';
import { SessionProblem } from '../../../app/problem';
import type { Notice } from '../../../app/session/sessionState';
import { type Narrative, narrativeText } from '../../../core/narrative/text/narrative';
import { sessionMessages } from '../../../app/session/sessionMessages';
import { strings } from '../../strings';
import { useSession } from '../../useSession';
import { SHORT } from '../shortPane';
import { narrativeFileName } from '../../narrativeFileName';

const useStyles = makeStyles({
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '6px',
    padding: '8px 12px 6px',
    alignItems: 'center',
    [SHORT]: { paddingTop: '4px' },
  },
  warning: { display: 'block', padding: '0 12px 6px', color: tokens.colorPaletteRedForeground1 },
  action: { minWidth: 'auto', whiteSpace: 'nowrap', paddingInline: '10px', [SHORT]: { paddingBlock: '1px' } },
});

/** The ways on which a narrative leaves, and the 底稿. `hasSheet`: there is a 底稿 of this year. */
export function NarrativeActions({ narrative, hasSheet }: { readonly narrative: Narrative; readonly hasSheet: boolean }) {
  const styles = useStyles();
  const { session, state, services } = useSession();
  const isBusy = state.work !== null;
  const handOut = (give: () => Promise<Notice>): void => void session.handOut(narrative, give);
  const order = (): NarrativeOrder => {
    const made = narrativeOrder(state);
    if (made === null) throw new SessionProblem('no-profile', sessionMessages.noProfile);
    return made;
  };
  const save = (kind: NarrativeFileKind): void => {
    const name = narrativeFileName(kind, narrative);
    const give = async (): Promise<Notice> => {
      const ordered = kind === 'whole' ? await withSheetPrints(order(), (sheets) => session.sheetPrints(sheets)) : order();
      const unfilled = unfilledIn(narrative, ordered.sources.inputs, kind === 'whole');
      return { kind: 'file-made', name, unfilled, ...(await services.saveNarrative(kind, ordered, name)) };
    };
    void session.handOut(narrative, give, kind === 'whole' ? () => orderedTexts(order()) : null);
  };
  const copy = (): void => {
    handOut(async () => {
      if (await services.copy(narrativeText(narrative))) return { kind: 'copied', unfilled: narrative.missing.length };
      throw new SessionProblem('copy-refused', strings.notices.copyFailed);
    });
  };

  const files: readonly Action[] = FILES.map((file) => ({
    ...file,
    run: () => {
      save(file.kind);
    },
  }));
  const others: readonly Action[] = [
    { label: strings.actions.copy, run: copy },
    ...(services.home === 'page' ? [] : [{ label: strings.actions.sheet, run: () => void session.writeNarrative(narrative) }]),
    ...(session.makesInputSheets
      ? [
          {
            label: hasSheet ? strings.actions.addInputs : strings.actions.makeInputs,
            title: strings.narrative.inputSheetHint,
            run: () => void session.writeInputs(),
          },
        ]
      : []),
  ];
  // First what is sure to work there.
  const actions = services.mayDropDownloads?.() === true ? [...others, ...files] : [...files, ...others];
  const errors = openErrors(state);
  return (
    <>
      <div className={styles.actions}>
        {actions.map(({ label, title, run }, index) => (
          <Button
            key={label}
            className={styles.action}
            {...(index === 0 ? { appearance: 'primary' as const } : {})}
            {...(title === undefined ? {} : { title })}
            disabledFocusable={isBusy}
            onClick={run}
          >
            {label}
          </Button>
        ))}
      </div>
      {errors > 0 && <Text className={styles.warning}>{strings.narrative.tablesHaveErrors(errors)}</Text>}
    </>
  );
}

const FILES: readonly (Omit<Action, 'run'> & { readonly kind: NarrativeFileKind })[] = [
  { kind: 'word', label: strings.actions.word },
  { kind: 'whole', label: strings.actions.whole, title: strings.narrative.wholeHint },
  { kind: 'text', label: strings.actions.text },
];

interface Action {
  readonly label: string;
  readonly title?: string;
  readonly run: () => void;
}
