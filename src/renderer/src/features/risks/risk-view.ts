import type { Sort } from '../../components/editable-table/sort-rows.ts';
import type { RiskFilter } from './risk-filter.ts';

/** What a saved view holds: filter, hidden columns and order; views saved before some part was kept lack it. */
export type RiskView = { filter: RiskFilter; hidden: readonly string[]; sort?: Sort | null };
