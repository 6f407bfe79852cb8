import { AlignmentType, ImageRun, LineRuleType, Paragraph } from 'docx';
import { pictureWords as say } from '../../core/narrative/pictures/pictureMessages';
import { runsText } from '../../core/said/run';
import type { DrawnPicture } from '../pictures/drawPictures';
import { LINE, type Ranks } from './officialStyle';
import type { Origins } from './origins';
import { textHeight, textWidth, type Paper } from './paper';

const TWIPS_PER_PIXEL = 15;
/** Above and below a picture, in twips. */
const SPACE = 120;

/** A picture as wide as it was drawn, smaller where the paper has less room, and its caption on the same page. */
export function pictureParagraphs(picture: DrawnPicture, { origins, ranks, paper }: PictureSetting): Paragraph[] {
  const caption = runsText(picture.caption);
  const room = { width: textWidth(paper), height: textHeight(paper) - 2 * LINE - 2 * SPACE };
  const scale = Math.min(1, room.width / TWIPS_PER_PIXEL / picture.width, room.height / TWIPS_PER_PIXEL / picture.height);
  const image = new ImageRun({
    type: 'png',
    data: picture.png,
    transformation: { width: Math.floor(picture.width * scale), height: Math.floor(picture.height * scale) },
    altText: { name: caption, title: caption, description: spoken(picture, caption) },
  });
  return [
    // The exact pitch of the text would cut the picture off.
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: SPACE, after: SPACE, line: 240, lineRule: LineRuleType.AUTO },
      keepNext: true,
      children: [image],
    }),
    new Paragraph({
      ...ranks.body,
      alignment: AlignmentType.CENTER,
      indent: { firstLine: 0, firstLineChars: 0 },
      children: origins.children(picture.id, picture.caption),
    }),
  ];
}

export interface PictureSetting {
  readonly origins: Origins;
  readonly ranks: Ranks;
  readonly paper: Paper;
}

/** For those who have the document read to them, and for those who ask where its figures come from. */
function spoken({ chart }: DrawnPicture, caption: string): string {
  const values = chart.series.flatMap((series) =>
    series.values.map(({ origin, text }, index) => say.value(origin, text, chart.shares?.[index] ?? null)),
  );
  return say.spoken(caption, values, chart.unit);
}
