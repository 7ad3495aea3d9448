/**
 * Files between the page and the loopback shell: `POST /files?name=…` takes one in, `GET /files/<id>` hands one out.
 * A browser gives no paths, so what a person picked is copied into a folder that is gone when the program ends.
 */
import { createReadStream, statSync } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename, extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { App } from '../core/app.ts';
import { safeFileName } from '../core/platform/safe-file-name.ts';
import { sortFileError } from '../core/platform/file-errors.ts';
import type { ShownFile } from '../core/platform/files.ts';
import { DomainError } from '../domain/errors.ts';
import { refusal, type Reply } from '../rpc/reply.ts';

export const uploadLimitBytes = 300 * 1024 * 1024;

export type FileDesk = Pick<App, 'files' | 'scratch'>;
export type Inbox = {
  /** Takes the body of a request as a file; answers with a Reply that holds a ShownFile. */
  takeIn(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** False when the id names nothing that may be shown; then nothing was answered. */
  handOut(id: string, response: ServerResponse): Promise<boolean>;
};

/** Shown in the browser itself; everything else is only saved. */
const shownTypes: Record<string, string> = {
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
};

/** @param limitBytes of one file */
export const createInbox = ({ files, scratch }: FileDesk, limitBytes = uploadLimitBytes): Inbox => ({
  async takeIn(request, response) {
    const name = safeFileName(new URL(request.url ?? '/', 'http://page').searchParams.get('name') ?? '');
    const reply = await receive(request, join(scratch.newFolder(), name), limitBytes).then(
      (path): Reply => ({ ok: true, data: files.announce(path) satisfies ShownFile }),
      (error: unknown) => refused(error),
    );
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' });
    response.end(JSON.stringify(reply));
  },
  async handOut(id, response) {
    const path = shownPath(files, id);
    if (path === undefined) return false;
    const shownType = shownTypes[extname(path).toLowerCase()];
    response.writeHead(200, {
      'content-type': shownType ?? 'application/octet-stream',
      'content-length': statSync(path).size,
      'content-disposition': `${shownType ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(basename(path))}`,
      // The browser's own PDF viewer styles itself inline and embeds the file; nothing else may be loaded.
      'content-security-policy':
        "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; img-src 'self'; frame-ancestors 'none'",
    });
    await pipeline(createReadStream(path), response);
    return true;
  },
});

const shownPath = (files: FileDesk['files'], id: string): string | undefined => {
  try {
    return files.shownPath(id);
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
};

const refused = (error: unknown): Reply => {
  if (error instanceof DomainError) return refusal(error.code, error.params);
  return refusal('API_BROKEN');
};

/**
 * Reads the body to its end even when it is refused: a browser that is still sending would not hear the answer.
 *
 * @throws DomainError E_PKG_TOO_LARGE { size, limit } · DISK_FULL { file } and what else writing refuses
 */
const receive = async (request: IncomingMessage, path: string, limit: number): Promise<string> => {
  const file = await open(path, 'wx', 0o600);
  let size = 0;
  let failure: unknown;
  try {
    for await (const part of request as AsyncIterable<Buffer>) {
      size += part.length;
      if (failure !== undefined || size > limit) continue;
      await file.writeFile(part).catch((error: unknown) => (failure = error));
    }
  } catch (error) {
    failure = error;
  } finally {
    await file.close();
  }
  if (size > limit) failure = new DomainError('E_PKG_TOO_LARGE', { size, limit });
  if (failure === undefined) return path;
  await rm(path, { force: true });
  throw sortFileError(failure, basename(path));
};
