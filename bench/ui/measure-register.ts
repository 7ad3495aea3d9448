/** What a person at the register waits for, measured in the page itself. */
import type { Page } from '@playwright/test';

/** Milliseconds of many tries or frames. */
export type Spread = { median: number; p95: number; worst: number; count: number };

const spread = (values: readonly number[]): Spread => {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
  return { median: at(0.5), p95: at(0.95), worst: sorted.at(-1) ?? NaN, count: sorted.length };
};

const grid = '[role="grid"][aria-label="风险点"]';
const firstRow = `${grid} [role="row"][aria-rowindex="2"] [role="gridcell"]`;

/** From the reload of the page to its first paint, the first drawn row, and the end of its last long task. */
export async function measureFirstPaint(page: Page): Promise<{ paint: number; rows: number; interactive: number }> {
  await page.addInitScript(() => {
    const held = { lastLongTaskEnd: 0 };
    Object.assign(window, { benchHeld: held });
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) held.lastLongTaskEnd = startTime + duration;
    }).observe({ type: 'longtask', buffered: true });
  });
  await page.reload();
  const rows = await page.evaluate(
    (selector) =>
      new Promise<number>((resolve) => {
        const look = () => {
          if (document.querySelector(selector) === null) requestAnimationFrame(look);
          else requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
        };
        look();
      }),
    firstRow,
  );
  await calm(page);
  return page.evaluate(
    (drawn) => ({
      paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
      rows: drawn,
      interactive: Math.max(
        drawn,
        (window as unknown as { benchHeld: { lastLongTaskEnd: number } }).benchHeld.lastLongTaskEnd,
      ),
    }),
    rows,
  );
}

/** Nothing asked and no frame late for one second. */
export const calm = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let since = performance.now();
        let before = since;
        const look = (now: number) => {
          if (now - before > 100) since = now;
          before = now;
          if (now - since > 1000) resolve();
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
  );

/** Scrolls by `stepPx` each frame. @returns frame times, and the share of frames with a gap where rows belong */
export async function measureScroll(page: Page, stepPx: number, frames: number): Promise<Spread & { gaps: number }> {
  const { times, gaps } = await page.evaluate(
    ({ selector, step, count }) =>
      new Promise<{ times: number[]; gaps: number }>((resolve, reject) => {
        const box = document.querySelector(selector);
        if (box === null) return reject(new Error(`no ${selector}`));
        box.scrollTop = 0;
        const times: number[] = [];
        let gaps = 0;
        let before = performance.now();
        const isGap = () => {
          const { left, top, height } = box.getBoundingClientRect();
          const under = document.elementFromPoint(left + 120, top + height / 2);
          return under?.closest('[role="row"]') === null;
        };
        const frame = (now: number) => {
          times.push(now - before);
          before = now;
          if (isGap()) gaps += 1;
          box.scrollTop += step;
          if (times.length < count) requestAnimationFrame(frame);
          else resolve({ times: times.slice(1), gaps });
        };
        requestAnimationFrame(frame);
      }),
    { selector: grid, step: stepPx, count: frames },
  );
  return { ...spread(times), gaps: gaps / frames };
}

/** What is on the screen when an answer is there: some text of an element. */
type Done = { selector: string; read: 'value' | 'aria-rowcount' | 'aria-label' } & ({ is: string } | { isNot: string });

/** Milliseconds between the last key and the paint after the answer is there. */
const untilPaint = (page: Page, done: Done): Promise<number> =>
  page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const from = (window as unknown as { benchKey: number }).benchKey;
        const textOf = (): string => {
          const element = document.querySelector<HTMLInputElement>(wanted.selector);
          const { read } = wanted;
          return (read === 'value' ? element?.value : element?.getAttribute(read)) ?? '';
        };
        const isDone = (): boolean => {
          const text = textOf();
          return 'is' in wanted ? text === wanted.is : text !== wanted.isNot;
        };
        const look = () => {
          if (isDone()) requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - from)));
          else requestAnimationFrame(look);
        };
        look();
      }),
    done,
  );

/** From now on the time of every key is kept. */
export const watchKeys = (page: Page): Promise<void> =>
  page.evaluate(() => {
    addEventListener('keydown', ({ timeStamp }) => Object.assign(window, { benchKey: timeStamp }), true);
  });

/** Search words typed a character at a time: the character on the screen, and the narrowed register. */
export async function measureSearch(
  page: Page,
  words: readonly string[],
): Promise<{ typed: Spread; narrowed: Spread }> {
  const field = page.getByLabel('搜索风险点');
  const typed: number[] = [];
  const narrowed: number[] = [];
  for (const word of words) {
    await field.click();
    for (const [index, key] of [...word].entries()) {
      const count = await page.getByRole('grid', { name: '风险点' }).getAttribute('aria-rowcount');
      await page.keyboard.press(key);
      const want = word.slice(0, index + 1);
      typed.push(await untilPaint(page, { selector: ':focus', read: 'value', is: want }));
      narrowed.push(await untilPaint(page, { selector: grid, read: 'aria-rowcount', isNot: count ?? '' }));
    }
    await field.fill('');
    await calm(page);
  }
  return { typed: spread(typed), narrowed: spread(narrowed) };
}

/** The cursor goes down a row: until the panel beside shows that risk. */
export async function measureCursor(page: Page, moves: number): Promise<Spread> {
  await page.locator(grid).evaluate((box) => box.scrollTo({ top: 0 }));
  await page.locator(`${grid} [role="row"][aria-rowindex="3"] [role="gridcell"]`).nth(1).click();
  const times: number[] = [];
  for (let move = 0; move < moves; move += 1) {
    const next = `${grid} [role="row"][aria-rowindex="${move + 4}"] [role="gridcell"]`;
    const number = (await page.locator(next).nth(1).innerText()).trim();
    await page.keyboard.press('ArrowDown');
    times.push(await untilPaint(page, { selector: '.risk-panel', read: 'aria-label', is: `风险点 ${number}` }));
    await calm(page);
  }
  return spread(times);
}

/** Bytes the page holds after its garbage was collected. */
export async function pageBytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}
