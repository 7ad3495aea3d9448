import { Button, Pagination, Radio } from 'antd';
import type { SearchedRegister } from '../../../../domain/search/searched-registers.ts';
import { descendantsOf } from '../../../../domain/units/unit-tree.ts';
import { registerLabels } from '../../../../text/labels/register-labels.ts';
import { searchTexts as texts } from '../../../../text/screens/search.ts';
import { ListExport } from '../../app/list-export.tsx';
import { useSession, useTaskSettings } from '../../app/session.tsx';
import { Sheet } from '../../components/sheet.tsx';
import type { Asked, Found, Hit } from './found.ts';
import { HitList } from './hit-list.tsx';
import { hitExport } from './hit-export.ts';

/** Hits per page of one register; of all registers the first few each. */
export const PAGE = 50;
export const FIRST_FEW = 6;

type Props = {
  found: Found;
  words: readonly string[];
  /** what was asked, for the hits of other pages */
  asked: Asked;
  register: SearchedRegister | undefined;
  page: number;
  onRegister(register: SearchedRegister | undefined): void;
  onPage(page: number): void;
  onOpen(hit: Hit): void;
};

/** Hits by register with their counts: the first few of each, or a page of the chosen one. */
export const SearchResults = ({ found, words, asked, register, page, onRegister, onPage, onOpen }: Props) => {
  const { ledger } = useSession();
  const { units, levels } = useTaskSettings();
  const nameOf = (code: string): string => units.find((unit) => unit.code === code)?.name ?? code;
  const within =
    asked.unit === undefined
      ? undefined
      : [asked.unit, ...(asked.withBelow === true ? descendantsOf(units, asked.unit).map(({ code }) => code) : [])];
  const total = found.byRegister.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <Radio.Group
        className="search-registers"
        aria-label={texts.registers}
        optionType="button"
        value={register ?? ''}
        options={[
          { value: '', label: texts.all(total) },
          ...found.byRegister.map(({ register: value, count }) => ({
            value,
            label: texts.registerCount(registerLabels[value], count),
          })),
        ]}
        onChange={({ target }) => onRegister(found.byRegister.find((one) => one.register === target.value)?.register)}
      />
      {found.groups.map(({ register: of, count, hits }) => (
        <Sheet
          key={of}
          title={registerLabels[of]}
          extra={
            <div className="search-sheet-extra">
              <span className="hint">{texts.count(count)}</span>
              <ListExport
                list={hitExport({
                  register: of,
                  words,
                  asked,
                  within,
                  nameOf,
                  levels: levels.names,
                  waiting: found.waiting,
                })}
              />
            </div>
          }
        >
          <HitList hits={hits} words={words} ownUnit={ledger.unitCode} nameOf={nameOf} onOpen={onOpen} />
          {register === undefined && count > hits.length && (
            <Button onClick={() => onRegister(of)}>{texts.showAll(registerLabels[of], count)}</Button>
          )}
          {register !== undefined && count > PAGE && (
            <Pagination
              current={page}
              pageSize={PAGE}
              total={count}
              showSizeChanger={false}
              showLessItems
              onChange={onPage}
            />
          )}
        </Sheet>
      ))}
    </>
  );
};
