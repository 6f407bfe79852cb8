import type { WpsComment, WpsSheet } from './objectModel';

/** A note, with the cell it stands on. */
export interface Remark {
  readonly comment: WpsComment;
  readonly address: string;
  readonly author: string;
  readonly text: string;
}

/** In the order in which WPS lists them. */
export function remarksOn(sheet: WpsSheet): Remark[] {
  const comments = sheet.Comments;
  return Array.from({ length: comments.Count }, (_, index) => {
    const comment = comments.Item(index + 1);
    return { comment, address: comment.Parent.Address(false, false), author: comment.Author, text: comment.Text() };
  });
}
