import { Button, Dropdown } from 'antd';
import { assessmentTexts } from '../../../../text/screens/assessment.ts';

/** Sentences about the whole ledger, for indicators it knows nothing about in particular. */
export const OfferMenu = ({ offers, onTake }: { offers: readonly string[]; onTake(text: string): void }) => (
  <Dropdown
    trigger={['click']}
    autoFocus
    menu={{
      items: offers.map((text, index) => ({ key: String(index), label: text })),
      onClick: ({ key }) => onTake(offers[Number(key)] ?? ''),
    }}
  >
    <Button size="small" type="text">
      {assessmentTexts.evidence.quote}
    </Button>
  </Dropdown>
);
