import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aLedger, type Ledger, PASSPHRASE, tempDir } from '../support/a-county.ts';
import { refusal } from '../support/refusal.ts';

const folder = tempDir();
let unit: Ledger;
let sheet: string[];
beforeAll(async () => {
  unit = await aLedger(folder.dir, 'unit', 'QH-01-01');
  ({ recoverySheet: sheet } = await unit.api.keys.create({ passphrase: PASSPHRASE }));
});
afterAll(async () => {
  await unit.close();
  folder.release();
});

describe('密钥与口令', () => {
  it('口令太短不生成密钥，已有密钥不重复生成', async () => {
    expect(await refusal(unit.api.keys.create({ passphrase: PASSPHRASE }))).toMatchObject({ code: 'KEYS_EXIST' });
    expect(await refusal(unit.api.keys.replace({ passphrase: '短' }))).toMatchObject({
      code: 'PASSPHRASE_WEAK',
      params: { min: 8 },
    });
  });

  it('口令不对打不开，打对才打开，锁上后不再打开', async () => {
    await unit.api.keys.lock({});
    expect(await refusal(unit.api.keys.unlock({ passphrase: '不是这个口令' }))).toMatchObject({
      code: 'E_KEY_PASSPHRASE',
    });
    expect(await unit.api.keys.get({})).toMatchObject({ isUnlocked: false });
    await unit.api.keys.unlock({ passphrase: PASSPHRASE });
    expect(await unit.api.keys.get({})).toMatchObject({ isUnlocked: true });
  });

  it('恢复单打错一组时指出是哪一组；打对后换成新口令，密钥编码不变', async () => {
    const { signCode } = await unit.api.keys.get({});
    const [first = '', ...rest] = sheet;
    const wrong = [`${first.slice(0, 4)}${(Number(first[4]) + 1) % 10}`, ...rest].join(' ');
    expect(await refusal(unit.api.keys.recover({ recovery: wrong, passphrase: '新的口令一二三四' }))).toMatchObject({
      code: 'E_RECOVERY_CODE',
      params: { groups: '1' },
    });
    await unit.api.keys.recover({ recovery: sheet.join(' '), passphrase: '新的口令一二三四' });
    await unit.api.keys.unlock({ passphrase: '新的口令一二三四' });
    expect(await unit.api.keys.get({})).toMatchObject({ signCode });
  });

  it('补发密钥后编码改变，用新口令打开，旧的不再用来签名', async () => {
    const before = await unit.api.keys.get({});
    await unit.api.keys.replace({ passphrase: '补发以后的新口令' });
    await unit.api.keys.lock({});
    await unit.api.keys.unlock({ passphrase: '补发以后的新口令' });
    const after = await unit.api.keys.get({});
    expect(after.signCode).not.toBe(before.signCode);
    expect(after).toMatchObject({ isUnlocked: true, isCertified: false });
  });
});
