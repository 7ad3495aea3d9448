import { Button, Empty } from 'antd';
import type { ReactNode } from 'react';

type NextStep = { label: string; onClick(): void };
type Props = { title: string; children?: ReactNode; next: NextStep; others?: NextStep[] };

/** A page without rows: what it is for, and the next step as a button. */
export const EmptyState = ({ title, children, next, others = [] }: Props) => (
  <Empty
    className="empty-state"
    image={Empty.PRESENTED_IMAGE_SIMPLE}
    description={
      <>
        <strong>{title}</strong>
        {children !== undefined && <div className="hint">{children}</div>}
      </>
    }
  >
    <div className="button-row centred">
      <Button type="primary" onClick={next.onClick}>
        {next.label}
      </Button>
      {others.map(({ label, onClick }) => (
        <Button key={label} onClick={onClick}>
          {label}
        </Button>
      ))}
    </div>
  </Empty>
);
