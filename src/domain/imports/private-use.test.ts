import { describe, expect, it } from 'vitest';
import { privateUseCharacters, replacePrivateUse } from './private-use.ts';

describe('自造字区的旧编码', () => {
  it('GBK 字库 FE50–FEA0 的 80 个编码都有今天的字', () => {
    expect(privateUseCharacters.size).toBe(80);
    expect([...privateUseCharacters.keys()].at(0)).toBe('\uE815');
    expect([...privateUseCharacters.keys()].at(-1)).toBe('\uE864');
  });

  // GB 18030-2022 as the runtime knows it; six of its codes still decode to the private use area.
  it('与 GB 18030 的双字节编码逐个一致', () => {
    const decoder = new TextDecoder('gb18030');
    const trails = Array.from({ length: 0x51 }, (_, index) => 0x50 + index).filter((trail) => trail !== 0x7f);
    const decoded = trails.map((trail) => decoder.decode(Uint8Array.from([0xfe, trail])));
    const differing = [...privateUseCharacters].filter(([code, character], index) => {
      const other = decoded[index];
      return other !== code && other !== character;
    });

    expect(differing).toEqual([]);
  });

  it.each([
    ['\uE863', '䶮', 0x4dae],
    ['\uE81E', '龴', 0x9fb4],
    ['\uE816', '𠂇', 0x20087],
    ['\uE855', '𤇾', 0x241fe],
    ['\uE864', '龻', 0x9fbb],
  ])('%s 换成 %s', (code, character, point) => {
    expect(replacePrivateUse(`刘${code}`)).toEqual({ text: `刘${character}`, replaced: 1, unknown: [] });
    expect(character.codePointAt(0)).toBe(point);
  });

  it('不认识的编码保留并报告', () => {
    expect(replacePrivateUse('张\uE000\u{F0000}')).toEqual({
      text: '张\uE000\u{F0000}',
      replaced: 0,
      unknown: ['U+E000', 'U+F0000'],
    });
  });
});
