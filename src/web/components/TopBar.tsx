import type { ReactElement, ReactNode } from 'react';
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

const COPIES = ['word', 'whole', 'text'] as const;

export function TopBar() {
  const styles = useStyles();
  const { state } = useDesk();

  return (
    <header className={styles.bar}>
      <h1 className={styles.title}>
        {strings.product} <span className={styles.edition}>{strings.edition}</span>
      </h1>
      {state.rows.length > 0 && <Toolbar />}
      <span className={styles.privacy}>
        <LockClosed16Regular className={styles.lock} aria-hidden />
        {strings.privacy}
      </span>
    </header>
  );
}

function Toolbar() {
  const styles = useStyles();
  const { desk, state } = useDesk();
  const { workspace, rows, openId, view } = state;
  const row = desk.row(openId);
  const give = (kind: ExportKind): void => void handOut(desk, kind, companionsOf(state));
  const hasReview = row !== undefined && reviewOf(row) !== null;
  const hasReviews = rows.some((one) => reviewOf(one) !== null);

  return (
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
      <FilesMenu label={strings.save.menu} icon={<SaveRegular />} isOff={workspace === null}>
        <FileItem kind="marked" label={strings.save.marked} give={give} />
        <FileItem
          kind="corrected"
          label={strings.save.corrected}
          isOff={row === undefined || row.corrections.length === 0}
          give={give}
        />
        {COPIES.map((kind) => (
          <FileItem key={kind} kind={kind} label={strings.save[kind]} give={give} />
        ))}
      </FilesMenu>
      <FilesMenu label={strings.save.opinionMenu} icon={<ClipboardTextLtrRegular />} isOff={!hasReviews}>
        <FileItem kind="opinion-docx" label={strings.save.opinionDocx} isOff={!hasReview} give={give} />
        <FileItem kind="opinion-xlsx" label={strings.save.opinionXlsx} isOff={!hasReview} give={give} />
        <FileItem kind="opinions" label={strings.save.opinions} give={give} />
        <FileItem kind="results" label={strings.save.results} give={give} />
      </FilesMenu>
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
  );
}

interface FilesMenuProps {
  readonly label: string;
  readonly icon: ReactElement;
  readonly isOff: boolean;
  readonly children: ReactNode;
}

function FilesMenu({ label, icon, isOff, children }: FilesMenuProps) {
  const styles = useStyles();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button className={styles.button} icon={icon} disabledFocusable={isOff}>
          {label}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>{children}</MenuList>
      </MenuPopover>
    </Menu>
  );
}

interface FileItemProps {
  readonly kind: ExportKind;
  readonly label: string;
  readonly isOff?: boolean;
  readonly give: (kind: ExportKind) => void;
}

function FileItem({ kind, label, isOff = false, give }: FileItemProps) {
  return (
    <MenuItem
      disabled={isOff}
      onClick={() => {
        give(kind);
      }}
    >
      {label}
    </MenuItem>
  );
}
