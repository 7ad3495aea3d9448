import { Button } from 'antd';
import type { CrossDefinition } from '../../../../domain/rollup/cross-definition.ts';
import { type ShippedTable, shippedTables } from '../../../../domain/rollup/shipped-tables.ts';
import { savedTableTexts as texts, shippedTableNames } from '../../../../text/screens/cross.ts';
import { SavedViews } from '../../app/saved-views.tsx';

type Props = { definition: CrossDefinition; onOpen(definition: CrossDefinition): void };

/** 常用表: those that come with the program and those somebody keeps under a name in this ledger. */
export const SavedTables = ({ definition, onOpen }: Props) => (
  <SavedViews page="cross-tables" texts={texts} view={definition} onOpen={onOpen}>
    {(open) => (
      <>
        <strong>{texts.shipped}</strong>
        {(Object.keys(shippedTables) as ShippedTable[]).map((key) => (
          <Button key={key} type="link" onClick={() => open(shippedTables[key])}>
            {shippedTableNames[key]}
          </Button>
        ))}
        <strong>{texts.own}</strong>
      </>
    )}
  </SavedViews>
);
