/** 计数法 and 矩阵法 as a clerk clicks through them: the proposal follows the answers, a level of one's own has its reason. */
import type { GradingMethod } from '../../../src/domain/risks/grading.ts';
import { makeVillage, settings } from '../journey/demo-desk.ts';
import { expect, goBy, sayWho, test as journey } from '../journey/journey-test.ts';

const [high = '', middle = '', low = ''] = settings.levels.names;

const testWith = (method: GradingMethod) =>
  journey.extend({
    ledger: async ({ deskDir }, use) =>
      use((await makeVillage(deskDir, { set: { ...settings, grading: { ...settings.grading, method } } })).ledger),
  });

testWith('count')('计数法：几种风险定几级，“曾经发生过”直接定为最高', async ({ shell: { page } }) => {
  await sayWho(page);
  await goBy(page, '风险点识别');
  await page.getByRole('grid', { name: '风险点', exact: true }).getByRole('gridcell').nth(2).click();
  const panel = page.locator('.risk-panel');
  await panel.getByRole('tab', { name: '等级' }).click();
  const self = panel.getByRole('region', { name: '自评等级' });
  const proposal = self.getByRole('status');
  const kinds = self.getByRole('spinbutton', { name: '这个岗位存在几种风险' });
  for (const [count, level] of [
    ['2', low],
    ['3', middle],
    ['5', high],
    ['1', low],
  ] as const) {
    await kinds.fill(count);
    await kinds.press('Enter');
    await expect(proposal.locator('.ant-tag')).toHaveText(level);
  }
  await self.getByRole('checkbox', { name: '曾经发生过' }).check();
  await expect(proposal.locator('.ant-tag')).toHaveText(high);
  await expect(proposal).toContainText('曾经发生过');
  await self.getByRole('textbox', { name: '自评理由' }).fill('去年有过一起');
  await self.getByRole('button', { name: '记为自评等级' }).click();
  await expect(self.getByRole('heading')).toContainText('去年有过一起');
  await expect(self.getByRole('heading').locator('.ant-tag')).toHaveText(high);
});

testWith('matrix')('矩阵法：可能性乘危害；与建议不同的要写理由', async ({ shell: { page } }) => {
  await sayWho(page);
  await goBy(page, '风险点识别');
  await page.getByRole('grid', { name: '风险点', exact: true }).getByRole('gridcell').nth(2).click();
  const panel = page.locator('.risk-panel');
  await panel.getByRole('tab', { name: '等级' }).click();
  const self = panel.getByRole('region', { name: '自评等级' });
  const proposal = self.getByRole('status');
  const answer = async (likelihood: string, harm: string) => {
    await self.getByLabel('发生的可能性').getByText(likelihood).click();
    await self.getByLabel('危害程度').getByText(harm).click();
  };
  for (const [likelihood, harm, level] of [
    ['1 极少', '3 较重', low],
    ['2 偶尔', '2 一般', middle],
    ['3 较常', '3 较重', high],
  ] as const) {
    await answer(likelihood, harm);
    await expect(proposal.locator('.ant-tag')).toHaveText(level);
  }
  await self.getByRole('radiogroup', { name: '自评等级' }).getByText(low, { exact: true }).click();
  await self.getByRole('textbox', { name: '自评理由' }).fill('');
  await self.getByRole('button', { name: '记为自评等级' }).click();
  await expect(self.getByRole('alert')).toContainText('理由');
  await self.getByRole('textbox', { name: '自评理由' }).fill('镇里已派驻会计');
  await self.getByRole('button', { name: '记为自评等级' }).click();
  await expect(self.getByRole('heading')).toContainText('镇里已派驻会计');
  await expect(self.getByRole('heading').locator('.ant-tag')).toHaveText(low);
});
