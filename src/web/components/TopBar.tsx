import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  ToggleButton,
  tokens,
} from '@fluentui/react-components';
import { ClipboardTextLtrRegular, GridRegular, LockClosed16Regular, SaveRegular, TableRegular } from '@fluentui/react-icons';
import { reviewOf } from '../departmentRow';
import { type ExportKind, handOut } from '../exports';
import { companionsOf } from '../pairs';
import { strings } from '../strings';
import { useDesk } from '../useDesk';
import { STACKED } from './layout';
import { OpenButtons } from './OpenButtons';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px',
    padding: '8px 14px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
  },
  title: {
    margin: 0,
    marginRight: '8px',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
  },
  edition: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  button: { minWidth: 'auto', whiteSpace: 'nowrap' },
  privacy: {
    display: 'flex',
    alignItems: 'center',
    gap: '5px',
    marginLeft: 'auto',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    [STACKED]: { marginLeft: 0, width: '100%' },
  },
  lock: { color: tokens.colorPaletteGreenForeground1, flexShrink: 0 },
});

const NARRATIVE_FILES = ['word', 'whole', 'text'] as const;

export function TopBar() {
  const styles = useStyles();
  const { desk, state } = useDesk();
  const { workspace, rows, openId, view } = state;
  const row = desk.row(openId);
  const give = (kind: ExportKind): void => void handOut(desk, kind, companionsOf(state));
  const hasReview = row !== undefined && reviewOf(row) !== null;
  const hasReviews = rows.some((one) => reviewOf(one) !== null);

  return (
    <header className={styles.bar}>
      <h1 className={styles.title}>
        {strings.product} <span className={styles.edition}>{strings.edition}</span>
      </h1>
      {rows.length > 0 && (
        <div className={styles.buttons} role="group" aria-label={strings.regions.toolbar}>
          <OpenButtons />
          {rows.length > 1 && (
            <ToggleButton
              className={styles.button}
              icon={<GridRegular />}
              checked={view === 'overview'}
              onClick={() => {
                desk.show(view === 'overview' ? 'sheet' : 'overview');
              }}
            >
              {strings.overview.toggle}
            </ToggleButton>
          )}
          <Menu>
            <MenuTrigger disableButtonEnhancement>
              <Button className={styles.button} icon={<SaveRegular />} disabledFocusable={workspace === null}>
                {strings.save.menu}
              </Button>
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                <MenuItem
                  onClick={() => {
                    give('marked');
                  }}
                >
                  {strings.save.marked}
                </MenuItem>
                <MenuItem
                  disabled={row === undefined || row.corrections.length === 0}
                  onClick={() => {
                    give('corrected');
                  }}
                >
                  {strings.save.corrected}
                </MenuItem>
                {NARRATIVE_FILES.map((kind) => (
                  <MenuItem
                    key={kind}
                    onClick={() => {
                      give(kind);
                    }}
                  >
                    {strings.save[kind]}
                  </MenuItem>
                ))}
              </MenuList>
            </MenuPopover>
          </Menu>
          <Menu>
            <MenuTrigger disableButtonEnhancement>
              <Button className={styles.button} icon={<ClipboardTextLtrRegular />} disabledFocusable={!hasReviews}>
                {strings.save.opinionMenu}
              </Button>
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                <MenuItem
                  disabled={!hasReview}
                  onClick={() => {
                    give('opinion-docx');
                  }}
                >
                  {strings.save.opinionDocx}
                </MenuItem>
                <MenuItem
                  disabled={!hasReview}
                  onClick={() => {
                    give('opinion-xlsx');
                  }}
                >
                  {strings.save.opinionXlsx}
                </MenuItem>
                <MenuItem
                  onClick={() => {
                    give('opinions');
                  }}
                >
                  {strings.save.opinions}
                </MenuItem>
                <MenuItem
                  onClick={() => {
                    give('results');
                  }}
                >
                  {strings.save.results}
                </MenuItem>
              </MenuList>
            </MenuPopover>
          </Menu>
          <Button
            className={styles.button}
            icon={<TableRegular />}
            disabledFocusable={!hasReviews}
            onClick={() => {
              give('summary');
            }}
          >
            {strings.save.summary}
          </Button>
        </div>
      )}
      <span className={styles.privacy}>
        <LockClosed16Regular className={styles.lock} aria-hidden />
        {strings.privacy}
      </span>
    </header>
  );
}
