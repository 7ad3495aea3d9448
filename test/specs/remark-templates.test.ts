import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aLedger, type Ledger, tempDir } from '../support/a-county.ts';
import { refusal } from '../support/refusal.ts';

const folder = tempDir();
let county: Ledger;
beforeAll(async () => {
  county = await aLedger(folder.dir, 'county', 'QH');
});
afterAll(async () => {
  await county.close();
  folder.release();
});
const codes = async () => (await county.api.answers.listTemplates({})).map(({ code }) => code);

describe('常用意见', () => {
  it('一开始就有几条；可以加、改、删，按次序列出', async () => {
    expect(await codes()).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
    const id = randomUUID();
    await county.api.answers.saveTemplate({ id, code: '公示', text: '公示栏照片请附上。', position: 0 });
    expect((await county.api.answers.listTemplates({}))[0]).toEqual({
      id,
      code: '公示',
      text: '公示栏照片请附上。',
      position: 0,
    });
    await county.api.answers.saveTemplate({ id, code: '公示', text: '请附公示的照片。', position: 9 });
    expect((await county.api.answers.listTemplates({})).at(-1)).toMatchObject({ id, text: '请附公示的照片。' });
    await county.api.answers.removeTemplate({ id });
    expect(await codes()).not.toContain('公示');
  });

  it('短码不能重复，不能带空格', async () => {
    const taken = county.api.answers.saveTemplate({ id: randomUUID(), code: '1', text: '重复', position: 10 });
    expect(await refusal(taken)).toMatchObject({ code: 'TEMPLATE_CODE_TAKEN', params: { code: '1' } });
    const blank = county.api.answers.saveTemplate({ id: randomUUID(), code: 'a b', text: '空格', position: 10 });
    expect(await refusal(blank)).toMatchObject({ code: 'INPUT_INVALID' });
  });
});
