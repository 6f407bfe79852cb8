import { tokens } from '@fluentui/react-components';
import { DismissCircle16Regular, Info16Regular, MathSymbols16Regular, SubtractCircle16Regular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { FindingClass } from '../../../app/findingClass';

/** Never by colour alone: each class has its own sign as well. */
export const CLASS_ICONS: Readonly<Record<FindingClass, ReactElement>> = {
  error: <DismissCircle16Regular aria-hidden />,
  rounding: <MathSymbols16Regular aria-hidden />,
  hint: <Info16Regular aria-hidden />,
  undecided: <SubtractCircle16Regular aria-hidden />,
};

export const CLASS_COLORS: Readonly<Record<FindingClass, { text: string; fill: string; edge: string; bar: string }>> = {
  error: {
    text: tokens.colorPaletteRedForeground1,
    fill: tokens.colorPaletteRedBackground1,
    edge: tokens.colorPaletteRedBorder1,
    bar: tokens.colorPaletteRedBorder2,
  },
  rounding: {
    text: tokens.colorPaletteMarigoldForeground2,
    fill: tokens.colorPaletteMarigoldBackground1,
    edge: tokens.colorPaletteMarigoldBorder1,
    bar: tokens.colorPaletteMarigoldBorder2,
  },
  hint: {
    text: tokens.colorBrandForeground2,
    fill: tokens.colorBrandBackground2,
    edge: tokens.colorBrandStroke2,
    bar: tokens.colorBrandStroke1,
  },
  undecided: {
    text: tokens.colorNeutralForeground2,
    fill: tokens.colorNeutralBackground3,
    edge: tokens.colorNeutralStroke1,
    bar: tokens.colorNeutralStrokeAccessible,
  },
};
