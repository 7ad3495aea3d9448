import { Input, InputNumber } from 'antd';
import { useAutosave } from './use-autosave.ts';

type TextProps = {
  label: string;
  value: string;
  placeholder?: string;
  isDisabled?: boolean;
  maxRows?: number;
  onSave(value: string): void;
};

/** A text of any length without a save button. */
export const AutosaveText = ({ label, value, placeholder, isDisabled = false, maxRows = 8, onSave }: TextProps) => {
  const field = useAutosave({ value, onSave });
  return (
    <Input.TextArea
      aria-label={label}
      autoSize={{ minRows: 1, maxRows }}
      maxLength={5000}
      placeholder={placeholder ?? ''}
      disabled={isDisabled}
      value={field.shown}
      onChange={({ target }) => field.change(target.value)}
      onBlur={field.leave}
    />
  );
};

type NumberProps = {
  label: string;
  value: number | null;
  min: number;
  max: number;
  step: number;
  unit: string;
  isDisabled?: boolean;
  onSave(value: number | null): void;
};

/** A number without a save button; empty = not entered. */
export const AutosaveNumber = ({ label, value, min, max, step, unit, isDisabled = false, onSave }: NumberProps) => {
  const field = useAutosave({ value, onSave });
  return (
    <InputNumber<number>
      className="autosave-number"
      aria-label={label}
      value={field.shown}
      min={min}
      max={max}
      step={step}
      suffix={unit}
      disabled={isDisabled}
      onChange={(next) => field.change(next)}
      onBlur={field.leave}
    />
  );
};
