import { useState } from 'react';

const kept = new Map<string, unknown>();

/** State that is still there when its tab is shown again; of the running program only. */
export const useRemembered = <Value>(name: string, first: Value): [Value, (next: Value) => void] => {
  const [value, setValue] = useState(() => (kept.has(name) ? (kept.get(name) as Value) : first));
  return [value, (next) => (kept.set(name, next), setValue(next))];
};
