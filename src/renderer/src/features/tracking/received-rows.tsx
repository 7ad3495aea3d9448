import { Button, Input, Select, Table } from 'antd';
import { useState } from 'react';
import type { RegisterName } from '../../../../domain/registers/facts.ts';
import { registerLabels } from '../../../../text/labels/register-labels.ts';
import { returnDialogTexts as texts } from '../../../../text/screens/answers.ts';
import { api } from '../../api/client.ts';
import { useQuery } from '../../api/use-query.ts';
import { ErrorBar } from '../../components/error-bar.tsx';
import type { DraftRemark } from './return-draft.ts';

type Page = Awaited<ReturnType<typeof api.answers.previewRows>>;
type Row = Page['rows'][number];
type Props = { digest: string; onRemark(remark: DraftRemark): void };

const pageSize = 20;

/** The received year, register by register, as it was sent; a remark is pinned at a row or at one of its fields. */
export const ReceivedRows = ({ digest, onRemark }: Props) => {
  const [register, setRegister] = useState<RegisterName>('risks');
  const [find, setFind] = useState('');
  const [page, setPage] = useState(1);
  const wanted = { digest, register, find, offset: (page - 1) * pageSize, limit: pageSize };
  const found = useQuery(() => api.answers.previewRows(wanted), [wanted]);
  // The table stays while another page is asked for.
  const [shown, setShown] = useState<Page>();
  if (found.kind === 'ready' && found.data !== shown) setShown(found.data);
  if (found.kind === 'refused') return <ErrorBar error={found.error} />;
  const remark = ({ pin, title }: Row, field?: { field: string; label: string }) =>
    onRemark({
      ...pin,
      field: pin.register === register ? (field?.field ?? null) : null,
      text: '',
      place: field === undefined ? title : texts.placeOf(title, field.label),
    });
  return (
    <>
      <div className="button-row received-filter">
        <Select<RegisterName>
          aria-label={texts.register}
          value={register}
          popupMatchSelectWidth={false}
          options={(shown?.counts ?? []).map((one) => ({
            value: one.register,
            label: texts.registerOf(registerLabels[one.register], one.rows),
          }))}
          onChange={(next) => [setRegister(next), setPage(1)]}
        />
        <Input
          allowClear
          aria-label={texts.find}
          placeholder={texts.find}
          value={find}
          onChange={({ target }) => [setFind(target.value), setPage(1)]}
        />
      </div>
      <Table<Row>
        aria-label={texts.content}
        size="small"
        rowKey={({ id, title }) => `${id} ${title}`}
        loading={found.kind === 'loading'}
        dataSource={shown?.rows ?? []}
        locale={{ emptyText: texts.empty }}
        scroll={{ y: 'calc(100vh - 360px)' }}
        pagination={
          (shown?.total ?? 0) > pageSize
            ? { current: page, pageSize, total: shown?.total ?? 0, showSizeChanger: false, onChange: setPage }
            : false
        }
        expandable={{
          expandedRowRender: (row) => (
            <ul className="received-fields">
              {row.fields.map((field) => (
                <li key={field.field}>
                  <span>{texts.fieldOf(field.label, field.value)}</span>
                  <Button
                    size="small"
                    type="link"
                    aria-label={texts.commentOn(field.label)}
                    onClick={() => remark(row, field)}
                  >
                    {texts.comment}
                  </Button>
                </li>
              ))}
            </ul>
          ),
        }}
        columns={[
          { title: texts.row, dataIndex: 'title' },
          {
            width: 90,
            render: (_, row) => (
              <Button size="small" onClick={() => remark(row)}>
                {texts.comment}
              </Button>
            ),
          },
        ]}
      />
    </>
  );
};
