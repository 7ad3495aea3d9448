/** Ctrl-C: the first one lets the item in hand finish and stops before the next, the second one ends at once. */

export type Interrupts = {
  on(event: 'SIGINT', heard: () => void): unknown;
  off(event: 'SIGINT', heard: () => void): unknown;
  exit(code: number): unknown;
};

export type Interruption = { signal: AbortSignal; release(): void };

export function cancelOnInterrupt(source: Interrupts, say: (line: string) => void): Interruption {
  const controller = new AbortController();
  const heard = (): void => {
    if (controller.signal.aborted) {
      source.exit(130);
      return;
    }
    say('正在停止：手上这一份做完就停；再按一次 Ctrl-C 立即退出。');
    controller.abort();
  };
  source.on('SIGINT', heard);
  return { signal: controller.signal, release: () => void source.off('SIGINT', heard) };
}
