import { useEffect, useRef, useState } from 'preact/hooks';
import type { Settings } from '../../utils/core/settings/settings';
import type { SettingsPatch } from '../../utils/schemas/settings';

/**
 * The settings with the changes that are still being saved, so that a second change, made quickly after, builds
 * on the first. `save` resolves to false if it failed; then the stored settings are shown again.
 */
export function useOptimisticSettings(
  stored: Settings | undefined,
  save: (patch: SettingsPatch) => Promise<boolean>,
): [Settings | undefined, (patch: SettingsPatch) => void] {
  const [ahead, setAhead] = useState<SettingsPatch>({});
  const underWay = useRef(0);
  useEffect(() => {
    if (underWay.current === 0) setAhead({});
  }, [stored]);

  const change = async (patch: SettingsPatch) => {
    setAhead((others) => ({ ...others, ...patch }));
    underWay.current += 1;
    const saved = await save(patch);
    underWay.current -= 1;
    if (!saved) setAhead({});
  };
  return [stored && ({ ...stored, ...ahead } as Settings), (patch) => void change(patch)];
}
