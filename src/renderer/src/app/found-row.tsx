import type { ReactNode } from 'react';
import { Button, Descriptions, Modal } from 'antd';
import { markWords } from '../../../domain/search/mark-words.ts';
import type { SearchedRegister } from '../../../domain/search/searched-registers.ts';
import { measurePhaseNames } from '../../../domain/measures/measure.ts';
import { registerLabels } from '../../../text/labels/register-labels.ts';
import { searchedField } from '../../../text/labels/searched-labels.ts';
import { searchRowTexts as texts } from '../../../text/screens/search.ts';
import { packageTypeLabels } from '../../../text/package-verdicts.ts';
import { api } from '../api/client.ts';
import { useQuery } from '../api/use-query.ts';
import { hrefOf } from './location.ts';
import { hrefOfRow } from './row-link.ts';
import { RowRemarks } from './row-remarks.tsx';
import { useSession, useTaskSettings } from './session.tsx';
import { ErrorBar } from '../components/error-bar.tsx';
import { LevelTag } from '../components/level-tag.tsx';
import { Loading } from '../components/loading.tsx';
import { localTime } from '../components/local-time.ts';
import { Marked } from '../components/marked.tsx';
import './found-row.css';

type Row = Awaited<ReturnType<typeof api.search.getRow>>;
/** Which row is shown; without a package it is an entry of this ledger. */
export type RowPlace = {
  unit: string;
  register: SearchedRegister;
  rowId: string;
  number: string;
  digest: string | null;
};
type Line = { key: string; label: string; children: ReactNode };

type Props = { hit: RowPlace; /** to be marked */ words: readonly string[]; onClose(): void };

/** A row of another unit: its words, what it belongs to, and the package it came in. */
export const FoundRow = ({ hit, words, onClose }: Props) => {
  const { unit, register, rowId } = hit;
  const row = useQuery(() => api.search.getRow({ unit, register, rowId }), [unit, register, rowId]);
  const { units } = useTaskSettings();
  const nameOf = (code: string): string => units.find((one) => one.code === code)?.name ?? code;
  const { ledger } = useSession();
  const isOwn = unit === ledger.unitCode;
  const way = wayOf(hit, isOwn);
  return (
    <Modal
      open
      width={780}
      title={texts.title(registerLabels[register], hit.number)}
      onCancel={onClose}
      footer={[
        <Button key="leave" href={way.href} onClick={onClose}>
          {way.words}
        </Button>,
        <Button key="close" type="primary" onClick={onClose}>
          {texts.close}
        </Button>,
      ]}
    >
      {row.kind === 'loading' && <Loading />}
      {row.kind === 'refused' && <ErrorBar error={row.error} />}
      {row.kind === 'ready' && (
        <>
          <Lines
            items={[
              { key: 'unit', label: texts.unit, children: nameOf(unit) },
              ...row.data.fields.map(({ field, text }, at) => ({
                key: `${field} ${at}`,
                label: searchedField(register, field),
                children: (
                  <span className="found-text">
                    <Marked parts={markWords(text, words)} />
                  </span>
                ),
              })),
            ]}
          />
          {row.data.package === null && <RowRemarks register={register} rowId={rowId} />}
          <Context {...row.data} />
          {row.data.package === null ? (
            <p className="hint">{isOwn ? texts.own : texts.onBehalf}</p>
          ) : (
            <Package held={row.data.package} nameOf={nameOf} />
          )}
        </>
      )}
    </Modal>
  );
};

/** Where something is done about the row. */
const wayOf = ({ unit, register, rowId, digest }: RowPlace, isOwn: boolean): { href: string; words: string } => {
  if (isOwn) return { href: hrefOfRow(register, rowId), words: texts.toOwn };
  if (digest === null) return { href: hrefOf('on-behalf', { unit }), words: texts.toOnBehalf };
  return { href: hrefOf('tracking', { unit }), words: texts.toTracking };
};

const Lines = ({ items, title }: { items: Line[]; title?: string }) => (
  <Descriptions className="found-row" title={title} bordered column={1} size="small" items={items} />
);

const Context = ({ register, context }: Pick<Row, 'register' | 'context'>) => {
  const { levels, vocabularies } = useTaskSettings();
  const { category, level, power, post, phase, risks, measures } = context;
  const categoryName = vocabularies.categories.find(({ code }) => code === category)?.name ?? category;
  const items: Line[] = [];
  if (register === 'risks') {
    items.push({ key: 'level', label: texts.level, children: <LevelTag scheme={levels} level={level} /> });
    items.push({ key: 'category', label: texts.category, children: categoryName ?? texts.noCategory });
    if (power !== null) items.push({ key: 'power', label: texts.power, children: power });
    if (post !== null) items.push({ key: 'post', label: texts.post, children: post });
  }
  if (phase !== null) items.push({ key: 'phase', label: texts.phase, children: measurePhaseNames[phase] });
  const lists: [string, string[]][] = [
    [texts.risks, risks.map(({ number, name }) => texts.risk(number, name))],
    [texts.measures, measures.map((one) => texts.measure(measurePhaseNames[one.phase], one.text))],
  ];
  for (const [label, of] of lists)
    if (of.length > 0)
      items.push({
        key: label,
        label,
        children: (
          <ul className="found-list">
            {of.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        ),
      });
  return items.length === 0 ? null : <Lines items={items} />;
};

const Package = ({ held, nameOf }: { held: NonNullable<Row['package']>; nameOf(code: string): string }) => (
  <Lines
    title={texts.package}
    items={[
      { key: 'sender', label: texts.sender, children: `${nameOf(held.unit)}　${packageTypeLabels[held.type]}` },
      { key: 'seq', label: texts.seq, children: held.submissionNo },
      { key: 'claimed', label: texts.claimedAt, children: localTime(held.claimedAt) },
      { key: 'held', label: texts.heldAt, children: localTime(held.heldAt) },
      { key: 'state', label: texts.state, children: texts.states[held.state] },
      {
        key: 'signature',
        label: texts.authenticity,
        children: held.authenticity === 'pass' ? texts.pass : texts.pending,
      },
      { key: 'digest', label: texts.digest, children: <code className="found-digest">{held.digest}</code> },
    ]}
  />
);
