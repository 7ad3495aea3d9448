import { Button } from 'antd';
import type { Score } from '../../../../domain/assessments/indicator-set.ts';
import { assessmentTexts } from '../../../../text/screens/assessment.ts';
import type { api } from '../../api/client.ts';

const texts = assessmentTexts.evidence;

export type Known = Awaited<ReturnType<typeof api.assessments.listKnown>>[number];

const isTaken = ({ evidence }: Score, { text }: Known): boolean => evidence.includes(text);

/** The entry with the ledger's figure, and its sentence among the evidence once. */
export const withKnown = (score: Score, known: Known): Partial<Score> => ({
  ...known.part,
  evidence: isTaken(score, known) ? score.evidence : [score.evidence, known.text].filter(Boolean).join('\n'),
});

type Props = { title: string; known: Known; score: Score; isLocked: boolean; onTake(): void };

/** What the ledger knows about this indicator; one key takes it as figure and evidence. */
export const KnownEvidence = ({ title, known, score, isLocked, onTake }: Props) => {
  const isSame = Object.entries(known.part).every(([field, value]) => score[field as keyof Score] === value);
  return (
    <div className="known">
      <span>{texts.known(known.text)}</span>
      {isTaken(score, known) && isSame ? (
        <span className="good">{texts.taken}</span>
      ) : (
        !isLocked && (
          <Button size="small" type="link" aria-label={texts.takeFor(title)} onClick={onTake}>
            {texts.take}
          </Button>
        )
      )}
    </div>
  );
};
