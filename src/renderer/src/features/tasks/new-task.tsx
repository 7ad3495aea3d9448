import { Button, Form, Input } from 'antd';
import { newTaskTexts as texts } from '../../../../text/screens/tasks.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useSession } from '../../app/session.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { localToday } from '../../components/local-time.ts';
import { PageHead } from '../../components/page-head.tsx';
import { Sheet } from '../../components/sheet.tsx';

type Basics = { cycle: string; dueOn: string; officeName: string };

/** The first task of a county: a year, a day and a name; the rest is the default. */
export const NewTask = () => {
  const { ledger } = useSession();
  const year = localToday().slice(0, 4);
  const make = useCommand(async (basics: Basics) => {
    const settings = await api.tasks.previewDefault({ ...basics, units: [] });
    return api.tasks.save({ settings });
  });
  return (
    <>
      <PageHead title={texts.title}>{texts.hint}</PageHead>
      <Sheet label={texts.make}>
        <Form<Basics>
          layout="vertical"
          requiredMark={false}
          className="new-task"
          initialValues={{ cycle: year, dueOn: `${year}-11-30`, officeName: texts.officeOf(ledger.unitName) }}
          onFinish={(basics) => void make.run(basics)}
        >
          <Form.Item
            name="cycle"
            label={texts.year}
            extra={texts.yearHint}
            normalize={(value: string) => value.normalize('NFKC').trim()}
            rules={[{ required: true, pattern: /^\d{4}(-[1-9]\d?)?$/u, message: texts.yearWrong }]}
          >
            <Input autoComplete="off" />
          </Form.Item>
          <Form.Item name="dueOn" label={texts.dueOn} rules={[{ required: true, message: texts.dueMissing }]}>
            <Input type="date" />
          </Form.Item>
          <Form.Item
            name="officeName"
            label={texts.officeName}
            rules={[{ required: true, whitespace: true, message: texts.officeMissing }]}
          >
            <Input maxLength={100} autoComplete="off" />
          </Form.Item>
          <ErrorBar error={make.error} onClose={make.clear} />
          <Button type="primary" htmlType="submit" loading={make.isRunning}>
            {texts.make}
          </Button>
        </Form>
      </Sheet>
    </>
  );
};
