import { useEffect, useRef } from 'react';
import type { Risk } from '../../../../domain/risks/risk.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';

/** Fields a clerk enters; the others follow from grading, deciding and rounds. */
const entered = ({
  number: _number,
  grading: _grading,
  selfLevel: _self,
  unitLevel: _unit,
  revision: _revision,
  reviewStep: _step,
  ...words
}: Risk) => words;
type Entered = ReturnType<typeof entered>;

/** The fields that are not as they were. */
const changes = (after: Entered, before: Entered): Partial<Omit<Entered, 'id'>> =>
  Object.fromEntries(
    Object.entries(after).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key as keyof Entered]),
    ),
  );

/** Adds new risks and edits those that are there, one after the other in the order they were typed. */
export function useSaveRisks(risks: readonly Risk[]) {
  const add = useCommand(api.risks.add);
  const edit = useCommand(api.risks.edit);
  const sent = useRef(new Map<string, Risk>());
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  // The core's answer holds what was sent before it.
  useEffect(() => sent.current.clear(), [risks]);
  const known = (id: string): Risk | undefined => sent.current.get(id) ?? risks.find((risk) => risk.id === id);

  const saveAll = async (rows: readonly Risk[], reason: string) => {
    const fresh = rows.filter(({ id }) => known(id) === undefined);
    if (fresh.length > 0) {
      for (const row of fresh) sent.current.set(row.id, row);
      if ((await add.run({ rows: fresh.map(entered) })) === undefined) {
        for (const { id } of fresh) sent.current.delete(id);
        return undefined;
      }
    }
    for (const row of rows) {
      const before = known(row.id);
      const changed = before === undefined ? {} : changes(entered(row), entered(before));
      if (Object.keys(changed).length === 0) continue;
      if ((await edit.run({ riskId: row.id, edit: changed, reason })) === undefined) return undefined;
      sent.current.set(row.id, row);
    }
    return { saved: rows.length };
  };
  const save = (rows: readonly Risk[], reason = '') => {
    const saving = queue.current.then(() => saveAll(rows, reason));
    queue.current = saving;
    return saving;
  };
  const clear = () => {
    add.clear();
    edit.clear();
  };
  return { save, error: add.error ?? edit.error, clear };
}
