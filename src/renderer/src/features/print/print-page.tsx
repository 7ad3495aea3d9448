import { Alert, Segmented } from 'antd';
import { useState } from 'react';
import type { FormId } from '../../../../domain/tasks/form-setting.ts';
import { api } from '../../api/client.ts';
import { ignoreNothingEntered } from '../../api/ignore-nothing-entered.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { useTask } from '../../api/use-task.ts';
import { goTo, hrefOf } from '../../app/location.ts';
import { useTaskSettings } from '../../app/session.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Loading } from '../../components/loading.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { TaskProgress } from '../../components/task-progress.tsx';
import { host } from '../../host/this-host.ts';
import { BlankForms } from './blank-forms.tsx';
import { FormTable, type PrintedForm } from './form-table.tsx';
import { MissingGlyphs } from './missing-glyphs.tsx';
import { formsOfUnit } from './print-forms.ts';
import { SaveForms } from './save-forms.tsx';
import './print.css';

/** 打印: which forms, as 送审稿 or 定稿; look at each, see pages and sheets, save as PDF and Excel. */
export const PrintPage = () => {
  const settings = useTaskSettings();
  const forms = formsOfUnit(settings);
  const state = useQuery(() => api.finals.get({}).catch(ignoreNothingEntered(undefined)));
  const [asked, setDraft] = useState<boolean>();
  const [chosen, setChosen] = useState<readonly FormId[]>(forms.map(({ id }) => id));
  const [printed, setPrinted] = useState<ReadonlyMap<FormId, PrintedForm>>(new Map());
  const print = useTask(api.documents.print);
  const open = useCommand((id: string) => host.openFile(id));
  if (state.kind === 'loading') return <Loading />;
  if (state.kind === 'refused') return <ErrorBar error={state.error} />;
  if (state.data === undefined) return <NothingEntered />;
  const isFinal = state.data.lockedAt !== null;
  const isDraft = asked ?? !isFinal;
  const choose = (draft: boolean) => {
    setDraft(draft);
    setPrinted(new Map());
  };
  const make = async (id: FormId): Promise<PrintedForm | undefined> => {
    const { folder } = await api.files.createScratch({});
    const done = await print.run({ folder, forms: [id], draft: isDraft });
    if (done === undefined) return undefined;
    const [pdf, xlsx] = [
      done.files.find(({ name }) => name.endsWith('.pdf')),
      done.files.find(({ name }) => name.endsWith('.xlsx')),
    ];
    const one = { pages: done.pages, sheets: done.sheets, pdf, xlsx };
    setPrinted((before) => new Map([...before, [id, one]]));
    return one;
  };
  const look = async (id: FormId, kind: 'pdf' | 'xlsx') => {
    const one = printed.get(id) ?? (await make(id));
    const file = one?.[kind];
    if (file !== undefined) await open.run(file.id);
  };
  const countAll = async () => {
    for (const id of chosen) if ((await make(id)) === undefined) break;
  };
  return (
    <>
      <PageHead title="打印">先用送审稿征求意见，定稿后再打印盖章。点“查看”在新窗口打开，从那里打印。</PageHead>
      <MissingGlyphs />
      <Sheet
        title="表格"
        extra={
          <Segmented
            aria-label="稿别"
            value={isDraft}
            options={[
              { value: true, label: '送审稿（有水印）' },
              { value: false, label: '定稿', disabled: !isFinal },
            ]}
            onChange={choose}
          />
        }
      >
        {!isFinal && (
          <p className="hint">
            本年度还没有定稿，只能打印送审稿。内容核对无误后，到<a href={hrefOf('submit')}>报送</a>中定稿。
          </p>
        )}
        <FormTable
          forms={forms}
          chosen={chosen}
          printed={printed}
          isBusy={print.isRunning}
          onChoose={setChosen}
          onLook={(id, kind) => void look(id, kind)}
          onCount={() => void countAll()}
        />
        {print.isRunning && <TaskProgress progress={print.progress} onCancel={print.cancel} what="正在生成" />}
        <ErrorBar error={print.error} onClose={print.clear} />
        <ErrorBar error={open.error} onClose={open.clear} />
        {open.isRunning && <Alert type="info" title="正在打开……" />}
      </Sheet>
      <SaveForms forms={chosen} isDraft={isDraft} />
      <BlankForms />
    </>
  );
};

const NothingEntered = () => (
  <>
    <PageHead title="打印" />
    <EmptyState title="台账中还没有内容" next={{ label: '去登记风险点', onClick: () => goTo('risks') }}>
      登记以后在这里打印各张表。
    </EmptyState>
    <BlankForms />
  </>
);
