import { createContext } from 'react';

/** What a unit's code stands for, for sentences that name units; without an open ledger a code stands for itself. */
export const UnitNames = createContext<(code: string) => string>((code) => code);
