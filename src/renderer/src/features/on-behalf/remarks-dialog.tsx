import { Button, Modal } from 'antd';
import { useState } from 'react';
import { registerNames } from '../../../../domain/registers/facts.ts';
import { type SearchedRegister, searchedRegisters } from '../../../../domain/search/searched-registers.ts';
import { registerLabels } from '../../../../text/labels/register-labels.ts';
import { onBehalfTexts as texts } from '../../../../text/screens/on-behalf.ts';
import { api } from '../../api/client.ts';
import { useQuery } from '../../api/use-query.ts';
import { FoundRow, type RowPlace } from '../../app/found-row.tsx';
import { RemarkLine } from '../../app/remark-line.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Loading } from '../../components/loading.tsx';

type Props = { unit: string; name: string; onClose(): void };

const registers = [...registerNames];
const searched = (register: string): SearchedRegister | undefined => searchedRegisters.find((one) => one === register);

/** What was remarked at rows that are entered on behalf of a unit; each leads to its row. */
export const RemarksDialog = ({ unit, name, onClose }: Props) => {
  const remarks = useQuery(() => api.packages.openRemarks({ unit, registers }), [unit]);
  const [opened, setOpened] = useState<RowPlace>();
  return (
    <Modal
      open
      title={texts.remarksTitle(name)}
      width={820}
      closable={{ 'aria-label': texts.close }}
      footer={<Button onClick={onClose}>{texts.close}</Button>}
      onCancel={onClose}
    >
      <p className="hint">{texts.remarksHint(name)}</p>
      {remarks.kind === 'loading' && <Loading />}
      {remarks.kind === 'refused' && <ErrorBar error={remarks.error} />}
      {remarks.kind === 'ready' && remarks.data.length === 0 && <p role="status">{texts.remarksDone}</p>}
      {remarks.kind === 'ready' && (
        <ul className="remarks" aria-label={texts.remarksTitle(name)}>
          {remarks.data.map((remark) => {
            const { rowId } = remark.place;
            const register = searched(remark.place.register);
            return (
              <li key={remark.id}>
                <RemarkLine remark={remark} isOwn />
                {register === undefined ? (
                  <span className="hint">{registerLabels[remark.place.register]}</span>
                ) : (
                  <Button
                    type="link"
                    size="small"
                    onClick={() => setOpened({ unit, register, rowId, number: '', digest: null })}
                  >
                    {texts.seeRow(registerLabels[register])}
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {opened !== undefined && <FoundRow hit={opened} words={[]} onClose={() => setOpened(undefined)} />}
    </Modal>
  );
};
