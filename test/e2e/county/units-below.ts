/** Units that take the county's task off the desk and send their packages back; some of these are not as they should be. */
import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogueOf } from '../../../src/core/catalogue/catalogue-of.ts';
import { demoFacts } from '../../../src/core/demo/content/demo-facts.ts';
import { aLedger, type Ledger, PASSPHRASE, RESOURCES } from '../../support/a-county.ts';
import { rebuilt } from '../../support/rebuilt-package.ts';

const clock = { now: () => new Date() };
const TOWN = 'QH-01';
const VILLAGE = 'QH-01-01';

type Sealed = { name: string; code: string };
type Package = { path: string; digest: string };

/** @param county file of the county's ledger, whose root is known to whoever forges here */
export async function unitsBelow(dir: string, task: { file: string; rootCode: string; county: string }) {
  const ledgers: Ledger[] = [];
  const folderFor = (name: string): string => {
    const path = join(dir, name);
    mkdirSync(path, { recursive: true });
    return path;
  };
  const open = async (code: string): Promise<Ledger> => {
    const ledger = await aLedger(folderFor(`unit-${code}`), 'unit', code, clock);
    ledgers.push(ledger);
    const { api, app } = ledger;
    await api.keys.create({ passphrase: PASSPHRASE });
    await api.packages.join({ file: app.files.admit(task.file), rootCode: task.rootCode });
    const held = await api.tasks.get({});
    const unit = held?.settings.units.find((one) => one.code === code);
    if (held == null || unit === undefined) throw new Error(`no unit ${code}`);
    const risks = code === TOWN ? 24 : 8;
    await api.entries.load({ facts: demoFacts(unit, held.settings, catalogueOf(RESOURCES), 'journey', risks) });
    await api.finals.lock({});
    return ledger;
  };
  const submit = ({ api, app }: Ledger, name: string, isCombined = false): Promise<Package> =>
    api.packages.submit({
      folder: app.files.admit(folderFor(name)),
      withForms: false,
      ...(isCombined ? { below: { missing: [], onlyChanged: false } } : {}),
    });
  const again = async (ledger: Ledger, name: string): Promise<Package> => {
    await ledger.api.finals.reopen({ reason: '更正' });
    await ledger.api.finals.lock({});
    return submit(ledger, name);
  };
  const sealOf = async ({ api }: Ledger): Promise<Sealed> => {
    const { unitName } = await api.ledgers.current({});
    return { name: unitName, code: (await api.keys.get({})).signCode ?? '' };
  };
  /** Signed by the unit as it should be, but saying something else. */
  const forged = (sender: Ledger, digest: string, folder: string, name: string, change: object): Promise<Package> =>
    rebuilt(
      { county: { file: task.county } as Ledger, sender, digest },
      ({ draft }) => void Object.assign(draft, change),
      { folder, name },
    );

  const water = await open('QH-B1');
  const old = await submit(water, 'first-old');
  const newer = await again(water, 'first');
  const civil = await open('QH-B2');
  const civilFirst = await submit(civil, 'first');
  const village = await open(VILLAGE);
  const fromVillage = await submit(village, 'village');
  const town = await open(TOWN);
  await town.api.packages.importAll({ files: [town.app.files.admit(fromVillage.path)] });
  await town.api.seals.check({ code: (await sealOf(village)).code });
  await town.api.packages.accept({ digest: fromVillage.digest });
  const combined = await submit(town, 'first', true);
  const roads = await open('QH-B3');
  const roadsFirst = await submit(roads, 'roads');

  return {
    seals: [await sealOf(water), await sealOf(civil), await sealOf(town), await sealOf(village)],
    /** in order: two departments and a township with its village inside */
    good: [newer.path, civilFirst.path, combined.path],
    /** What comes in later, all in one folder, each by the name of its file. */
    async badIn(stick: string): Promise<void> {
      const flip = (bytes: Buffer): Buffer => {
        const changed = Buffer.from(bytes);
        const at = Math.floor(changed.length / 2);
        changed[at] = (changed[at] ?? 0) ^ 1;
        return changed;
      };
      const put = (name: string, path: string, change: (bytes: Buffer) => Buffer = (bytes) => bytes): void =>
        writeFileSync(join(stick, name), change(readFileSync(path)));
      const { digest } = roadsFirst;
      put('被改动.lfb', roadsFirst.path, flip);
      put('没有拷完.lfb', roadsFirst.path, (bytes) => bytes.subarray(0, Math.floor(bytes.length * 0.6)));
      put('较早的.lfb', old.path);
      put('重送的.lfb', newer.path);
      put('注销后的.lfb', (await again(civil, 'second')).path);
      const receivers = [{ unit: TOWN, keySha256: null }];
      await forged(roads, digest, stick, '给别人的.lfa', { id: randomUUID(), receivers });
      for (const name of ['冲突甲.lfa', '冲突乙.lfa']) await forged(roads, digest, stick, name, { id: randomUUID() });
    },
    async close() {
      for (const ledger of ledgers) await ledger.close();
    },
  };
}
