/** Commands on their way: undo waits for them, so that it takes back what was typed last and nothing earlier. */

const running = new Set<Promise<unknown>>();

/** Counts a command as running until it answered. */
export const pending = <Output>(call: Promise<Output>): Promise<Output> => {
  running.add(call);
  const end = () => void running.delete(call);
  call.then(end, end);
  return call;
};

/** Resolves when no command is running any more, refused ones included. */
export const settled = async (): Promise<void> => {
  while (running.size > 0) await Promise.allSettled(running);
};
