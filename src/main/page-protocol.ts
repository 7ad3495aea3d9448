/** `app://lianfang/…`: the built page and nothing else, with the fence's headers. */
import { protocol } from 'electron';
import { pageFile } from '../core/platform/page-files.ts';

const scheme = 'app';
const host = 'lianfang';
export const origin = `${scheme}://${host}`;

/** Before `app.whenReady`. */
export const registerScheme = (): void =>
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ]);

/** @param pageDir folder of the built page */
export const servePage = (pageDir: string): void =>
  protocol.handle(scheme, async ({ url }) => {
    const address = new URL(url);
    const file = address.host === host ? await pageFile(pageDir, address.pathname) : undefined;
    return file ? new Response(file.bytes, { headers: file.headers }) : new Response(null, { status: 404 });
  });
