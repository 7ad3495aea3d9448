import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { hasTool, run } from './support/outside-tools.ts';

const bun = process.env['LIANFANG_BUN'] ?? 'bun';

describe.skipIf(!hasTool(bun))('BoringSSL（Electron 的加密库；没有 bun 时跳过，可用 LIANFANG_BUN 指明）', () => {
  it('每个编码在 BoringSSL 上与在 OpenSSL 上一样', () => {
    expect(JSON.parse(run(bun, fileURLToPath(new URL('support/provoke-codes.ts', import.meta.url))))).toEqual({});
  });
});
