import { describe, expect, it } from 'vitest';
import type { LineagePackage } from './lineage.ts';
import {
  canTake,
  type HeldOfUnit,
  isTakenByDefault,
  refusalCase,
  type ScreenedPackage,
  screenPackage,
} from './screening.ts';

const snapshot = (
  seq: number,
  digest = `d${seq}`,
  prev: string | null = seq === 1 ? null : `d${seq - 1}`,
): LineagePackage => ({
  id: `id-${digest}`,
  digest,
  seq,
  prev,
  isSnapshot: true,
});
const file = (of: LineagePackage, more: Partial<ScreenedPackage> = {}): ScreenedPackage => ({
  ...of,
  isYear: true,
  cycle: '2026',
  taskVersion: 1,
  sameAs: null,
  ...more,
});
const nothing: HeldOfUnit = {
  lineage: [],
  chosen: new Set(),
  acceptedSeq: null,
  hasOtherKey: false,
  currentCycle: '2026',
  taskVersion: 1,
};
const held = (...lineage: LineagePackage[]): HeldOfUnit => ({ ...nothing, lineage });
const codes = (one: ScreenedPackage, batch: LineagePackage[], of: HeldOfUnit) =>
  screenPackage(one, batch, of).map(({ code }) => code);

describe('一个文件与本机已有的、与同一批的其他文件比', () => {
  it.each<[string, ScreenedPackage, LineagePackage[], HeldOfUnit, string[]]>([
    ['第一次来的', file(snapshot(1)), [], nothing, ['new']],
    ['比已有的新，还没有接受过', file(snapshot(2)), [], held(snapshot(1)), ['update']],
    ['比已接受的新：待确认', file(snapshot(2)), [], { ...held(snapshot(1)), acceptedSeq: 1 }, ['waits']],
    ['本机已有同一份', file(snapshot(1)), [], held(snapshot(1)), ['known']],
    ['同一批里有两个一样的', file(snapshot(1), { sameAs: 'a.lfa' }), [snapshot(1)], nothing, ['repeated']],
    ['比已有的旧', file(snapshot(1)), [], held(snapshot(2)), ['older']],
    ['同一批里有更新的', file(snapshot(1)), [snapshot(2)], nothing, ['older']],
    ['已接受了更新的，旧的又送来', file(snapshot(1)), [], { ...held(snapshot(2)), acceptedSeq: 2 }, ['older']],
    ['与已有的序号相同、内容不同', file(snapshot(1, 'x')), [], held(snapshot(1)), ['fork', 'update']],
    ['与同一批的接在同一份后面', file(snapshot(2, 'x', 'd1')), [snapshot(3, 'y', 'd1')], nothing, ['fork']],
    ['中间缺号', file(snapshot(4)), [], held(snapshot(1)), ['gap', 'update']],
    ['与上一次接不上', file(snapshot(2, 'x', 'z')), [], held(snapshot(1)), ['chain-break', 'update']],
    ['任务版本旧', file(snapshot(1)), [], { ...nothing, taskVersion: 3 }, ['old-task']],
    ['以前年度的', file(snapshot(1), { cycle: '2025' }), [], nothing, ['past-cycle']],
    ['换了密钥', file(snapshot(1)), [], { ...nothing, hasOtherKey: true }, ['other-key']],
    ['过程报送', file({ ...snapshot(2), isSnapshot: false }), [], held(snapshot(1)), ['progress']],
    ['不是报送的，如入网申请', file(snapshot(1), { isYear: false }), [], nothing, ['other']],
  ])('%s', (_, one, batch, of, expected) => {
    expect(codes(one, batch, of)).toEqual(expected);
  });

  it('说得出数字：缺哪几号，最新是第几次，在本机还是在这一批', () => {
    expect(screenPackage(file(snapshot(4)), [], held(snapshot(1)))[0]).toEqual({
      code: 'gap',
      params: { from: 1, to: 4, seq: 4 },
    });
    expect(screenPackage(file(snapshot(1)), [snapshot(3, 'd3', 'd2'), snapshot(2)], nothing)[0].params).toEqual({
      seq: 1,
      newest: 3,
      where: 'batch',
    });
    expect(screenPackage(file(snapshot(1)), [], held(snapshot(2)))[0].params).toMatchObject({ where: 'held' });
  });

  it('同一批的先后不影响结果', () => {
    const batch = [snapshot(3), snapshot(1), snapshot(2, 'x', 'd1'), snapshot(2)];
    for (const one of batch)
      expect(codes(file(one), batch, nothing)).toEqual(codes(file(one), batch.toReversed(), nothing));
  });

  it('默认选中能接收的；已有的、不通过的不能选，较旧的、以前年度的要自己勾', () => {
    const of = (...all: [ScreenedPackage, LineagePackage[], HeldOfUnit]) => {
      const cases = screenPackage(...all);
      return [canTake(cases), isTakenByDefault(cases)];
    };
    expect(of(file(snapshot(1)), [], nothing)).toEqual([true, true]);
    expect(of(file(snapshot(1, 'x')), [], held(snapshot(1)))).toEqual([true, true]);
    expect(of(file(snapshot(1)), [], held(snapshot(1)))).toEqual([false, false]);
    expect(of(file(snapshot(1)), [], held(snapshot(2)))).toEqual([true, false]);
    expect(of(file(snapshot(1), { cycle: '2025' }), [], nothing)).toEqual([true, false]);
    expect(canTake([refusalCase('E_SIG_INVALID', {}, true)])).toBe(false);
  });
});

describe('核验不通过的文件归为哪一种', () => {
  it.each([
    ['FILE_UNREADABLE', 'unreadable'],
    ['KEYS_LOCKED', 'locked'],
    ['E_PKG_FORMAT', 'damaged'],
    ['E_DIGEST_MISMATCH', 'tampered'],
    ['E_ENC_NOT_FOR_ME', 'not-for-us'],
    ['E_WRONG_RECIPIENT', 'not-for-us'],
    ['E_CERT_UNTRUSTED', 'foreign'],
    ['E_CERT_REVOKED', 'revoked'],
    ['UNIT_NOT_BELOW', 'not-below'],
    ['TASK_VERSION_UNKNOWN', 'unknown-task'],
    ['E_SCHEMA', 'refused'],
  ] as const)('%s → %s', (code, expected) => {
    expect(refusalCase(code, {}, true).code).toBe(expected);
  });

  it('没有那一年的任务：别的年度', () => {
    expect(refusalCase('TASK_VERSION_UNKNOWN', { cycle: '2027', version: 1 }, false).code).toBe('other-year');
  });
});
