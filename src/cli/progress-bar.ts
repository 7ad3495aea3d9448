/** One line on stderr that shows how far a task is; nothing at all when stderr is no terminal. */
import type { Progress } from '../rpc/reply.ts';

export type Terminal = { isTTY?: boolean | undefined; write(text: string): unknown };
export type ProgressBar = { show(progress: Progress): void; clear(): void };

const WIDTH = 24;

/** `导入 ████░░ 3/10`. */
export const progressLine = ({ stage, done, total }: Progress): string => {
  if (total === undefined || total <= 0) return `${stage} ${done}`;
  const filled = Math.round((Math.min(done, total) / total) * WIDTH);
  return `${stage} ${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${done}/${total}`;
};

export function progressBar(terminal: Terminal): ProgressBar {
  let isShown = false;
  return {
    show(progress) {
      if (terminal.isTTY !== true) return;
      isShown = true;
      terminal.write(`\r\u001b[2K${progressLine(progress)}`);
    },
    clear() {
      if (isShown) terminal.write('\r\u001b[2K');
      isShown = false;
    },
  };
}
