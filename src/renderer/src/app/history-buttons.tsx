import { RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { App, Button, Tooltip } from 'antd';
import { type ReactNode, useEffect, useEffectEvent } from 'react';
import { historyTexts } from '../../../text/screens/frame.ts';
import { errorSentence } from '../../../text/errors.ts';
import { api } from '../api/client.ts';
import { settled } from '../api/pending.ts';
import { useCommand } from '../api/use-command.ts';
import { useQuery } from '../api/use-query.ts';

type Props = { what: string; keys: string; change: string | undefined; icon: ReactNode; onStep(): void };

const StepButton = ({ what, keys, change, icon, onStep }: Props) => (
  <Tooltip title={change === undefined ? historyTexts.nothing(what) : historyTexts.step(what, change, keys)}>
    <Button type="text" aria-label={what} icon={icon} disabled={change === undefined} onClick={onStep} />
  </Tooltip>
);

/** Undo and redo across pages: buttons and Ctrl+Z / Ctrl+Y, which inside a text being typed stay the field's own. */
export const HistoryButtons = () => {
  const { message } = App.useApp();
  const state = useQuery(() => api.history.list({}));
  const undo = useCommand(api.history.undo);
  const redo = useCommand(api.history.redo);
  // Without an entry there is nothing to take back: the refusal is no news.
  const { undo: last, redo: next } = state.kind === 'ready' ? state.data : { undo: null, redo: null };
  const step = async (move: typeof undo, said: (change: string) => string) => {
    // What is being typed counts as done, and is saved before anything is taken back.
    const { activeElement } = document;
    if (activeElement instanceof HTMLElement && activeElement.matches('input:not(.cell-catcher), textarea'))
      activeElement.blur();
    await settled();
    const change = await move.run({});
    if (change !== undefined) void message.info(said(change.text));
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { target } = event;
    const isTyped =
      (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) && target.value !== '';
    if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyped) return;
    const key = event.key.toLowerCase();
    if (key === 'z' && !event.shiftKey) void step(undo, historyTexts.undone);
    else if (key === 'y' || key === 'z') void step(redo, historyTexts.redone);
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  const { error } = undo.error === undefined ? redo : undo;
  useEffect(() => {
    if (error !== undefined) void message.warning(errorSentence(error));
  }, [error, message]);
  return (
    <>
      <StepButton
        what={historyTexts.undo}
        keys="Ctrl+Z"
        change={last?.text}
        icon={<UndoOutlined />}
        onStep={() => void step(undo, historyTexts.undone)}
      />
      <StepButton
        what={historyTexts.redo}
        keys="Ctrl+Y"
        change={next?.text}
        icon={<RedoOutlined />}
        onStep={() => void step(redo, historyTexts.redone)}
      />
    </>
  );
};
