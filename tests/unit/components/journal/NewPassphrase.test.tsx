// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { BackupPassphraseForm } from '../../../../components/journal/BackupPassphraseForm';
import { NewPassphrase } from '../../../../components/journal/NewPassphrase';
import { t } from '../../../../utils/i18n';
import { click, findElement, show, type } from '../render';

const LONG = 'river lamp eleven moss';

function form(page: HTMLElement) {
  const fields = [...page.querySelectorAll<HTMLInputElement>('.secret input')];
  return {
    fields,
    write: (...words: string[]) => {
      for (const [index, word] of words.entries()) type(fields[index] as HTMLInputElement, word);
    },
    send: () => click(findElement(page, 'button[type="submit"]')),
    said: () => findElement(page, '[role="alert"]').textContent,
  };
}

describe('a new lock', () => {
  const opened = (changes: boolean) => {
    const onSet = vi.fn(async () => true);
    const page = show(
      <NewPassphrase changes={changes} minutes={5} onSet={onSet} onBack={vi.fn()} />,
    );
    return { ...form(page), page, onSet };
  };

  it('says one thing that is missing when its button is pressed, and nothing before', async () => {
    const { page, write, send, said, onSet } = opened(false);
    expect(said()).toBe('');
    send();
    expect(said()).toBe(t('lock.hint'));
    write(LONG, `${LONG}s`);
    expect(said()).toBe(t('lock.differ'));
    write(LONG, LONG);
    expect(said()).toBe(t('lock.missing.understood'));
    expect(onSet).not.toHaveBeenCalled();
    click(findElement(page, 'input[type="checkbox"]'));
    expect(said()).toBe('');
    await act(async () => send());
    expect(onSet).toHaveBeenCalledWith({ passphrase: '', next: LONG, minutes: 5 });
  });

  it('asks for the one that opens it now, where there is one', () => {
    const { write, send, said, onSet } = opened(true);
    write('', LONG, LONG);
    send();
    expect(said()).toBe(t('lock.missing.passphrase'));
    expect(onSet).not.toHaveBeenCalled();
  });

  it('shows one field by its eye, in a way that no browser stores', () => {
    const { page, fields } = opened(false);
    const [eye] = [...page.querySelectorAll<HTMLButtonElement>('.secret button')];
    expect(eye?.getAttribute('aria-label')).toBe(t('lock.showNamed', [t('lock.next')]));
    click(eye as HTMLButtonElement);
    expect(fields.map((field) => [field.type, field.getAttribute('autocomplete')])).toEqual([
      ['text', 'off'],
      ['password', 'off'],
    ]);
    expect(eye?.getAttribute('aria-pressed')).toBe('true');
  });
});

describe('a backup', () => {
  it('says what is missing, until the passphrase is handed on', () => {
    const onEnter = vi.fn();
    const page = show(
      <BackupPassphraseForm
        {...{ label: 'Passphrase', hint: '', button: 'Make', problem: '', fresh: true, onEnter }}
      />,
    );
    const { write, send, said } = form(page);
    send();
    expect(said()).toBe(t('lock.hint'));
    write(LONG, LONG);
    send();
    expect(onEnter).toHaveBeenCalledWith(LONG);
    expect(findElement(page, '[role="alert"]').textContent).toBe('');
  });
});
