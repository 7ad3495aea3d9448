import { Alert, Button, Form } from 'antd';
import { useState } from 'react';
import { backupTexts as texts } from '../../../../text/screens/backups.ts';
import { api } from '../../api/client.ts';
import { useQuery } from '../../api/use-query.ts';
import { LedgerContents } from '../../app/ledger-contents.tsx';
import { useFolderWrite } from '../../app/use-folder-write.tsx';
import { byteSize } from '../../components/byte-size.ts';
import { ErrorBar } from '../../components/error-bar.tsx';
import { PassphraseField } from '../../components/passphrase-field.tsx';
import { Loading } from '../../components/loading.tsx';
import { localTime } from '../../components/local-time.ts';
import './backups.css';

/** A hint only: what is refused is the core's matter. */
const MIN_LENGTH = 8;

/** 备份到U盘: what will be in it, where it goes, the passphrase; afterwards what was written. */
export const WriteBackup = () => {
  const known = useQuery(() => api.backups.get({}));
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const write = useFolderWrite((folder, options) => api.backups.write({ folder, passphrase: first }, options), {
    label: texts.where,
    working: texts.writing,
  });
  if (known.kind === 'loading') return <Loading />;
  if (known.kind === 'refused') return <ErrorBar error={known.error} />;
  const { lastBackupAt, contents } = known.data;
  const isShort = first !== '' && Array.from(first).length < MIN_LENGTH;
  const isReady = write.target !== undefined && first !== '' && !isShort && first === second;
  const { written } = write;
  return (
    <Form layout="vertical" onFinish={() => isReady && write.start()}>
      <p className="hint">{lastBackupAt === null ? texts.never : texts.lastAt(localTime(lastBackupAt))}</p>
      <LedgerContents label={texts.holds} contents={contents} />
      <Form.Item label={texts.where}>{write.choice}</Form.Item>
      <div className="passphrase-pair">
        <PassphraseField
          label={texts.passphrase}
          hint={texts.passphraseHint}
          problem={isShort ? texts.tooShort : undefined}
          isNew
          value={first}
          onChange={setFirst}
        />
        <PassphraseField
          label={texts.again}
          problem={second !== '' && first !== second ? texts.different : undefined}
          isNew
          value={second}
          onChange={setSecond}
        />
      </div>
      {write.course}
      {written !== undefined && (
        <Alert
          type="success"
          showIcon
          role="status"
          className="error-bar"
          title={texts.written(written.what.fileName, written.where)}
          description={
            <>
              {texts.writtenSize(byteSize(written.what.sizeBytes), localTime(written.what.backedUpAt))}
              {written.what.forCounty ? texts.forCounty : texts.notForCounty}
              {texts.keepTip}
            </>
          }
        />
      )}
      <Button type="primary" htmlType="submit" disabled={!isReady} loading={write.isRunning}>
        {texts.write}
      </Button>
    </Form>
  );
};
