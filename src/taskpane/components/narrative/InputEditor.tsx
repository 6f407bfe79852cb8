import { Button, Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { changeView } from '../../../app/narrative/changeView';
import { typedText } from '../../../app/narrative/ownInputs';
import { isYear } from '../../../app/stored/settings';
import { checkInput, inputField } from '../../../app/narrative/typedInputs';
import { strings } from '../../strings';
import { useSession } from '../../useSession';
import { ChangeFacts } from './ChangeFacts';
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
  input: { minWidth: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  draft: { fontSize: tokens.fontSizeBase200, lineHeight: '18px', color: tokens.colorNeutralForeground2 },
  said: { margin: '2px 0 4px', fontStyle: 'italic', whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
});

interface InputEditorProps {
  readonly inputKey: string;
  readonly label: string;
  /** What last year's 底稿 said; `null` where it said nothing. */
  readonly draft: string | null;
  readonly onClose: () => void;
}

/** Types one input where it is missing. */
export function InputEditor({ inputKey, label, draft, onClose }: InputEditorProps) {
  const styles = useStyles();
  const { session, state } = useSession();
  const [text, setText] = useState(() => typedText(state, inputKey));
  const [problem, setProblem] = useState<string | null>(null);
  const narrativeState = useNarrativeState();
  const change = useMemo(() => changeView(narrativeState, inputKey), [narrativeState, inputKey]);
  const field = inputField(inputKey);
  const hints = [
    field?.hint ?? (inputKey === 'year' ? strings.narrative.yearHint : strings.narrative.departmentHint),
    ...(field?.paragraphs === true ? [strings.narrative.breakLine] : []),
  ];
  const unit = field?.unit ? strings.narrative.unit(field.unit) : '';

  const save = async (value = text): Promise<void> => {
    const wrong = problemOf(inputKey, value);
    setProblem(wrong);
    if (wrong !== null) return;
    const saved = await saveTo(inputKey, value);
    if (saved) onClose();
  };
  const saveTo = (key: string, value: string): Promise<boolean> => {
    if (key === 'year') return session.changeSettings({ year: Number(value) });
    if (key === 'department') return session.changeSettings({ department: value.trim() });
    return session.typeInput(key, value);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onClose();
    if (event.key === 'Enter' && !event.nativeEvent.isComposing && !event.shiftKey) {
      event.preventDefault();
      void save();
    }
  };
  const shared = { value: text, autoFocus: true, className: styles.input, onKeyDown };
  return (
    <form
      className={styles.editor}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field label={`${label}${unit}`} hint={hints.join('；')} {...(problem === null ? {} : { validationMessage: problem })}>
        {field?.kind === 'text' ? (
          <Textarea
            {...shared}
            rows={field.paragraphs === true ? 5 : 2}
            resize="vertical"
            onChange={(_event, { value }) => {
              setText(value);
            }}
          />
        ) : (
          <Input
            {...shared}
            onChange={(_event, { value }) => {
              setText(value);
            }}
          />
        )}
      </Field>
      {draft !== null && (
        <section className={styles.draft} aria-label={strings.narrative.lastYearField}>
          <div>{strings.narrative.lastYearField}</div>
          <p className={styles.said}>{draft}</p>
          <div className={styles.buttons}>
            <Button type="button" size="small" onClick={() => void save(draft)}>
              {strings.narrative.useDraft}
            </Button>
            <Button
              type="button"
              size="small"
              onClick={() => {
                setText(draft);
              }}
            >
              {strings.narrative.editDraft}
            </Button>
          </div>
        </section>
      )}
      {change !== null && (
        <ChangeFacts
          view={change}
          onDraft={(clause) => {
            setText(text.trim() === '' ? clause : strings.narrative.appended(text.trim(), clause));
          }}
        />
      )}
      <div className={styles.buttons}>
        <Button type="submit" size="small" appearance="primary">
          {strings.narrative.save}
        </Button>
        <Button type="button" size="small" onClick={onClose}>
          {strings.narrative.cancel}
        </Button>
      </div>
    </form>
  );
}

function problemOf(key: string, text: string): string | null {
  if (key === 'year') return isYear(Number(text)) ? null : strings.narrative.badYear;
  if (key === 'department') return text.trim() === '' ? strings.narrative.departmentHint : null;
  const checked = checkInput(key, text);
  return checked.ok ? null : checked.problem;
}
