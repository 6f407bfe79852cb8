/** Words that may come from anybody as the name of a file: nothing in it leads to another folder. */
export function safeFileName(words: string): string {
  return words.replace(/[\\/:*?"<>|\u0000-\u001f]/g, '_');
}
