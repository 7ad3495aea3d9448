/** 工作台: phases, what is missing by step and by form, and what changed since the last submission. */
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PASSPHRASE } from '../../support/a-county.ts';
import { reopen } from '../../support/reopened-ledger.ts';
import { newLedger } from '../support/new-ledger.ts';
import { expect, goBy, test } from './desk-test.ts';

const WHY = '改正岗位名称';

/** The village after its first submission, opened again for a correction: one post renamed, one power gone. */
const submitted = test.extend<{ changed: { renamed: string; removed: string } }>({
  changed: { renamed: '村文书（兼档案员）', removed: '外部请托' },
  ledger: async ({ village, deskDir, changed }, use) => {
    const file = join(deskDir, 'QH-01-01.lfdb');
    copyFileSync(village, file);
    const { api, app, close } = reopen(file, deskDir);
    await api.keys.unlock({ passphrase: PASSPHRASE });
    await api.finals.lock({});
    mkdirSync(join(deskDir, 'stick'));
    await api.packages.submit({ folder: app.files.admit(join(deskDir, 'stick')) });
    await api.finals.reopen({ reason: WHY });
    const posts = await api.posts.list({});
    const named = (name: string) => posts.filter((post) => post.name === name);
    await api.posts.save({ rows: named('村文书').map((post) => ({ ...post, name: changed.renamed })) });
    const power = (await api.powers.list({})).find(({ name }) => name === changed.removed);
    if (power === undefined) throw new Error('no such power');
    const risks = await api.risks.list({});
    for (const { id } of risks.filter(({ powerId }) => powerId === power.id))
      await api.risks.edit({ riskId: id, edit: { powerId: null }, reason: WHY });
    await api.powers.remove({ ids: [power.id] });
    await close();
    await use(file);
  },
});

submitted('报送以来的修改：计数，逐行写明，点一下到那一行', async ({ desk, changed }) => {
  const changes = desk.getByRole('region', { name: '第 1 次报送以来的修改' });
  await changes.getByText('职权：删除 1').click();
  await expect(changes.getByText(`职权“${changed.removed}”`)).toBeVisible();
  await changes.getByText('岗位：修改 1', { exact: true }).click();
  await changes.getByRole('link', { name: `岗位“${changed.renamed}”` }).click();
  await expect(desk.getByRole('heading', { name: '单位与岗位', level: 1 })).toBeVisible();
  const active = desk.getByRole('grid', { name: '岗位' }).getByRole('row', { selected: true });
  await expect(active).toContainText(changed.renamed);
});

test('阶段写明日期和正在做的事；缺项可按附表看，点缺项到登记它的页面', async ({ desk }) => {
  const phases = desk.getByRole('region', { name: '年度时间安排' });
  await expect(phases.getByRole('listitem').filter({ hasText: '动员部署' })).toContainText('1.5–2.28');
  const progress = desk.getByRole('region', { name: '办理进度' });
  await expect(progress.getByRole('listitem').filter({ hasText: '风险点识别' })).toContainText('1 个风险点没有分类');
  await progress.getByText('按附表').click();
  const form = progress.getByRole('listitem').filter({ hasText: '部门廉政风险点识别表' });
  await expect(form).toContainText('1 个风险点没有分类');
  await expect(progress.getByRole('listitem').filter({ hasText: '权力清单' })).toContainText('没有缺项，可以打印');
  await form.getByRole('link', { name: '1 个风险点没有分类' }).click();
  await expect(desk.getByRole('heading', { name: '风险点识别', level: 1 })).toBeVisible();
  await goBy(desk, '工作台');
  await expect(progress).toBeVisible();
});

const empty = test.extend({ ledger: ({ deskDir }, use) => use(newLedger(deskDir)) });

empty('还没有任务的新台账：工作台只写下一步', async ({ desk }) => {
  await desk.evaluate(() => window.location.assign('#/workbench'));
  await desk.getByRole('main').getByRole('button', { name: '开始使用' }).click();
  await expect(desk.getByRole('heading', { level: 1 })).toContainText('开始使用');
});
