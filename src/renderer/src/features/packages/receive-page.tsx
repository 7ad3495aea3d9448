import { useState } from 'react';
import { FolderChoice } from '../../app/folder-choice.tsx';
import { goTo, hrefOf } from '../../app/location.ts';
import { useSession, useTaskSettings } from '../../app/session.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Sheet } from '../../components/sheet.tsx';
import type { Target } from '../../host/host.ts';
import { ReceiveFiles } from './receive-files.tsx';
import { ReceiveFolder } from './receive-folder.tsx';
import { SealCheck } from './seal-check.tsx';
import { TrackingTable } from './tracking-table.tsx';
import './packages.css';

/** 接收: packages of the units below, seal checks, decisions and answers, and who is still missing. */
export const ReceivePage = () => {
  const { ledger } = useSession();
  const { units } = useTaskSettings();
  const [target, setTarget] = useState<Target>();
  const isCollector = ledger.role === 'county' || units.some(({ submitTo }) => submitTo === ledger.unitCode);
  if (!isCollector)
    return (
      <EmptyState title="没有单位向本单位报送" next={{ label: '去报送', onClick: () => goTo('submit') }}>
        本单位只需要向上级报送，接收回执和退回也在“报送”中。
      </EmptyState>
    );
  return (
    <>
      <PageHead title="接收下级报送">
        逐个核验，有问题的单独列出，不影响其他文件。接受以后的数字见<a href={hrefOf('rollup')}>汇总</a>。
      </PageHead>
      <ReceiveFiles title="接收文件" hint="上报、汇总、入网申请" />
      <ReceiveFolder />
      {ledger.role === 'county' && <SealCheck />}
      <Sheet title="回执和退回保存到">
        <FolderChoice label="回执和退回保存到" value={target} onChange={setTarget} />
      </Sheet>
      <TrackingTable target={target} />
    </>
  );
};
