import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { reviewWorkbook } from '/work/wt-checks/src/core';
import { readWorkbook } from '/work/wt-checks/src/files/readWorkbook';
for (const path of process.argv.slice(2)) {
  const { review } = reviewWorkbook(readWorkbook(readFileSync(path), basename(path)));
  console.log('==', basename(path), JSON.stringify(review.relations));
  for (const f of review.findings) if (f.severity !== 'rounding') console.log(f.id, f.severity, f.rule, f.message.slice(0, 160));
  for (const s of review.suspects.slice(0, 12)) console.log('  *', s.status, s.pattern, JSON.stringify(s.area ?? ''), s.cells.slice(0, 5).map((c) => `${c.sheet}!${c.address} ${c.label} ${c.value}→${c.proposed}`).join('; '), s.cells.length, 'explains', s.explains.length);
  console.log('  suspects', review.suspects.length);
}
