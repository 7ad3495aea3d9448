/** The published set of columns that gives a power one row: 序号｜权力事项｜风险点数量｜表现形式｜等级｜防控措施｜责任人. */
import type { TableBlock } from '../../../domain/forms/form-spec.ts';
import { isLiveRisk } from '../../../domain/risks/is-live-risk.ts';
import type { Risk } from '../../../domain/risks/risk.ts';
import { type FactsLookup, sortMeasures } from './facts-lookup.ts';
import { type FormColumn, formTable } from './form-columns.ts';
import type { FormFacts } from './form-facts.ts';
import { measuresCell, notMade, numberedLines, peopleCell } from './measure-text.ts';

const builtIn = ['no', 'power', 'count', 'manifestation', 'level', 'measures', 'responsible'];

/** `risks` are the live ones of one power, or all that belong to none (`name` says so). */
type PowerRow = { id: string; name: string; risks: Risk[] };

export function riskLedgerByPower(form: FormFacts, lookup: FactsLookup): TableBlock {
  const rows = [...Map.groupBy(lookup.risks.filter(isLiveRisk), (risk) => risk.powerId ?? '')].map(([id, risks]) => ({
    id: id || 'no-power',
    name: risks[0] ? (lookup.powerOf(risks[0])?.name ?? '（未对应职权）') : '',
    risks,
  }));
  return formTable(form, {
    columns: columns(form, lookup),
    builtIn,
    rows,
    rowId: ({ id }) => id,
    emptyText: '本期无廉政风险点',
  });
}

function columns(form: FormFacts, lookup: FactsLookup): FormColumn<PowerRow>[] {
  const manifestation = ({ risks }: PowerRow) =>
    numberedLines(risks.map((risk) => (risk.manifestation ? `${risk.name}：${risk.manifestation}` : risk.name)));
  return [
    { key: 'no', title: '序号', widthMm: 10, kind: 'number', value: (_, index) => index + 1 },
    { key: 'power', title: '权力事项', widthMm: 34, value: ({ name }) => name },
    { key: 'count', title: '风险点\n数量', widthMm: 16, kind: 'number', value: ({ risks }) => risks.length },
    { key: 'manifestation', title: '表现形式', widthMm: 84, minWidthMm: 50, value: manifestation },
    {
      key: 'level',
      title: '等级',
      widthMm: 18,
      align: 'center',
      font: 'Hei',
      value: ({ risks }) => levelCounts(risks, form, lookup),
    },
    {
      key: 'measures',
      title: '防控措施',
      widthMm: 84,
      minWidthMm: 50,
      value: ({ risks }) => measuresCell(measuresOf(risks, lookup)) || notMade,
    },
    {
      key: 'responsible',
      title: '责任人',
      widthMm: 20,
      align: 'center',
      value: ({ risks }) =>
        peopleCell(
          risks.map(({ responsiblePostId }) => responsiblePostId),
          lookup,
        ),
    },
  ];
}

/** `1高2中` with names of one character, `较高1、一般2` with longer ones; levels that do not occur are left out. */
function levelCounts(risks: readonly Risk[], form: FormFacts, lookup: FactsLookup): string {
  const names = [...form.settings.levels.names, '未定级'];
  const counted = names.map((name) => ({
    name,
    count: risks.filter((risk) => lookup.levelName(risk) === name).length,
  }));
  const found = counted.filter(({ count }) => count > 0);
  const areShort = found.every(({ name }) => name.length === 1);
  return found.map(({ name, count }) => (areShort ? `${count}${name}` : `${name}${count}`)).join(areShort ? '' : '\n');
}

/** A measure for several risks of the power stands once. */
function measuresOf(risks: readonly Risk[], lookup: FactsLookup) {
  const all = risks.flatMap(({ id }) => lookup.measuresOf(id));
  return sortMeasures([...new Map(all.map((measure) => [measure.id, measure])).values()]);
}
