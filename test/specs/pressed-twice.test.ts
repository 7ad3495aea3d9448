import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorSentence } from '../../src/text/errors.ts';
import { PASSPHRASE } from '../support/a-county.ts';
import { folderOf } from '../support/joined-county.ts';
import { aReceivedCounty, type ReceivedCounty } from '../support/received-county.ts';
import { refusal } from '../support/refusal.ts';

let made: ReceivedCounty;
beforeAll(async () => {
  made = await aReceivedCounty();
});
afterAll(() => made.joined.close());

const twice = <T>(act: () => Promise<T>): Promise<[T, T]> => Promise.all([act(), act()]);

describe('手快的人：同一个按钮按两下、几件事一起办', () => {
  it('报送按两下只报一次，只有一个文件', async () => {
    const { village, joined } = made;
    await village.api.finals.reopen({ reason: '再报' });
    await village.api.finals.lock({});
    const before = await village.api.packages.list({ direction: 'out' });
    const folder = folderOf(village, joined.box('twice'));
    const [first, second] = await twice(() => village.api.packages.submit({ folder, withForms: false }));
    expect(second.digest).toBe(first.digest);
    expect(readdirSync(joined.box('twice'))).toEqual([first.fileName]);
    expect(await village.api.packages.list({ direction: 'out' })).toHaveLength(before.length + 1);
  });

  it('任务包按两下只写一份：不会有两份同号的任务包', async () => {
    const { county, joined } = made;
    const folder = folderOf(county, joined.box('task-twice'));
    const [first, second] = await twice(() => county.api.packages.writeTask({ folder }));
    expect(second.digest).toBe(first.digest);
  });

  it('两个单位的退回和两个文件夹的任务包同时写：一份接一份，编号不重，前后相接', async () => {
    const { county, joined } = made;
    const back = (digest: string, folder: string) =>
      county.api.packages.writeReturn({ digest, reason: '请补充', remarks: [], folder });
    const into = (name: string) => folderOf(county, joined.box(name));
    const written = await Promise.all([
      back(made.villageSent, into('back-1')),
      back(made.bureauSent, into('back-2')),
      county.api.packages.writeTask({ folder: into('task-1') }),
      county.api.packages.writeTask({ folder: into('task-2') }),
    ]);
    const numbers = written.map(({ seq }) => seq).toSorted((a, b) => a - b);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.at(-1)).toBe((numbers[0] ?? 0) + numbers.length - 1);
  });

  it('换新密钥按两下只换一次：两次说的是同一张恢复单', async () => {
    const { village } = made;
    const [first, second] = await twice(() => village.api.keys.replace({ passphrase: PASSPHRASE }));
    expect(second).toEqual(first);
  });

  it('办着长事就关了台账：说台账没有打开，不说程序出错', async () => {
    const { village, joined } = made;
    const folder = folderOf(village, joined.box('closed'));
    const printing = refusal(
      village.api.documents.print({ folder, forms: ['risk-identification', 'measures'], draft: true }),
    );
    await village.api.ledgers.close({});
    const error = await printing;
    expect(error.code).toBe('LEDGER_NOT_OPEN');
    expect(errorSentence(error)).toContain('请先打开');
    expect(readdirSync(joined.box('closed'))).toEqual([]);
  });
});
