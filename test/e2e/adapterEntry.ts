import { clearMarks, writeMarks } from '../../src/excel/marks';
import { readWorkbook } from '../../src/excel/readWorkbook';

const adapter = { readWorkbook, writeMarks, clearMarks };

declare global {
  interface Window {
    adapter: typeof adapter;
  }
}

window.adapter = adapter;
