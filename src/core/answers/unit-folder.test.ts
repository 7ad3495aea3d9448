import { describe, expect, it } from 'vitest';
import { unitFolderName } from './unit-folder.ts';

const named = (name: string, code = 'A') => ({ code, name });

describe('每个单位一个文件夹', () => {
  it.each([
    ['柳溪镇', '柳溪镇'],
    ['农业农村局/畜牧站', '农业农村局_畜牧站'],
    ['县“三资”办: 一科?', '县“三资”办_ 一科_'],
    ['CON', '_CON'],
    ['水务局. ', '水务局'],
  ])('%s → %s', (name, folder) => {
    expect(unitFolderName(named(name), [named(name)])).toBe(folder);
  });

  it('同名的两个单位各带代码，大小写不同的也算同名', () => {
    const units = [named('新村', 'A'), named('新村', 'B')];
    expect(units.map((unit) => unitFolderName(unit, units))).toEqual(['新村（A）', '新村（B）']);
    const cased = [named('A站', 'A'), named('a站', 'B')];
    expect(cased.map((unit) => unitFolderName(unit, cased))).toEqual(['A站（A）', 'a站（B）']);
  });
});
