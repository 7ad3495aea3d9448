import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Registers, RegisterName } from '../../src/domain/registers/facts.ts';
import { errorSentence } from '../../src/text/errors.ts';
import type { Ledger } from '../support/a-county.ts';
import {
  aJoinedCounty,
  checkSeal,
  factsOf,
  fillAndSubmit,
  folderOf,
  importFile,
  type JoinedCounty,
} from '../support/joined-county.ts';
import { type Dump, dumpLedger, refusalTables } from '../support/ledger-dump.ts';
import { type Contents, rebuilt, sentBytes, type SignAs } from '../support/rebuilt-package.ts';

let joined: JoinedCounty;
let county: Ledger;
let unit: Ledger;
let village: Ledger;
let sent: { path: string; digest: string; id: string };
let before: Dump;
let serial = 0;

beforeAll(async () => {
  joined = await aJoinedCounty();
  county = joined.county;
  unit = await joined.join('QH-B1');
  village = await joined.join('QH-01-01');
  sent = await fillAndSubmit(joined, unit, 'QH-B1');
  const first = await fillAndSubmit(joined, village, 'QH-01-01');
  await importFile(county, first.path);
  await checkSeal(county, village);
});
afterAll(() => joined.close());
beforeEach(() => {
  before = dumpLedger(county.file, refusalTables);
});

/** What became of a file, whether anything else changed, and whether the sentence says what to do. */
async function outcome(path: string) {
  const { result, code, params } = await importFile(county, path);
  const isUnchanged = JSON.stringify(dumpLedger(county.file, refusalTables)) === JSON.stringify(before);
  return {
    result,
    code,
    params,
    isUnchanged,
    hasAdvice: code !== null && errorSentence({ code, params }).includes('请'),
  };
}
const refusalWith = (code: string, params: Record<string, unknown> = {}) => ({
  result: 'refused',
  code,
  params,
  isUnchanged: true,
  hasAdvice: true,
});

const change = (what: (contents: Contents) => void, signAs?: SignAs) =>
  rebuilt({ county, sender: unit, digest: sent.digest }, what, {
    folder: joined.box('changed'),
    name: `${++serial}.lfa`,
    ...(signAs === undefined ? {} : { signAs }),
  });

const pathOf: Partial<Record<RegisterName, string>> = {
  riskRevisions: 'risk-revisions',
  measureRisks: 'measure-risks',
};
const editRows =
  <K extends RegisterName>(register: K, edit: (rows: Registers[K][]) => unknown) =>
  ({ put, json }: Contents): void => {
    const path = `data/${pathOf[register] ?? register}.json`;
    const rows = json<Registers[K][]>(path);
    put(path, edit(rows) ?? rows);
  };

describe('签名都对、内容不对的报送包：整包拒绝，除导入记录和审计外一行不变', () => {
  it('合计被改大', async () => {
    const { path } = await change(({ draft }) => {
      draft.totals = { ...draft.totals, risks: 999 };
    });
    expect(await outcome(path)).toMatchObject(refusalWith('E_TOTALS', { name: 'risks', stated: 999, counted: 8 }));
  });

  it('少了几行，合计没改', async () => {
    const { path } = await change(editRows('measures', (rows) => rows.slice(1)));
    expect(await outcome(path)).toMatchObject(refusalWith('E_TOTALS'));
  });

  it('合计多写一项', async () => {
    const { path } = await change(({ draft }) => {
      draft.totals = { ...draft.totals, extra: 1 };
    });
    expect(await outcome(path)).toMatchObject(refusalWith('E_TOTALS', { name: 'extra' }));
  });

  it('编号重复', async () => {
    const { path } = await change(
      editRows('regulations', (rows) => rows.map((row) => ({ ...row, id: rows[0]?.id ?? row.id }))),
    );
    expect(await outcome(path)).toMatchObject(refusalWith('E_SCHEMA'));
  });

  it('措施指向不存在的风险点', async () => {
    const gone = '00000000-0000-4000-8000-00000000dead';
    const { path } = await change(
      editRows('measureRisks', (rows) => rows.map((row, index) => (index === 0 ? { ...row, riskId: gone } : row))),
    );
    expect(await outcome(path)).toMatchObject(refusalWith('E_SCHEMA', { path: 'data/' }));
  });

  it('多一个字段、少一个字段、类型不对、控制字符、超长', async () => {
    const edits: ((row: object) => object)[] = [
      (row) => ({ ...row, extra: 1 }),
      (row) => Object.fromEntries(Object.entries(row).slice(1)),
      (row) => ({ ...row, position: '3' }),
      (row) => ({ ...row, name: '甲\u0007' }),
      (row) => ({ ...row, name: '甲'.repeat(301) }),
    ];
    for (const edit of edits) {
      const { path } = await change(editRows('offices', (rows) => rows.map(edit)));
      expect(await outcome(path)).toMatchObject(refusalWith('E_SCHEMA', { path: 'data/offices.json' }));
    }
  });

  it('多一个数据文件、少一个数据文件', async () => {
    const more = await change(({ put }) => put('data/secret.json', []));
    expect(await outcome(more.path)).toMatchObject(refusalWith('E_SCHEMA', { path: 'data/secret.json' }));
    const less = await change(({ files }) => void files.delete('data/risks.json'));
    expect(await outcome(less.path)).toMatchObject(refusalWith('E_SCHEMA', { path: 'data/risks.json' }));
  });

  it('单位信息写成别的单位、别的年度，或有两条', async () => {
    for (const own of [{ unitCode: 'QH-01' }, { cycle: '2025' }]) {
      const { path } = await change(editRows('profiles', (rows) => rows.map((row) => ({ ...row, ...own }))));
      expect(await outcome(path)).toMatchObject(refusalWith('E_SCHEMA'));
    }
    const id = '00000000-0000-4000-8000-00000000000b' as never;
    const { path } = await change(editRows('profiles', (rows) => [...rows, ...rows.map((row) => ({ ...row, id }))]));
    expect(await outcome(path)).toMatchObject(refusalWith('E_SCHEMA'));
  });

  it('登记了附件却没有附上', async () => {
    const row = {
      id: '00000000-0000-4000-8000-00000000000c',
      register: 'risks',
      rowId: 'x',
      fileName: '会议纪要.pdf',
      mediaType: 'application/pdf',
      sizeBytes: 3,
      sha256: 'ab'.repeat(32),
    };
    const { path } = await change(({ put }) => put('data/attachments.json', [row]));
    expect(await outcome(path)).toMatchObject(refusalWith('E_SCHEMA', { detail: '会议纪要.pdf' }));
  });

  it('任务版本本台账没有', async () => {
    const { path } = await change(({ draft }) => {
      if (draft.task !== null) draft.task = { ...draft.task, version: 7 };
    });
    expect(await outcome(path)).toMatchObject(refusalWith('TASK_VERSION_UNKNOWN', { version: 7 }));
  });

  it('名录里没有的单位', async () => {
    const { path } = await change(
      editRows('profiles', (rows) => rows.map((row) => ({ ...row, unitCode: 'QH-99' }))),
      { ledger: unit, unit: 'QH-99' },
    );
    expect(await outcome(path)).toMatchObject(refusalWith('UNIT_UNKNOWN', { unit: 'QH-99' }));
  });

  it('冒用别的单位的名义', async () => {
    const { path } = await change(
      editRows('profiles', (rows) => rows.map((row) => ({ ...row, unitCode: 'QH-01-01' }))),
      { ledger: village, unit: 'QH-B1' },
    );
    expect(await outcome(path)).toMatchObject(refusalWith('E_CSR_INVALID'));
  });

  it('收件单位不是本单位', async () => {
    const { path } = await change(({ draft }) => {
      draft.receivers = [{ unit: 'QH-01', keySha256: null }];
    });
    expect(await outcome(path)).toMatchObject(refusalWith('E_WRONG_RECIPIENT', { unit: 'QH-01' }));
  });

  it('代报了不归它管的单位', async () => {
    const facts = factsOf(joined.settings, 'QH-01-02');
    const wrong = await change(({ put }) => put('children/QH-01-02.json', facts));
    expect(await outcome(wrong.path)).toMatchObject(refusalWith('UNIT_NOT_BELOW', { unit: 'QH-01-02' }));
  });

  it('自己的表写成由别的单位代报', async () => {
    const { path } = await change(editRows('profiles', (rows) => rows.map((row) => ({ ...row, reportedBy: 'QH-01' }))));
    expect(await outcome(path)).toMatchObject(refusalWith('E_SCHEMA'));
  });
});

describe('文件本身不对', () => {
  it.each<[string, (bytes: Buffer) => Buffer, string]>([
    ['空文件', () => Buffer.alloc(0), 'E_PKG_FORMAT'],
    ['一张图片', () => Buffer.from('89504e470d0a1a0a0000', 'hex'), 'E_PKG_FORMAT'],
    ['拷了一半', (bytes) => bytes.subarray(0, bytes.length / 2), 'E_PKG_FORMAT'],
    ['后面多了字节', (bytes) => Buffer.concat([bytes, Buffer.from('x')]), 'E_PKG_FORMAT'],
  ])('%s', async (name, damage, code) => {
    const path = join(joined.box('damaged'), `${name}.lfa`);
    writeFileSync(path, damage(sentBytes(unit, sent.digest)));
    expect(await outcome(path)).toMatchObject(refusalWith(code));
  });

  it('中间改了一位', async () => {
    const bytes = Buffer.from(sentBytes(unit, sent.digest));
    const at = bytes.indexOf('data/risks.json') + 200;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    const path = join(joined.box('damaged'), '改过.lfa');
    writeFileSync(path, bytes);
    expect(await outcome(path)).toMatchObject({ ...refusalWith(''), code: expect.stringMatching(/^E_/) });
  });

  it('本台账不办理的类型', async () => {
    const { path } = await rebuilt(
      { county, sender: unit, digest: sent.digest },
      (contents) => {
        contents.draft.type = 'reply';
        contents.draft.replyTo = { id: sent.id, digest: sent.digest };
        contents.draft.checks = null;
      },
      { folder: joined.box('changed'), name: `${++serial}.lfa` },
    );
    expect(await outcome(path)).toMatchObject(refusalWith('PACKAGE_TYPE_UNEXPECTED'));
  });

  it('单位自己写的任务包', async () => {
    const { path } = await rebuilt({ county, sender: county, digest: await taskDigest() }, () => undefined, {
      folder: joined.box('changed'),
      name: `${++serial}.lfa`,
      signAs: { ledger: unit, unit: 'QH-B1' },
    });
    expect(await outcome(path)).toMatchObject(refusalWith('E_ROLE'));
  });
  const taskDigest = async (): Promise<string> =>
    (await county.api.packages.list({ direction: 'out' })).find(({ type }) => type === 'task')?.digest ?? '';

  it('没有这个文件，或它是个文件夹', async () => {
    const folder = join(joined.box('odd'), '其实是文件夹.lfa');
    joined.box('odd/其实是文件夹.lfa/x.lfa');
    const { files } = await county.api.packages.importAll({ files: [folderOf(county, folder)] });
    expect(files).toMatchObject([{ fileName: 'x.lfa', result: 'refused', code: 'FILE_NOT_FOUND' }]);
    await expect(
      county.api.packages.importAll({ files: [county.app.files.admit(join(folder, '没有.lfa'))] }),
    ).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
  });

  it('改好再来就能收', async () => {
    const { path } = await change(() => undefined);
    expect(await importFile(county, path)).toMatchObject({ result: 'taken-over' });
  });
});
