import { readFileSync } from 'node:fs';
const ROOT = process.argv[2]!;
const { readWorkbook } = require(ROOT + '/src/files/readWorkbook');
const { reviewWorkbook } = require(ROOT + '/src/core/review/reviewWorkbook');
const { reviewDocument } = require(ROOT + '/src/core/review/reviewDocument');
const { textDocument } = require(ROOT + '/src/core/verify/textDocument');
const { runsText } = require(ROOT + '/src/core/said/run');
const f = process.argv[3]!; const w = process.argv[4]!;
const wb = readWorkbook(new Uint8Array(readFileSync(w)), w);
const reviewed = reviewWorkbook(wb);
const text = readFileSync(f, 'utf8');
const check = (t: string) => { const r = reviewDocument(reviewed, wb, textDocument(t), {}); return { f: r.review.findings.filter((x: any) => ['narrative', 'performance'].includes(x.category) && x.severity !== 'info').map((x: any) => x.severity + ' ' + (x.quote ?? '') + ' ' + runsText(x.said)), u: r.unchecked.map((x: any) => x.quote + '|' + (typeof x.reason === 'string' ? x.reason : '')) }; };
const base = check(text); const baseF = new Set(base.f);
console.log('baseline findings', base.f.length);
let n = 0, found = 0, listed = 0; const missed: string[] = [];
for (const m of text.matchAll(/(?<![\d.])\d[\d,]*(?:\.\d+)?(?=(?:万元|%|元|辆|个|人|批|台))/g)) {
  const s = m[0]; const at = m.index!;
  const digits = [...s].map((c, i) => /\d/.test(c) ? i : -1).filter((i) => i >= 0);
  const i = digits[Math.min(digits.length - 1, 1)]!; // second digit
  const d = String((Number(s[i]) + 3) % 10); if (d === s[i]) continue;
  const slip = s.slice(0, i) + d + s.slice(i + 1);
  const t = text.slice(0, at) + slip + text.slice(at + s.length);
  const r = check(t); n++;
  if (r.f.some((x: string) => !baseF.has(x) && !x.startsWith('info'))) { found++; continue; }
  if (r.u.some((x: string) => x.split('|')[0]!.includes(slip))) { listed++; continue; }
  missed.push(`${text.slice(Math.max(0, at - 25), at).replace(/\n/g, '⏎')}[${s}→${slip}]${text.slice(at + s.length, at + s.length + 8)}`);
}
console.log({ n, found, listed, missed: missed.length }); for (const x of missed) console.log('  ' + x);
