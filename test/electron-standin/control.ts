/** The message channel between the stand-in and the test that forked it. */

/** What the test may ask. */
export type Order =
  | { order: 'answer-dialog'; paths: string[] }
  | { order: 'click-menu'; id: string }
  | { order: 'ask-permission'; permission: string; mediaTypes: string[] }
  | { order: 'close-window' };

/** What the application asked of the system, in order. */
export type Event =
  | { event: 'window-shown'; title: string }
  | { event: 'window-focused' }
  | { event: 'menu'; items: { label: string; accelerator: string | null }[] }
  | { event: 'dialog'; method: string; options: unknown }
  | { event: 'error-box'; title: string; content: string }
  | { event: 'permission'; isGranted: boolean }
  | { event: 'opened'; path: string }
  | { event: 'pointed-at'; path: string }
  | { event: 'refused-navigation'; url: string }
  | { event: 'refused-window'; url: string }
  | { event: 'outside-request'; url: string };

export const tell = (event: Event): void => void process.send?.(event);

/** Later listeners hear later orders only; the test waits for `window-shown` before it orders anything. */
export const onOrder = (listener: (order: Order) => void): void => void process.on('message', listener);
