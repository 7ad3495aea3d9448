import { use } from 'react';
import { UnitNames } from '../components/unit-names.ts';

/** Names units by code, the same function while the task is the same; a code the task does not know stands for itself. */
export const useUnitName = (): ((code: string) => string) => use(UnitNames);
