import type { ReactNode } from 'react';

type Props = { title: string; children?: ReactNode; actions?: ReactNode };

/** Title line of a page: what it is, one sentence of hint, and its actions at the right. */
export const PageHead = ({ title, children, actions }: Props) => (
  <div className="page-head">
    <div>
      <h1>{title}</h1>
      {children !== undefined && <p className="hint">{children}</p>}
    </div>
    {actions !== undefined && <div className="button-row">{actions}</div>}
  </div>
);
