import { ApartmentOutlined, BankOutlined, FolderOpenOutlined, FormOutlined } from '@ant-design/icons';
import { createElement } from 'react';
import { roleCardTexts } from '../../../../text/screens/start.ts';

export type Way = 'unit' | 'collector' | 'county' | 'open';

const cards = [
  { way: 'unit', icon: FormOutlined },
  { way: 'collector', icon: ApartmentOutlined },
  { way: 'county', icon: BankOutlined },
  { way: 'open', icon: FolderOpenOutlined },
] as const;

/** The ways to begin, for who has never seen the program. */
export const RoleCards = ({ onChoose }: { onChoose: (way: Way) => void }) => (
  <div className="role-cards">
    {cards.map(({ way, icon }) => (
      <button key={way} type="button" className="role-card" onClick={() => onChoose(way)}>
        <span className="role-icon" aria-hidden>
          {createElement(icon)}
        </span>
        <strong>{roleCardTexts[way].title}</strong>
        <span>{roleCardTexts[way].text}</span>
        <small>{roleCardTexts[way].needs}</small>
      </button>
    ))}
  </div>
);
