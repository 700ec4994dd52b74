import videojs from 'video.js';
import 'video.js/dist/video-js.css';
import { ready } from './page.js';

/** Five minutes of a quiet tone, as a sound of 8 bits and 8 kHz. */
function tone() {
  const sound = Uint8Array.from({ length: 300 * 8_000 }, (_, at) => 128 + 9 * Math.sin(at / 5));
  const head = new DataView(new ArrayBuffer(44));
  const write = (at, text) =>
    [...text].forEach((letter, index) => {
      head.setUint8(at + index, letter.charCodeAt(0));
    });
  write(0, 'RIFF');
  head.setUint32(4, 36 + sound.length, true);
  write(8, 'WAVEfmt ');
  head.setUint32(16, 16, true);
  head.setUint16(20, 1, true);
  head.setUint16(22, 1, true);
  head.setUint32(24, 8_000, true);
  head.setUint32(28, 8_000, true);
  head.setUint16(32, 1, true);
  head.setUint16(34, 8, true);
  write(36, 'data');
  head.setUint32(40, sound.length, true);
  return URL.createObjectURL(new Blob([head, sound], { type: 'audio/wav' }));
}

const element = document.createElement('video');
element.className = 'video-js';
document.getElementById('root').append(element);
const player = videojs(element, {
  controls: true,
  width: 800,
  height: 450,
  userActions: { hotkeys: true },
  sources: [{ src: tone(), type: 'audio/wav' }],
});

ready({
  read: () => ({ text: `paused ${player.paused()}, muted ${player.muted()}`, from: 0, to: 0 }),
});
