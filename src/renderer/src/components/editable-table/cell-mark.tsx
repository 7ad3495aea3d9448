import { Tooltip } from 'antd';
import type { ReactElement } from 'react';

type Props = { texts: readonly string[]; children: ReactElement };

/** A cell with what was remarked at it: to be read while the mouse or the keyboard is there. */
export const CellMark = ({ texts, children }: Props) =>
  texts.length === 0 ? (
    children
  ) : (
    <Tooltip
      title={texts.map((text) => (
        <div key={text}>{text}</div>
      ))}
      trigger={['hover', 'focus']}
      placement="topLeft"
      mouseEnterDelay={0}
    >
      {children}
    </Tooltip>
  );
