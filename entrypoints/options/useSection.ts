import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { type OptionsSection, sectionOf } from '../../utils/core/settings/optionsPlaces';

/** How long a setting is marked that a link led to, ms. Our choice: until the eye has found it. */
const MARKED_MS = 2_000;

/**
 * The section that the address names, by its own name or by that of a setting in it. The focus goes to the heading, or
 * to the setting, whatever it is folded in. `ready`: the sections are on the page.
 */
export function useSection(ready: boolean): OptionsSection {
  const [place, setPlace] = useState(() => ({ hash: location.hash, leads: location.hash !== '' }));

  useEffect(() => {
    const follow = () => setPlace({ hash: location.hash, leads: true });
    // The browser's own search has found something in a section that is not shown, and leads to it by itself.
    const reveal = ({ target }: Event) => {
      const hash = `#${(target as Element).id}`;
      if (sectionOf(hash) === sectionOf(location.hash)) return;
      history.replaceState(null, '', hash);
      setPlace({ hash, leads: false });
    };
    addEventListener('hashchange', follow);
    addEventListener('beforematch', reveal);
    return () => {
      removeEventListener('hashchange', follow);
      removeEventListener('beforematch', reveal);
    };
  }, []);

  useLayoutEffect(() => {
    if (ready && place.leads) leadTo(place.hash);
  }, [ready, place]);
  return sectionOf(place.hash);
}

function leadTo(hash: string): void {
  const setting = hash.includes('-') && document.getElementById(hash.slice(1));
  if (!setting) {
    document.getElementById(`${sectionOf(hash)}-title`)?.focus();
    scrollTo(0, 0);
    return;
  }
  const inside = setting.querySelector('details');
  for (const folded of document.querySelectorAll('details')) {
    if (folded === inside || folded.contains(setting)) folded.open = true;
  }
  setting.tabIndex = -1;
  // What is folded away within it takes no focus.
  const first = (selector: string) =>
    [...setting.querySelectorAll<HTMLElement>(selector)].find((each) => each.checkVisibility());
  (first('input:checked') ?? first(':is(summary,select,input,button)') ?? setting).focus();
  setting.scrollIntoView({ block: 'center' });
  setting.animate(
    {
      outlineStyle: ['solid', 'solid'],
      outlineWidth: ['3px', '3px'],
      outlineOffset: ['8px', '8px'],
      outlineColor: ['var(--accent)', 'var(--accent)', 'transparent'],
    },
    MARKED_MS,
  );
}
