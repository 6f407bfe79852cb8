import type { Form } from './form';

/**
 * How a department of a Shanghai district fills in the district's form. A: codes split over 类/款/项, 合计 on that row,
 * empty items blank, a cover. B: codes joined, 合计 in a row of its own, empty items 0.00, notes that name the department.
 */
export type Habit = 'A' | 'B';

const UNIT = '单位：万元';

/** Title and unit line over a form of `width` columns; neither year nor department stand there. */
export function shanghaiForm(
  parts: Pick<Form, 'kind' | 'roles' | 'head' | 'body'> & { title: string; notes?: readonly string[] },
): Form {
  const { title, notes = [], ...rest } = parts;
  const blank = rest.roles.slice(1).map(() => '');
  return {
    ...rest,
    sheet: title.slice(0, 31),
    above: [
      [title, ...blank],
      [...blank, UNIT],
    ],
    notes: notes.map((note) => [note, ...blank]),
  };
}
