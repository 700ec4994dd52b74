import { describe, expect, it } from 'vitest';
import { passphraseProblem } from '../../../../utils/core/reflection/passphraseRule';

describe('a passphrase', () => {
  it.each([
    'seven calm boats drift',
    'four words of mine',
    'vier stille graue Wörter',
    'тихая лодка плывёт',
    'しずかなふねがゆらゆらとうかぶ',
    '839201748362',
    'a passphrase of my own making',
    'secret harbour lantern',
  ])('does: %s', (text) => {
    expect(passphraseProblem(text)).toBeNull();
  });

  it.each(['', 'a', '12345678', 'eleven char', 'ÄÖÜäöüßéèê!'])('is too short: %s', (text) => {
    expect(passphraseProblem(text)).toBe('short');
  });

  it('is as long as it is in characters, not in the bytes or units of them', () => {
    expect(passphraseProblem('🌊🌙🌲🌋🌵🌻')).toBe('short');
    expect(passphraseProblem('cafe\u0301 cre\u0300me')).toBe('short');
  });

  it.each([
    '123456789012',
    'abcdefghijklmn',
    '210987654321',
    'aaaaaaaaaaaaaa',
    '111222333444',
    'abababababab',
    '123123123123',
    'passwordpassword',
    'drift drift drift',
    'password1234',
    'Password2026!',
    'iloveyou123456',
    'qwertyuiop12',
    '1q2w3e4r5t6y',
    'correct horse battery staple',
  ])('is one of many, or repeats itself: %s', (text) => {
    expect(passphraseProblem(text)).toBe('common');
  });
});
