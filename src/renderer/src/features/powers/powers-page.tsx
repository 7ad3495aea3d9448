import { useMemo } from 'react';
import type { Power } from '../../../../domain/powers/power.ts';
import { powersTexts as texts } from '../../../../text/screens/powers.ts';
import { api } from '../../api/client.ts';
import { newId } from '../../api/new-id.ts';
import { useFacts } from '../../api/use-facts.ts';
import { PageRemarks, useOpenRemarks } from '../../app/page-remarks.tsx';
import { RegisterSheet } from '../../app/register-sheet.tsx';
import { useTaskSettings } from '../../app/session.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { FactsLoading } from '../../components/facts-loading.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { usePlaces } from '../../components/use-places.ts';
import { powerColumns } from './power-columns.ts';

const newPower = (): Power => ({
  id: newId<'power'>(),
  code: '',
  name: '',
  kind: '',
  officeId: null,
  basis: '',
  limits: '',
  responsibility: '',
  isMajor: false,
  keySites: [],
  areas: [],
  systems: [],
  position: 0,
});
const problemOf = ({ name, kind }: Power): string | undefined => {
  if (name === '') return texts.nameMissing;
  return kind === '' ? texts.kindMissing : undefined;
};
const powerRegisters = ['offices', 'powers'] as const;
const remarked = ['powers'] as const;

/** A new power without a number of its own gets the next one. */
const numbered = (power: Power): Power =>
  power.code === '' ? { ...power, code: `QL-${String(power.position).padStart(2, '0')}` } : power;

/** 职权目录: what the unit may do, on which basis, within which limits. */
export const PowersPage = () => {
  const facts = useFacts(powerRegisters);
  const remarks = useOpenRemarks(remarked);
  const settings = useTaskSettings();
  const place = usePlaces();
  const offices = facts.kind === 'ready' ? facts.data.offices : undefined;
  const columns = useMemo(() => powerColumns(settings, offices ?? []), [settings, offices]);
  if (facts.kind === 'loading') return <FactsLoading reading={facts.reading} />;
  if (facts.kind === 'refused') return <ErrorBar error={facts.error} />;
  const { powers } = facts.data;
  return (
    <>
      <PageHead title={texts.title}>{texts.about}</PageHead>
      <PageRemarks remarks={remarks} isInTable />
      <RegisterSheet<Power>
        register="powers"
        title={texts.count(powers.length, powers.filter(({ isMajor }) => isMajor).length)}
        name={texts.table}
        listTitle={texts.title}
        rows={powers}
        columns={columns}
        remarks={remarks}
        lines={3}
        newRow={newPower}
        problemOf={problemOf}
        save={(rows) => api.powers.save({ rows: place(rows, powers).map(numbered) })}
        remove={(ids) => api.powers.remove({ ids })}
        height="calc(100vh - 14rem)"
      />
    </>
  );
};
