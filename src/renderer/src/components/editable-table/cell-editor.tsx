import { AutoComplete, Input, Select } from 'antd';
import { type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { LIST_MARK } from '../../../../text/screens/fields.ts';
import { useFlush } from '../leaving.ts';
import { UNSAVED_MS } from '../use-autosave.ts';

export type Move = 'stay' | 'down' | 'up' | 'right' | 'left';
type Props = {
  kind: 'line' | 'area' | 'choice' | 'choices' | 'flag' | 'day';
  label: string;
  start: string;
  options: readonly string[];
  /** saved while typing goes on */
  onDraft(text: string): void;
  onDone(text: string, move: Move): void;
  onCancel(): void;
};

const moveOf = (event: KeyboardEvent): Move | undefined => {
  if (event.key === 'Tab') return event.shiftKey ? 'left' : 'right';
  if (event.key === 'Enter' && !event.shiftKey && !event.altKey) return 'down';
  return undefined;
};

/** The open cell. Enter and Tab save and go on, Esc takes back what was typed, leaving the cell saves. */
export const CellEditor = (props: Props) =>
  props.kind.startsWith('choice') ? <ChoiceEditor {...props} /> : <TextEditor {...props} />;

const TextEditor = ({ kind, label, start, options, onDraft, onDone, onCancel }: Props) => {
  const [text, setText] = useState(start);
  const isEnded = useRef(false);
  const isComposing = useRef(false);
  const saveDraft = () => void (!isEnded.current && onDraft(text));
  const onTime = useEffectEvent(saveDraft);
  // A page that goes away takes the cell along without leaving it first.
  useFlush(saveDraft);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      onTime();
    }, UNSAVED_MS);
  }, [text]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const end = (move: Move) => {
    if (isEnded.current) return;
    isEnded.current = true;
    onDone(text, move);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Keys of the cell end here, or Esc would close the dialog around it; those of the menu go on.
    if (['Escape', 'Enter', 'Tab'].includes(event.key)) event.stopPropagation();
    // Enter picks a word of the input method; it does not end the cell.
    if (isComposing.current || event.nativeEvent.isComposing) return;
    const move = moveOf(event);
    if (event.key === 'Escape') {
      isEnded.current = true;
      onCancel();
    } else if (move !== undefined) {
      event.preventDefault();
      end(move);
    }
  };
  const shared = {
    'aria-label': label,
    autoFocus: true,
    onKeyDown,
    onBlur: () => end('stay'),
    onCompositionStart: () => void (isComposing.current = true),
    onCompositionEnd: () => void (isComposing.current = false),
  };
  if (kind === 'area')
    return (
      <Input.TextArea
        {...shared}
        className="cell-editor area"
        autoSize={{ minRows: 2, maxRows: 12 }}
        value={text}
        onFocus={({ target }) => target.setSelectionRange(target.value.length, target.value.length)}
        onChange={({ target }) => setText(target.value)}
      />
    );
  if (options.length > 0 && kind === 'line')
    return (
      <AutoComplete
        {...shared}
        className="cell-editor"
        defaultOpen
        value={text}
        options={options.filter((one) => one.includes(text)).map((value) => ({ value }))}
        onChange={setText}
      />
    );
  return (
    <Input
      {...shared}
      className="cell-editor"
      type={kind === 'day' ? 'date' : 'text'}
      value={text}
      onChange={({ target }) => setText(target.value)}
    />
  );
};

const ChoiceEditor = ({ kind, label, start, options, onDraft, onDone, onCancel }: Props) => {
  const isMany = kind === 'choices';
  const [chosen, setChosen] = useState(start === '' ? [] : isMany ? start.split(LIST_MARK) : [start]);
  const isEnded = useRef(false);
  useFlush(() => void (!isEnded.current && chosen.join(LIST_MARK) !== start && onDraft(chosen.join(LIST_MARK))));
  const end = (values: readonly string[], move: Move) => {
    if (isEnded.current) return;
    isEnded.current = true;
    onDone(values.join(LIST_MARK), move);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (['Escape', 'Enter', 'Tab'].includes(event.key)) event.stopPropagation();
    if (event.key === 'Escape') {
      isEnded.current = true;
      onCancel();
    } else if (event.key === 'Tab') {
      event.preventDefault();
      end(chosen, event.shiftKey ? 'left' : 'right');
    }
  };
  const shared = {
    'aria-label': label,
    className: 'cell-editor',
    autoFocus: true,
    defaultOpen: true,
    showSearch: true,
    popupMatchSelectWidth: false,
    options: options.map((value) => ({ value, label: value })),
    onKeyDown,
    onBlur: () => end(chosen, 'stay'),
  } as const;
  return isMany ? (
    <Select<string[]> {...shared} mode="multiple" value={chosen} onChange={setChosen} />
  ) : (
    <Select<string>
      {...shared}
      allowClear
      value={chosen[0] ?? null}
      onSelect={(value) => end([value], 'stay')}
      onClear={() => setChosen([])}
    />
  );
};
