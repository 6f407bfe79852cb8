/** The manuals as pages that a browser shows without help: those who read them have no reader of Markdown. */
import { marked } from 'marked';

const STYLE =
  'body{max-width:46em;margin:2em auto;padding:0 1em;font:16px/1.7 "Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:#222}' +
  'img{max-width:100%;border:1px solid #ccc}table{border-collapse:collapse}td,th{border:1px solid #ccc;padding:.2em .6em}' +
  'pre{overflow:auto;background:#f5f5f5;padding:.6em}';

/** @param text Markdown of our own. @returns a whole HTML page; links to other manuals lead to their pages. */
export function manualPage(text) {
  const title = /^# (.+)$/m.exec(text)?.[1] ?? '';
  const body = marked.parse(text, { async: false }).replace(/href="((?!\w+:)[^"#]+)\.md(#[^"]*)?"/g, 'href="$1.html$2"');
  return `<!doctype html>\n<html lang="zh-CN">\n<meta charset="utf-8">\n<title>${title}</title>\n<style>${STYLE}</style>\n${body}</html>\n`;
}
