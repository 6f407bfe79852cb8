import { memoised } from '../../text/memoised';
import { plainWords } from '../../text/words';

/** “本表无数据” and its like, wherever it stands. */
export const isNoDataNote = memoised((text) => {
  const words = plainWords(text);
  return (
    /无数据|没有数据|无此项|数据为(?:空|零|0)|空表|不涉及/.test(words) ||
    /(?:没有|无|未发生|未安排).{0,60}(?:收入|支出|收支|经费).{0,20}(?:本表|空表|公开)/.test(words) ||
    /^无$/.test(words)
  );
});

/** 注 and 说明 under a table. */
export const isNote = memoised(
  (words) => /^(?:注|说明|备注|附注)[::\d]/.test(words) || (words.length >= 4 && isNoDataNote(words)),
);

/** Signatures and dates under a table: what stands in such a row is no figure. */
export const isFooter = memoised((words) =>
  /^(?:单位|部门|财务)?(?:负责人|领导|主管)|^(?:填表|制表|填报|审核|复核|经办|联系)(?:人|单位|日期|时间|电话)|^(?:编制|报送|打印|填写)(?:日期|时间)|^联系(?:人|电话)|^电话|^第\d+页|^[-—]\d+[-—]$/.test(
    words,
  ),
);
