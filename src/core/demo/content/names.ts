/** Invented names of persons. Rare characters and the middle dot are there on purpose: registers must bear them. */
import type { Random } from './random.ts';

const surnames = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶',
  '欧阳',
  '上官',
  '令狐',
  '司徒',
];
const firstCharacters = [...'德建国文志春玉秀桂永世思雨静海庆光宝长福兴云晓立守明淑丽振维学忠'];
const lastCharacters = [...'平山林芳娟霞梅军勇斌涛鹏燕萍兰英华生根旺田禾苗泉川峰岭松柏莲荷'];

/** 䶮 (CJK A), 㛃 (CJK A) and 𠅤 (CJK B) need a full font; the others are rare but common to all. */
export const rareCharacters = ['䶮', '㛃', '𠅤', '喆', '旸', '堃'] as const;

const foreNames = ['阿依努尔', '古丽娜孜', '才让', '卓玛拉姆', '巴特尔', '其其格', '吉克', '阿木尔'];
const fatherNames = ['艾斯卡尔', '吐尔地', '东珠', '措吉', '苏和', '那顺', '惹史', '塔拉'];

/** Names with the dot in the middle (U+00B7), as in ethnic minorities' papers. */
const dottedName = (random: Random): string => `${random.pick(foreNames)}·${random.pick(fatherNames)}`;

const plainName = (random: Random): string => {
  const last = random.chance(0.14) ? random.pick(rareCharacters) : random.pick(lastCharacters);
  const middle = random.chance(0.75) ? random.pick(firstCharacters) : '';
  return `${random.pick(surnames)}${middle}${last}`;
};

/** `count` different names; about one in fourteen carries the dot, one in eight a rare character. */
export const inventedNames = (random: Random, count: number): string[] => {
  const names = new Set<string>();
  while (names.size < count) names.add(random.chance(0.07) ? dottedName(random) : plainName(random));
  return [...names];
};
