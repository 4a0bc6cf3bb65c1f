import assert from 'node:assert/strict';
import { shownMarkdown, shownText } from '../../../src/features/hostileText';

describe('texts from files are shown as text', () => {
  it('cuts at 64 characters', () => {
    assert.equal(shownText('w'.repeat(1_000_000)).length, 64);
  });

  const invisible = ['a\u0000b', 'a\nb', 'a\u202eb', 'a\u2066b', 'a\u200bb', 'a\ufeffb', 'a\ud800b', 'a\u2028b'];
  for (const text of invisible)
    it(`shows ${JSON.stringify(text)} with a mark`, () => {
      assert.equal(shownText(text), 'a\ufffdb');
    });

  it('leaves names as they are', () => {
    for (const name of ['fir_coeffs', 'self.w', 's8/6', 'layer1-bias']) assert.equal(shownMarkdown(name), name);
  });

  it('keeps letters of every script and emoji', () => {
    assert.equal(shownText('größe_重み_🙂'), 'größe_重み_🙂');
  });

  const hostile = [
    '<img src=x onerror=alert(1)>',
    '[x](command:evil)',
    '`a|b`',
    '$(alert)',
    '</script>',
    '**bold**',
    '__proto__',
    '&lt;',
    'https://evil.example',
    'www.evil.example',
    '_em_',
    '__',
  ];
  for (const text of hostile)
    it(`leaves no Markdown in ${text}`, () => {
      const shown = shownMarkdown(text);
      assert.doesNotMatch(shown.replace(/&#\d+;/g, ''), /[\\`*{}[\]()<>#|$&:]|www\.|(?<![a-z0-9])_|_(?![a-z0-9])/i);
      const decoded = shown.replace(/&#(\d+);/g, (_whole, code: string) => String.fromCharCode(Number(code)));
      assert.equal(decoded, text);
    });
});
