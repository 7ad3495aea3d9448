import { beforeAll, describe, expect, it } from 'vitest';
import { encryptContainer } from '../../src/core/packages/container/envelope.ts';
import { joinRoot } from '../../src/core/packages/container/join-root.ts';
import { checkParties, openContainer, type OpenOptions } from '../../src/core/packages/container/open-container.ts';
import { keyCode, keySha256 } from '../../src/core/packages/pki/keys.ts';
import { aCounty, aPackage, type County, openOptions, requestFile, someFiles } from './support/county.ts';

let county: County;
let options: OpenOptions;

beforeAll(async () => {
  county = await aCounty();
  options = await openOptions(county, county.town);
});

const asTown = () => ({ unit: county.town.code, encryptionKeys: [keySha256(county.town.encryption.spki)] });

describe('生成、签名、加密、解密、验证', () => {
  it('加密给镇和县的上报包，镇能打开且通过', () => {
    const { village, town, office } = county;
    const built = aPackage(county, 'submission', village, [town, office]);
    const sealed = encryptContainer(built.bytes, [town.encryption.spki, office.encryption.spki]);

    const opened = checkParties(openContainer(sealed, options), asTown());

    expect(opened.authenticity).toBe('pass');
    expect(opened.findings).toEqual([]);
    expect(opened.manifest).toEqual(built.manifest);
    expect(opened.digest).toBe(built.digest);
    expect(opened.container.equals(built.bytes)).toBe(true);
    expect(opened.signer).toMatchObject({ unit: village.code, name: '青石村', role: 'unit' });
    expect(opened.tables.get('data/risks.json')).toEqual([
      { id: 'r1', text: '公章管理' },
      { id: 'r2', text: '采购验收' },
    ]);
  });

  it('没有证书的单位签的包待定，其余步骤照常', () => {
    const { newcomer, town } = county;
    const built = aPackage(county, 'submission', newcomer, [town], {}, [...someFiles(), requestFile(newcomer)]);

    const opened = checkParties(
      openContainer(encryptContainer(built.bytes, [town.encryption.spki]), options),
      asTown(),
    );

    expect(opened.authenticity).toBe('pending');
    expect(opened.findings).toEqual([
      { code: 'P_KEY_UNCERTIFIED', params: { unit: newcomer.code, keyCode: keyCode(newcomer.signing.spki) } },
    ]);
    expect(opened.signer).toMatchObject({ unit: newcomer.code, role: null, certificate: null });
    expect(opened.pki.request?.unit).toBe(newcomer.code);
  });

  it('任务包带来县级根证书，编码抄对了才采用', () => {
    const task = aPackage(county, 'task', county.office, []);
    const code = keyCode(county.root.keys.spki);
    const typo = `${code.slice(0, 7)}${(Number(code[7]) + 1) % 10}${code.slice(8)}`;

    expect(joinRoot(task.bytes, code).name).toBe('示例县廉防根证书');
    expect(() => joinRoot(task.bytes, typo)).toThrowError(
      expect.objectContaining({ code: 'E_KEY_CODE', params: { groups: '2' } }),
    );
  });
});
