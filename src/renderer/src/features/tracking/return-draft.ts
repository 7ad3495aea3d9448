/** What is being written about a package that goes back. */
import type { RegisterName } from '../../../../domain/registers/facts.ts';
import type { api } from '../../api/client.ts';

export type DraftRemark = {
  register: RegisterName | null;
  rowId: string | null;
  field: string | null;
  text: string;
  /** where it is pinned, in words */
  place: string;
};
export type ReturnDraft = { reason: string; remarks: readonly DraftRemark[] };

/** Remarks that say something, as the core takes them: the place in words is the page's own. */
export const saidRemarks = ({ remarks }: ReturnDraft): Parameters<typeof api.answers.saveDraft>[0]['remarks'] =>
  remarks.filter(({ text }) => text.trim() !== '').map(({ place: _place, ...remark }) => remark);
