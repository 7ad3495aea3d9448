import { CameraOutlined } from '@ant-design/icons';
import { Button, Table } from 'antd';
import { useState } from 'react';
import { formatKeyCode } from '../../../../domain/packages/key-code.ts';
import type { ListColumn } from '../../../../domain/forms/printed-list.ts';
import { cameraTexts, scanTexts as texts } from '../../../../text/screens/seals.ts';
import { api } from '../../api/client.ts';
import { askUnlock } from '../../api/unlock.ts';
import { useQuery } from '../../api/use-query.ts';
import { useTask } from '../../api/use-task.ts';
import { ListExport } from '../../app/list-export.tsx';
import { useUnitName } from '../../app/use-unit-name.ts';
import { ErrorBar } from '../../components/error-bar.tsx';
import { localTime } from '../../components/local-time.ts';
import { Sheet } from '../../components/sheet.tsx';
import { CameraScan } from './camera-scan.tsx';
import { ReplaceDialog } from './replace-dialog.tsx';
import { ScanField } from './scan-field.tsx';
import { ScanResult } from './scan-result.tsx';
import { scanWords } from './scan-words.ts';
import { type ScanLine, useScans } from './use-scans.ts';

type Props = { waiting: number; toAnswer: number; onWrite(): void };

/** What is kept on paper of a pile of sheets. */
const pileColumns: ListColumn[] = [
  { key: 'time', label: texts.time },
  { key: 'unit', label: texts.unit },
  { key: 'code', label: texts.code, kind: 'code', widthMm: 72 },
  { key: 'result', label: texts.result },
];

const hasPassed = ({ answer, isUndone }: ScanLine): boolean => answer?.outcome === 'passed' && !isUndone;

/** A pile of stamped sheets, scan after scan; nothing here needs the mouse. */
export const ScanDesk = ({ waiting, toAnswer, onWrite }: Props) => {
  const nameOf = useUnitName();
  const keys = useQuery(() => api.keys.get({}));
  const { lines, scan, markUndone } = useScans();
  const [isCamera, setIsCamera] = useState(false);
  const [replacing, setReplacing] = useState<ScanLine>();
  const [said, setSaid] = useState<string>();
  const undo = useTask(api.seals.undo);
  const last = lines.find(hasPassed);
  const takeBack = async () => {
    const event = last?.answer?.event;
    if (last === undefined || event == null) return;
    const done = await undo.run({ event });
    if (done === undefined) return;
    markUndone(last.number);
    setSaid(texts.undone(nameOf(done.unit)));
  };
  const write = () => toAnswer > 0 && onWrite();
  if (keys.kind === 'ready' && !keys.data.isUnlocked)
    return (
      <Sheet title={texts.title}>
        <p className="hint">{texts.locked}</p>
        <Button type="primary" autoFocus onClick={() => void askUnlock()}>
          {texts.unlock}
        </Button>
      </Sheet>
    );
  const passed = lines.filter(hasPassed).length;
  const pile = {
    title: texts.list,
    columns: pileColumns,
    // In the order of the pile; on the screen the newest stands on top.
    rows: () =>
      lines
        .toReversed()
        .map((line) => [
          localTime(line.at),
          nameOf(line.answer?.unit ?? ''),
          line.answer?.keyCode == null ? line.code : formatKeyCode(line.answer.keyCode),
          scanWords(line),
        ]),
    notes: [texts.counter(passed, lines.length - passed)],
  };
  return (
    <Sheet
      title={texts.title}
      extra={
        <span className="button-row">
          <Button icon={<CameraOutlined />} onClick={() => setIsCamera(!isCamera)}>
            {isCamera ? cameraTexts.close : cameraTexts.open}
          </Button>
          {lines.length > 0 && <ListExport size="middle" list={pile} />}
        </span>
      }
    >
      <div className="scan-desk">
        <div>
          <ScanField
            onRead={(read) => (setSaid(undefined), scan(read))}
            onUndo={() => void takeBack()}
            onWrite={write}
          />
          <p className="hint">{texts.hint}</p>
          <p className="hint">{texts.keys}</p>
          {isCamera && <CameraScan onRead={(code) => scan({ code, way: 'camera' })} />}
        </div>
        <div>
          <div className="scan-counter">
            <strong role="status">{texts.counter(passed, lines.length - passed)}</strong>
            <span className="hint">{texts.still(waiting)}</span>
          </div>
          <div className="button-row">
            <Button disabled={last === undefined || undo.isRunning} onClick={() => void takeBack()}>
              {texts.undo}
            </Button>
            <Button type="primary" disabled={toAnswer === 0} onClick={write}>
              {texts.write(toAnswer)}
            </Button>
          </div>
          <ErrorBar error={undo.error} onClose={undo.clear} />
          {said !== undefined && <p role="status">{said}</p>}
          <Table<ScanLine>
            aria-label={texts.list}
            className="scan-list"
            size="small"
            rowKey="number"
            dataSource={[...lines]}
            locale={{ emptyText: texts.empty }}
            pagination={lines.length > 8 ? { pageSize: 8, showSizeChanger: false, size: 'small' } : false}
            columns={[
              { title: texts.time, width: 60, render: (_, { at }) => localTime(at).slice(-5) },
              { title: texts.unit, width: 150, render: (_, { answer }) => nameOf(answer?.unit ?? '') },
              {
                title: texts.result,
                render: (_, line) => (
                  <>
                    <ScanResult line={line} />
                    {line.answer?.outcome === 'has-former' && (
                      <Button size="small" onClick={() => setReplacing(line)}>
                        {texts.replace}
                      </Button>
                    )}
                  </>
                ),
              },
            ]}
          />
        </div>
      </div>
      {replacing?.answer !== undefined && (
        <ReplaceDialog
          unit={nameOf(replacing.answer.unit ?? '')}
          newCode={replacing.answer.keyCode ?? ''}
          former={replacing.answer.former}
          onConfirm={() => {
            scan({ code: replacing.code, way: 'typed' }, true);
            setReplacing(undefined);
          }}
          onClose={() => setReplacing(undefined)}
        />
      )}
    </Sheet>
  );
};
