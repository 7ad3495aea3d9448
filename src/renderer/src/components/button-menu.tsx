/**
 * A button and the menu it opens. antd moves the focus along a menu with the next frames, so that on a busy PC a key
 * that comes quickly meets the item before, or the button: here it moves at once, and goes back to the button.
 */
import { Button, type ButtonProps, Dropdown, type MenuProps } from 'antd';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';

type ItemsProps = { children: ReactNode; onLeave(): void };

const steps: Record<string, (at: number, count: number) => number> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

const Items = ({ children, onLeave }: ItemsProps) => {
  const here = useRef<HTMLDivElement>(null);
  const items = () => [
    ...(here.current?.querySelectorAll<HTMLElement>('[role="menuitem"]:not([aria-disabled="true"])') ?? []),
  ];
  useEffect(() => items()[0]?.focus({ preventScroll: true }), []);
  const press = (event: KeyboardEvent) => {
    const all = items();
    const step = steps[event.key];
    if (event.key === 'Tab') onLeave();
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    all[
      step(
        all.findIndex((item) => item === document.activeElement),
        all.length,
      )
    ]?.focus();
  };
  return (
    <div ref={here} role="presentation" onKeyDownCapture={press}>
      {children}
    </div>
  );
};

type Props = Omit<ButtonProps, 'onClick' | 'ref'> & {
  items: NonNullable<MenuProps['items']>;
  /** @param key of the item that was chosen */
  onChoose(key: string): void;
};

export const ButtonMenu = ({ items, onChoose, ...looks }: Props) => {
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const open = (isWanted: boolean) => {
    if (!isWanted && document.activeElement?.closest('.ant-dropdown')) button.current?.focus();
    setIsOpen(isWanted);
  };
  return (
    <Dropdown
      trigger={['click']}
      destroyOnHidden
      open={isOpen}
      onOpenChange={open}
      popupRender={(menu) => <Items onLeave={() => open(false)}>{menu}</Items>}
      menu={{
        items,
        onClick: ({ key, domEvent }) => {
          // The same Enter would else go on to the field that the choice gives the focus to.
          domEvent.preventDefault();
          // A dialog gives the focus back to what had it before.
          button.current?.focus();
          onChoose(key);
        },
      }}
    >
      <Button {...looks} ref={button} />
    </Dropdown>
  );
};
