/** Ten times a second is as often as a person reads a number; a page that draws each one has no time for anything else. */
const PAUSE_MS = 100;

export type Paced<Value> = {
  /** shows it now, or the newest of those that came meanwhile when the pause is over */
  show(value: Value): void;
  /** nothing is shown any more */
  end(): void;
};

export const paced = <Value>(show: (value: Value) => void): Paced<Value> => {
  let newest: { value: Value } | undefined;
  let pause: ReturnType<typeof setTimeout> | undefined;
  const rest = () => {
    pause = setTimeout(() => {
      pause = undefined;
      if (newest === undefined) return;
      show(newest.value);
      newest = undefined;
      rest();
    }, PAUSE_MS);
  };
  return {
    show(value) {
      if (pause !== undefined) newest = { value };
      else {
        show(value);
        rest();
      }
    },
    end() {
      clearTimeout(pause);
      pause = undefined;
      newest = undefined;
    },
  };
};
