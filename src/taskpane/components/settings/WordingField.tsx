import { Button, Checkbox, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { currentProfile, wordingText } from '../../../app/narrative/currentProfile';
import { unchosenWording } from '../../../app/narrative/currentWording';
import { isOwnKey, keyOf, ownId, ownWording, wordingKey } from '../../../app/narrative/wording';
import { finerThanTables } from '../../../core/narrative/profiles/finerUnit';
import type { Profile } from '../../../core/narrative/habits/profile';
import { BUILT_IN } from '../../../core/narrative/profiles/builtIn';
import { chooseProfile } from '../../../core/narrative/profiles/chooseProfile';
import { strings } from '../../strings';
import { useSession } from '../../useSession';
import { FileButton } from './FileChoice';

const useStyles = makeStyles({
  field: { display: 'flex', flexDirection: 'column', gap: '6px' },
  select: { minWidth: 0 },
  line: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  button: { minWidth: 'auto' },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: '18px', color: tokens.colorNeutralForeground3 },
  refused: {
    padding: '6px 8px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    overflowWrap: 'anywhere',
    border: `1px solid ${tokens.colorPaletteRedBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorPaletteRedBackground1,
  },
  problems: { margin: '2px 0', paddingLeft: '18px', maxHeight: '40vh', overflowY: 'auto' },
});

const AUTOMATIC = '';

/** Which wording the 情况说明 goes by: as the tables tell, a built-in one, or a file of one's own. */
export function WordingField() {
  const styles = useStyles();
  const { session, state } = useSession();
  const { settings, reviewed, wordings, defaultWording } = state;
  const words = strings.settings;
  const { profile: key } = settings;
  const detected = reviewed === null ? null : unchosenWording(reviewed.review, wordings, defaultWording);
  const current = currentProfile(state);
  const own = ownWording(key, wordings);
  const finer = reviewed === null || current === null ? null : finerThanTables(reviewed.context.current, current);
  const isMissing = key !== null && isOwnKey(key) && own === null;
  return (
    <div className={styles.field}>
      <Field label={words.profile}>
        <Select
          className={styles.select}
          value={key ?? AUTOMATIC}
          onChange={(_event, { value }) => void session.chooseProfile(value === AUTOMATIC ? null : value)}
        >
          <option value={AUTOMATIC}>{detected === null ? words.automaticUnknown : words.automatic(detected.name)}</option>
          {BUILT_IN.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          {wordings.map((wording) => (
            <option key={wordingKey(wording)} value={wordingKey(wording)}>
              {words.ownWording(wording.profile.name, wording.fileName)}
            </option>
          ))}
          {isMissing && <option value={key}>{words.missingWording(ownId(key))}</option>}
        </Select>
      </Field>
      {reviewed !== null && key === null && (
        <p className={styles.note}>
          {defaultWording === null ? chooseProfile(reviewed.context.current).reason : words.chosenForAll}
        </p>
      )}
      {finer !== null && <p className={styles.note}>{finer}</p>}
      {current !== null && (
        <Checkbox
          label={words.useAlways}
          checked={keyOf(current, wordings) === defaultWording}
          onChange={(_event, { checked }) => void session.useAlways(checked === true ? keyOf(current, wordings) : null)}
        />
      )}
      <WordingButtons current={current} />
      <RefusedWording />
      <p className={styles.note}>{words.wordingHint}</p>
    </div>
  );
}

/** The ways on which a wording of one's own comes, is taken from the current one, and goes. */
function WordingButtons({ current }: { readonly current: Profile | null }) {
  const styles = useStyles();
  const { session, state, services } = useSession();
  const { wordings, work } = state;
  const words = strings.settings;
  return (
    <div className={styles.line}>
      <FileButton
        label={words.addWording}
        field={words.wordingFile}
        accept=".txt"
        onChoose={(file) => void session.addWording(file.name, () => services.readTextFile(file))}
      />
      {current !== null && (
        <Button
          className={styles.button}
          disabledFocusable={work !== null}
          onClick={() => {
            const name = words.wordingName(current.name);
            void session.saveFile(() => services.saveWordingText(wordingText(current, wordings), name), name);
          }}
        >
          {words.saveWording}
        </Button>
      )}
      {wordings.map((wording) => (
        <Button
          key={wordingKey(wording)}
          className={styles.button}
          disabledFocusable={work !== null}
          onClick={() => void session.removeWording(wording)}
        >
          {words.removeWording(wording.profile.name)}
        </Button>
      ))}
    </div>
  );
}

/** What is wrong in a file that was no wording, by its lines. */
function RefusedWording() {
  const styles = useStyles();
  const { session, state } = useSession();
  const { refusedWording } = state;
  if (refusedWording === null) return null;
  return (
    <div className={styles.refused} role="alert">
      {strings.settings.wordingRefused(refusedWording.fileName)}
      <ul className={styles.problems}>
        {refusedWording.problems.map((problem, index) => (
          <li key={index}>{problem}</li>
        ))}
      </ul>
      <Button
        size="small"
        onClick={() => {
          session.dismissRefusedWording();
        }}
      >
        {strings.actions.dismiss}
      </Button>
    </div>
  );
}
