/**
 * A county in the middle of its receiving, with something on every screen of its desk: made by the core itself.
 *
 * 栖砚镇 handed in with two of its villages, whose keys it vouches for; 鹭汀镇 with three is accepted; 麦垄乡 is overdue.
 * Of the bureaus one sent again after it was accepted, one waits for its reviewers, one for its seal, one is sent back,
 * and one is reported for. Start reading at `makeBusyCounty`.
 */
import { copyFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Ledger } from '../../support/a-county.ts';
import {
  aJoinedCounty,
  checkSeal,
  folderOf,
  importFile,
  joinTask,
  type JoinedCounty,
  submitTo,
} from '../../support/joined-county.ts';
import { bureaus, demo, type Sent, sent, sentAgain, sentCombined, settings, towns, unitOf } from './busy-units.ts';
import { fillStick } from './full-stick.ts';
import { review } from './reviewed-county.ts';

/** Ledgers of the county and of the bureau that was sent back, and a folder of files nobody received yet. */
export type BusyCounty = { county: string; returned: string; stick: string };

type Made = { joined: JoinedCounty; townships: ReadonlyMap<string, Ledger> };

/** The townships' keys are certified before the task is written. */
async function prepared(): Promise<Made> {
  const townships = new Map<string, Ledger>();
  const joined = await aJoinedCounty({
    clock: { now: () => new Date() },
    prepare: async (at) => {
      at.settings = settings;
      await at.county.api.tasks.save({ settings });
      for (const code of [towns.vouching, towns.accepted]) {
        const town = await at.stranger(code);
        const folder = folderOf(town, at.box(`enrol-${code}`));
        await importFile(at.county, (await town.api.packages.writeEnrol({ folder, receivers: ['QH'] })).path);
        await checkSeal(at.county, town);
        townships.set(code, town);
      }
    },
  });
  return { joined, townships };
}

/** A township's package with its villages inside, received by the county. */
async function receiveTown({ joined, townships }: Made, code: string, serials: readonly string[]) {
  const ledger = townships.get(code);
  if (ledger === undefined) throw new Error(`${code} was not prepared`);
  const villages: Sent[] = [];
  for (const serial of serials) villages.push(await sent(joined, `${code}-${serial}`));
  const whole = await sentCombined(joined, { code, ledger }, villages);
  const { api, app } = joined.county;
  await api.packages.importAll({ files: [app.files.admit(whole.path)] });
  return { ...whole, villages };
}

/** A bureau's package, received and, if so wanted, compared with its stamped cover. */
async function receiveBureau({ joined }: Made, code: string, isChecked = true): Promise<Sent> {
  const one = await sent(joined, code);
  await importFile(joined.county, one.path);
  if (isChecked) await checkSeal(joined.county, one.ledger);
  return one;
}

/** The finance bureau sits at another computer now: its new key waits beside the old one. */
async function changeKey({ joined }: Made): Promise<void> {
  const fresh = await joined.stranger(bureaus.finance, 'fresh');
  await joinTask(joined, fresh);
  const folder = folderOf(fresh, joined.box('enrol-fresh'));
  await importFile(joined.county, (await fresh.api.packages.writeEnrol({ folder, receivers: ['QH'] })).path);
}

/** What was too vague went back with remarks at its rows, and the bureau has them in its ledger. */
async function sendBack({ joined }: Made): Promise<Ledger> {
  const { county } = joined;
  const { facts, measureId, remark } = demo.brokenFactsOf(unitOf(bureaus.farming));
  const ledger = await joined.join(bureaus.farming);
  await ledger.api.entries.load({ facts });
  const first = await submitTo(ledger, joined.box('up-farming'));
  await importFile(county, first.path);
  await checkSeal(county, ledger);
  const back = await county.api.packages.writeReturn({
    digest: first.digest,
    reason: '一条措施过于笼统，一个风险点的表现形式没有写到岗位，请修改后重新报送。',
    remarks: [
      { register: 'measures', rowId: measureId, field: 'text', text: remark },
      {
        register: 'risks',
        rowId: facts.risks[0]?.id ?? '',
        field: 'manifestation',
        text: '请写明在哪个环节、以什么方式发生。',
      },
      { register: null, rowId: null, field: null, text: '附件请补会议记录的签字页。' },
    ],
    folder: folderOf(county, joined.box('down')),
  });
  await importFile(ledger, back.path);
  return ledger;
}

/** @param dir where ledgers and stick are left */
export async function makeBusyCounty(dir: string): Promise<BusyCounty> {
  const made = await prepared();
  const { joined } = made;
  const { county } = joined;
  const finance = await receiveBureau(made, bureaus.finance);
  await county.api.packages.accept({ digest: finance.digest });
  await county.api.reports.freeze({ name: '2026 年第三季度汇总' });

  const accepted = await receiveTown(made, towns.accepted, ['01', '02', '03']);
  for (const { ledger } of accepted.villages) await checkSeal(county, ledger);
  await county.api.packages.accept({ digest: accepted.digest, withChildren: true });
  await receiveTown(made, towns.vouching, ['01', '02']);

  await importFile(county, (await sentAgain(joined, finance, '预拨款不按合同节点，凭一句话先付。')).path);
  const health = await receiveBureau(made, bureaus.health);
  const roads = await receiveBureau(made, bureaus.roads, false);
  const farming = await sendBack(made);
  await changeKey(made);
  await county.api.entries.load({ unit: bureaus.cooperative, facts: demo.factsOf(unitOf(bureaus.cooperative)) });
  await county.api.tracking.saveNote({ unit: towns.late, text: '11 月 24 日电话催过，答复月底前报。' });

  const stick = await fillStick(joined, join(dir, 'stick'), { health, roads });
  await review(joined, { reviewed: health, told: bureaus.finance });
  const copies = [county, farming].map(({ file }) => ({ file, copy: join(dir, basename(file)) }));
  await county.close();
  await farming.close();
  for (const { file, copy } of copies) copyFileSync(file, copy);
  await joined.close();
  const [countyFile = '', returned = ''] = copies.map(({ copy }) => copy);
  return { county: countyFile, returned, stick };
}
