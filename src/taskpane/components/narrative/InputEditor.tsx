import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { changeView } from '../../../app/narrative/changeView';
import { typedText } from '../../../app/narrative/ownInputs';
import type { Session } from '../../../app/session/session';
import { isYear } from '../../../core/narrative/inputs/inputsYear';
import { checkInput } from '../../../app/narrative/typedInputs';
import type { Offer } from '../../../core/narrative/sheet/offers';
import { strings } from '../../strings';
import { useSession } from '../../useSession';
import { ChangeFacts } from './ChangeFacts';
import { InputBox } from './InputBox';
import { useNarrativeState } from './useNarrative';

const useStyles = makeStyles({
  editor: {
    fontFamily: tokens.fontFamilyBase,
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    margin: '6px 0 10px',
    padding: '8px 10px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  draft: { fontSize: tokens.fontSizeBase200, lineHeight: '18px', color: tokens.colorNeutralForeground2 },
  said: { margin: '2px 0 4px', fontStyle: 'italic', whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
});

export interface SharedInput {
  /** How many it serves. */
  readonly paragraphs: number;
  /** The key that holds for this paragraph alone. */
  readonly own: string;
  readonly ownLabel: string;
}

interface InputEditorProps {
  readonly inputKey: string;
  readonly label: string;
  /** What last year's 底稿 said; `null` where it said nothing. */
  readonly draft: string | null;
  /** What the tables offer. */
  readonly offer: Offer | null;
  /** Where the text serves several paragraphs. */
  readonly shared: SharedInput | null;
  /** Whether saving goes on to the next input. */
  readonly goesOn: boolean;
  /** @param goOn the input was saved, and the next one is wanted. */
  readonly onClose: (goOn: boolean) => void;
}

/** Types one input where it is missing. */
export function InputEditor({ inputKey: commonKey, label, draft, offer, shared, goesOn, onClose }: InputEditorProps) {
  const styles = useStyles();
  const { session, state } = useSession();
  const [isOwn, setIsOwn] = useState(false);
  const inputKey = isOwn && shared !== null ? shared.own : commonKey;
  const [text, setText] = useState(() => typedText(state, commonKey));
  const form = useRef<HTMLFormElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const narrativeState = useNarrativeState();
  const change = useMemo(() => changeView(narrativeState, inputKey), [narrativeState, inputKey]);
  const ready = readyAnswer(draft, offer);

  const save = async (goOn = goesOn, value = text): Promise<void> => {
    const wrong = problemOf(inputKey, value);
    setProblem(wrong);
    if (wrong === null && (await saveTo(session, inputKey, value))) onClose(goOn);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onClose(false);
    if (event.key === 'Enter' && !event.nativeEvent.isComposing && !event.shiftKey) {
      event.preventDefault();
      void save();
    }
  };
  const write = (words: string): void => {
    setText(words);
    // What was written is to be read, and the facts under it may be long.
    const textBox = form.current?.querySelector('textarea');
    textBox?.focus();
    textBox?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <form
      ref={form}
      className={styles.editor}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <InputBox
        inputKey={inputKey}
        label={isOwn && shared !== null ? shared.ownLabel : label}
        text={text}
        problem={problem}
        onChange={setText}
        onKeyDown={onKeyDown}
      />
      {shared !== null && (
        <Checkbox
          size="medium"
          label={strings.narrative.onlyHere(shared.paragraphs)}
          checked={isOwn}
          onChange={(_event, { checked }) => {
            setIsOwn(checked === true);
          }}
        />
      )}
      {ready !== null && <ReadyAnswerBox ready={ready} onUse={(words) => void save(goesOn, words)} onEdit={write} />}
      <EditorButtons goesOn={goesOn} onSave={(goOn) => void save(goOn)} onClose={onClose} />
      {change !== null && (
        <ChangeFacts
          view={change}
          onDraft={(clause) => {
            write(text.trim() === '' ? clause : strings.narrative.appended(text.trim(), clause));
          }}
        />
      )}
    </form>
  );
}

function saveTo(session: Session, key: string, value: string): Promise<boolean> {
  if (key === 'year') return session.changeSettings({ year: Number(value) });
  if (key === 'department') return session.changeSettings({ department: value.trim() });
  return session.typeInput(key, value);
}

interface ReadyAnswerBoxProps {
  readonly ready: ReadyAnswer;
  readonly onUse: (text: string) => void;
  readonly onEdit: (text: string) => void;
}

/** An answer that lies at hand, to be taken over as it is or written into the box. */
function ReadyAnswerBox({ ready, onUse, onEdit }: ReadyAnswerBoxProps) {
  const styles = useStyles();
  return (
    <section className={styles.draft} aria-label={ready.title}>
      <div>{ready.title}</div>
      <p className={styles.said}>{ready.text}</p>
      <div className={styles.buttons}>
        <Button
          type="button"
          size="small"
          onClick={() => {
            onUse(ready.text);
          }}
        >
          {ready.use}
        </Button>
        <Button
          type="button"
          size="small"
          onClick={() => {
            onEdit(ready.text);
          }}
        >
          {strings.narrative.editDraft}
        </Button>
      </div>
    </section>
  );
}

interface EditorButtonsProps {
  readonly goesOn: boolean;
  readonly onSave: (goOn: boolean) => void;
  readonly onClose: (goOn: boolean) => void;
}

/** The first button does what Enter does. */
function EditorButtons({ goesOn, onSave, onClose }: EditorButtonsProps) {
  const styles = useStyles();
  const { save, saveAndNext, cancel } = strings.narrative;
  return (
    <div className={styles.buttons}>
      <Button type="submit" size="small" appearance="primary">
        {goesOn ? saveAndNext : save}
      </Button>
      <Button
        type="button"
        size="small"
        onClick={() => {
          onSave(!goesOn);
        }}
      >
        {goesOn ? save : saveAndNext}
      </Button>
      <Button
        type="button"
        size="small"
        onClick={() => {
          onClose(false);
        }}
      >
        {cancel}
      </Button>
    </div>
  );
}

interface ReadyAnswer {
  readonly text: string;
  readonly title: string;
  /** On the button that takes it over. */
  readonly use: string;
}

/** Last year's words go before what the tables offer. */
function readyAnswer(draft: string | null, offer: Offer | null): ReadyAnswer | null {
  const words = strings.narrative;
  if (draft !== null) return { text: draft, title: words.lastYearField, use: words.useDraft };
  return offer === null ? null : { text: offer.text, title: words.offerField(offer.source), use: words.useOffer };
}

function problemOf(key: string, text: string): string | null {
  if (key === 'year') return isYear(Number(text)) ? null : strings.narrative.badYear;
  if (key === 'department') return text.trim() === '' ? strings.narrative.departmentHint : null;
  const checked = checkInput(key, text);
  return checked.ok ? null : checked.problem;
}
