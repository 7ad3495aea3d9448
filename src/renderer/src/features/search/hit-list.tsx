import { Button } from 'antd';
import { searchedField } from '../../../../text/labels/searched-labels.ts';
import { hrefOfRow } from '../../app/row-link.ts';
import { Marked } from '../../components/marked.tsx';
import type { Hit } from './found.ts';
import { placesOf } from './places-of.ts';

type Props = {
  hits: readonly Hit[];
  words: readonly string[];
  ownUnit: string;
  nameOf(unit: string): string;
  onOpen(hit: Hit): void;
};

/** Hits one under another; the head leads to the row, to its page or to the panel that shows it. */
export const HitList = ({ hits, words, ownUnit, nameOf, onOpen }: Props) => (
  <ul className="search-hits">
    {hits.map((hit) => (
      <li key={`${hit.unit} ${hit.register} ${hit.rowId}`}>
        <div className="search-head">
          {hit.unit === ownUnit ? (
            <a href={hrefOfRow(hit.register, hit.rowId)}>{nameOf(hit.unit)}</a>
          ) : (
            <Button type="link" size="small" className="search-open" onClick={() => onOpen(hit)}>
              {nameOf(hit.unit)}
            </Button>
          )}
          <span className="search-number">{hit.number}</span>
        </div>
        {placesOf(hit, words).map(({ field, parts }) => (
          <p key={field}>
            <span className="search-field">{searchedField(hit.register, field)}</span>
            <Marked parts={parts} />
          </p>
        ))}
      </li>
    ))}
  </ul>
);
