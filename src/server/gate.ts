/**
 * Who may talk to the loopback shell. Any program and any web page on the machine can reach the port, so a request
 * needs the right Host (DNS rebinding), our own Origin (other pages) and the cookie that a one-time token bought.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export type Verdict =
  | { kind: 'admit' }
  | { kind: 'refuse'; status: 401 | 403 | 405 | 415 }
  /** A token was just used up: answer with this cookie and send the page to `/`. */
  | { kind: 'welcome'; setCookie: string };

export type Gate = { issueToken(): string; judge(request: IncomingMessage): Verdict };

const secret = () => randomBytes(32).toString('base64url');
const digest = (text: string) => createHash('sha256').update(text).digest();
const isSame = (left: string, right: string) => timingSafeEqual(digest(left), digest(right));

/** @param port the port listened on; browsers share cookies between ports, so the cookie is named by it */
export const createGate = (port: number): Gate => {
  const host = `127.0.0.1:${port}`;
  const cookieName = `lianfang_${port}`;
  const session = secret();
  const unusedTokens = new Set<string>();

  const redeem = (given: string): boolean => {
    const token = [...unusedTokens].find((unused) => isSame(unused, given));
    return token !== undefined && unusedTokens.delete(token);
  };
  const hasSession = (request: IncomingMessage) =>
    (request.headers.cookie ?? '')
      .split('; ')
      .some((cookie) => cookie.startsWith(`${cookieName}=`) && isSame(cookie.slice(cookieName.length + 1), session));

  return {
    issueToken() {
      const token = secret();
      unusedTokens.add(token);
      return token;
    },
    judge(request) {
      const outside = refusedFromOutside(request, host);
      if (outside) return { kind: 'refuse', status: outside };
      const given = tokenOf(request);
      if (given !== undefined && redeem(given)) {
        return { kind: 'welcome', setCookie: `${cookieName}=${session}; HttpOnly; SameSite=Strict; Path=/` };
      }
      return hasSession(request) ? { kind: 'admit' } : { kind: 'refuse', status: 401 };
    },
  };
};

/** The status that refuses a request by its form alone, before any secret is looked at. */
const refusedFromOutside = (
  { headers, method, url = '' }: IncomingMessage,
  host: string,
): 403 | 405 | 415 | undefined => {
  const origin = `http://${host}`;
  const site = headers['sec-fetch-site'];
  if (headers.host !== host) return 403;
  if (headers.origin !== undefined && headers.origin !== origin) return 403;
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return 403;
  if (method === 'GET') return undefined;
  if (method !== 'POST') return 405;
  if (headers.origin !== origin) return 403;
  // Neither type can be sent by a form of another page.
  const wanted = url.startsWith('/files?') ? 'application/octet-stream' : 'application/json';
  return headers['content-type'] === wanted ? undefined : 415;
};

const tokenOf = ({ method, url = '' }: IncomingMessage): string | undefined =>
  method === 'GET' && url.startsWith('/?token=') ? url.slice('/?token='.length) : undefined;
