import { expect, test } from '../support/shell-test.ts';

test.use({ hasOwnWindow: true });

test('内容安全策略挡住内嵌脚本、eval 和外面的地址', async ({ shell }) => {
  const violations = await shell.page.evaluate(async () => {
    const seen = new Set<string>();
    const all = new Promise<void>((resolve) =>
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
        seen.add(effectiveDirective);
        if (seen.size === 4) resolve();
      }),
    );
    const script = Object.assign(document.createElement('script'), { textContent: 'window.intruder = 1' });
    const image = Object.assign(document.createElement('img'), { src: 'https://example.invalid/a.png' });
    const frame = Object.assign(document.createElement('iframe'), { src: 'https://example.invalid/' });
    document.body.append(script, image, frame);
    await fetch('https://example.invalid/').catch(() => undefined);
    await all;
    let isEvalBlocked = false;
    try {
      Reflect.construct(Function, ['window.intruder = 2']);
    } catch {
      isEvalBlocked = true;
    }
    return { seen: [...seen].toSorted(), isEvalBlocked, intruder: 'intruder' in globalThis };
  });
  expect(violations).toEqual({
    seen: ['connect-src', 'frame-src', 'img-src', 'script-src-elem'],
    isEvalBlocked: true,
    intruder: false,
  });
  expect(shell.outsideRequests()).toEqual([]);
});

test('定位、麦克风一律拒绝', async ({ shell }) => {
  const refused = await shell.page.evaluate(async () => {
    const position = new Promise((resolve) =>
      navigator.geolocation.getCurrentPosition(
        () => resolve('given'),
        ({ code }) => resolve(code),
      ),
    );
    const sound = navigator.mediaDevices.getUserMedia({ audio: true }).then(
      () => 'given',
      (error: Error) => error.name,
    );
    return [await position, await sound];
  });
  expect(refused).toEqual([1, 'NotAllowedError']);
});

test('页面里没有 Node，只有一个交给它的对象', async ({ shell }) => {
  const globals = await shell.page.evaluate(() =>
    ['bridge', 'require', 'process', 'module', 'electron', 'ipcRenderer'].filter((name) => name in globalThis),
  );
  expect(globals).toEqual(shell.kind === 'loopback' ? [] : ['bridge']);
});

test.describe('离开本页', () => {
  test.skip(({ shellKind }) => shellKind === 'loopback', '浏览器自己的窗口由浏览器管，程序不能禁止它离开');

  test('不能转到别的地址，页面还在', async ({ shell }) => {
    const { page } = shell;
    const address = page.url();
    // A locator waits for the navigation to end, which a refused one never does under Electron.
    const heading = () => page.evaluate(() => document.querySelector('h1')?.textContent);
    await expect.poll(heading).toBe('廉防台账');
    const leave = () => page.evaluate(() => void (location.href = 'https://example.invalid/away'));
    expect(await shell.refusedNavigation(leave)).toBe('https://example.invalid/away');
    expect(await heading()).toBe('廉防台账');
    expect(page.url()).toBe(address);
    expect(shell.outsideRequests()).toEqual([]);
  });

  test('不能打开新窗口', async ({ shell }) => {
    await shell.page.evaluate(() => {
      const opened = window.open('https://example.invalid/new');
      Object.assign(globalThis, { isGone: () => opened === null || opened.closed });
    });
    const isGone = () => shell.page.evaluate(() => (globalThis as unknown as { isGone(): boolean }).isGone());
    await expect.poll(isGone).toBe(true);
    await expect.poll(() => shell.page.context().pages().length).toBe(1);
    expect(shell.outsideRequests()).toEqual([]);
  });
});
