import { describe, expect, it } from 'vitest';
import { csvForPeople, csvForPrograms, plainName, plainSchema, type PlainTable } from './plain-table.ts';

const table: PlainTable = {
  name: 'risks',
  columns: [
    { name: 'name', title: '风险点', type: 'string' },
    { name: 'level', title: '等级序号', type: 'integer' },
    { name: 'is_key_post', title: '重点岗位', type: 'boolean' },
    { name: 'found_on', title: '查找日期', type: 'date' },
  ],
  rows: [
    ['=1+1', -3, true, '2026-03-02'],
    ['印章, "外借"\n不登记', 1234567, false, null],
    ['', null, false, null],
  ],
};

describe('给人看的 CSV', () => {
  it('公式样的文字前加撇号不生效，数字（负数也是）照旧，逗号引号换行都引起来', () => {
    expect(csvForPeople(table)).toBe(
      '风险点,等级序号,重点岗位,查找日期\r\n' +
        "'=1+1,-3,是,2026-03-02\r\n" +
        '"印章, ""外借""\n不登记",1234567,否,\r\n' +
        ',,否,\r\n',
    );
  });

  it.each(['=A1', '+1', '-1', '@SUM', '\tx', '＝A1'])('%j 前加撇号', (text) => {
    const [, line = ''] = csvForPeople({ ...table, rows: [[text, 1, true, null]] }).split('\r\n');
    expect(line.replace(/^"/u, '').startsWith("'")).toBe(true);
  });
});

describe('给程序读的 CSV', () => {
  it('列名是 ascii，空格子是 null，空文字是一对引号，没有千分位', () => {
    expect(csvForPrograms(table)).toBe(
      'name,level,is_key_post,found_on\n' +
        '=1+1,-3,true,2026-03-02\n' +
        '"印章, ""外借""\n不登记",1234567,false,\n' +
        '"",,false,\n',
    );
  });

  it('旁边的说明写明类型和哪些列可空', () => {
    const { columns, rows, null: empty } = plainSchema(table, 'risks.csv');
    expect([rows, empty]).toEqual([3, '']);
    expect(columns.map(({ name, type, nullable }) => [name, type, nullable])).toEqual([
      ['name', 'string', false],
      ['level', 'integer', true],
      ['is_key_post', 'boolean', false],
      ['found_on', 'date', true],
    ]);
  });

  it.each([
    ['level:1', 'level_1'],
    ['keyPostRisks', 'key_post_risks'],
    ['category:none', 'category_none'],
    ['1x', 'c_1x'],
  ])('%s → %s', (key, name) => {
    expect(plainName(key)).toBe(name);
  });
});
