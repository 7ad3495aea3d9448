import { describe, expect, it } from 'vitest';
import { passphraseStrength } from './passphrase-strength.ts';

describe('口令强度提示', () => {
  it.each([
    ['青禾一二三', 0],
    ['abcdefgh', 1],
    ['aaaaaaaaaaaaaaaaaa', 1],
    ['qinghe2026', 2],
    ['青禾-测试-口令-2026-十一月', 3],
  ])('%s → %i', (passphrase, score) => {
    expect(passphraseStrength(passphrase).score).toBe(score);
  });
});
