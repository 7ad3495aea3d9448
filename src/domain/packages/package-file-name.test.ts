import { describe, expect, it } from 'vitest';
import { packageFileName, type PackageFileName } from './package-file-name.ts';

const name = (more: Partial<PackageFileName> = {}): string =>
  packageFileName({
    unitName: '青石村',
    unitCode: '530100-01-001',
    cycle: '2026',
    number: 3,
    typeLabel: '上报',
    encrypted: true,
    ...more,
  });

describe('数据包的文件名', () => {
  it.each([
    ['加密的上报包', {}, '青石村_2026_第3次_上报_530100-01-001.lfb'],
    ['不加密的容器', { encrypted: false }, '青石村_2026_第3次_上报_530100-01-001.lfa'],
    [
      '去掉 Windows 不允许的字符',
      { unitName: ' 城关镇/<财>政:所?*. ' },
      '城关镇财政所_2026_第3次_上报_530100-01-001.lfb',
    ],
    ['去掉看不见的方向字符', { unitName: '青\u202E石村' }, '青石村_2026_第3次_上报_530100-01-001.lfb'],
    ['名称全是特殊字符', { unitName: '???' }, '单位_2026_第3次_上报_530100-01-001.lfb'],
    ['不分年度', { cycle: null }, '青石村_不分年度_第3次_上报_530100-01-001.lfb'],
  ])('%s', (_, more, expected) => {
    expect(name(more)).toBe(expected);
  });

  it('很长的名称截到系统放得下', () => {
    expect(Buffer.byteLength(name({ unitName: '很长的单位名称'.repeat(40) }))).toBeLessThan(255);
  });
});
