import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { type CellRef, placeName } from '../../../core/workbook/address';
import { strings } from '../../strings';
import { useSession } from '../../useSession';

const useStyles = makeStyles({
  link: {
    fontSize: 'inherit',
    lineHeight: 'inherit',
    fontVariantNumeric: 'tabular-nums',
    textAlign: 'left',
    textDecorationLine: 'underline',
    textDecorationStyle: 'dotted',
    textDecorationThickness: '1px',
    textUnderlineOffset: '3px',
    ':hover': { textDecorationStyle: 'solid' },
  },
  strong: {
    fontWeight: tokens.fontWeightBold,
    color: tokens.colorPaletteRedForeground1,
    textDecorationStyle: 'solid',
    ':hover': { color: tokens.colorPaletteRedForeground1 },
  },
});

interface CellLinkProps {
  readonly cell: CellRef;
  readonly label: string;
  readonly strong?: boolean;
  readonly children: ReactNode;
}

/** A figure or an address that takes one to its cell. */
export function CellLink({ cell, label, strong = false, children }: CellLinkProps) {
  const styles = useStyles();
  const { session } = useSession();
  return (
    <Link
      as="button"
      inline
      className={mergeClasses(styles.link, strong && styles.strong)}
      title={strings.finding.goTo(placeName(cell), label)}
      onClick={(event) => {
        event.stopPropagation();
        void session.select(cell);
      }}
    >
      {children}
    </Link>
  );
}
