/** `app://lianfang/…`: the built page, and files the page may look at by their id; with the fence's headers. */
import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import type { App } from '../core/app.ts';
import { fenceHeaders, pageFile } from '../core/platform/page-files.ts';

const scheme = 'app';
const host = 'lianfang';
export const origin = `${scheme}://${host}`;

/** Before `app.whenReady`. */
export const registerScheme = (): void =>
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ]);

const shownFiles = '/files/';

/** @param pageDir folder of the built page; @param files what the page was shown, `/files/<id>`, for previews */
export const servePage = (pageDir: string, files: App['files']): void =>
  protocol.handle(scheme, async ({ url }) => {
    const address = new URL(url);
    if (address.host !== host) return notFound();
    if (address.pathname.startsWith(shownFiles))
      return shownFile(files, address.pathname.slice(shownFiles.length)).catch(notFound);
    const file = await pageFile(pageDir, address.pathname);
    return file ? new Response(file.bytes, { headers: file.headers }) : notFound();
  });

const notFound = (): Response => new Response(null, { status: 404 });

/** As bytes only: under this type nothing of it runs or is laid out. */
const shownFile = async (files: App['files'], id: string): Promise<Response> =>
  new Response(new Uint8Array(await readFile(files.shownPath(id))), {
    headers: { ...fenceHeaders, 'content-type': 'application/octet-stream' },
  });
