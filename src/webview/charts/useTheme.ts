import { useEffect, useState } from 'preact/hooks';
import { type Palette, paletteOf, themeKind } from './palette';

const FORCED_COLOURS = '(forced-colors: active)';

function currentPalette(): Palette {
  const style = getComputedStyle(document.body);
  return paletteOf(themeKind(new Set(document.body.classList)), matchMedia(FORCED_COLOURS).matches, name =>
    style.getPropertyValue(name),
  );
}

/** The colours of the theme in force; another theme draws everything again. */
export function useTheme(): Palette {
  const [palette, setPalette] = useState(currentPalette);
  useEffect(() => {
    const read = (): void =>
      setPalette(before => {
        const now = currentPalette();
        return JSON.stringify(now) === JSON.stringify(before) ? before : now;
      });
    const observer = new MutationObserver(read);
    const attributes = { attributes: true, attributeFilter: ['class', 'style', 'data-vscode-theme-kind'] };
    observer.observe(document.body, attributes);
    observer.observe(document.documentElement, attributes);
    const forced = matchMedia(FORCED_COLOURS);
    forced.addEventListener('change', read);
    read();
    return () => {
      observer.disconnect();
      forced.removeEventListener('change', read);
    };
  }, []);
  return palette;
}
