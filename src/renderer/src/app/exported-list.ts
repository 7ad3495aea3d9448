import type { CellValue } from '../../../domain/forms/form-spec.ts';
import type { ListColumn } from '../../../domain/forms/printed-list.ts';
import type { Condition } from '../../../domain/rollup/cross-conditions.ts';

/** A list as it stands on the screen, for Excel, PDF or print. */
export type ExportedList = {
  /** what the list is, e.g. 风险点; heading and file name */
  title: string;
  /** the filter in words, e.g. `等级：高；科室：财务室`; empty = everything */
  filter?: string;
  columns: readonly ListColumn[];
  /**
   * cells in the order of the columns, in the order of the screen; asked when the list is exported, so that a list
   * shown page by page can read the others
   */
  rows(): CellValue[][] | Promise<CellValue[][]>;
  /** what figures in it were counted from: its 30 digits stand under the table; conditions on units narrow them */
  basis?: {
    cycle?: string;
    withReceived: boolean;
    /** texts as a search looks through them */
    texts?: boolean;
    units?: string[] | null;
    conditions?: Condition[];
  };
  /** small lines under the table */
  notes?: readonly string[];
};
