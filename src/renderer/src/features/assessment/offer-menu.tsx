import { assessmentTexts } from '../../../../text/screens/assessment.ts';
import { ButtonMenu } from '../../components/button-menu.tsx';

/** Sentences about the whole ledger, for indicators it knows nothing about in particular. */
export const OfferMenu = ({ offers, onTake }: { offers: readonly string[]; onTake(text: string): void }) => (
  <ButtonMenu
    size="small"
    type="text"
    items={offers.map((text, index) => ({ key: String(index), label: text }))}
    onChoose={(key) => onTake(offers[Number(key)] ?? '')}
  >
    {assessmentTexts.evidence.quote}
  </ButtonMenu>
);
