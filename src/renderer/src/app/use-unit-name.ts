import { useTaskSettings } from './session.tsx';

/** Names units by code; a code that the task does not know stands for itself. */
export const useUnitName = (): ((code: string) => string) => {
  const { units, countyCode, countyName } = useTaskSettings();
  return (code) => units.find((unit) => unit.code === code)?.name ?? (code === countyCode ? countyName : code);
};
