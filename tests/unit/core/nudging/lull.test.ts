import { describe, expect, it } from 'vitest';
import {
  HAND_RESTS_MS,
  isLull,
  isPlaying,
  LULL_MS,
  type Medium,
  type PageActivity,
} from '../../../../utils/core/nudging/lull';

const RESTING: PageActivity = {
  lastInput: 1_000,
  lastMove: 1_000,
  composing: false,
  holding: false,
  printing: false,
  hidden: false,
  focused: true,
  fullScreen: false,
  pictureInPicture: false,
  asking: false,
  playing: false,
};

describe('a lull (M2, M3)', () => {
  it.each([
    [LULL_MS - 1, false],
    [LULL_MS, true],
    [LULL_MS + 1, true],
  ])('%i ms after the last input: %s', (since, lull) => {
    expect(isLull(RESTING, RESTING.lastInput + since)).toBe(lull);
  });

  it.each([
    [HAND_RESTS_MS - 1, false],
    [HAND_RESTS_MS, true],
  ])('%i ms after the pointer moved: %s', (since, lull) => {
    const now = 3_600_000;
    expect(isLull({ ...RESTING, lastMove: now - since }, now)).toBe(lull);
  });

  it.each<Partial<PageActivity>>([
    { composing: true },
    { holding: true },
    { printing: true },
    { hidden: true },
    { focused: false },
    { fullScreen: true },
    { pictureInPicture: true },
    { asking: true },
    { playing: true },
  ])('is none with %o, however long nothing was typed', (busy) => {
    expect(isLull({ ...RESTING, ...busy }, 3_600_000)).toBe(false);
  });

  it('does not search the page while someone types', () => {
    const searched = () => expect.fail('It searched.');
    const typing = Object.defineProperties(
      { ...RESTING },
      {
        asking: { get: searched },
        playing: { get: searched },
        pictureInPicture: { get: searched },
      },
    );
    expect(isLull(typing, RESTING.lastInput + LULL_MS - 1)).toBe(false);
  });
});

describe('what plays', () => {
  const film: Medium = {
    paused: false,
    ended: false,
    muted: false,
    volume: 1,
    loop: false,
    autoplay: false,
    srcObject: null,
  };
  const silent = { muted: true };
  it.each<[string, Partial<Medium>, boolean]>([
    ['a film with sound', {}, true],
    ['a film that was paused', { paused: true }, false],
    ['a film that has ended', { ended: true }, false],
    ['a film that someone started, muted', silent, true],
    ['a film that someone started, turned down', { volume: 0 }, true],
    ['a silent picture that goes round and round', { ...silent, loop: true }, false],
    ['a silent picture that began by itself', { ...silent, autoplay: true }, false],
    ['music that goes round and round', { loop: true }, true],
    ["a call's muted picture", { ...silent, autoplay: true, srcObject: {} }, true],
  ])('%s', (_, medium, playing) => {
    expect(isPlaying({ ...film, ...medium })).toBe(playing);
  });
});
