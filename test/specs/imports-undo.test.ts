import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startApp } from '../../src/core/app.ts';
import type { Router } from '../../src/core/api/router.ts';
import { createClient } from '../../src/rpc/client.ts';
import { inProcessTransport } from '../../src/rpc/in-process.ts';
import { errorSentence } from '../../src/text/errors.ts';
import { fixedClock, RESOURCES } from '../support/a-county.ts';
import { anImportingCounty, type ImportingCounty } from '../support/importing-county.ts';
import { refusal } from '../support/refusal.ts';
import { dumpLedger } from '../support/ledger-dump.ts';

let county: ImportingCounty;
beforeEach(async () => {
  county = await anImportingCounty();
});
afterEach(() => county.release());
const heads = '序号,科室,岗位,职权事项,风险点,表现形式,风险等级,防控措施,制度依据,责任人,完成时限,联系方式';

describe('一次事务', () => {
  it('写到一半出错时，什么也没有留下', async () => {
    const before = county.dump();
    await county.close();
    let made = 0;
    // A measure gets an id that the ledger refuses, after offices, powers and risks were written.
    const newId = (): string => ((made += 1) === 9 ? '坏编号' : crypto.randomUUID());
    const options = { dataDir: county.dir, resourcesDir: RESOURCES, clock: fixedClock(), newId };
    const app = startApp({ ...options, ledgerFile: county.file, operator: '经办人' });
    const api = createClient<Router>(inProcessTransport(app.serve));
    const text = [heads, ...[1, 2, 3, 4].map((n) => `${n},财务股,,,风险${n},,较高,措施${n},,,,`)].join('\n');
    const path = join(county.dir, '癸.csv');
    writeFileSync(path, text);
    expect(await refusal(api.imports.apply({ file: app.files.admit(path) }))).toMatchObject({ code: 'INTERNAL' });
    await app.close();
    expect(dumpLedger(county.file, ['audit'])).toEqual(before);
  });
});

describe('撤销', () => {
  const table = `${heads}\n1,财务股,出纳,资金支付,超额支付,重复付款,较高,双人复核,《资金管理办法》,张某,长期坚持,`;

  // Numbers once given stay taken (ledger_info), whatever becomes of the import.
  // An import ends what history.undo can take back (changes).
  const kept = ['sheet_imports', 'ledger_info', 'changes'];
  it('撤销后与导入前完全一样，记录写明已撤销', async () => {
    await county.api.imports.apply({ file: county.table('甲.csv', table) });
    await county.api.offices.save({
      rows: [{ id: '00000000-0000-4000-8000-000000000009', name: '信访室', position: 9 }],
    });
    const before = county.dump(kept);
    const { importId } = await county.api.imports.apply({
      file: county.table('乙.csv', table.replace('超额', '重复')),
      mode: 'replace',
    });
    expect(county.dump(kept)).not.toEqual(before);
    await county.api.imports.undo({ importId: importId ?? '' });
    expect(county.dump(kept)).toEqual(before);
    const [last, first] = await county.api.imports.list({});
    expect([last?.undoneAt, first?.undoneAt]).toEqual([expect.any(String), null]);
    expect(await refusal(county.api.imports.undo({ importId: importId ?? '' }))).toMatchObject({
      code: 'IMPORT_UNDONE',
    });
  });

  it('导入后又改动过的拒绝撤销，说明改了什么；坚持时仍可撤销', async () => {
    const { importId } = await county.api.imports.apply({ file: county.table('甲.csv', table) });
    const { risks, posts } = await county.facts();
    const riskId = risks[0]?.id ?? '';
    await county.api.risks.edit({ riskId, edit: { manifestation: '拆分付款' } });
    const person = { id: '00000000-0000-4000-8000-0000000000aa', name: '李某', duty: '', position: 9 };
    await county.api.persons.save({ rows: [person] });
    const kind = 'regular' as const;
    const row = { id: '00000000-0000-4000-8000-0000000000ab', postId: posts[0]?.id ?? '', personId: person.id, kind };
    await county.api.assignments.save({ rows: [{ ...row, fromOn: null, toOn: null }] });
    const error = await refusal(county.api.imports.undo({ importId: importId ?? '' }));
    expect(error).toMatchObject({ code: 'IMPORT_ROWS_EDITED', params: { count: 2 } });
    expect(errorSentence(error)).toContain('风险点「超额支付」');
    await county.api.imports.undo({ importId: importId ?? '', force: true });
    const after = await county.facts();
    expect([after.risks, after.measures, after.powers]).toEqual([[], [], []]);
    // The post is still held by somebody entered later, so it and its office stay.
    expect([after.posts.length, after.offices.length, after.assignments.length]).toEqual([1, 1, 1]);
  });

  it('定稿后不能撤销', async () => {
    const { importId } = await county.api.imports.apply({ file: county.table('甲.csv', table) });
    await county.api.finals.lock({});
    expect(await refusal(county.api.imports.undo({ importId: importId ?? '' }))).toMatchObject({
      code: 'WORKING_LOCKED',
    });
  });
});

describe('导入自评表', () => {
  it('按名称对上指标，按各指标的计分办法换算；对不上的列出', async () => {
    const sheet = [
      '序号,考核项目,分值,评分标准,自评分,佐证材料',
      '1,工作机构,5,机构、职责明确,4.5,成立文件',
      '2,传达部署,5,每少 1 次扣 2.5 分,2.5,会议纪要',
      '3,排查覆盖,10,按百分比,9,台账',
      '4,廉政教育开展情况,10,每少一次扣,9,',
      '5,食堂卫生,5,整洁,5,',
      '6,排查程序,5,按完整程度,,',
    ].join('\n');
    const result = await county.api.imports.apply({ file: county.table('自评.csv', sheet) });
    expect(result.matched.map(({ line, title }) => [line, title])).toEqual([
      [2, '工作机构'],
      [3, '传达部署'],
      [4, '排查覆盖'],
    ]);
    expect(result.unmatched.map(({ line, reason }) => [line, reason])).toEqual([
      [5, 'out-of-rule'],
      [6, 'no-item'],
      [7, 'no-score'],
    ]);
    const { scores } = await county.facts();
    expect(scores).toHaveLength(3);
    expect(scores).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ itemId: 'leadership-body', given: 4.5, evidence: '成立文件' }),
        expect.objectContaining({ itemId: 'leadership-study', occurrences: 1 }),
        expect.objectContaining({ itemId: 'finding-coverage', percent: 90 }),
      ]),
    );
  });
});
