import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encryptContainer } from '../../src/core/packages/container/envelope.ts';
import { readZip, readEntry } from '../../src/core/packages/container/zip-reader.ts';
import { readCertificate } from '../../src/core/packages/pki/certificate.ts';
import { decryptPrivateKey, encryptPrivateKey } from '../../src/core/packages/pki/encrypted-key.ts';
import { pkcs8Of } from '../../src/core/packages/pki/keys.ts';
import { toPem } from '../../src/core/packages/pki/pem.ts';
import { issueRevocationList } from '../../src/core/packages/pki/revocation-list-issue.ts';
import { combinedLimits } from '../../src/domain/packages/package-limits.ts';
import { aCounty, aPackage, type County, now } from './support/county.ts';
import { hasOpenssl, hasTool, run } from './support/outside-tools.ts';

let county: County;
let folder: string;
const at = (name: string) => join(folder, name);
const put = (name: string, bytes: Uint8Array | string): string => {
  writeFileSync(at(name), bytes);
  return at(name);
};

beforeAll(async () => {
  county = await aCounty();
  folder = mkdtempSync(join(tmpdir(), 'lianfang-openssl-'));
  put('root.pem', toPem('CERTIFICATE', county.root.certificate));
  put('village.pem', toPem('CERTIFICATE', county.village.certificate));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes the entries of a container as an unzip tool would. */
const unpack = (container: Buffer): void => {
  for (const entry of readZip(container, combinedLimits))
    put(entry.name.replaceAll('/', '_'), readEntry(container, entry));
};

describe.skipIf(!hasOpenssl)('第三方核验（未安装 openssl 时跳过）', () => {
  it('openssl 按 CAdES 验证签名，内容改一个字就不通过', () => {
    unpack(aPackage(county, 'submission', county.village, [county.town]).bytes);
    const verify = ['cms', '-verify', '-cades', '-binary', '-inform', 'DER', '-purpose', 'any'];
    const signature = ['-in', at('META-INF_signature001.p7s'), '-CAfile', at('root.pem'), '-out', '/dev/null'];

    run('openssl', ...verify, ...signature, '-content', at('META-INF_ASiCManifest001.xml'));

    const xml = readFileSync(at('META-INF_ASiCManifest001.xml'), 'latin1').replace(
      'Rootfile="true"',
      'Rootfile="trne"',
    );
    expect(() => run('openssl', ...verify, ...signature, '-content', put('changed.xml', xml))).toThrow(
      /digest|verif/iu,
    );
  });

  it('openssl 只用密钥就能解开信封，两个收件单位都行', () => {
    const { town, office, village } = county;
    const built = aPackage(county, 'submission', village, [town, office]);
    put('package.lfb', encryptContainer(built.bytes, [town.encryption.spki, office.encryption.spki]));
    for (const party of [town, office]) {
      const key = put('key.pem', toPem('PRIVATE KEY', pkcs8Of(party.encryption)));
      run(
        'openssl',
        'cms',
        '-decrypt',
        '-binary',
        '-inform',
        'DER',
        '-in',
        at('package.lfb'),
        '-inkey',
        key,
        '-out',
        at('out.lfa'),
      );
      expect(readFileSync(at('out.lfa')).equals(built.bytes)).toBe(true);
    }
  });

  it('openssl 严格模式认可证书链，认得三种角色的用途', () => {
    run('openssl', 'verify', '-x509_strict', '-CAfile', at('root.pem'), at('village.pem'));
    const oid = (party: { certificate: Uint8Array }) =>
      /Policy: (\S+)/u.exec(
        run('openssl', 'x509', '-noout', '-text', '-in', put('c.pem', toPem('CERTIFICATE', party.certificate))),
      )?.[1];
    const oids = [county.office, county.town, county.village].map(oid);
    expect(oids.map((one) => one?.split('.').slice(-2).join('.'))).toEqual(['1.1', '1.2', '1.3']);
  });

  it('openssl 读得懂注销名单及其编号，注销的证书验不过', async () => {
    const { serial } = readCertificate(county.village.certificate);
    put('list.crl', await issueRevocationList(county.root, 300, [{ serial, at: now }], now));
    const text = run(
      'openssl',
      'crl',
      '-inform',
      'DER',
      '-in',
      at('list.crl'),
      '-CAfile',
      at('root.pem'),
      '-noout',
      '-text',
    );
    expect(text).toMatch(/CRL Number:\s+300/u);
    run('openssl', 'crl', '-inform', 'DER', '-in', at('list.crl'), '-out', at('list.pem'));
    const verify = ['verify', '-crl_check', '-CRLfile', at('list.pem'), '-CAfile', at('root.pem')];
    expect(() => run('openssl', ...verify, at('village.pem'))).toThrow(/revoked/u);
    run('openssl', ...verify, put('town.pem', toPem('CERTIFICATE', county.town.certificate)));
  });

  it('openssl 用口令打开加密的私钥，口令错了打不开；openssl 加密的私钥本程序也能打开', async () => {
    const pem = await encryptPrivateKey(county.village.signing, '青石村-口令-2026');
    put('sealed.pem', pem);
    const read = (passphrase: string) =>
      run('openssl', 'pkey', '-in', at('sealed.pem'), '-passin', `pass:${passphrase}`);
    expect(read('青石村-口令-2026')).toContain('BEGIN PRIVATE KEY');
    expect(() => read('别的口令')).toThrow(/pkey|Could not|bad decrypt/iu);

    put('clear.pem', toPem('PRIVATE KEY', pkcs8Of(county.village.signing)));
    const options = ['-topk8', '-scrypt', '-in', at('clear.pem'), '-passout', 'pass:abc'];
    const back = await decryptPrivateKey(run('openssl', 'pkcs8', ...options), 'abc');
    expect(Buffer.compare(back.spki, county.village.signing.spki)).toBe(0);
  });

  it('证书申请有持有证明', () => {
    put('request.der', county.newcomer.request);
    const verify = () => run('openssl', 'req', '-inform', 'DER', '-in', at('request.der'), '-verify', '-noout');
    expect(verify).not.toThrow();
  });
});

describe.skipIf(!hasTool('unzip', '-v'))('解压工具（未安装 unzip 时跳过）', () => {
  it('unzip 认为容器完好，第一项是不压缩的类型标记', () => {
    const { bytes } = aPackage(county, 'submission', county.village, [county.town]);
    expect(run('unzip', '-t', put('package.lfa', bytes))).toContain('No errors detected');
    expect(bytes.toString('latin1', 30, 69)).toBe('mimetypeapplication/vnd.etsi.asic-e+zip');
  });
});
