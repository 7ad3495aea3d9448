/** Ways to a risk: the guide, the catalogue by post; and to the risks that still need something. */
import { makeVillage } from '../journey/demo-desk.ts';
import { expect, goBy, sayWho, test as journey } from '../journey/journey-test.ts';

const test = journey.extend({
  ledger: async ({ deskDir }, use) => use((await makeVillage(deskDir)).ledger),
});

test.beforeEach(async ({ shell: { page } }) => {
  page.setDefaultTimeout(15_000);
  await sayWho(page);
});

test('引导查找：先选岗位，写完按回车就是草稿，点编号到登记表', async ({ shell: { page } }) => {
  await goBy(page, '引导查找');
  const question = page.locator('.guide > li').first();
  await expect(question).toBeVisible();
  expect(await page.locator('.guide > li').count()).toBeGreaterThanOrEqual(8);
  await question.getByRole('textbox').fill('会计一人管账管钱');
  await question.getByRole('textbox').press('Enter');
  await expect(question.getByText('先在上面选岗位或科室，再写回答。')).toBeVisible();
  await page.getByRole('combobox', { name: '归到哪个岗位或科室' }).click();
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').first().click();
  await question.getByRole('textbox').fill('会计一人管账管钱㛃');
  await question.getByRole('textbox').press('Enter');
  await expect(question.getByText('已记：')).toBeVisible();
  await expect(question.getByRole('textbox')).toHaveValue('');
  await question.getByRole('link').click();
  await expect(page.locator('.risk-panel').getByRole('heading', { level: 2 })).toHaveText('会计一人管账管钱㛃');
});

test('从目录按岗位选取：标为参考库原文，改了字标记就没有了', async ({ shell: { page } }) => {
  await goBy(page, '风险点识别');
  await page.getByRole('button', { name: '从目录选取' }).click();
  const dialog = page.getByRole('dialog', { name: '从目录选取' });
  await dialog.getByRole('combobox', { name: '目录里的岗位' }).click();
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').first().click();
  await dialog.getByRole('combobox', { name: '归到哪个岗位或科室' }).click();
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').last().click();
  await dialog.getByRole('checkbox', { disabled: false }).first().check();
  await dialog.getByRole('button', { name: '取用 1 个' }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('combobox', { name: '按待处理筛选' }).click();
  await page.locator('.ant-select-dropdown:visible').getByText('参考库原文未改').click();
  const grid = page.getByRole('grid', { name: '风险点', exact: true });
  const rows = grid.getByRole('row').filter({ has: page.getByRole('checkbox') });
  const narrowed = page.getByText(/筛选出 \d+ 个/u);
  await expect(narrowed).toBeVisible();
  const count = Number(/筛选出 (\d+) 个/u.exec(await narrowed.innerText())?.[1]);
  await expect(rows).toHaveCount(count);
  await rows.last().getByRole('gridcell').nth(2).click();
  await page.keyboard.press('Enter');
  await page.keyboard.press('End');
  await page.keyboard.insertText('（改为本村的话）');
  await page.keyboard.press('Enter');
  await expect(rows).toHaveCount(count - 1);
});
