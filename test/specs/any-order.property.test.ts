import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Office } from '../../src/domain/units/unit.ts';
import { aJoinedCounty, checkSeal, fillAndSubmit, importFile, type JoinedCounty } from '../support/joined-county.ts';
import type { Ledger } from '../support/a-county.ts';
import { rebuilt } from '../support/rebuilt-package.ts';
import { copyLedger, reopen } from '../support/reopened-ledger.ts';

const CODE = 'QH-B1';
type Version = { path: string; digest: string; id: string; seq: number; prev: string | null };
/** What the next version is made from: its number, the one before it, and an id that may be another's. */
type Plan = { name: string; seq: number; after: string | null; id?: string };

/** Number 1 is the request for a certificate. Then a chain of four, a second version from two places, one with another's id, one that lost its predecessor. */
const plans: Plan[] = [
  { name: 'a1', seq: 2, after: null },
  { name: 'a2', seq: 3, after: 'a1' },
  { name: 'a3', seq: 4, after: 'a2' },
  { name: 'a4', seq: 5, after: 'a3' },
  { name: 'b2', seq: 3, after: 'a1' },
  { name: 'b3', seq: 4, after: 'b2' },
  { name: 'c5', seq: 6, after: 'a3' },
  { name: 'd6', seq: 7, after: 'a4', id: 'a1' },
];

let joined: JoinedCounty;
let start: string;
let dir: string;
const versions: Version[] = [];

beforeAll(async () => {
  joined = await aJoinedCounty();
  const { county } = joined;
  const unit = await joined.join(CODE);
  // The key is certified by its request, so that the versions themselves wait for nothing but the clerk.
  const enrol = await unit.api.packages.writeEnrol({
    folder: unit.app.files.admit(joined.box('enrol')),
    receivers: ['QH'],
  });
  await importFile(county, enrol.path);
  await checkSeal(county, unit);
  dir = joined.box('copies');
  start = copyLedger(county.file, dir);
  const sent = await fillAndSubmit(joined, unit, CODE);
  const [folder, made] = [joined.box('pool'), new Map<string, Version>()];
  for (const [index, plan] of plans.entries()) {
    const id = plan.id === undefined ? randomUUID() : (made.get(plan.id)?.id ?? '');
    const prev = plan.after === null ? enrol.digest : (made.get(plan.after)?.digest ?? '');
    const built = await rebuilt(
      { county, sender: unit, digest: sent.digest },
      ({ draft, put, json }) => {
        const offices = json<Office[]>('data/offices.json');
        const more = Array.from({ length: index + 1 }, (_, n) => ({
          id: randomUUID() as Office['id'],
          name: `第${n + 1}股`,
          position: 900 + n,
        }));
        const sorted = [...offices, ...more];
        put('data/offices.json', sorted);
        draft.totals = { ...draft.totals, offices: sorted.length };
        Object.assign(draft, { id, prev, seq: plan.seq });
      },
      { folder, name: `${plan.name}.lfa` },
    );
    const version = { ...built, id, prev, seq: plan.seq };
    made.set(plan.name, version);
    versions.push(version);
  }
});
afterAll(() => joined.close());

async function withCounty<T>(paths: readonly string[], work: (county: Ledger) => Promise<T>): Promise<T> {
  const file = copyLedger(start, dir);
  const county = reopen(file, dir);
  try {
    for (const path of paths) await importFile(county, path);
    return await work(county);
  } finally {
    await county.close();
    for (const suffix of ['', '-wal', '-shm', '.lock']) rmSync(`${file}${suffix}`, { force: true });
  }
}

/** Everything a clerk sees; row numbers of the ledger itself are left out. */
async function stateOf({ api }: Ledger) {
  const held = (await api.packages.list({ unit: CODE })).map((one) => ({ ...one, snapshotId: null }));
  const tracked = await api.tracking.list({});
  const { rows } = await api.rollup.get({ withReceived: true });
  return { held, tracked, rows };
}

const orders = fc
  .array(fc.nat({ max: plans.length - 1 }), { minLength: 1, maxLength: 6 })
  .chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray([...list, ...list], { minLength: list.length * 2 })),
  );
const pathsOf = (list: readonly number[]): string[] => list.flatMap((index) => versions[index]?.path ?? []);
const isRival = (a: Version, b: Version): boolean =>
  a !== b && (a.seq === b.seq || a.id === b.id || (a.prev !== null && a.prev === b.prev));

describe('一个单位的多份报送包', () => {
  it('任何次序、重复、分叉，收进来都是同一个结果，一份不丢，每处分叉都待定', async () => {
    await fc.assert(
      fc.asyncProperty(orders, async ([once, shuffledTwice]) => {
        const set = [...new Set(once)].flatMap((index) => versions[index] ?? []);
        const first = await withCounty(pathsOf(once), stateOf);
        const second = await withCounty(pathsOf(shuffledTwice), stateOf);
        expect(second).toEqual(first);
        const digests = first.held.filter(({ type }) => type === 'submission').map(({ digest }) => digest);
        expect(digests.toSorted()).toEqual(set.map(({ digest }) => digest).toSorted());
        const pending = first.held.filter(({ findings }) => findings.some(({ code }) => code === 'P_FORK'));
        const rivals = set.filter((one) => set.some((other) => isRival(one, other)));
        expect(pending.map(({ digest }) => digest).toSorted()).toEqual(rivals.map(({ digest }) => digest).toSorted());
        expect(pending.every(({ authenticity }) => authenticity === 'pending')).toBe(true);
      }),
      { numRuns: 20, seed: 20261120 },
    );
  }, 60_000);

  it('每一份都能被要求接受：候选可以，旧的是重放，分叉的待定；接受后数字就是那一份的', async () => {
    await fc.assert(
      fc.asyncProperty(orders, async ([once]) => {
        await withCounty(pathsOf(once), async (county) => {
          const set = [...new Set(once)].flatMap((index) => versions[index] ?? []);
          const highest = Math.max(...set.map(({ seq }) => seq));
          const top = set.filter(({ seq }) => seq === highest);
          const isForked = (one: Version): boolean => set.some((other) => isRival(one, other));
          const candidate = top.length === 1 && top[0] !== undefined && !isForked(top[0]) ? top[0] : undefined;
          for (const one of set.filter((version) => version !== candidate)) {
            const answer = await county.api.packages.accept({ digest: one.digest }).then(
              () => 'accepted',
              (error: { code: string }) => error.code,
            );
            const allowed = candidate === undefined ? ['PACKAGE_PENDING', 'E_REPLAY'] : ['E_REPLAY'];
            expect(allowed).toContain(answer);
          }
          if (candidate === undefined) return;
          await county.api.packages.accept({ digest: candidate.digest });
          const { rows } = await county.api.rollup.get({});
          const own = (await county.api.packages.list({})).find(({ digest }) => digest === candidate.digest);
          expect(rows.find(({ unitCode }) => unitCode === CODE)?.totals?.['offices']).toBe(own?.totals['offices']);
        });
      }),
      { numRuns: 12, seed: 20261121 },
    );
  }, 60_000);

  it('选定分叉中的一份后它可以接受；选错了改选另一份；没有分叉的不能选', async () => {
    const [a1, a2, , , b2] = versions;
    if (a1 === undefined || a2 === undefined || b2 === undefined) throw new Error('no versions');
    await withCounty([a1.path, b2.path, a2.path], async (county) => {
      const { accept, choose } = county.api.packages;
      await expect(choose({ digest: a1.digest })).rejects.toMatchObject({ code: 'PACKAGE_NOT_FORKED' });
      await expect(accept({ digest: a2.digest })).rejects.toMatchObject({ code: 'PACKAGE_PENDING' });
      await choose({ digest: b2.digest });
      await expect(accept({ digest: a2.digest })).rejects.toMatchObject({ code: 'E_REPLAY' });
      await choose({ digest: a2.digest });
      await expect(accept({ digest: b2.digest })).rejects.toMatchObject({ code: 'E_REPLAY' });
      await accept({ digest: a2.digest });
      const held = await county.api.packages.list({ unit: CODE });
      expect(held.find(({ digest }) => digest === a2.digest)).toMatchObject({
        state: 'accepted',
        authenticity: 'pass',
      });
      expect(held.filter(({ type }) => type === 'submission')).toHaveLength(3);
    });
  });
});

describe('过程报送', () => {
  it('月度进展接在同一列里，不顶掉年度数字', async () => {
    const [a1, a2] = versions;
    if (a1 === undefined || a2 === undefined) throw new Error('no versions');
    const unit = await reopenSender();
    const progress = await rebuilt(
      { county: joined.county, sender: unit, digest: unit.sent },
      ({ draft }) => {
        Object.assign(draft, { seq: 4, prev: a2.digest, purpose: 'progress', id: randomUUID() });
      },
      { folder: joined.box('pool'), name: 'progress.lfa', signAs: { ledger: unit, unit: CODE } },
    );
    await withCounty([a1.path, a2.path, progress.path], async (county) => {
      await county.api.packages.accept({ digest: a2.digest });
      await county.api.packages.accept({ digest: progress.digest });
      const line = (await county.api.tracking.list({})).find((one) => one.unit === CODE);
      expect(line).toMatchObject({ digest: a2.digest, acceptedDigest: a2.digest, seq: 3 });
    });
  });
});

/** The sender's ledger again, read from the county's folder of ledgers. */
async function reopenSender(): Promise<Ledger & { sent: string }> {
  const file = copyLedger(`${joined.box(`ledger-${CODE}`)}/${CODE}.lfdb`, dir);
  const unit = reopen(file, dir);
  const sent = (await unit.api.packages.list({ direction: 'out' })).find(({ type }) => type === 'submission');
  return { ...unit, sent: sent?.digest ?? '' };
}
