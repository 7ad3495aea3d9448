/** What the page may not do: leave, open windows, ask for devices, reach anything outside. */
import { app, session, type WebContents } from 'electron';

/** Where a cover's code may be read with the camera; no other page gets it. */
const cameraPage = '#/seals';

/** Before `app.whenReady`: Chromium is told to look nothing up. */
export const cutOff = (): void => {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('no-proxy-server');
  app.commandLine.appendSwitch('disable-background-networking');
};

/** Before `app.whenReady`: date fields and the like speak Chinese on every machine. */
export const speakChinese = (): void => app.commandLine.appendSwitch('lang', 'zh-CN');

/** @param origin the page's, e.g. `app://lianfang` */
export const fenceContents = (origin: string): void => {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-navigate', (event) => {
      if (!event.url.startsWith(`${origin}/`)) event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
};

export const fenceSession = (origin: string): void => {
  const { defaultSession } = session;
  // Electron fetches dictionaries from a server otherwise.
  defaultSession.setSpellCheckerEnabled(false);
  const mayAsk = (contents: WebContents | null, permission: string): boolean =>
    permission === 'media' && isAtCameraPage(contents, origin);
  defaultSession.setPermissionRequestHandler((contents, permission, answer, details) =>
    answer(mayAsk(contents, permission) && 'mediaTypes' in details && String(details.mediaTypes) === 'video'),
  );
  defaultSession.setPermissionCheckHandler(
    (contents, permission, _origin, { mediaType }) => mayAsk(contents, permission) && mediaType === 'video',
  );
  defaultSession.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isInside(url, origin) }));
};

const isAtCameraPage = (contents: WebContents | null, origin: string): boolean => {
  if (contents === null || contents.isDestroyed()) return false;
  const url = contents.getURL();
  return url.startsWith(`${origin}/`) && new URL(url).hash.startsWith(cameraPage);
};

const isInside = (url: string, origin: string): boolean =>
  url.startsWith(`${origin}/`) || /^(data|blob|devtools):/.test(url);
