/** The field a keyboard scanner types into. Digits that are typed anywhere on the page land in it. */
import { Input, type InputRef } from 'antd';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { codeGroups, typedDigits } from '../../../../domain/packages/key-code.ts';
import { scanTexts as texts } from '../../../../text/screens/seals.ts';

const codeLength = 30;
/** A scanner is done with a code in this time, in milliseconds; nobody types that fast. */
const scannerMs = 1500;
/** A scanner that sends no Enter has ended when this long nothing came. */
const quietMs = 350;

export type Read = { code: string; way: 'typed' | 'scanner' };
type Props = { onRead(read: Read): void; onUndo(): void; onWrite(): void };

const isTypedElsewhere = (element: Element | null): boolean =>
  element?.matches('input, textarea, select, [contenteditable="true"]') === true ||
  element?.closest('.ant-modal-root') != null;

export const ScanField = ({ onRead, onUndo, onWrite }: Props) => {
  const id = useId();
  const field = useRef<InputRef>(null);
  const began = useRef(0);
  const quiet = useRef<number>(undefined);
  const [text, setText] = useState('');
  useEffect(() => {
    const bring = (event: globalThis.KeyboardEvent) => {
      const isDigit = event.key.length === 1 && typedDigits(event.key) !== '' && !event.ctrlKey && !event.altKey;
      if (isDigit && !isTypedElsewhere(document.activeElement)) field.current?.focus();
    };
    // Before the key is typed, so that the first digit is not lost.
    document.addEventListener('keydown', bring, true);
    return () => {
      document.removeEventListener('keydown', bring, true);
      window.clearTimeout(quiet.current);
    };
  }, []);
  const isFast = () => performance.now() - began.current < scannerMs;
  const send = (line: string) => {
    window.clearTimeout(quiet.current);
    setText('');
    if (line.trim() !== '') onRead({ code: line, way: isFast() ? 'scanner' : 'typed' });
  };
  const change = (next: string) => {
    if (text === '') began.current = performance.now();
    setText(next);
    window.clearTimeout(quiet.current);
    if (typedDigits(next).length >= codeLength && isFast())
      quiet.current = window.setTimeout(() => send(next), quietMs);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter that ends a composition belongs to the input method.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && event.ctrlKey) onWrite();
    else if (event.key === 'Enter' || (event.key === 'Tab' && typedDigits(text).length >= codeLength)) send(text);
    else if (event.key === 'z' && event.ctrlKey && text === '') onUndo();
    else return;
    event.preventDefault();
    // Ctrl+Z means the last sheet here, not the last change of the ledger.
    event.stopPropagation();
  };
  const groups = codeGroups(typedDigits(text).slice(0, codeLength));
  return (
    <div className="scan-field">
      <label htmlFor={id}>{texts.field}</label>
      <Input
        ref={field}
        id={id}
        autoFocus
        size="large"
        inputMode="numeric"
        autoComplete="off"
        spellCheck={false}
        maxLength={400}
        value={text}
        onChange={({ target }) => change(target.value)}
        onKeyDown={onKeyDown}
      />
      <ol className="digit-groups key" aria-label={texts.groups}>
        {Array.from({ length: 6 }, (_, index) => (
          <li key={index}>{groups[index] ?? ' '}</li>
        ))}
      </ol>
    </div>
  );
};
