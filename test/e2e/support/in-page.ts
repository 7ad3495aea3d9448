/** What a page of ours can do at all, done directly: the specs of the shells do not depend on any screen. */
import type { Page } from '@playwright/test';
import type { Bridge } from '../../../src/rpc/bridge.ts';
import type { Reply } from '../../../src/rpc/reply.ts';

type OurWindow = typeof globalThis & { bridge?: Bridge };

/** A call to the core, the way the page's client makes it. */
export const callFromPage = (page: Page, path: string, input: unknown): Promise<Reply> =>
  page.evaluate(
    async ([name, given]) => {
      const { bridge } = globalThis as OurWindow;
      if (bridge) return bridge.call(crypto.randomUUID(), name, given);
      const headers = { 'content-type': 'application/json', 'x-call-id': crypto.randomUUID() };
      const response = await fetch(`/api/${name}`, { method: 'POST', headers, body: JSON.stringify(given) });
      const lines = (await response.text()).trim().split('\n');
      return (JSON.parse(lines.at(-1) ?? '{}') as { reply: Reply }).reply;
    },
    [path, input] as const,
  );

/** Opens the file dialog; what was chosen is later told by `pickedFiles`. */
export const openFileDialog = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const { bridge } = globalThis as OurWindow;
    const input = Object.assign(document.createElement('input'), { type: 'file', multiple: true });
    const upload = async (file: File): Promise<unknown> => {
      const headers = { 'content-type': 'application/octet-stream' };
      const address = `/files?name=${encodeURIComponent(file.name)}`;
      const reply = (await (await fetch(address, { method: 'POST', headers, body: file })).json()) as { data: unknown };
      return reply.data;
    };
    const chosen = new Promise((resolve) => {
      if (bridge) return resolve(bridge.pickFiles({ extensions: ['csv', 'pdf'], many: true }));
      input.onchange = () => resolve(Promise.all([...(input.files ?? [])].map(upload)));
      input.click();
    });
    Object.assign(globalThis, { chosen });
  });

export type Picked = { id: string; name: string; sizeBytes: number };

export const pickedFiles = (page: Page): Promise<Picked[]> =>
  page.evaluate(() => (globalThis as unknown as { chosen: Promise<Picked[]> }).chosen);

export const openFile = (page: Page, id: string): Promise<void> =>
  page.evaluate((given) => {
    const { bridge } = globalThis as OurWindow;
    if (bridge) void bridge.openFile(given);
    else window.open(`/files/${given}`, '_blank', 'noopener');
  }, id);
