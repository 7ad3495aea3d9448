/** What a clerk does beside one risk: correct it, give it measures others have, keep files with them. */
import { makeVillage } from '../journey/demo-desk.ts';
import { dropFile } from '../support/dropped-file.ts';
import { expect, goBy, operator, sayWho, test as journey } from '../journey/journey-test.ts';

const test = journey.extend({
  ledger: async ({ deskDir }, use) => use((await makeVillage(deskDir)).ledger),
});

test.beforeEach(async ({ shell: { page } }) => {
  page.setDefaultTimeout(15_000);
  await sayWho(page);
  await goBy(page, '风险点识别');
  await page.getByRole('grid', { name: '风险点', exact: true }).getByRole('gridcell').nth(2).click();
});

test('集体定以后更正：写明理由，修订里看得出谁改的、改前改后；可以撤销', async ({ shell: { page } }) => {
  const panel = page.locator('.risk-panel');
  const before = await panel.getByRole('heading', { level: 2 }).innerText();
  await panel.getByRole('button', { name: /^更正/u }).click();
  const dialog = page.getByRole('dialog', { name: /^更正/u });
  await dialog.getByLabel('风险点', { exact: true }).fill(`${before}䶮`);
  await dialog.getByRole('button', { name: /^更\s?正$/u }).click();
  await expect(dialog.getByRole('alert')).toContainText('更正理由');
  await dialog.getByLabel('更正理由').fill('群众反映说法不准');
  await dialog.getByRole('button', { name: /^更\s?正$/u }).click();
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText(`${before}䶮`);
  await panel.getByRole('tab', { name: /^修订/u }).click();
  const made = panel.getByRole('listitem').first();
  await expect(made).toContainText(operator);
  await expect(made).toContainText('群众反映说法不准');
  await expect(made.locator('ins')).toHaveText('䶮');
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText(before);
});

test('取用别的风险点已有的措施，再从这里移去，那一处不受影响', async ({ shell: { page } }) => {
  const panel = page.locator('.risk-panel');
  await panel.getByRole('tab', { name: /^措施/u }).click();
  const phase = panel.getByRole('region', { name: '前期预防' });
  const cards = phase.locator('.measure-card');
  await expect(cards.first()).toBeVisible();
  const count = await cards.count();
  await phase.getByRole('button', { name: '取用已有的前期预防措施' }).click();
  const dialog = page.getByRole('dialog', { name: '取用已有的前期预防措施' });
  await dialog.getByRole('checkbox').first().check();
  await dialog.getByRole('button', { name: '取用 1 条' }).click();
  await expect(cards).toHaveCount(count + 1);
  const shared = cards.filter({ hasText: '这条措施同时用于' });
  await expect(shared.first()).toContainText(/同时用于 \d+ 个风险点/u);
  await shared.first().getByRole('button', { name: '从这个风险点移去' }).click();
  await expect(cards).toHaveCount(count);
});

test('把文件拖到措施上：记下校验值；太大的、别的格式的不收，说明原因', async ({ shell: { page } }) => {
  const panel = page.locator('.risk-panel');
  await panel.getByRole('tab', { name: /^措施/u }).click();
  const card = panel.locator('.measure-card').first();
  await card.getByRole('button', { name: /^附件/u }).click();
  const files = card.getByRole('group', { name: '附件' });
  const drop = files.getByRole('button', { name: /把文件拖到这里/u });
  await dropFile(drop, '公示照片.pdf', '%PDF-1.7');
  await expect(files.getByRole('listitem')).toContainText('公示照片.pdf');
  await expect(files.getByText(/^校验值 [0-9a-f]{8}$/u)).toBeVisible();
  await expect(card.getByRole('button', { name: '附件 1' })).toBeVisible();
  await dropFile(drop, '太大.pdf', '%PDF-1.7', 6 * 1024 * 1024);
  await expect(files.getByRole('alert')).toContainText('太大.pdf');
  await dropFile(drop, '说明.txt', '说明');
  await expect(files.getByRole('alert')).toContainText('说明.txt');
  await expect(files.getByRole('listitem')).toHaveCount(1);
});

test('把文件拖到风险点上：记在它的附件里，取下要再问一次', async ({ shell: { page } }) => {
  const panel = page.locator('.risk-panel');
  await panel.getByRole('tab', { name: /^附件/u }).click();
  const files = panel.getByRole('group', { name: '附件' });
  const before = await files.getByRole('listitem').count();
  await dropFile(files.getByRole('button', { name: /把文件拖到这里/u }), '会议记录.pdf', '%PDF-1.7');
  await expect(files.getByRole('listitem')).toHaveCount(before + 1);
  await expect(files.getByRole('listitem').last()).toContainText('会议记录.pdf');
  await expect(panel.getByRole('tab', { name: `附件 ${before + 1}` })).toBeVisible();
  await files.getByRole('button', { name: '移去附件 会议记录.pdf' }).click();
  await page.getByRole('button', { name: '不移去' }).click();
  await expect(files.getByRole('listitem')).toHaveCount(before + 1);
  await files.getByRole('button', { name: '移去附件 会议记录.pdf' }).click();
  await page
    .locator('.ant-popover:visible')
    .getByRole('button', { name: /^移\s?去$/u })
    .click();
  await expect(files.getByRole('listitem')).toHaveCount(before);
});
