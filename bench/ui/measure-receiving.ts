/** A county that receives its units' packages in the window: how long each part takes, and who has to wait meanwhile. */
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { benchCounty, passphrase, saveUnitKeys } from '../bench-county.ts';
import { buildPackages } from '../build-packages.ts';
import { startShell } from './start-shell.ts';

export type MadePackages = { ledgerFile: string; files: string[] };
/** Milliseconds: the whole part, the longest gap between two frames, and the waits of a small call asked all the time. */
export type Part = { what: string; ms: number; frame: number; wait: number; medianWait: number };

const folderIn = (dir: string, name: string): string => {
  const path = join(dir, name);
  mkdirSync(path, { recursive: true });
  return path;
};

export async function makePackages(dir: string, count: number): Promise<MadePackages> {
  const county = await benchCounty(folderIn(dir, 'county'), count);
  const packageDir = folderIn(dir, 'packages');
  const order = { county, risks: 100, measures: 300, packageDir, workbookDir: null, withForms: false };
  saveUnitKeys(county.ledgerFile, await buildPackages(order, count));
  return { ledgerFile: county.ledgerFile, files: readdirSync(packageDir).map((name) => join(packageDir, name)) };
}

type Held = { frame: number; waits: number[]; isOn: boolean };

/** From now on the page notes its longest frame and how long a small call waits, asked again as soon as it is answered. */
const watch = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const held: Held = { frame: 0, waits: [], isOn: true };
    Object.assign(window, { benchHeld: held });
    let before = performance.now();
    const frame = (now: number) => {
      held.frame = Math.max(held.frame, now - before);
      before = now;
      if (held.isOn) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    const ask = async (): Promise<void> => {
      while (held.isOn) {
        const from = performance.now();
        const headers = { 'content-type': 'application/json', 'x-call-id': crypto.randomUUID() };
        await (await fetch('/api/ledgers.current', { method: 'POST', headers, body: '{}' })).text();
        held.waits.push(performance.now() - from);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    };
    void ask();
  });

const watched = (page: Page): Promise<Omit<Part, 'what' | 'ms'>> =>
  page.evaluate(() => {
    const held = (window as unknown as { benchHeld: Held }).benchHeld;
    held.isOn = false;
    const waits = held.waits.toSorted((a, b) => a - b);
    return { frame: held.frame, wait: waits.at(-1) ?? NaN, medianWait: waits[waits.length >> 1] ?? NaN };
  });

async function timed(page: Page, what: string, work: () => Promise<void>): Promise<Part> {
  await watch(page);
  const from = performance.now();
  await work();
  const ms = performance.now() - from;
  return { what, ms, ...(await watched(page)) };
}

export async function receive(dataDir: string, made: MadePackages): Promise<Part[]> {
  const shell = await startShell(dataDir, made.ledgerFile);
  const { page } = shell;
  const heading = page.getByRole('heading', { name: /^核验结果：/u });
  try {
    const operator = page.getByRole('dialog');
    await operator.getByRole('textbox').fill('测速');
    await operator.getByRole('textbox').press('Enter');
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.evaluate(() => void (location.hash = '#/receive'));
    const drop = page.getByRole('button', { name: /^把文件或文件夹拖到这里/u });
    await drop.waitFor();
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), drop.click()]);
    const unlock = page.getByRole('dialog', { name: '请输入密钥口令' });
    // Encrypted files are listed as locked first; what is measured is the screening after the passphrase.
    const copied = await timed(page, 'files copied into the program, listed as locked', async () => {
      await chooser.setFiles(made.files);
      await unlock.waitFor();
    });
    await unlock.getByLabel('密钥口令').fill(passphrase);
    const screened = await timed(page, 'screening', async () => {
      await unlock.getByRole('button', { name: '解锁并继续' }).click();
      await unlock.waitFor({ state: 'hidden' });
      await page
        .getByText(/^正在核验|^核验/u)
        .first()
        .waitFor();
      await page.getByRole('button', { name: `接收选中的 ${made.files.length} 个` }).waitFor();
      await heading.waitFor();
    });
    const taken = await timed(page, 'taking over', async () => {
      await page.getByRole('button', { name: `接收选中的 ${made.files.length} 个` }).click();
      await page.getByText(`共 ${made.files.length} 个文件：接收 ${made.files.length} 个`).waitFor();
    });
    return [copied, screened, taken];
  } finally {
    await shell.close();
  }
}
