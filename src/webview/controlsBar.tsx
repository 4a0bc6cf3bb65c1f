import { useState } from 'preact/hooks';
import { OVERFLOW } from '../core/overflow';
import { POLICY_NAMES, policyName } from '../core/policyName';
import { ROUNDING } from '../core/rounding';
import { CheckField, Menu, NumberField, SelectField } from './fields';
import { type Head } from './charts/chartTypes';
import { useStore, useTexts } from './rangeContext';

const BY_POLICY = 'policy';

/** Everything that says the format, and what can be done with it. */
export function ControlsBar({ head, pinned }: { readonly head: Head; readonly pinned: boolean }) {
  const store = useStore();
  const t = useTexts();
  const { controls, format, source } = head;
  return (
    <section class="controls" aria-label={t('controls')}>
      <NumberField label={t('bw')} value={controls.bw} min={1} max={64} whole onChange={bw => store.change({ bw })} />
      <NumberField
        label="frac_bw"
        value={controls.fracBw ?? format.fracBw}
        min={-1100}
        max={1100}
        whole
        onChange={fracBw => store.change({ fracBw })}
      />
      <CheckField
        label={t('byPolicy')}
        checked={controls.fracBw === null}
        onChange={byPolicy => store.change({ fracBw: byPolicy ? null : format.fracBw })}
      />
      <PolicyField policy={controls.policy} onChange={policy => store.change({ policy, fracBw: null })} />
      <CheckField label={t('signed')} checked={controls.signed} onChange={signed => store.change({ signed })} />
      <SelectField
        label={t('rounding')}
        value={controls.rounding}
        options={ROUNDING.map(({ mode }) => ({ value: mode, text: mode }))}
        onChange={rounding => store.change({ rounding })}
      />
      <SelectField
        label={t('overflow')}
        value={controls.overflow}
        options={OVERFLOW.map(({ mode }) => ({ value: mode, text: mode }))}
        onChange={overflow => store.change({ overflow })}
      />
      <SelectField
        label={t('preset')}
        value={BY_POLICY}
        options={[
          { value: BY_POLICY, text: t('presetNone') },
          ...head.presets.map(({ label }) => ({ value: label, text: label })),
        ]}
        onChange={label => {
          const preset = head.presets.find(one => one.label === label);
          if (preset) store.change({ signed: preset.signed, bw: preset.bw, fracBw: preset.fracBw });
        }}
      />
      <IntervalField />
      {source.document === '' ? null : (
        <>
          <CheckField
            label={t('pin')}
            title={t('pinHint')}
            checked={pinned}
            onChange={now => void store.request('pin', { pinned: now })}
          />
          <button type="button" onClick={() => void store.request('openFile', {})}>
            {t('file')}
          </button>
        </>
      )}
      <ActionMenus isEditable={source.editable} />
    </section>
  );
}

function PolicyField({ policy, onChange }: { readonly policy: string; readonly onChange: (policy: string) => void }) {
  const t = useTexts();
  const names = POLICY_NAMES.map(policy => policyName({ policy, percentile: 99.9 }));
  const all = names.includes(policy) ? names : [policy, ...names];
  return (
    <SelectField
      label={t('policy')}
      value={policy}
      options={all.map(name => ({ value: name, text: name }))}
      onChange={onChange}
    />
  );
}

function IntervalField() {
  const store = useStore();
  const t = useTexts();
  const [text, setText] = useState('');
  return (
    <form
      class="field"
      onSubmit={event => {
        event.preventDefault();
        void store.request('interval', { text: text.trim() });
      }}
    >
      <label for="interval">{t('interval')}</label>
      <span class="together">
        <input
          id="interval"
          type="text"
          maxLength={200}
          placeholder="(-2, 2)"
          value={text}
          onInput={event => {
            setText(event.currentTarget.value);
          }}
        />
        <button type="submit">{t('show')}</button>
      </span>
    </form>
  );
}

function ActionMenus({ isEditable }: { readonly isEditable: boolean }) {
  const store = useStore();
  const t = useTexts();
  const apply = (how: 'setting' | 'directive' | 'quantize' | 'code') => (): void =>
    void store.request('apply', { how });
  const save = (kind: 'csv' | 'json' | 'markdown') => (): void => void store.request('export', { kind });
  return (
    <>
      <Menu
        label={t('apply')}
        items={[
          { text: t('applySetting'), run: apply('setting') },
          ...(isEditable
            ? [
                { text: t('applyDirective'), run: apply('directive') },
                { text: t('applyQuantize'), run: apply('quantize') },
                { text: t('applyCode'), run: apply('code') },
              ]
            : []),
        ]}
      />
      <Menu
        label={t('save')}
        items={[
          { text: t('saveCsv'), run: save('csv') },
          { text: t('saveJson'), run: save('json') },
          { text: t('saveMarkdown'), run: save('markdown') },
          { text: t('openText'), run: () => void store.request('openText', {}) },
        ]}
      />
    </>
  );
}
