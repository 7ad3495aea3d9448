import { Alert, Button, Checkbox, Form, Select } from 'antd';
import { useState } from 'react';
import { descendantsOf } from '../../../../domain/units/unit-tree.ts';
import { inspectionTexts as texts } from '../../../../text/screens/inspections.ts';
import { api } from '../../api/client.ts';
import { useQuery } from '../../api/use-query.ts';
import { formName } from '../../app/form-name.ts';
import { useTaskSettings } from '../../app/session.tsx';
import { useFolderWrite } from '../../app/use-folder-write.tsx';
import { WrittenFiles } from '../../app/written-files.tsx';
import { Field } from '../../components/field.tsx';
import { Sheet } from '../../components/sheet.tsx';

const orAll = <Value,>(chosen: readonly Value[]): Value[] | null => (chosen.length === 0 ? null : [...chosen]);
const notInFile = new Set(['rollup', 'cover', 'handover']);

/** 迎检包: what is asked for, where it goes, and what came of it. */
export const InspectionTab = () => {
  const { units, levels, vocabularies, forms, riskWord } = useTaskSettings();
  const [chosen, setChosen] = useState<string[]>([]);
  const [level, setLevel] = useState<number[]>([]);
  const [category, setCategory] = useState<string[]>([]);
  const [area, setArea] = useState<string[]>([]);
  const [form, setForm] = useState<(typeof forms)[number]['id'][]>([]);
  const [keyPostsOnly, setKeyPostsOnly] = useState(false);
  const [withReceived, setWithReceived] = useState(false);
  const [isMasked, setIsMasked] = useState(false);
  const wanted = orAll([
    ...new Set(chosen.flatMap((code) => [code, ...descendantsOf(units, code).map((one) => one.code)])),
  ]);
  const counted = useQuery(() => api.inspections.count({ units: wanted, withReceived }), [wanted, withReceived]);
  const { units: found, limit } = counted.kind === 'ready' ? counted.data : { units: 0, limit: 0 };
  const write = useFolderWrite(
    (folder, options) =>
      api.inspections.write(
        {
          folder,
          units: wanted,
          withReceived,
          levels: orAll(level),
          categories: orAll(category),
          areas: orAll(area),
          forms: orAll(form),
          keyPostsOnly,
          isMasked,
        },
        options,
      ),
    { label: texts.saveTo, changesNothing: true },
  );
  const terms = (list: readonly { code: string; name: string }[]) =>
    list.map(({ code, name }) => ({ value: code, label: name }));
  const done = write.written?.what;
  return (
    <Sheet title={texts.title}>
      <p className="hint">{texts.hint}</p>
      <Form layout="vertical" component="div" className="inspection-fields">
        <Choice
          label={texts.units}
          hint={texts.unitsHint}
          value={chosen}
          options={units.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={setChosen}
        />
        <Choice
          label={texts.levels}
          value={level}
          options={levels.names.map((label, index) => ({ value: index + 1, label }))}
          onChange={setLevel}
        />
        <Choice
          label={texts.categories}
          value={category}
          options={terms(vocabularies.categories)}
          onChange={setCategory}
        />
        <Choice label={texts.areas} value={area} options={terms(vocabularies.areas)} onChange={setArea} />
        <Choice
          label={texts.forms}
          value={form}
          options={forms
            .filter(({ id, on }) => on && !notInFile.has(id))
            .map((one) => ({ value: one.id, label: formName(one, riskWord) }))}
          onChange={setForm}
        />
      </Form>
      <div className="button-row">
        <Checkbox checked={keyPostsOnly} onChange={({ target: box }) => setKeyPostsOnly(box.checked)}>
          {texts.keyPosts}
        </Checkbox>
        <Checkbox checked={withReceived} onChange={({ target: box }) => setWithReceived(box.checked)}>
          {texts.withReceived}
        </Checkbox>
        <Checkbox checked={isMasked} onChange={({ target: box }) => setIsMasked(box.checked)}>
          {texts.masked}
        </Checkbox>
      </div>
      {isMasked && <p className="hint">{texts.maskedHint}</p>}
      {write.choice}
      <div className="button-row">
        <Button
          type="primary"
          disabled={write.target === undefined || found === 0 || found > limit}
          loading={write.isRunning}
          onClick={write.start}
        >
          {texts.make}
        </Button>
        <span className="hint" role="status">
          {counted.kind === 'ready' && texts.count(found, limit)}
        </span>
      </div>
      {write.course}
      {done !== undefined && (
        <Alert
          type="success"
          showIcon
          title={texts.done(done.units, done.risks, done.pages)}
          description={
            <>
              <WrittenFiles files={done.files.slice(0, 1)} />
              {done.files.length > 1 && <p>{texts.attachments(done.files.length - 1)}</p>}
            </>
          }
        />
      )}
    </Sheet>
  );
};

type ChoiceProps<Value> = {
  label: string;
  hint?: string;
  value: Value[];
  options: { value: Value; label: string }[];
  onChange(value: Value[]): void;
};

const Choice = <Value extends string | number>({ label, hint, value, options, onChange }: ChoiceProps<Value>) => (
  <Field label={label} hint={hint}>
    {(id) => (
      <Select<Value[]>
        id={id}
        mode="multiple"
        allowClear
        maxTagCount={4}
        optionFilterProp="label"
        placeholder={texts.all}
        value={value}
        options={options}
        onChange={onChange}
      />
    )}
  </Field>
);
