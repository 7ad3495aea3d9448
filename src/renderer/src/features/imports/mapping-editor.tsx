import { Button, Select } from 'antd';
import { useState } from 'react';
import type { ImportField, ImportKind } from '../../../../domain/imports/fields.ts';
import type { ImportMapping } from '../../../../domain/imports/import-mapping.ts';
import { fieldNames } from '../../../../text/import-verdicts.ts';
import { importsTexts } from '../../../../text/screens/imports.ts';
import { Sheet } from '../../components/sheet.tsx';
import { StateTag } from '../../components/state-tag.tsx';

const texts = importsTexts.mapping;

type Target = ImportField | 'ignore';
type Props = { mapping: ImportMapping; isSaved: boolean; onChange(mapping: ImportMapping): void };

/** Fields each kind of table can fill, in the order of the form. */
const fieldsOf: Record<ImportKind, readonly ImportField[]> = {
  risks: [
    'number',
    'id',
    'office',
    'post',
    'person',
    'power',
    'step',
    'riskName',
    'manifestation',
    'category',
    'level',
    'methods',
    'prevent',
    'monitor',
    'dispose',
    'measure',
    'phase',
    'regulation',
    'due',
    'responsible',
    'leader',
    'supervisor',
  ],
  scores: ['number', 'group', 'item', 'points', 'content', 'criteria', 'selfScore', 'evidence', 'department'],
};

const optionsOf = (kind: ImportKind): { value: Target; label: string }[] => [
  ...fieldsOf[kind].map((value) => ({ value, label: fieldNames[value] })),
  { value: 'remark', label: texts.remark },
  { value: 'ignore', label: texts.ignore },
];

/** Which column means what; a change is shown in the rows below at once and kept for the next table like this. */
export const MappingEditor = ({ mapping, isSaved, onChange }: Props) => {
  const [isOpen, setIsOpen] = useState(false);
  const { headings, columns, kind } = mapping;
  const known = headings.flatMap((heading, index) => (heading === '' ? [] : [{ heading, index }]));
  const unknown = known.filter(({ index }) => columns[index] === 'remark').length;
  const change = (at: number, target: Target) =>
    onChange({ ...mapping, columns: columns.map((column, index) => (index === at ? target : column)) });
  return (
    <Sheet
      title={texts.title}
      extra={
        <Button size="small" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? texts.hide : texts.show}
        </Button>
      }
    >
      <span className="hint">
        {texts.known(known.length - unknown, unknown)}
        {isOpen && texts.willSave}
      </span>
      {isSaved && <StateTag tone="info">{texts.isSaved}</StateTag>}
      {isOpen && (
        <div className="mapping">
          {known.map(({ heading, index }) => (
            <label key={index}>
              <span title={heading}>{heading}</span>
              <Select<Target>
                aria-label={texts.targetOf(heading)}
                value={columns[index] ?? 'remark'}
                options={optionsOf(kind)}
                onChange={(target) => change(index, target)}
              />
            </label>
          ))}
        </div>
      )}
    </Sheet>
  );
};
