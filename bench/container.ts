/**
 * Speed of opening packages: decrypt, verify, parse. Prints one line per step.
 * Usage: node bench/container.ts [packages] [kilobytes of JSON each]
 */
import { performance } from 'node:perf_hooks';
import { buildContainer, jsonFile } from '../src/core/packages/container/build-container.ts';
import { encryptContainer } from '../src/core/packages/container/envelope.ts';
import { checkParties, openContainer } from '../src/core/packages/container/open-container.ts';
import { readCertificate } from '../src/core/packages/pki/certificate.ts';
import { issueCertificate, issueRoot } from '../src/core/packages/pki/certificate-issue.ts';
import { generateEncryptionKey, generateSigningKey, keySha256, serialOf } from '../src/core/packages/pki/keys.ts';
import { issueRevocationList } from '../src/core/packages/pki/revocation-list-issue.ts';
import { createTrust } from '../src/core/packages/pki/trust.ts';

const count = Number(process.argv[2] ?? 100);
const kilobytes = Number(process.argv[3] ?? 200);
const createdAt = '2026-06-01T08:00:00.000Z';

const rootKeys = await generateSigningKey();
const root = { keys: rootKeys, certificate: await issueRoot(rootKeys, { code: '530100', name: '示例县' }) };
const county = await generateEncryptionKey();
const revocations = await Promise.all(
  Array.from({ length: 500 }, async () => ({
    serial: serialOf((await generateSigningKey()).spki),
    at: new Date(createdAt),
  })),
);
const crl = await issueRevocationList(root, 3, revocations, new Date(createdAt));

const row = (index: number) => ({
  id: `${index}`.padStart(36, '0'),
  post: `岗位${index % 40}`,
  text: `公章管理不严，可能出现私自用印的情况（第${index}条）`,
  likelihood: (index % 4) + 1,
  harm: (index % 3) + 1,
});
const rowBytes = Buffer.byteLength(JSON.stringify(row(100)));
const rows = Array.from({ length: Math.round((kilobytes * 1024) / rowBytes / 2) }, (_, index) => row(index));

const makePackage = async (index: number): Promise<Uint8Array> => {
  const keys = await generateSigningKey();
  const unit = { code: `530100-${index}`, name: `第${index}村` };
  const certificate = readCertificate(await issueCertificate(root, { unit, spki: keys.spki, role: 'unit' }));
  const id = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
  const draft = {
    type: 'submission',
    purpose: 'annual',
    id,
    seq: 1,
    prev: null,
    replyTo: null,
    cycle: '2026',
    task: { id, version: 1, digest: 'ab'.repeat(32) },
    sender: { unit: unit.code },
    receivers: [{ unit: '530100', keySha256: keySha256(county.spki) }],
    createdAt,
    crlNumber: 3,
    app: { name: 'lianfang', version: '0.1.0' },
    totals: { risks: rows.length, measures: rows.length },
    checks: { errors: 0, explained: 0, warnings: 0 },
  } as const;
  const files = [jsonFile('data/risks.json', '风险点', rows), jsonFile('data/measures.json', '防控措施', rows)];
  const built = buildContainer({ ...draft, receivers: [...draft.receivers] }, files, [
    { keys, certificate, duty: 'preparer' },
  ]);
  return encryptContainer(built.bytes, [county.spki]);
};

const made = performance.now();
const packages: Uint8Array[] = [];
for (let index = 0; index < count; index += 1) packages.push(await makePackage(index));
const builtMs = performance.now() - made;

const trust = createTrust({ root: root.certificate, crl });
const context = { unit: '530100', encryptionKeys: [keySha256(county.spki)] };
const started = performance.now();
for (const bytes of packages) {
  const opened = openContainer(bytes, { decryptionKeys: [county], trust, now: new Date(createdAt) });
  checkParties(opened, context);
}
const openMs = performance.now() - started;

const line = (what: string, ms: number) =>
  console.log(`${what}: ${(ms / count).toFixed(2)} ms each, ${((count * 1000) / ms).toFixed(0)} packages/s`);
console.log(`${count} packages, ${kilobytes} kB JSON, ${(packages[0]?.length ?? 0) / 1024} kB encrypted`);
line('build, sign, encrypt', builtMs);
line('decrypt, verify, parse', openMs);
