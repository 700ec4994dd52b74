import {
  OTHER_PROGRAMS_CHOICES,
  type OtherPrograms,
} from '../../utils/core/settings/otherPrograms';
import { t } from '../../utils/i18n';
import { RadioChips } from '../ui/RadioChips';

interface Props {
  /** `null` until the person said. */
  chosen: OtherPrograms | null;
  onChange: (chosen: OtherPrograms) => void;
}

/** What time in other programs of this computer is. */
export function OtherProgramsField({ chosen, onChange }: Props) {
  return (
    <RadioChips
      legend={t('options.otherPrograms')}
      hint={t('options.otherProgramsHint')}
      choices={OTHER_PROGRAMS_CHOICES}
      chosen={chosen}
      nameOf={(choice) => t(`options.otherProgramsAre.${choice}`)}
      onChoose={onChange}
    />
  );
}
