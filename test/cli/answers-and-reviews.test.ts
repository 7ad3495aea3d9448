/** `lianfang answer-all`, `review out` / `review back`, `revoke`, and a township that may not answer yet. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Router } from '../../src/core/api/router.ts';
import { startApp } from '../../src/core/app.ts';
import { formatKeyCode } from '../../src/domain/packages/key-code.ts';
import { createClient } from '../../src/rpc/client.ts';
import { inProcessTransport } from '../../src/rpc/in-process.ts';
import { fixedClock, PASSPHRASE, RESOURCES } from '../support/a-county.ts';
import { importFile } from '../support/joined-county.ts';
import { aReceivedCounty, BUREAU, type ReceivedCounty, VILLAGE } from '../support/received-county.ts';
import { answer, lianfang } from './run-cli.ts';

const SECRET = '约定的复核口令一';
let at: ReceivedCounty;
/** words that open the county's ledger, without and with its passphrase */
let ledger: string[];
let county: string[];
let agreed: string[];
let town: string[];
let villageCode: string;

const box = (name: string): string => at.joined.box(name);

beforeAll(async () => {
  at = await aReceivedCounty();
  const { api } = at.county;
  await api.packages.accept({ digest: at.villageSent });
  await api.answers.saveDraft({ digest: at.bureauSent, reason: '措施不具体', remarks: [] });
  villageCode = (await at.village.api.keys.get({})).signCode ?? '';
  const township = await at.joined.join('QH-01');
  await importFile(township, join(box('up-QH-01-01'), readdirSync(box('up-QH-01-01'))[0] ?? ''));
  await township.close();
  await at.county.close();
  const secrets = box('secrets');
  const secret = (name: string, words: string): string[] => {
    const path = join(secrets, name);
    writeFileSync(path, `${words}\n`);
    return ['--passphrase-file', path];
  };
  ledger = ['--ledger', at.county.file];
  county = [...ledger, ...secret('ledger', PASSPHRASE)];
  town = ['--ledger', township.file, ...secret('town', PASSPHRASE)];
  agreed = [...ledger, ...secret('review', SECRET)];
}, 120_000);
afterAll(() => at.joined.close());

describe('lianfang answer-all', () => {
  it('该写的回执、准备好的退回，各进单位的文件夹；村里读得入', async () => {
    const out = box('answers');
    const { exitCode, data, stderr } = await answer(['answer-all', '--out', out, ...county]);
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 });
    expect(data).toMatchObject({
      isStopped: false,
      answers: [
        { unit: VILLAGE, folder: '上湾村', error: null },
        { unit: BUREAU, folder: '县水务局', error: null },
      ],
    });
    const inFolder = readdirSync(join(out, '上湾村'));
    expect(inFolder.some((name) => name.startsWith('接受材料回执单'))).toBe(true);
    const receipt = inFolder.find((name) => name.endsWith('.lfb')) ?? '';
    expect(await importFile(at.village, join(out, '上湾村', receipt))).toMatchObject({
      result: 'taken-over',
      type: 'receipt',
    });
  });

  it('都答复过了，没有要写的', async () => {
    const again = await answer(['answer-all', '--out', box('again'), ...county]);
    expect(again).toMatchObject({ exitCode: 0, data: { answers: [] } });
    expect(readdirSync(box('again'))).toEqual([]);
  });
});

describe('没有县里证书的乡镇', () => {
  it('回执不写，说明缺什么、怎么办；status 末尾也写明', async () => {
    const out = box('too-early');
    const refused = await answer(['receipt', VILLAGE, '--out', out, ...town]);
    expect(refused).toMatchObject({ exitCode: 1, data: { error: { code: 'KEYS_UNCERTIFIED' } } });
    expect(refused.stderr).toContain('还没有县里的证书');
    expect(readdirSync(out)).toEqual([]);
    const { stdout } = await lianfang(['status', ...town.slice(0, 2)]);
    expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/^注意：本单位的密钥还没有县里的证书/u);
  });
});

describe('lianfang review', () => {
  it('out：先分派再做包；没有分派的人没有包可做，口令太短不收', async () => {
    const words = ['review', 'out', '--reviewer', '甲', '--out', box('bundles')];
    expect(await answer([...words, ...agreed])).toMatchObject({
      exitCode: 1,
      data: { error: { code: 'REVIEW_NOTHING_ASSIGNED' } },
    });
    expect(await answer([...words, '--unit', VILLAGE, ...agreed])).toMatchObject({
      exitCode: 0,
      data: { reviewer: '甲', units: 1 },
    });
    expect(readdirSync(box('bundles'))).toEqual([expect.stringMatching(/^复核包_甲_.+\.lfrv$/u)]);
    expect(await answer(['call', 'tracking.listReviewers', ...ledger])).toMatchObject({ data: ['甲'] });
  });

  it('back：口令不对的不收；读回以后列在单位旁边，什么也没有决定', async () => {
    const bundle = join(box('bundles'), readdirSync(box('bundles'))[0] ?? '');
    const app = startApp({ dataDir: box('reviewer-pc'), resourcesDir: RESOURCES, clock: fixedClock() });
    const api = createClient<Router>(inProcessTransport(app.serve));
    const opened = await api.reviews.openBundle({ file: app.files.admit(bundle), passphrase: SECRET });
    await api.ledgers.open({ file: opened.ledger, operator: '甲' });
    await api.reviews.save({ digest: at.villageSent, verdict: 'return', note: '措施不具体' });
    await api.reviews.writeAnswer({ folder: app.files.admit(box('answered')), passphrase: SECRET });
    await app.close();
    expect(await answer(['review', 'back', box('answered'), ...county])).toMatchObject({
      exitCode: 1,
      data: { files: [{ reviewer: null, error: { code: 'REVIEW_PASSPHRASE' } }] },
    });
    const { exitCode, stdout } = await lianfang(['review', 'back', box('answered'), ...agreed]);
    expect({ exitCode, stdout }).toEqual({
      exitCode: 0,
      stdout: expect.stringContaining('已读入“甲”对 1 个单位的意见，没有因此接受或退回任何一份') as string,
    });
    const digest = JSON.stringify({ digest: at.villageSent });
    expect(await answer(['call', 'reviews.get', digest, ...ledger])).toMatchObject({
      data: { reviews: [{ reviewer: '甲', verdict: 'return', note: '措施不具体' }] },
    });
  });

  it('没有写 FILE、没有写复核人：用法不对；文件不在：说明是哪个', async () => {
    expect((await lianfang(['review', 'back', ...agreed])).exitCode).toBe(2);
    expect((await lianfang(['review', 'out', '--out', box('bundles'), ...agreed])).exitCode).toBe(2);
    expect(await answer(['review', 'back', join(box('answered'), '没有.lfrr'), ...agreed])).toMatchObject({
      exitCode: 1,
      data: { error: { code: 'FILE_NOT_FOUND' } },
    });
  });
});

describe('lianfang revoke', () => {
  it('没有写原因：用法不对；没有这把密钥：说明没有；注销以后写进下一号名单，进度里标明', async () => {
    const code = formatKeyCode(villageCode);
    expect((await lianfang(['revoke', code, ...county])).exitCode).toBe(2);
    const words = ['--reason', '口令和电脑一起丢失', ...county];
    expect(await answer(['revoke', '0'.repeat(30), ...words])).toMatchObject({
      exitCode: 1,
      data: { error: { code: 'SEAL_UNKNOWN' } },
    });
    expect(await answer(['revoke', code, ...words])).toMatchObject({
      exitCode: 0,
      data: { unit: VILLAGE, crlNumber: 2 },
    });
    const { data } = await answer(['status', ...ledger]);
    const { units } = data as { units: { unit: string }[] };
    expect(units.find(({ unit }) => unit === VILLAGE)).toMatchObject({
      state: 'accepted',
      revocation: { reason: '口令和电脑一起丢失' },
    });
    const { stdout } = await lianfang(['status', ...ledger]);
    expect(stdout).toMatch(/QH-01-01 +上湾村 +已接受.+密钥已注销/u);
  });
});
