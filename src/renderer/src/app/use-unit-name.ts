import { useMemo } from 'react';
import { useTaskSettings } from './session.tsx';

/** Names units by code, the same function while the task is the same; a code the task does not know stands for itself. */
export const useUnitName = (): ((code: string) => string) => {
  const { units, countyCode, countyName } = useTaskSettings();
  return useMemo(() => {
    const names = new Map<string, string>([
      [countyCode, countyName],
      ...units.map(({ code, name }) => [code, name] as const),
    ]);
    return (code) => names.get(code) ?? code;
  }, [units, countyCode, countyName]);
};
