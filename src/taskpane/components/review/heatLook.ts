import type { CSSProperties } from 'react';
import type { HeatCell } from '../../../core/overview/heat';
import { strings } from '../../strings';
import { CLASS_COLORS } from './classLook';

const CLASS_OF = { error: 'error', hint: 'hint', undecided: 'undecided' } as const;

/** The colour of what was found; never by colour alone, see `heatSign`. */
export function heatLook({ state }: HeatCell): CSSProperties {
  if (state === 'clean' || state === 'absent') return {};
  const { text, fill } = CLASS_COLORS[CLASS_OF[state]];
  return { backgroundColor: fill, color: text, fontWeight: state === 'error' ? 700 : 400 };
}

/** `✕3`, `i2`, `?1`, `✓`, `—`. */
export function heatSign({ state, errors, hints, undecided }: HeatCell): string {
  const signs = { error: `✕${errors}`, hint: `i${hints}`, undecided: `?${undecided}`, clean: '✓', absent: '—' };
  return signs[state];
}

/** The same in words. */
export function heatWords({ state, errors, hints, undecided }: HeatCell): string {
  const { classes, overview } = strings;
  if (state === 'clean') return overview.clean;
  if (state === 'absent') return overview.absent;
  const parts = [
    [classes.error, errors],
    [classes.undecided, undecided],
    [classes.hint, hints],
  ] as const;
  return parts.flatMap(([word, count]) => (count > 0 ? [`${word} ${count}`] : [])).join('，');
}
