import { describe, expect, it } from 'vitest';
import type { HeldPackage } from '../../../../core/packages/packages.repo.ts';
import { lastSentSince } from './last-sent.ts';

const held = (digest: string, heldAt: string, more: Partial<HeldPackage> = {}): HeldPackage =>
  ({ digest, heldAt, direction: 'out', type: 'submission', cycle: '2026', state: 'received', ...more }) as HeldPackage;

describe('定稿以来报送过没有', () => {
  it.each([
    ['没有报送过', [], undefined],
    ['定稿前的一次不算', [held('a', '2026-11-01')], undefined],
    ['最新的一次', [held('b', '2026-11-12'), held('a', '2026-11-11')], 'b'],
    [
      '别的年度、收到的、回执都不算',
      [
        held('a', '2026-11-11', { cycle: '2025' }),
        held('b', '2026-11-11', { direction: 'in' }),
        held('c', '2026-11-11', { type: 'receipt' }),
      ],
      undefined,
    ],
    ['作废的不算', [held('a', '2026-11-11', { state: 'withdrawn' })], undefined],
  ])('%s', (_, all, digest) => {
    expect(lastSentSince(all, '2026', '2026-11-10')?.digest).toBe(digest);
  });
});
