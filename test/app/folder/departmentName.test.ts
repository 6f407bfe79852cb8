import { departmentName, freeFileName } from '../../../src/app/folder/departmentName';

it.each([
  ['报送/县民政局/决算公开表.xlsx', '示范县民政局', '示范县民政局'],
  ['报送/县民政局2024年决算公开表.xlsx', null, '县民政局2024年决算公开表'],
  ['报送/县民政局/决算公开表.xlsx', null, '县民政局'],
  ['报送/县民政局/2024年度/附件.xlsx', null, '县民政局'],
  ['C:\\报送\\县民政局\\附表.xlsx', null, '县民政局'],
  ['决算公开表.xlsx', null, '决算公开表'],
  ['../2024/决算公开表.xlsx', null, '决算公开表'],
])('%s of %s is called %s', (path, department, expected) => {
  expect(departmentName(path, department)).toBe(expected);
});

it('numbers what would have one name', () => {
  const taken = new Set(['甲.docx', '甲(2).docx']);
  expect(freeFileName('甲.docx', (name) => taken.has(name))).toBe('甲(3).docx');
  expect(freeFileName('乙', () => false)).toBe('乙');
});
