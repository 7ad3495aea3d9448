import { PaperClipOutlined } from '@ant-design/icons';
import { Button, Modal } from 'antd';
import { type KeyboardEvent, useEffect, useEffectEvent, useState } from 'react';
import type { IndicatorItem, Score } from '../../../../domain/assessments/indicator-set.ts';
import type { ItemScore } from '../../../../domain/assessments/score-item.ts';
import { scoringRuleText } from '../../../../text/scoring-rule-text.ts';
import { assessmentTexts } from '../../../../text/screens/assessment.ts';
import { AttachmentPanel } from '../../app/attachment-panel.tsx';
import { type OpenRemark, remarksOfRow, Sayings } from '../../app/page-remarks.tsx';
import { AutosaveText } from '../../components/autosave-fields.tsx';
import { type Known, KnownEvidence, withKnown } from './known-evidence.tsx';
import { OfferMenu } from './offer-menu.tsx';
import { PointsCell } from './points-cell.tsx';
import { RuleEntry } from './rule-entry.tsx';

const texts = assessmentTexts.evidence;

type Props = {
  item: IndicatorItem;
  /** an empty one where nothing was entered yet */
  score: Score;
  isSaved: boolean;
  scored: ItemScore | undefined;
  offers: readonly string[];
  /** what register and checks know about just this indicator */
  known: Known | undefined;
  fileCount: number;
  remarks: readonly OpenRemark[];
  isLocked: boolean;
  onSave(score: Score): Promise<void>;
};

export const ItemRow = (props: Props) => {
  const { item, score: given, isSaved, scored, offers, known, fileCount, isLocked, onSave } = props;
  const own = remarksOfRow(props.remarks, 'scores', given.id);
  // An entry that is not saved yet keeps its id while it is typed, so that two fields make one entry.
  const [fresh] = useState(given);
  const [isOpen, setIsOpen] = useState(false);
  const [asked, setAsked] = useState(0);
  const score = isSaved ? given : fresh;
  const change = (part: Partial<Score>) => onSave({ ...score, ...part });
  const openFiles = async () => {
    if (!isSaved) await onSave(score);
    setIsOpen(true);
  };
  // Taken over after the field that was typed in is saved, so that neither is written over the other.
  const onAsked = useEffectEvent(() => {
    if (known !== undefined && !isLocked) void change(withKnown(score, known));
  });
  useEffect(() => {
    if (asked > 0) onAsked();
  }, [asked]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !event.altKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    setAsked(asked + 1);
  };
  return (
    <tr id={score.id} className={scored?.isVetoed === true ? 'vetoed' : ''} onKeyDown={onKeyDown}>
      <td className="item">
        <strong>{item.title}</strong>
        {item.points > 0 && <span className="full"> {assessmentTexts.points.full(item.points)}</span>}
        <div>{item.criteria}</div>
        <div className="hint">{scoringRuleText(item.rule)}</div>
        <Sayings sayings={own.row} />
      </td>
      <td className="entry">
        <RuleEntry item={item} score={score} isDisabled={isLocked} onChange={(part) => void change(part)} />
        <Sayings sayings={['given', 'percent', 'occurrences'].map((field) => own.fields.get(field))} />
      </td>
      <td className="points number">
        <PointsCell item={item} score={score} scored={scored} />
      </td>
      <td>
        <AutosaveText
          label={texts.label(item.title)}
          placeholder={texts.placeholder}
          value={score.evidence}
          isDisabled={isLocked}
          onSave={(evidence) => void change({ evidence })}
        />
        <Sayings sayings={[own.fields.get('evidence')]} />
        {known !== undefined && (
          <KnownEvidence
            title={item.title}
            known={known}
            score={score}
            isLocked={isLocked}
            onTake={() => setAsked(asked + 1)}
          />
        )}
        <div className="evidence-tools">
          {offers.length > 0 && !isLocked && (
            <OfferMenu offers={offers} onTake={(text) => void change({ evidence: score.evidence + text })} />
          )}
          {(isSaved || !isLocked) && (
            <Button
              size="small"
              type="text"
              icon={<PaperClipOutlined />}
              aria-label={`${texts.filesOf(item.title)} ${fileCount}`}
              onClick={() => void openFiles()}
            >
              {texts.files(fileCount)}
            </Button>
          )}
        </div>
      </td>
      <td className="remark">
        <AutosaveText
          label={texts.remark(item.title)}
          value={score.remark}
          isDisabled={isLocked}
          onSave={(remark) => void change({ remark })}
        />
        <Sayings sayings={[own.fields.get('remark')]} />
        <Modal
          open={isOpen}
          title={texts.filesOf(item.title)}
          footer={null}
          onCancel={() => setIsOpen(false)}
          destroyOnHidden
        >
          <AttachmentPanel register="scores" rowId={score.id} isReadOnly={isLocked} />
        </Modal>
      </td>
    </tr>
  );
};
