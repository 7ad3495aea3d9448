import type { ReactNode } from 'react';

type Props = { title?: string; label?: string; extra?: ReactNode; children: ReactNode; className?: string };

/** A white sheet on the grey ground: the one container pages are built from. */
export const Sheet = ({ title, label, extra, children, className = '' }: Props) => (
  <section className={`sheet ${className}`} aria-label={label ?? title}>
    {title !== undefined && (
      <div className="sheet-head">
        <h2>{title}</h2>
        {extra}
      </div>
    )}
    {children}
  </section>
);
