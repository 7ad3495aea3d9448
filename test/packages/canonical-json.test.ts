import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, parseCanonicalJson } from '../../src/core/packages/container/canonical-json.ts';

const codeOf = (text: string | Buffer): string => {
  try {
    parseCanonicalJson(Buffer.from(text), 'data/a.json');
    return 'accepted';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('规范 JSON（RFC 8785）', () => {
  it.each([
    ['键按编码排序', { b: 1, a: 2, '€': 3, '\r': 4 }, '{"\\r":4,"a":2,"b":1,"€":3}'],
    ['数字样的键按文字排序', { 10: 'x', 9: 'y', 1: 'z' }, '{"1":"z","10":"x","9":"y"}'],
    ['数字用最短写法', [1e21, 0.000001, 1e-7, 1 / 3], '[1e+21,0.000001,1e-7,0.3333333333333333]'],
    ['负零写成零', [-0], '[0]'],
  ])('%s', (_, value, text) => {
    expect(canonicalJson(value).toString()).toBe(text);
    expect(codeOf(text)).toBe('accepted');
  });

  it.each([
    ['键重复', '{"a":1,"a":2}'],
    ['键没排序', '{"b":1,"a":2}'],
    ['里层的键没排序', '[{"a":{"c":1,"b":2}}]'],
    ['多余的空格', '{"a": 1}'],
    ['末尾换行', '{"a":1}\n'],
    ['1e2', '[1e2]'],
    ['1.0', '[1.0]'],
    ['-0', '[-0]'],
    ['不必要的转义', String.raw`["\u4e00"]`],
    ['转义的斜线', String.raw`["\/"]`],
    ['半个代理对', String.raw`["\ud800"]`],
    ['数字样的键次序', '{"9":1,"10":2}'],
  ])('拒绝：%s', (_, text) => {
    expect(codeOf(text)).toBe('E_JSON_NOT_CANONICAL');
  });

  it.each([
    ['不是 JSON', '{'],
    ['字节序标记', Buffer.from('efbbbf7b7d', 'hex')],
    ['不是 UTF-8', Buffer.from('5b22ff225d', 'hex')],
    ['嵌套 33 层', '['.repeat(33) + ']'.repeat(33)],
    ['十万零一个数组', `[${'[],'.repeat(99_999)}[]]`],
    ['嵌套一百万层', '['.repeat(1_000_000)],
  ])('读不了：%s', (_, text) => {
    expect(codeOf(text)).toBe('E_JSON');
  });

  it.each([
    ['嵌套 32 层', '['.repeat(32) + ']'.repeat(32)],
    ['文字里的括号不算层', JSON.stringify(['[[[[\\"{{{{'.repeat(50)])],
    ['转义的反斜线后面像半个代理对', String.raw`["\\ud800"]`],
    ['名为 __proto__ 的键只是键', '{"__proto__":{"x":1}}'],
  ])('接受：%s', (_, text) => {
    expect(codeOf(text)).toBe('accepted');
  });

  it('写出的都能读回同样的值', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6, stringUnit: 'binary' }), (value) => {
        const bytes = canonicalJson(value);
        expect(canonicalJson(parseCanonicalJson(bytes, 'x')).equals(bytes)).toBe(true);
      }),
    );
  });

  /** The same value in other writing: some of it canonical, most of it not. */
  const written = (value: unknown, style: { gap: string; reverse: boolean; escape: boolean }): string => {
    const word = (text: string): string =>
      style.escape
        ? `"${[...text].map((c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')}"`
        : JSON.stringify(text);
    if (typeof value === 'string') return word(value);
    if (Array.isArray(value)) return `[${value.map((item) => written(item, style)).join(`,${style.gap}`)}]`;
    if (typeof value !== 'object' || value === null) return JSON.stringify(value);
    const names = Object.keys(value).toSorted();
    const order = style.reverse ? names.toReversed() : names;
    const member = (name: string): string =>
      `${word(name)}:${style.gap}${written((value as Record<string, unknown>)[name], style)}`;
    return `{${order.map(member).join(',')}}`;
  };
  const style = fc.record({
    gap: fc.constantFrom('', '', '', ' ', '\n'),
    reverse: fc.boolean(),
    escape: fc.constantFrom(false, false, true),
  });

  it('接受的恰好是规范写法：任意数据、任意写法', () => {
    fc.assert(
      fc.property(fc.jsonValue(), style, (value, how) => {
        const text = written(value, how);
        if (!text.isWellFormed()) return;
        const isForm = text === canonicalOrNone(JSON.parse(text));
        expect(codeOf(text)).toBe(isForm ? 'accepted' : 'E_JSON_NOT_CANONICAL');
      }),
      { numRuns: 500 },
    );
  });
});

/** Undefined for a lone surrogate, which has no canonical form. */
function canonicalOrNone(value: unknown): string | undefined {
  try {
    return canonicalJson(value).toString();
  } catch {
    return undefined;
  }
}
