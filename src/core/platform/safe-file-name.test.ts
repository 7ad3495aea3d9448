import { expect, it } from 'vitest';
import { safeFileName } from './safe-file-name.ts';

it.each([
  ['风险点.xlsx', '风险点.xlsx'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\张\\任务包.lfa', '任务包.lfa'],
  ['a<b>:"c|?*.pdf', 'a_b___c___.pdf'],
  ['换\n行\u202Efdp.exe', '换_行_fdp.exe'],
  ['.bashrc', 'bashrc'],
  ['名称. . ', '名称'],
  ['..', '文件'],
  ['', '文件'],
  ['NUL', '_NUL'],
  ['con.pdf', '_con.pdf'],
  [`${'长'.repeat(200)}.pdf`, `${'长'.repeat(76)}.pdf`],
])('外来的文件名 %j 存为 %j', (given, name) => {
  expect(safeFileName(given)).toBe(name);
});
