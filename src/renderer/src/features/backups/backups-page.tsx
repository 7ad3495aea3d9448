import { Tabs } from 'antd';
import { backupTexts as texts } from '../../../../text/screens/backups.ts';
import { goTo, usePlace } from '../../app/location.ts';
import { RestorePanel } from '../../app/restore-panel.tsx';
import { useSession } from '../../app/session.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { MoveSteps } from './move-steps.tsx';
import { WriteBackup } from './write-backup.tsx';

const parts = ['write', 'restore', 'move'] as const;

/** 备份到U盘, 从备份恢复, 换电脑: `#/backup?part=restore`. */
export const BackupsPage = () => {
  const { ledger } = useSession();
  const { params } = usePlace();
  const part = parts.find((one) => one === params['part']) ?? 'write';
  const bodies = {
    write: <WriteBackup />,
    restore: <RestorePanel operator={ledger.operator} onOpened={() => goTo('workbench')} />,
    move: <MoveSteps />,
  };
  return (
    <>
      <PageHead title={texts.title}>{texts.lead}</PageHead>
      <Sheet label={texts.title}>
        <Tabs
          activeKey={part}
          onChange={(key) => goTo('backup', { part: key })}
          destroyOnHidden
          items={parts.map((key) => ({ key, label: texts.parts[key], children: bodies[key] }))}
        />
      </Sheet>
    </>
  );
};
