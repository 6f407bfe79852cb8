import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';

const FONTS = "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif";

/** The narrative is set in the face of official documents, as it will be printed. */
export const NARRATIVE_FONTS = "FangSong, 'FangSong_GB2312', STFangsong, 'Noto Serif CJK SC', 'SimSun', serif";

export function themeFor(dark: boolean): Theme {
  return { ...(dark ? webDarkTheme : webLightTheme), fontFamilyBase: FONTS, fontFamilyNumeric: FONTS };
}

/** Whether a background such as `#1F1F1F` is a dark one; `null` when it is no colour. */
export function isDarkColor(color: string | undefined): boolean | null {
  const match = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(color ?? '');
  if (!match) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((digits) => parseInt(digits, 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
}
