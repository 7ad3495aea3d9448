import { describe, expect, it } from 'vitest';
import type { LevelReading } from './level-cell.ts';
import { levelScale } from './level-scale.ts';

const three = { id: 'three', names: ['较高', '一般', '较低'] };
const words = (...names: string[]): LevelReading[] => names.map((word) => ({ word, place: 0 }));
const places = (...numbers: number[]): LevelReading[] => numbers.map((place) => ({ word: '', place }));
const ordinals = (readings: LevelReading[], notes: string[] = [], given?: 'first-most-severe' | 'first-mildest') => {
  const scale = levelScale(readings, notes, three, given);
  return readings.map(scale.ordinalOf);
};

describe('等级换算成序数（1 = 最重）', () => {
  it.each([
    [words('较高', '一般', '较低'), [1, 2, 3]],
    [words('高', '中', '低'), [1, 2, 3]],
    [words('高', '低'), [1, 3]],
    [words('高', '一般', '低'), [1, 2, 3]],
    [words('重大', '较大', '一般'), [1, 2, 3]],
    [words('重大', '较大', '一般', '低'), [undefined, undefined, undefined, undefined]],
    [words('较高', '一般', '较低', '高', '中'), [1, 2, 3, 1, 2]],
    [words('高', '中', '低', '一般'), [1, 2, 3, 2]],
    [words('高', '较高', '一般'), [undefined, undefined, undefined]],
    [places(1, 2, 3), [1, 2, 3]],
    [places(1, 4), [undefined, undefined]],
  ])('%j', (readings, expected) => {
    expect(ordinals(readings)).toEqual(expected);
  });

  it('确认一级最轻后倒过来', () => {
    expect(ordinals(places(1, 2, 3), [], 'first-mildest')).toEqual([3, 2, 1]);
  });

  it('用户的回答不影响文字等级', () => {
    expect(ordinals(words('高', '低'), [], 'first-mildest')).toEqual([1, 3]);
  });
});

describe('一级是最重还是最轻', () => {
  it.each([
    ['一级为风险最低，三级为风险最高', 'first-mildest'],
    ['等级由低到高分为一级、二级、三级', 'first-mildest'],
    ['三级（高风险）', 'first-mildest'],
    ['注：一级风险为高风险', 'first-most-severe'],
    ['Ⅰ级（较高）、Ⅱ级（一般）、Ⅲ级（较低）', 'first-most-severe'],
    ['从高到低分为一级、二级、三级', 'first-most-severe'],
  ])('从说明判断：%s', (note, guess) => {
    const { direction } = levelScale(places(1, 2), ['某表', note], three, undefined);
    expect(direction).toEqual({ needsConfirmation: true, guess, reason: 'note', evidence: note });
  });

  it('从并写的文字判断', () => {
    const { direction } = levelScale([...places(1), { word: '较低', place: 1 }], [], three, undefined);
    expect(direction).toMatchObject({ needsConfirmation: true, guess: 'first-mildest', reason: 'pairs' });
  });

  it('没有依据时按一级最重，仍要确认', () => {
    const { direction } = levelScale(places(1), ['风险排查表'], three, undefined);
    expect(direction).toMatchObject({ needsConfirmation: true, guess: 'first-most-severe', reason: 'custom' });
  });

  it.each([
    ['文字等级', words('高'), undefined, 'words-only'],
    ['没有等级', [], undefined, 'no-levels'],
    ['已经确认', places(1), 'first-mildest' as const, 'given'],
  ])('不用确认：%s', (_name, readings, given, reason) => {
    const { direction } = levelScale(readings, [], three, given);
    expect(direction).toMatchObject({ needsConfirmation: false, reason });
  });
});
