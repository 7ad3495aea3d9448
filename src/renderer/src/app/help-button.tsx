import { QuestionCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { helpTexts } from '../../../text/screens/help.ts';
import { openManual } from './manual-state.ts';

/** Opens the manual at a chapter, for who does not know F1. */
export const HelpButton = ({ chapter }: { chapter: string }) => (
  <Button
    type="text"
    icon={<QuestionCircleOutlined aria-hidden />}
    title={helpTexts.open}
    aria-label={helpTexts.open}
    onClick={() => openManual(chapter)}
  >
    {helpTexts.short}
  </Button>
);
