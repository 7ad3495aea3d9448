/** Worker: writes the packages and workbooks of some units; every unit has keys and a certificate of its own. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { catalogueOf } from '../src/core/catalogue/catalogue-of.ts';
import { catalogueTexts } from '../src/core/catalogue/catalogue-texts.ts';
import { benchFacts } from '../src/core/demo/content/bench-facts.ts';
import { unitForms } from '../src/core/documents/forms/unit-forms.ts';
import { printForms } from '../src/core/documents/print-forms.ts';
import {
  buildContainer,
  type ContainerFile,
  jsonFile,
  mediaTypes,
} from '../src/core/packages/container/build-container.ts';
import { pkiPaths } from '../src/core/packages/container/container-paths.ts';
import { encryptContainer } from '../src/core/packages/container/envelope.ts';
import { issueCertificate } from '../src/core/packages/pki/certificate-issue.ts';
import { readCertificate } from '../src/core/packages/pki/certificate.ts';
import { generateEncryptionKey, generateSigningKey, keyPairOf, keySha256 } from '../src/core/packages/pki/keys.ts';
import { snapshotFiles } from '../src/core/packages/snapshot-files.ts';
import { appIdentity } from '../src/core/platform/app-identity.ts';
import { runChecks } from '../src/domain/checks/run-checks.ts';
import { countFacts } from '../src/domain/registers/count-facts.ts';
import { type Facts, registerNames } from '../src/domain/registers/facts.ts';
import type { Unit } from '../src/domain/units/unit.ts';
import { type BenchCounty, type CertifiedUnit, resourcesDir } from './bench-county.ts';
import { writeWorkbook } from './workbooks.ts';

export type BuildOrder = {
  county: BenchCounty;
  /** which units, counted from 0 */
  units: readonly number[];
  risks: number;
  measures: number;
  packageDir: string;
  /** null = no workbooks */
  workbookDir: string | null;
  withForms: boolean;
};
export type BuiltUnit = CertifiedUnit & { rows: number; sizeBytes: number };

const createdAt = '2026-11-20T08:00:00.000Z';
const order = workerData as BuildOrder;
const { settings } = order.county;
const catalogue = catalogueOf(resourcesDir);
const texts = catalogueTexts(catalogue);
const root = { certificate: order.county.root.certificate, keys: keyPairOf(order.county.root.pkcs8) };

let printed: ContainerFile[] | undefined;
/** All forms of the first unit; the others carry the same bytes: what an import does with them is the same. */
async function formsOf(facts: Facts, unit: Unit): Promise<ContainerFile[]> {
  if (printed !== undefined || !order.withForms) return printed ?? [];
  const today = createdAt.slice(0, 10);
  const forms = unitForms({ unit, settings, facts, approved: [], today, cutoff: today, draft: false });
  const { files } = await printForms(forms, { fontsDir: join(resourcesDir, 'fonts'), createdAt, author: unit.name });
  printed = files.flatMap(({ id, name, pdf, xlsx }) => [
    { path: `forms/${id}.pdf`, title: name, mediaType: mediaTypes.pdf, bytes: pdf },
    { path: `forms/${id}.xlsx`, title: name, mediaType: mediaTypes.xlsx, bytes: xlsx },
  ]);
  return printed;
}

const noAttachments = (): never => {
  throw new Error('bench facts have no attachments');
};

async function buildUnit(index: number): Promise<BuiltUnit> {
  const unit = settings.units[index + 1];
  if (unit === undefined) throw new RangeError(`no unit ${index}`);
  const facts = benchFacts(settings, catalogue, index, order.risks, order.measures);
  const keys = await generateSigningKey();
  const encrypt = await generateEncryptionKey();
  const certificate = await issueCertificate(root, { unit, spki: keys.spki, role: 'unit' });
  const { errors, explained, warnings } = runChecks(facts, settings, { catalogueTexts: texts }).summary;
  const { encryptSpki, task } = order.county;
  const built = buildContainer(
    {
      type: 'submission',
      purpose: 'annual',
      id: crypto.randomUUID(),
      seq: 1,
      prev: null,
      replyTo: null,
      cycle: settings.cycle.code,
      task,
      sender: { unit: unit.code },
      receivers: [{ unit: settings.countyCode, keySha256: keySha256(encryptSpki) }],
      createdAt,
      crlNumber: 1,
      app: appIdentity,
      totals: countFacts(facts, settings),
      checks: { errors, explained, warnings },
    },
    [
      ...snapshotFiles(facts, noAttachments),
      jsonFile('data/audit.json', '审计摘要', { seq: 1, hash: '0'.repeat(64) }),
      { path: pkiPaths.encryptionKey, title: '加密公钥', mediaType: mediaTypes.der, bytes: encrypt.spki },
      ...(await formsOf(facts, unit)),
    ],
    [{ keys, certificate: readCertificate(certificate), duty: 'preparer' }],
  );
  const outer = encryptContainer(built.bytes, [encryptSpki]);
  writeFileSync(join(order.packageDir, `${unit.code}.lfb`), outer);
  if (order.workbookDir !== null) await writeWorkbook(join(order.workbookDir, `${unit.code}.xlsx`), facts);
  const rows = registerNames.reduce((sum, register) => sum + facts[register].length, 0);
  return { unit: unit.code, certificate, encryptSpki: encrypt.spki, rows, sizeBytes: outer.length };
}

for (const index of order.units) parentPort?.postMessage(await buildUnit(index));
