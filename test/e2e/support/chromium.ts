/** The machine's own Chromium for tests, headless and calm. */
import { findBrowser, thisMachine } from '../../../src/server/browser.ts';

/** @throws Error when there is none */
export const chromiumFile = (): string => {
  const file = findBrowser(thisMachine());
  if (file === undefined) throw new Error('No Chromium, Chrome or Edge found; name one in LIANFANG_CHROMIUM.');
  return file;
};

/** Containers give no sandbox, no graphics and little shared memory; the rest keeps Chromium from talking to anybody. */
export const chromiumFlags: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  // Pages crash, and their tests with them, where /dev/shm is the 64 MB of a container.
  '--disable-dev-shm-usage',
  // A desktop's keyring is asked over D-Bus, which may not answer for half a minute.
  '--password-store=basic',
  // On a busy machine a page that waits is neither hung nor in the background.
  '--disable-hang-monitor',
  '--disable-renderer-backgrounding',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-quic',
  '--no-first-run',
  '--disable-breakpad',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
  // A camera and a microphone that can be refused.
  '--use-fake-device-for-media-stream',
];
