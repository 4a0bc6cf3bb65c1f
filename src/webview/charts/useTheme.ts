import { useEffect, useState } from 'preact/hooks';
import { type Palette, type Role } from '../scenes/scene';

/** The custom property that gives a role its colour (webview.css), which looks for the theme's own first. */
const PROPERTIES: Readonly<Record<Role, string>> = {
  text: '--range-text',
  muted: '--range-muted',
  grid: '--range-grid',
  inRange: '--range-in',
  clippedHigh: '--range-high',
  clippedLow: '--range-low',
  flushed: '--range-zero',
  range: '--range-box',
  cursor: '--range-muted',
  chosen: '--range-chosen',
  heat: '--range-in',
  ground: '--range-ground',
};

/** The colours of the theme in force; asked again when it changes. */
export function usePalette(): Palette {
  const [palette, setPalette] = useState(readPalette);
  useEffect(() => {
    const update = (): void => {
      setPalette(before => {
        const now = readPalette();
        return JSON.stringify(now) === JSON.stringify(before) ? before : now;
      });
    };
    const observer = new MutationObserver(update);
    observer.observe(document.body, { attributes: true, attributeFilter: ['class', 'data-vscode-theme-kind'] });
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['style', 'class'] });
    const forced = window.matchMedia('(forced-colors: active)');
    forced.addEventListener('change', update);
    return () => {
      observer.disconnect();
      forced.removeEventListener('change', update);
    };
  }, []);
  return palette;
}

/** Custom properties are texts; a probe makes colours of them that a canvas understands. */
function readPalette(): Palette {
  const probe = document.createElement('span');
  probe.hidden = true;
  document.body.append(probe);
  const colours = Object.entries(PROPERTIES).map(([role, property]) => {
    probe.style.color = `var(${property})`;
    return [role, getComputedStyle(probe).color] as const;
  });
  probe.remove();
  return Object.fromEntries(colours) as Palette;
}
