import { beforeAll, describe, expect, it } from 'vitest';
import type { AsicManifest } from '../../src/core/packages/container/asic-manifest.ts';
import { encryptContainer } from '../../src/core/packages/container/envelope.ts';
import { buildContainer } from '../../src/core/packages/container/build-container.ts';
import { checkChild, childContainers, childPath } from '../../src/core/packages/container/child-containers.ts';
import { openContainer, type OpenOptions } from '../../src/core/packages/container/open-container.ts';
import { readCertificate } from '../../src/core/packages/pki/certificate.ts';
import { issueCertificate } from '../../src/core/packages/pki/certificate-issue.ts';
import { decryptPrivateKey, encryptPrivateKey, newRecoverySecret } from '../../src/core/packages/pki/encrypted-key.ts';
import { generateSigningKey, keySha256 } from '../../src/core/packages/pki/keys.ts';
import { issueRevocationList } from '../../src/core/packages/pki/revocation-list-issue.ts';
import { newerRevocationList, readRevocationList } from '../../src/core/packages/pki/revocation-list.ts';
import { createTrust } from '../../src/core/packages/pki/trust.ts';
import { parseRecoveryCode, recoveryGroups } from '../../src/domain/packages/recovery-code.ts';
import { forge } from './support/forge.ts';
import {
  aCounty,
  aPackage,
  type County,
  draftOf,
  now,
  openOptions,
  requestFile,
  signerOf,
  someFiles,
} from './support/county.ts';

let county: County;
let options: OpenOptions;
beforeAll(async () => {
  county = await aCounty();
  options = await openOptions(county, county.town);
});

const refusedWith = (code: string) => expect.objectContaining({ code });

describe('时钟不准', () => {
  it.each(['1980-01-01', '2099-12-31'])('本机时间是 %s 时照样打开，只提示', (date) => {
    const { bytes } = aPackage(county, 'submission', county.village, [county.town]);
    const opened = openContainer(bytes, { ...options, now: new Date(date) });
    expect(opened.authenticity).toBe('pass');
    expect(opened.findings.map((finding) => finding.code)).toEqual(['W_CLOCK']);
  });

  it.each(['1980-02-03T04:05:06.000Z', '2099-02-03T04:05:06.000Z'])(
    '发件电脑时间是 %s 时照样打开，只提示',
    (createdAt) => {
      const { bytes } = aPackage(county, 'submission', county.village, [county.town], { createdAt });
      expect(openContainer(bytes, options).findings.map((finding) => finding.code)).toEqual(['W_CLOCK']);
    },
  );
});

describe('注销', () => {
  it('注销的是密钥：同一密钥另签的证书和自签名也不认', async () => {
    const { village, town } = county;
    const afterwards = await openOptions(county, town, [village]);
    const order = { unit: village, spki: village.signing.spki, role: 'unit', generation: 2 } as const;
    const again = { ...village, certificate: await issueCertificate(county.root, order) };
    const { bytes } = aPackage(county, 'submission', again, [town]);
    expect(openContainer(bytes, options).authenticity).toBe('pass');
    expect(() => openContainer(bytes, afterwards)).toThrowError(refusedWith('E_CERT_REVOKED'));
  });

  it('没有证书的密钥也能注销', async () => {
    const { newcomer, town } = county;
    const { bytes } = aPackage(county, 'submission', newcomer, [town], {}, [...someFiles(), requestFile(newcomer)]);
    const afterwards = await openOptions(county, town, [newcomer]);
    expect(() => openContainer(bytes, afterwards)).toThrowError(refusedWith('E_CERT_REVOKED'));
  });

  it('名单只认更高的编号；同号不同内容不认', async () => {
    const serial = readCertificate(county.village.certificate).serial;
    const list = async (number: number, serials: string[] = []) => {
      const revocations = serials.map((one) => ({ serial: one, at: now }));
      return readRevocationList(await issueRevocationList(county.root, number, revocations, now), options.trust.root);
    };
    const [first, second, other] = [await list(1), await list(2, [serial]), await list(2)];
    expect(newerRevocationList(first, second)).toBe(second);
    expect(newerRevocationList(second, second)).toBe(second);
    expect(() => newerRevocationList(second, first)).toThrowError(refusedWith('E_CRL_ROLLBACK'));
    expect(() => newerRevocationList(second, other)).toThrowError(refusedWith('E_CRL_ROLLBACK'));
  });

  it('别的县的名单不认', async () => {
    const stranger = await aCounty();
    const list = await issueRevocationList(stranger.root, 9, [], now);
    expect(() => createTrust({ root: county.root.certificate, crl: list })).toThrowError(refusedWith('E_CRL_INVALID'));
  });
});

describe('没有证书的单位', () => {
  it('县里已经发了证书、单位还没收到时，按证书通过', async () => {
    const { newcomer, town, root } = county;
    const certificate = await issueCertificate(root, { unit: newcomer, spki: newcomer.signing.spki, role: 'unit' });
    const trust = createTrust({ root: root.certificate, certificates: [certificate] });
    const { bytes } = aPackage(county, 'submission', newcomer, [town], {}, [...someFiles(), requestFile(newcomer)]);
    const opened = openContainer(bytes, { ...options, trust });
    expect(opened).toMatchObject({ authenticity: 'pass', signer: { role: 'unit', unit: newcomer.code } });
  });

  it('随包申请的是别的密钥时拒绝', () => {
    const { newcomer, village, town } = county;
    const files = [...someFiles(), { ...requestFile(newcomer), bytes: village.request }];
    const { bytes } = aPackage(county, 'submission', newcomer, [town], {}, files);
    expect(() => openContainer(bytes, options)).toThrowError(refusedWith('E_CSR_INVALID'));
  });

  it('自己给自己签的证书写上县级用途也没用', async () => {
    const stranger = await aCounty();
    const keys = await generateSigningKey();
    const fake = { keys, certificate: stranger.root.certificate };
    const forged = await issueCertificate(fake, { unit: county.office, spki: keys.spki, role: 'county' });
    const impostor = { ...county.office, signing: keys, certificate: forged };
    const { bytes } = aPackage(county, 'task', impostor, []);
    expect(() => openContainer(bytes, options)).toThrowError(refusedWith('E_CERT_UNTRUSTED'));
  });
});

describe('多个签名人与汇总包', () => {
  it('经办和审核两人同签，两个签名覆盖同样的内容', async () => {
    const { village, town, root } = county;
    const keys = await generateSigningKey();
    const certificate = readCertificate(await issueCertificate(root, { unit: village, spki: keys.spki, role: 'unit' }));
    const signers = [signerOf(village, county), { keys, certificate, duty: 'approver' }];
    const { bytes } = buildContainer(draftOf('submission', village, [town]), someFiles(), signers);
    const opened = openContainer(bytes, options);
    expect(opened.signers.map((signer) => signer.unit)).toEqual([village.code, village.code]);
    expect(opened.manifest.signers.map((signer) => signer.duty)).toEqual(['preparer', 'approver']);
  });

  it('两个签名覆盖的内容不同时拒绝', async () => {
    const { village, town } = county;
    const files = someFiles();
    const signers = [signerOf(village, county), { ...signerOf(village, county), duty: 'approver' }];
    const { manifest } = buildContainer(draftOf('submission', village, [town]), files, signers);
    const asic = (one: AsicManifest, index: number) => ({ ...one, references: one.references.slice(0, 2 - index) });
    expect(openContainer(forge(manifest, files, signers), options).digest).toMatch(/^[0-9a-f]{64}$/u);
    expect(() => openContainer(forge(manifest, files, signers, { asic }), options)).toThrowError(
      refusedWith('E_SIG_SCOPE'),
    );
  });

  it('汇总包里村的原件一字不差，各自验证；不是发给本镇的村包单独拒绝', async () => {
    const { village, newcomer, town, office } = county;
    const good = aPackage(county, 'submission', village, [town, office], { seq: 3 });
    const stray = aPackage(county, 'submission', newcomer, [office], {}, [...someFiles(), requestFile(newcomer)]);
    const child = (unit: string, seq: number, bytes: Uint8Array) => ({
      path: childPath(unit, seq),
      mediaType: 'application/vnd.etsi.asic-e+zip',
      title: '村级原件',
      bytes,
    });
    const children = [child(village.code, 3, good.bytes), child(newcomer.code, 1, stray.bytes)];
    const { bytes } = aPackage(county, 'combined', town, [office], {}, [...someFiles(), ...children]);
    const atOffice = await openOptions(county, office);

    const parent = openContainer(encryptContainer(bytes, [office.encryption.spki]), atOffice);
    const [first, second, ...more] = [...childContainers(parent.container)];

    expect([first?.path, second?.path, more.length]).toEqual([
      childPath(village.code, 3),
      childPath(newcomer.code, 1),
      0,
    ]);
    expect(first?.bytes.equals(good.bytes)).toBe(true);
    const opened = openContainer(first?.bytes ?? Buffer.alloc(0), atOffice);
    expect(opened).toMatchObject({ digest: good.digest, authenticity: 'pass' });
    expect(() => checkChild(town.code, childPath(village.code, 3), opened)).not.toThrow();
    expect(() => checkChild(town.code, childPath(village.code, 4), opened)).toThrowError(
      refusedWith('E_SENDER_MISMATCH'),
    );
    const foreign = openContainer(second?.bytes ?? Buffer.alloc(0), atOffice);
    expect(() => checkChild(town.code, childPath(newcomer.code, 1), foreign)).toThrowError(
      refusedWith('E_WRONG_RECIPIENT'),
    );
  });
});

describe('恢复单', () => {
  it('忘了口令，用打印的恢复单打开同一把密钥', async () => {
    const secret = newRecoverySecret();
    const wrapped = await encryptPrivateKey(county.village.signing, secret);
    const typed = recoveryGroups(secret).join(' ');
    const key = await decryptPrivateKey(wrapped, parseRecoveryCode(typed));
    expect(keySha256(key.spki)).toBe(keySha256(county.village.signing.spki));
  });
});
