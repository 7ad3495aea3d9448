/** The machine's own Chromium for tests, headless and calm. */
import { findBrowser, thisMachine } from '../../../src/server/browser.ts';

/** @throws Error when there is none */
export const chromiumFile = (): string => {
  const file = findBrowser(thisMachine());
  if (file === undefined) throw new Error('No Chromium, Chrome or Edge found; name one in LIANFANG_CHROMIUM.');
  return file;
};

/** Containers give no sandbox and no graphics; the rest keeps Chromium from talking to anybody. */
export const chromiumFlags: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
  // A camera and a microphone that can be refused.
  '--use-fake-device-for-media-stream',
];
