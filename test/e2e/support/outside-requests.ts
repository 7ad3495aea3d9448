import type { BrowserContext, Request } from '@playwright/test';

/** Listens from now on. @returns what was asked of other addresses so far, without what the page's policy stopped */
export const outsideRequests = (context: BrowserContext, origin: string): (() => string[]) => {
  const seen: Request[] = [];
  context.on('request', (request) => seen.push(request));
  // Chromium's PDF viewer asks the browser itself (chrome:); that never leaves the machine.
  const isOutside = (request: Request) =>
    !request.url().startsWith(`${origin}/`) && !/^(data|blob|chrome|chrome-extension):/.test(request.url());
  // Chromium tells of those, too, but they were stopped before anything left the page.
  const isStopped = (request: Request) => request.failure()?.errorText === 'csp';
  return () => seen.filter((request) => isOutside(request) && !isStopped(request)).map((request) => request.url());
};
