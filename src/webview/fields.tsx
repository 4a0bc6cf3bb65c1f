import { type ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

interface SelectProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly text: string }[];
  readonly onChange: (value: T) => void;
}

/** A labelled choice. */
export function SelectField<T extends string>({ label, value, options, onChange }: SelectProps<T>) {
  return (
    <label class="field">
      <span>{label}</span>
      <select
        value={value}
        onChange={event => {
          const chosen = options.find(option => option.value === event.currentTarget.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map(option => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.text}
          </option>
        ))}
      </select>
    </label>
  );
}

interface NumberProps {
  readonly label: string;
  readonly value: number;
  readonly min?: number;
  readonly max?: number;
  readonly whole?: boolean;
  readonly onChange: (value: number) => void;
}

/** A labelled number; what is no number in its bounds is shown as wrong and changes nothing. */
export function NumberField({ label, value, min = -Infinity, max = Infinity, whole, onChange }: NumberProps) {
  const [text, setText] = useState(String(value));
  useEffect(() => {
    setText(String(value));
  }, [value]);
  const typed = Number(text.replace(/^−/, '-'));
  const isRight =
    text.trim() !== '' &&
    Number.isFinite(typed) &&
    typed >= min &&
    typed <= max &&
    (whole !== true || Number.isInteger(typed));
  return (
    <label class="field">
      <span>{label}</span>
      <input
        type="text"
        role={whole === true ? 'spinbutton' : 'textbox'}
        inputMode={whole === true ? 'numeric' : 'decimal'}
        {...(whole === true && { 'aria-valuenow': value, 'aria-valuemin': min, 'aria-valuemax': max })}
        value={text}
        aria-invalid={!isRight}
        onInput={event => {
          setText(event.currentTarget.value);
        }}
        onKeyDown={event => {
          const by = { ArrowUp: 1, ArrowDown: -1 }[event.key];
          if (whole !== true || by === undefined) return;
          event.preventDefault();
          onChange(Math.max(min, Math.min(max, value + by)));
        }}
        onChange={() => {
          if (isRight && typed !== value) onChange(typed);
        }}
      />
    </label>
  );
}

interface CheckProps {
  readonly label: string;
  readonly title?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

export function CheckField({ label, title, checked, onChange }: CheckProps) {
  return (
    <label class="field check" title={title}>
      <input
        type="checkbox"
        checked={checked}
        onChange={event => {
          onChange(event.currentTarget.checked);
        }}
      />
      <span>{label}</span>
    </label>
  );
}

interface MenuProps {
  readonly label: string;
  readonly items: readonly { readonly text: string; readonly run: () => void }[];
}

/** A button that opens a few more. Escape closes it. */
export function Menu({ label, items }: MenuProps) {
  return (
    <details
      class="menu"
      onKeyDown={event => {
        if (event.key !== 'Escape') return;
        event.currentTarget.open = false;
        event.currentTarget.querySelector('summary')?.focus();
      }}
      onFocusOut={event => {
        const next = event.relatedTarget;
        if (next instanceof Node && !event.currentTarget.contains(next)) event.currentTarget.open = false;
      }}
    >
      <summary>{label}</summary>
      <div class="menu-items">
        {items.map(({ text, run }) => (
          <button
            key={text}
            type="button"
            onClick={event => {
              const menu = event.currentTarget.closest('details');
              if (menu) menu.open = false;
              run();
            }}
          >
            {text}
          </button>
        ))}
      </div>
    </details>
  );
}

export function Notice({
  kind,
  children,
}: {
  readonly kind: 'stale' | 'problem' | 'empty';
  readonly children: ComponentChildren;
}) {
  return (
    <div class={`notice ${kind}`} role={kind === 'problem' ? 'alert' : 'status'}>
      {children}
    </div>
  );
}
