/** The built page as both shells hand it out: one folder, nothing outside it, and the headers that fence it in. */
import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.otf': 'font/otf',
  '.pfb': 'application/octet-stream',
  '.bcmap': 'application/octet-stream',
  '.json': 'application/json; charset=utf-8',
};

/**
 * Sent with every answer of a shell: no foreign script, frame, form target or address can be reached. Styles may be
 * inline because antd writes its own into the page; scripts may not. The camera (reading a cover's code) is further
 * asked for at its page only.
 */
export const fenceHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "worker-src 'self'",
    "media-src 'self' blob:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(self), microphone=(), geolocation=(), usb=()',
  'cache-control': 'no-store',
};

export type PageFile = { bytes: Uint8Array<ArrayBuffer>; headers: Record<string, string> };

/**
 * A file of the page; `/` is `index.html`.
 *
 * @param rootDir  folder of the built page
 * @param pathname path of the address, still %-encoded, without query
 * @returns undefined when there is no such file in the folder, links that lead out of it included
 */
export const pageFile = async (rootDir: string, pathname: string): Promise<PageFile | undefined> => {
  const file = await fileInside(rootDir, pathname === '/' ? '/index.html' : pathname);
  const contentType = file && contentTypes[extname(file)];
  if (!contentType) return undefined;
  return { bytes: new Uint8Array(await readFile(file)), headers: { ...fenceHeaders, 'content-type': contentType } };
};

const fileInside = async (rootDir: string, pathname: string): Promise<string | undefined> => {
  try {
    const root = await realpath(rootDir);
    const file = await realpath(join(root, decodeURIComponent(pathname)));
    return file.startsWith(root + sep) ? file : undefined;
  } catch {
    // Not there, not readable, or not a path at all (NUL, a broken %-sequence): for the page it is all "not found".
    return undefined;
  }
};
