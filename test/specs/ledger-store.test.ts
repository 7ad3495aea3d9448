import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { brokenAuditLines } from '../../src/core/api/audit.ts';
import { readHandle } from '../../src/core/db/handles.ts';
import { currentTask } from '../../src/core/tasks/tasks.repo.ts';
import type { Office } from '../../src/domain/units/unit.ts';
import { aLedger, type Ledger } from '../support/a-county.ts';
import { dumpLedger, withRaw } from '../support/ledger-dump.ts';
import {
  aJoinedCounty,
  checkSeal,
  factsOf,
  fillAndSubmit,
  folderOf,
  importFile,
  type JoinedCounty,
} from '../support/joined-county.ts';
import { refusal } from '../support/refusal.ts';
import { copyLedger, reopen } from '../support/reopened-ledger.ts';

let joined: JoinedCounty;
let county: Ledger;
beforeAll(async () => {
  joined = await aJoinedCounty();
  county = joined.county;
});
afterAll(() => joined.close());

type Line = { seq: number; operator: string; path: string; change: string; previous_hash: string };
const auditOf = (ledger: Ledger): Line[] =>
  withRaw(ledger.file, (raw) => raw.prepare<[], Line>('SELECT * FROM audit ORDER BY seq').all());
const broken = (ledger: Ledger): number[] => withRaw(ledger.file, (raw) => brokenAuditLines(readHandle(raw)));
const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const office = (n: number, name: string): Office => ({ id: uuid(n) as Office['id'], name, position: n });

describe('审计', () => {
  it('每个改动一行：经办人、做了什么、规范 JSON、接着上一行；读取不留', async () => {
    const before = auditOf(county);
    await county.api.offices.save({ rows: [office(1, '办公室')] });
    await county.api.offices.list({});
    await county.api.checks.list({});
    const lines = auditOf(county);
    expect(lines).toHaveLength(before.length + 1);
    expect(lines.at(-1)).toMatchObject({ seq: before.length + 1, operator: '经办人', path: 'offices.save' });
    expect(lines.at(-1)?.change).toBe(`{"rows":[{"id":"${uuid(1)}","name":"办公室","position":1}]}`);
    expect(broken(county)).toEqual([]);
  });

  it('被拒绝的改动什么也不留下', async () => {
    const before = dumpLedger(county.file);
    const rows = [office(2, '财务股'), office(3, '甲\u0000乙')];
    expect(await refusal(county.api.offices.save({ rows }))).toMatchObject({ code: 'INPUT_INVALID' });
    expect(await refusal(county.api.offices.remove({ ids: [uuid(1), uuid(9)] }))).toMatchObject({
      code: 'ROW_NOT_FOUND',
    });
    const post = {
      id: uuid(5) as never,
      officeId: uuid(77) as never,
      name: '出纳',
      isKey: true,
      isHead: false,
      duties: '',
      decidedLevel: null,
      position: 0,
    };
    expect(await refusal(county.api.posts.save({ rows: [{ ...post, officeId: null }, post] }))).toMatchObject({
      code: 'ROW_REFERENCED',
    });
    expect(dumpLedger(county.file)).toEqual(before);
  });

  it('审计行改不了、删不掉；绕过去改了、删了也看得出', async () => {
    const copy = await aLedger(joined.box('audit'), 'county', 'QH');
    await copy.api.tasks.save({ settings: joined.settings });
    for (const n of [1, 2, 3, 4]) await copy.api.offices.save({ rows: [office(n, `第${n}科`)] });
    withRaw(copy.file, (raw) => {
      expect(() => raw.exec("UPDATE audit SET operator = '乙' WHERE seq = 2")).toThrow('never changed');
      expect(() => raw.exec('DELETE FROM audit WHERE seq = 2')).toThrow('never deleted');
      raw.exec('DROP TRIGGER audit_keeps; DROP TRIGGER audit_stays');
      raw.exec("UPDATE audit SET operator = '乙' WHERE seq = 2");
    });
    expect(broken(copy)).toEqual([3]);
    withRaw(copy.file, (raw) => raw.exec("UPDATE audit SET operator = '经办人' WHERE seq = 2"));
    expect(broken(copy)).toEqual([]);
    withRaw(copy.file, (raw) => raw.exec('DELETE FROM audit WHERE seq = 3'));
    expect(broken(copy)).toEqual([4, 5]);
    await copy.close();
  });
});

describe('秘密不进台账', () => {
  it('口令、恢复单的数字在台账文件里找不到', async () => {
    const ledger = await aLedger(joined.box('secret'), 'unit', 'QH-B1');
    const passphrase = '绝不落盘的口令-Zx9!';
    const { recoverySheet } = await ledger.api.keys.create({ passphrase });
    await ledger.api.keys.lock({});
    await refusal(ledger.api.keys.unlock({ passphrase: `${passphrase}错` }));
    await ledger.api.keys.unlock({ passphrase });
    const bytes = ['', '-wal'].map((suffix) => readFileSync(`${ledger.file}${suffix}`));
    const secrets = [passphrase, recoverySheet.join(''), recoverySheet.join(' '), recoverySheet.join('-')];
    for (const file of bytes)
      for (const secret of secrets) {
        expect(file.includes(Buffer.from(secret, 'utf8'))).toBe(false);
        expect(file.includes(Buffer.from(secret, 'utf16le'))).toBe(false);
      }
    expect(recoverySheet).toHaveLength(10);
    await ledger.close();
  });
});

describe('写进去什么，读出来就是什么', () => {
  const texts = [
    '䶮㛃𠅤堃喆·古丽', // rare characters, one beyond the BMP
    "'; DROP TABLE risks; --",
    '" OR 1=1 \\ % _ ?',
    '第一行\n第二行',
    '𠅤'.repeat(150),
    'Ａ１（全角）\u00a0\u200b尾',
  ];
  it('生僻字、引号、注入语句、换行、零宽字符原样往返', async () => {
    const rows = texts.map((text, index) => office(100 + index, text));
    await county.api.offices.save({ rows });
    const listed = (await county.api.offices.list({})).filter(({ position }) => position >= 100);
    expect(listed.map(({ name }) => name)).toEqual(texts);
    await county.api.offices.remove({ ids: rows.map(({ id }) => id) });
  });

  it('很长的正文原样往返，超过上限整行拒绝', async () => {
    const long = '䶮'.repeat(5000);
    const note = async (text: string) => {
      const [profile] = await county.api.profiles.list({});
      if (profile === undefined) throw new Error('no profile');
      await county.api.profiles.save({ rows: [{ ...profile, note: text }] });
    };
    await note(long);
    expect((await county.api.profiles.list({}))[0]?.note).toBe(long);
    expect(await refusal(note(`${long}䶮`))).toMatchObject({ code: 'INPUT_INVALID', params: { field: 'rows.0.note' } });
    expect(await refusal(note('半个\ud842'))).toMatchObject({ code: 'INPUT_INVALID' });
  });

  it('单位、年度和编号参数里写 SQL 也只是查不到', async () => {
    const inject = "QH' OR '1'='1";
    expect(await refusal(county.api.offices.list({ unit: inject }))).toMatchObject({ code: 'INPUT_INVALID' });
    expect(await county.api.packages.list({ cycle: '2026', unit: 'X' })).toEqual([]);
    expect(await refusal(county.api.offices.remove({ ids: ["' OR 1=1"] }))).toMatchObject({ code: 'ROW_NOT_FOUND' });
    expect(await county.api.rollup.listRisks({ category: inject })).toEqual([]);
  });
});

describe('整年一次写入', () => {
  it('编号重复、引用不存在、已有内容时整年不写，说清原因', async () => {
    const ledger = await aLedger(joined.box('load'), 'county', 'QH');
    await ledger.api.tasks.save({ settings: joined.settings });
    const facts = factsOf(joined.settings, 'QH-B1');
    const load = (change: object) => ledger.api.entries.load({ unit: 'QH-B1', facts: { ...facts, ...change } });
    const before = dumpLedger(ledger.file);
    const [risk] = facts.risks;
    expect(await refusal(load({ risks: [...facts.risks, risk] }))).toMatchObject({ code: 'ROW_DUPLICATE' });
    expect(await refusal(load({ posts: [] }))).toMatchObject({ code: 'ROW_REFERENCED' });
    expect(await refusal(load({ profiles: [] }))).toMatchObject({ code: 'E_SCHEMA' });
    expect(dumpLedger(ledger.file)).toEqual(before);
    await load({});
    expect(await refusal(load({}))).toMatchObject({ code: 'RESTORE_NOT_EMPTY' });
    expect(await ledger.api.entries.get({ unit: 'QH-B1' })).toMatchObject({ risks: facts.risks });
    await ledger.close();
  });
});

describe('按单位和年度分开', () => {
  it('同一台账里两个年度、自己和代报的各是各的', async () => {
    const next = { ...joined.settings, cycle: { ...joined.settings.cycle, code: '2027' } };
    const shift = (day: string): string => day.replace('2026', '2027');
    next.cycle = {
      ...next.cycle,
      startsOn: shift(next.cycle.startsOn),
      endsOn: shift(next.cycle.endsOn),
      dueOn: shift(next.cycle.dueOn),
      phases: next.cycle.phases.map((phase) => ({
        ...phase,
        startsOn: shift(phase.startsOn),
        endsOn: shift(phase.endsOn),
      })),
    };
    const ledger = await aLedger(joined.box('two'), 'county', 'QH');
    await ledger.api.tasks.save({ settings: joined.settings });
    await ledger.api.tasks.save({ settings: next });
    await ledger.api.offices.save({ cycle: '2026', rows: [office(1, '旧年')] });
    await ledger.api.offices.save({ rows: [office(1, '新年')] });
    await ledger.api.offices.save({ unit: 'QH-B1', rows: [office(1, '代报')] });
    expect(await ledger.api.offices.list({ cycle: '2026' })).toMatchObject([{ name: '旧年' }]);
    expect(await ledger.api.offices.list({ cycle: '2027' })).toMatchObject([{ name: '新年' }]);
    expect(await ledger.api.offices.list({ unit: 'QH-B1' })).toMatchObject([{ name: '代报' }]);
    expect(await refusal(ledger.api.offices.list({ unit: 'QH-B1', cycle: '2026' }))).toMatchObject({
      code: 'ROW_NOT_FOUND',
    });
    expect(await refusal(ledger.api.offices.save({ unit: 'QH-01-01', rows: [] }))).toMatchObject({
      code: 'UNIT_NOT_BELOW',
    });
    await ledger.close();
  });
});

describe('收到的快照', () => {
  it('收到之后，县里的任何操作都不改其中一行', async () => {
    const unit = await joined.join('QH-B1');
    const sent = await fillAndSubmit(joined, unit, 'QH-B1');
    await importFile(county, sent.path);
    const received = () => {
      const tables = dumpLedger(county.file);
      const id = withRaw(county.file, (raw) =>
        raw.prepare<[], { id: number }>("SELECT id FROM snapshots WHERE kind = 'received'").get(),
      )?.id;
      return Object.entries(tables).flatMap(([table, rows]) => {
        const owned = withRaw(county.file, (raw) => raw.pragma(`table_info('${table}')`)) as { name: string }[];
        return owned[0]?.name === 'snapshot_id' ? rows.filter((row) => row.startsWith(`[${id},`)) : [];
      });
    };
    const before = received();
    expect(before.length).toBeGreaterThan(50);
    const [risk] = factsOf(joined.settings, 'QH-B1').risks;
    const folder = folderOf(county, joined.box('down'));
    await checkSeal(county, unit);
    await county.api.risks.approve({ unit: 'QH-B1', levels: [{ riskId: risk?.id ?? '', level: 1, why: '核定' }] });
    await county.api.packages.writeReturn({
      digest: sent.digest,
      folder,
      reason: '改',
      remarks: [{ register: 'risks', rowId: risk?.id ?? '', field: 'name', text: '改' }],
    });
    await county.api.packages.accept({ digest: sent.digest });
    await county.api.packages.writeReceipt({ digest: sent.digest, folder });
    await county.api.packages.writeRestore({ unit: 'QH-B1', folder });
    await importFile(county, sent.path);
    // an entry of the county for the same unit lies beside it
    await county.api.offices.save({ unit: 'QH-B1', rows: [office(1, '代报')] });
    await county.api.entries.load({ unit: 'QH-B1', facts: factsOf(joined.settings, 'QH-B1', 'other') });
    expect(received()).toEqual(before);
  });
});

describe('坏了的台账', () => {
  it('任务内容读不出来：打开时、读到时都说台账已损坏，不说程序出错', () => {
    const copy = copyLedger(county.file, joined.box('broken'));
    withRaw(copy, (raw) => {
      raw.pragma('ignore_check_constraints = ON');
      raw.exec(`UPDATE tasks SET settings = replace(settings, '","', '"~"')`);
      expect(() => currentTask(readHandle(raw))).toThrow('LEDGER_CORRUPT');
    });
    expect(() => reopen(copy, joined.box('broken'))).toThrow('LEDGER_CORRUPT');
  });
});
