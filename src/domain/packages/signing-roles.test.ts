import { describe, expect, it } from 'vitest';
import type { Manifest } from './manifest.ts';
import { packageTypes, type PackageType } from './manifest.ts';
import { brokenManifestKeys } from './manifest-rules.ts';
import { checkReceiver, checkSender, type PolicyRole } from './signing-roles.ts';

const manifest = (more: Partial<Manifest> = {}): Manifest => ({
  format: 'lianfang-package',
  version: 1,
  type: 'submission',
  purpose: 'annual',
  id: '00000000-0000-4000-8000-000000000001',
  seq: 1,
  prev: null,
  replyTo: null,
  cycle: '2026',
  task: { id: '00000000-0000-4000-8000-000000000002', version: 1, digest: 'd' },
  sender: { unit: 'A', keySha256: 'key-a' },
  receivers: [{ unit: 'B', keySha256: 'enc-b' }],
  createdAt: '2026-01-01T00:00:00.000Z',
  crlNumber: 0,
  app: { name: 'lianfang', version: '0' },
  signers: [{ keySha256: 'key-a', duty: 'preparer' }],
  files: [],
  totals: {},
  checks: { errors: 0, explained: 0, warnings: 0 },
  ...more,
});

const may = (type: PackageType, role: PolicyRole | null): boolean => {
  try {
    checkSender(manifest({ type }), [{ unit: 'A', spkiSha256: 'key-a', role }]);
    return true;
  } catch {
    return false;
  }
};

describe('谁可以签发什么', () => {
  it.each<[PackageType, string]>([
    ['task', '县'],
    ['crl', '县'],
    ['restore', '县镇'],
    ['enrol', '县镇村无'],
    ['submission', '县镇村无'],
    ['reply', '县镇村无'],
    ['combined', '镇无'],
    ['receipt', '县镇'],
    ['return', '县镇'],
    ['notice', '县镇'],
    ['scores', '县镇村'],
  ])('%s：%s', (type, allowed) => {
    const roles = { 县: 'county', 镇: 'middle', 村: 'unit', 无: null } as const;
    const found = Object.entries(roles).filter(([, role]) => may(type, role));
    expect(found.map(([word]) => word).join('')).toBe(allowed);
  });

  it('每种类型都在表里', () => {
    expect(packageTypes).toHaveLength(11);
  });
});

describe('发件单位与签名相符', () => {
  const signer = { unit: 'A', spkiSha256: 'key-a', role: 'unit' } as const;
  it.each([
    ['证书是别的单位的', [{ ...signer, unit: 'C' }], {}],
    ['签名的不是所称的密钥', [{ ...signer, spkiSha256: 'key-c' }], {}],
    ['签名人少于清单', [signer], { signers: [...manifest().signers, { keySha256: 'key-x', duty: 'approver' }] }],
    [
      '第二个签名人是别的单位的',
      [signer, { ...signer, unit: 'C', spkiSha256: 'key-x' }],
      { signers: [...manifest().signers, { keySha256: 'key-x', duty: 'approver' }] },
    ],
  ])('拒绝：%s', (_, signers, more) => {
    expect(() => checkSender(manifest(more), signers)).toThrowError(
      expect.objectContaining({ code: 'E_SENDER_MISMATCH' }),
    );
  });
});

describe('收件单位', () => {
  const me = { unit: 'B', encryptionKeys: ['enc-b', 'enc-old'] };
  it.each([
    ['加密给本单位', manifest(), 'enc-b', []],
    ['没有加密但写明给本单位', manifest(), null, ['W_CLEAR']],
    ['收件单位还没有密钥', manifest({ receivers: [{ unit: 'B', keySha256: null }] }), null, ['W_CLEAR']],
    ['发给全县', manifest({ type: 'task', receivers: [] }), null, []],
  ])('接受：%s', (_, one, key, codes) => {
    expect(checkReceiver(one, me, key).map((finding) => finding.code)).toEqual(codes);
  });

  it.each([
    ['给别的单位', manifest({ receivers: [{ unit: 'C', keySha256: 'enc-c' }] }), null],
    ['写的是本单位，密钥却不是', manifest({ receivers: [{ unit: 'B', keySha256: 'enc-x' }] }), null],
    ['信封的密钥与清单写的不同', manifest(), 'enc-old'],
  ])('拒绝：%s', (_, one, key) => {
    expect(() => checkReceiver(one, me, key)).toThrowError(expect.objectContaining({ code: 'E_WRONG_RECIPIENT' }));
  });

  it('回执只认原包的收件单位', () => {
    const receipt = manifest({ type: 'receipt', replyTo: { id: 'x', digest: 'd' } });
    expect(() => checkReceiver(receipt, { ...me, repliedReceivers: ['Z'] }, 'enc-b')).toThrowError(
      expect.objectContaining({ code: 'E_ROLE' }),
    );
    expect(checkReceiver(receipt, { ...me, repliedReceivers: ['A', 'Z'] }, 'enc-b')).toEqual([]);
  });
});

describe('各类型必填与必空的项目', () => {
  it.each([
    ['上报包齐全', {}, []],
    ['上报包缺任务与检查', { task: null, checks: null }, ['task', 'checks']],
    ['上报包没有收件单位', { receivers: [] }, ['receivers']],
    ['回执不写检查', { type: 'receipt', replyTo: { id: 'x', digest: 'd' } }, ['checks']],
    ['注销名单什么都不带', { type: 'crl' }, ['purpose', 'cycle', 'task', 'checks']],
  ] as [string, Partial<Manifest>, string[]][])('%s', (_, more, broken) => {
    expect(brokenManifestKeys(manifest(more))).toEqual(broken);
  });
});
