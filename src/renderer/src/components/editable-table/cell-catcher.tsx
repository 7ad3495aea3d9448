import { type SyntheticEvent, useRef } from 'react';

type Props = { label: string; onText(text: string): void };

/**
 * Holds the focus of a closed text cell. An input method composes in the element that has the focus when its first key
 * goes down; a cell that opened an editor only then would lose that key. So the words are composed here and handed on.
 */
export const CellCatcher = ({ label, onText }: Props) => {
  const isComposing = useRef(false);
  const hand = (event: SyntheticEvent<HTMLInputElement>) => {
    const { value } = event.currentTarget;
    if (!isComposing.current && value !== '') onText(value);
  };
  return (
    <input
      className="cell-catcher"
      data-cursor=""
      aria-label={label}
      onCompositionStart={() => void (isComposing.current = true)}
      onCompositionEnd={(event) => {
        isComposing.current = false;
        hand(event);
      }}
      onInput={hand}
    />
  );
};
