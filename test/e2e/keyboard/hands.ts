/** A person with a keyboard and no mouse: nothing here clicks or sets the focus. */
import { expect, type Page } from '@playwright/test';

/** What has the focus, as a screen reader would say it. */
type Stop = { role: string; name: string; isDisabled: boolean };

/** Accessible name and role, near enough for the controls of this window. */
const stopOf = (page: Page): Promise<Stop> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return { role: 'none', name: '', isDisabled: false };
    const byId = (ids: string | null) =>
      (ids ?? '')
        .split(/\s+/u)
        .map((id) => document.getElementById(id)?.textContent ?? '')
        .join(' ')
        .trim();
    const labels =
      element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels : null;
    const name =
      element.getAttribute('aria-label') ||
      byId(element.getAttribute('aria-labelledby')) ||
      [...(labels ?? [])].map((label) => label.textContent).join(' ') ||
      (element instanceof HTMLElement ? element.innerText : '') ||
      element.getAttribute('title') ||
      element.getAttribute('placeholder') ||
      '';
    const roles: Record<string, string> = { A: 'link', BUTTON: 'button', TEXTAREA: 'textbox', INPUT: 'textbox' };
    const type = element.getAttribute('type') ?? '';
    const role =
      element.getAttribute('role') ??
      (['checkbox', 'radio'].includes(type) ? type : (roles[element.tagName] ?? element.tagName.toLowerCase()));
    return { role, name: name.replace(/\s+/gu, ' ').trim(), isDisabled: element.hasAttribute('disabled') };
  });

/** Names of the radios that belong to the one with the focus. */
const namesInGroup = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const active = document.activeElement;
    const group = active instanceof HTMLInputElement ? active.name : '';
    return [...document.querySelectorAll<HTMLInputElement>('input[type="radio"]')]
      .filter((one) => one.name === group)
      .map((one) => [...(one.labels ?? [])].map((label) => label.textContent).join(' '));
  });

/** Past this many stops something is out of reach. */
const MOST_STOPS = 150;

/** Buttons of two characters are drawn with a space between. */
const loose = (name: string | RegExp): RegExp =>
  typeof name === 'string' ? new RegExp(`^${[...name].join(String.raw`\s?`)}$`, 'u') : name;
const plain = (name: string): string => name.replace(/\s/gu, '');

export const hands = (page: Page) => {
  const { keyboard } = page;
  const press = (keys: string, times = 1) =>
    Array.from({ length: times }).reduce<Promise<void>>(
      (before) => before.then(() => keyboard.press(keys)),
      Promise.resolve(),
    );
  /** Some widgets move the focus with the next drawing. */
  const drawnAfter = async (pressed: Promise<void>) => {
    await pressed;
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  };
  const isStop = (stop: Stop, role: string, name: string | RegExp): boolean =>
    role.split('|').includes(stop.role) &&
    (typeof name === 'string' ? plain(stop.name) === plain(name) : name.test(stop.name));
  const isAt = async (role: string, name: string | RegExp): Promise<Stop | undefined> => {
    const stop = await stopOf(page);
    return isStop(stop, role, name) ? stop : undefined;
  };
  const tabTo = async (role: string, name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> => {
    const seen: string[] = [];
    for (let count = 0; count <= MOST_STOPS; count += 1) {
      const stop = await stopOf(page);
      if (isStop(stop, role, name)) return;
      seen.push(`${stop.role} ${stop.name.slice(0, 30)}`);
      await keyboard.press(key);
    }
    throw new Error(`Tab does not reach ${role} ${String(name)}; it stops at: ${[...new Set(seen)].join(' | ')}`);
  };
  /** Waits until a control can be used, then goes there. */
  const reach = async (role: 'button' | 'link', name: string | RegExp) => {
    await expect(page.getByRole(role, { name: loose(name) }).first()).toBeEnabled();
    await tabTo(role, name);
  };
  return {
    press,
    tabTo,
    isAt,
    /** Role and name of what has the focus. */
    here: () => stopOf(page).then(({ role, name }) => `${role} ${name}`),
    type: (text: string) => keyboard.insertText(text),
    async pressButton(name: string | RegExp) {
      await reach('button', name);
      await keyboard.press('Enter');
    },
    async fill(name: string | RegExp, text: string) {
      // A field that offers words is a combobox.
      await tabTo('textbox|combobox', name);
      await keyboard.press('Control+A');
      await keyboard.insertText(text);
    },
    /** Ctrl+K, some characters, Enter. */
    async goTo(title: string) {
      await keyboard.press('Control+K');
      await expect(page.getByRole('combobox', { name: '输入页面名称' })).toBeFocused();
      await keyboard.insertText(title);
      await expect(page.getByRole('option', { name: title }).first()).toHaveAttribute('aria-selected', 'true');
      await keyboard.press('Enter');
      await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toContainText(title);
    },
    /** Finds the list, types what is wanted, takes the first that fits. */
    async choose(list: string | RegExp, text: string) {
      await tabTo('combobox', list);
      await keyboard.insertText(text);
      await expect(page.locator('.ant-select-dropdown:visible .ant-select-item-option-active')).toContainText(text);
      await keyboard.press('Enter');
    },
    async chooseRadio(name: RegExp) {
      await expect(page.getByRole('radio', { name })).toBeVisible();
      await tabTo('radio', /./u);
      // Arrows would choose in another group.
      for (let groups = 0; groups < 10 && !(await namesInGroup(page)).some((one) => name.test(one)); groups += 1) {
        await press('Tab');
        await tabTo('radio', /./u);
      }
      for (let count = 0; count < MOST_STOPS && !(await isAt('radio', name)); count += 1)
        await drawnAfter(keyboard.press('ArrowDown'));
      await keyboard.press('Space');
      await expect(page.getByRole('radio', { name })).toBeChecked();
    },
    async tick(name: string | RegExp) {
      await tabTo('checkbox', name);
      await keyboard.press('Space');
    },
    async openTab(name: RegExp) {
      await tabTo('tab', /./u);
      for (let count = 0; count < 10 && !(await isAt('tab', name)); count += 1)
        await drawnAfter(keyboard.press('ArrowRight'));
      await keyboard.press('Enter');
      await expect(page.getByRole('tab', { name, selected: true })).toBeVisible();
    },
  };
};
