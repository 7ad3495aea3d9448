import { PaperClipOutlined } from '@ant-design/icons';
import { Button, Dropdown, Modal } from 'antd';
import { useState } from 'react';
import type { IndicatorItem, Score } from '../../../../domain/assessments/indicator-set.ts';
import type { ItemScore } from '../../../../domain/assessments/score-item.ts';
import { scoringRuleText } from '../../../../text/scoring-rule-text.ts';
import { AttachmentPanel } from '../../app/attachment-panel.tsx';
import { AutosaveText } from '../../components/autosave-fields.tsx';
import { RuleEntry } from './rule-entry.tsx';

type Props = {
  item: IndicatorItem;
  /** an empty one where nothing was entered yet */
  score: Score;
  isSaved: boolean;
  scored: ItemScore | undefined;
  offers: readonly string[];
  isLocked: boolean;
  onSave(score: Score): Promise<void>;
};

export const ItemRow = ({ item, score: given, isSaved, scored, offers, isLocked, onSave }: Props) => {
  // An entry that is not saved yet keeps its id while it is typed, so that two fields make one entry.
  const [fresh] = useState(given);
  const [isOpen, setIsOpen] = useState(false);
  const score = isSaved ? given : fresh;
  const change = (part: Partial<Score>) => onSave({ ...score, ...part });
  const openFiles = async () => {
    if (!isSaved) await onSave(score);
    setIsOpen(true);
  };
  return (
    <tr id={score.id}>
      <td className="item">
        <strong>{item.title}</strong>
        {item.points > 0 && <span className="full"> {item.points} 分</span>}
        <div>{item.criteria}</div>
        <div className="hint">{scoringRuleText(item.rule)}</div>
      </td>
      <td className="entry">
        <RuleEntry item={item} score={score} isDisabled={isLocked} onChange={(part) => void change(part)} />
      </td>
      <td className="points number">
        <PointsCell item={item} scored={scored} />
      </td>
      <td>
        <AutosaveText
          label={`${item.title} 自评依据`}
          placeholder="写明依据：做了什么、有什么记录"
          value={score.evidence}
          isDisabled={isLocked}
          onSave={(evidence) => void change({ evidence })}
        />
        <div className="evidence-tools">
          {offers.length > 0 && !isLocked && (
            <Dropdown
              trigger={['click']}
              menu={{
                items: offers.map((text, index) => ({ key: String(index), label: text })),
                onClick: ({ key }) => void change({ evidence: score.evidence + (offers[Number(key)] ?? '') }),
              }}
            >
              <Button size="small" type="text">
                引用台账情况
              </Button>
            </Dropdown>
          )}
          {(isSaved || !isLocked) && (
            <Button size="small" type="text" icon={<PaperClipOutlined />} onClick={() => void openFiles()}>
              附件
            </Button>
          )}
        </div>
      </td>
      <td className="remark">
        <AutosaveText
          label={`${item.title} 备注`}
          value={score.remark}
          isDisabled={isLocked}
          onSave={(remark) => void change({ remark })}
        />
        <Modal
          open={isOpen}
          title={`${item.title}的附件`}
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

const PointsCell = ({ item, scored }: Pick<Props, 'item' | 'scored'>) => {
  if (item.rule.kind === 'veto') return scored?.isVetoed === true ? <b className="bad">发生</b> : '未发生';
  if (scored === undefined || scored.isMissing) return <span className="open">未评</span>;
  return item.rule.kind === 'bonus' && scored.points > 0 ? `+${scored.points}` : scored.points;
};
