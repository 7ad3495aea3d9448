/** The files of a screening: what each is, what it would bring, what to do; which of them are taken over is chosen here. */
import { Button, Input, Segmented, Table } from 'antd';
import { memo, useState } from 'react';
import type { ScreenedFile } from '../../../../core/packages/screen-packages.ts';
import { type ScreenCaseCode, screenCaseCodes } from '../../../../domain/packages/screening.ts';
import { LIST_MARK } from '../../../../text/screens/fields.ts';
import { packageTypeLabels, verdictLabels } from '../../../../text/package-verdicts.ts';
import { caseName, caseNameOf } from '../../../../text/screening.ts';
import { filterMark, filterPart } from '../../../../text/screens/list-export.ts';
import { screeningTexts as texts } from '../../../../text/screens/receive.ts';
import { ListExport } from '../../app/list-export.tsx';
import { useUnitName } from '../../app/use-unit-name.ts';
import { StateTag, type Tone } from '../../components/state-tag.tsx';
import { caseTone, differenceOf, explanationOf } from './screening-row.ts';

type Props = {
  files: readonly ScreenedFile[];
  /** ids of the files that will be taken over */
  chosen: ReadonlySet<string>;
  onChoose(chosen: ReadonlySet<string>): void;
  isDisabled: boolean;
};
type Filter = ScreenCaseCode | 'all';

const verdictTones: Record<ScreenedFile['verdict'], Tone> = { pass: 'good', pending: 'attention', refused: 'bad' };
const idsOf = (files: readonly ScreenedFile[], isWanted: (file: ScreenedFile) => boolean): ReadonlySet<string> =>
  new Set(files.flatMap((one) => (one.file !== null && isWanted(one) ? [one.file] : [])));
const rankOf = ({ cases }: ScreenedFile): number =>
  cases[0] === undefined ? screenCaseCodes.length : screenCaseCodes.indexOf(cases[0].code);
const byText = (a: string | null, b: string | null): number => (a ?? '').localeCompare(b ?? '', 'zh-CN');

/** Drawn anew only for other files or another choice: not with every step of a run. */
export const ScreeningTable = memo(function ScreeningTable({ files, chosen, onChoose, isDisabled }: Props) {
  const nameOf = useUnitName();
  const [filter, setFilter] = useState<Filter>('all');
  const [search, setSearch] = useState('');
  const has = ({ cases }: ScreenedFile, code: Filter): boolean =>
    code === 'all' || cases.some((one) => one.code === code);
  const unitOf = ({ unit }: ScreenedFile): string => (unit === null ? '' : nameOf(unit));
  const counted = screenCaseCodes
    .map((code) => ({ code, count: files.filter((file) => has(file, code)).length }))
    .filter(({ count }) => count > 0);
  const shown = files.filter(
    (file) => has(file, filter) && `${file.fileName} ${unitOf(file)} ${file.unit ?? ''}`.includes(search.trim()),
  );
  const list = {
    title: texts.table,
    filter: [
      ...(filter === 'all' ? [] : [filterPart(texts.cases, caseNameOf(filter))]),
      ...(search.trim() === '' ? [] : [filterPart(texts.search, search.trim())]),
    ].join(filterMark),
    columns: [
      { key: 'cases', label: texts.cases },
      { key: 'file', label: texts.file },
      { key: 'unit', label: texts.unit },
      { key: 'verdict', label: texts.verdict },
      { key: 'type', label: texts.typeAndSeq },
      { key: 'cycle', label: texts.cycleAndTask },
      { key: 'difference', label: texts.difference },
      { key: 'explanation', label: texts.explanation, widthMm: 70 },
    ],
    rows: () =>
      shown.map((file) => [
        file.cases.map(caseName).join(LIST_MARK),
        file.fileName,
        `${unitOf(file)}${file.refusal !== null && file.unit !== null ? texts.claimed : ''}`,
        verdictLabels[file.verdict],
        texts.typeAndSeqOf(file.type === null ? '' : packageTypeLabels[file.type], file.seq),
        texts.cycleAndTaskOf(file.cycle, file.taskVersion),
        differenceOf(file),
        explanationOf(file),
      ]),
  };
  return (
    <>
      <Segmented<Filter>
        aria-label={texts.byCase}
        className="screening-cases"
        size="small"
        value={filter}
        options={[
          { value: 'all', label: texts.all(files.length) },
          ...counted.map(({ code, count }) => ({ value: code, label: texts.countOf(code, count) })),
        ]}
        onChange={setFilter}
      />
      <div className="screening-tools">
        <Input
          size="small"
          aria-label={texts.search}
          placeholder={texts.search}
          allowClear
          value={search}
          onChange={({ target }) => setSearch(target.value)}
        />
        <Button size="small" disabled={isDisabled} onClick={() => onChoose(idsOf(files, ({ canTake }) => canTake))}>
          {texts.chooseAll}
        </Button>
        <Button size="small" disabled={isDisabled} onClick={() => onChoose(idsOf(files, ({ isChosen }) => isChosen))}>
          {texts.chooseDefault}
        </Button>
        <Button size="small" disabled={isDisabled} onClick={() => onChoose(new Set())}>
          {texts.chooseNone}
        </Button>
        <ListExport list={list} />
      </div>
      <Table<ScreenedFile>
        size="small"
        tableLayout="fixed"
        aria-label={texts.table}
        className="screening-table"
        rowKey="line"
        dataSource={shown}
        locale={{ emptyText: texts.noMatch }}
        pagination={shown.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
        rowSelection={{
          columnWidth: 36,
          // The buttons above say what they choose.
          hideSelectAll: true,
          selectedRowKeys: files.filter(({ file }) => file !== null && chosen.has(file)).map(({ line }) => line),
          getCheckboxProps: (file) => ({
            disabled: isDisabled || !file.canTake,
            'aria-label': texts.choose(file.fileName),
          }),
          onChange: (_, rows) => {
            // What the filter hides stays as it was.
            const hidden = idsOf(files, (one) => !shown.includes(one) && one.file !== null && chosen.has(one.file));
            onChoose(new Set([...hidden, ...idsOf(rows, ({ canTake }) => canTake)]));
          },
        }}
        columns={[
          {
            title: texts.cases,
            width: 100,
            sorter: (a, b) => rankOf(a) - rankOf(b),
            render: (_, { cases, refusal }) =>
              cases.map((one) => (
                <StateTag key={one.code} tone={caseTone(one.code, refusal !== null)}>
                  {caseName(one)}
                </StateTag>
              )),
          },
          {
            title: texts.file,
            width: '15%',
            sorter: (a, b) => byText(a.fileName, b.fileName),
            render: (_, { fileName, parentLine }) => (
              <span className={parentLine === null ? undefined : 'screening-inside'}>
                {fileName}
                {parentLine !== null && <span className="hint"> {texts.inside}</span>}
              </span>
            ),
          },
          {
            title: texts.unit,
            width: 140,
            sorter: (a, b) => byText(unitOf(a), unitOf(b)),
            render: (_, file) => (
              <>
                {unitOf(file)}
                {file.refusal !== null && file.unit !== null && <span className="hint">{texts.claimed}</span>}
              </>
            ),
          },
          {
            title: texts.verdict,
            width: 72,
            render: (_, { verdict }) => <StateTag tone={verdictTones[verdict]}>{verdictLabels[verdict]}</StateTag>,
          },
          {
            title: texts.typeAndSeq,
            width: 124,
            sorter: (a, b) => (a.seq ?? 0) - (b.seq ?? 0),
            render: (_, { type, seq, cycle, taskVersion }) => (
              <>
                <div>{texts.typeAndSeqOf(type === null ? '' : packageTypeLabels[type], seq)}</div>
                <div className="hint">{texts.cycleAndTaskOf(cycle, taskVersion)}</div>
              </>
            ),
          },
          {
            title: texts.explanation,
            // The longest words get the room: what it would bring stands above what to do.
            render: (_, file) => {
              const difference = differenceOf(file);
              return (
                <>
                  {difference !== '' && <div className="screening-difference">{difference}</div>}
                  {explanationOf(file)}
                </>
              );
            },
          },
        ]}
      />
    </>
  );
});
