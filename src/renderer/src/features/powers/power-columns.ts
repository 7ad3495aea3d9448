import type { Power } from '../../../../domain/powers/power.ts';
import type { TaskSettings } from '../../../../domain/tasks/task-settings.ts';
import type { Office } from '../../../../domain/units/unit.ts';
import { powersTexts } from '../../../../text/screens/powers.ts';
import type { EditableColumn } from '../../components/editable-table/editable-column.ts';
import { pickList, termList } from '../../components/pick-list.ts';
import {
  flagColumn,
  pickColumn,
  picksColumn,
  requiredPickColumn,
  textColumn,
} from '../../components/register-columns.ts';

const texts = powersTexts.columns;

export const powerColumns = ({ vocabularies }: TaskSettings, offices: readonly Office[]): EditableColumn<Power>[] => [
  textColumn('code', [texts.code, 66], { isPinned: true }),
  textColumn('name', [texts.name, 124], { isPinned: true }),
  requiredPickColumn('kind', [texts.kind, 78], termList(vocabularies.powerKinds)),
  pickColumn('officeId', [texts.office, 78], pickList(offices)),
  flagColumn('isMajor', [texts.isMajor, 78]),
  // The sentences stand whole in a window of 1366; what is chosen from lists comes behind them, one scroll away.
  textColumn('basis', [texts.basis, 166], { editor: 'area' }),
  textColumn('limits', [texts.limits, 210], { editor: 'area' }),
  textColumn('responsibility', [texts.responsibility, 210], { editor: 'area' }),
  picksColumn('keySites', [texts.keySites, 110], termList(vocabularies.keySites)),
  picksColumn('areas', [texts.areas, 110], termList(vocabularies.areas)),
  picksColumn('systems', [texts.systems, 100], termList(vocabularies.systems)),
];
