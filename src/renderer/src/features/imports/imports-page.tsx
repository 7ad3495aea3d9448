import { Segmented } from 'antd';
import { importsTexts as texts } from '../../../../text/screens/imports.ts';
import { goTo, usePlace } from '../../app/location.ts';
import { useTaskSettings } from '../../app/session.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { CollectPart } from './collect-part.tsx';
import { TablePart } from './table-part.tsx';
import './imports.css';

type Part = 'table' | 'collect';

/** 导入表格: a table by preview, or filled templates by the folder. What was begun in one part stays while the other shows. */
export const ImportsPage = () => {
  const { cycle } = useTaskSettings();
  const part: Part = usePlace().params['part'] === 'collect' ? 'collect' : 'table';
  return (
    <>
      <PageHead title={texts.title}>{texts.about(cycle.code)}</PageHead>
      <Segmented<Part>
        className="part-choice"
        aria-label={texts.partsName}
        value={part}
        options={[
          { value: 'table', label: texts.parts.table },
          { value: 'collect', label: texts.parts.collect },
        ]}
        onChange={(next) => goTo('imports', next === 'collect' ? { part: next } : {})}
      />
      <div hidden={part !== 'table'}>
        <TablePart />
      </div>
      <div hidden={part !== 'collect'}>
        <CollectPart />
      </div>
    </>
  );
};
