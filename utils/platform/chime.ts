/** How long it takes to fade, s. */
const FADES_S = 3;
/** Two soft tones, a fifth apart, Hz; the second a little later and quieter. */
const TONES = [
  { hertz: 396, after: 0, loudness: 0.05 },
  { hertz: 594, after: 0.25, loudness: 0.03 },
] as const;

/**
 * One soft sound that swells and fades, for the end of a pause. A browser plays it only if the page was
 * clicked since it was opened; otherwise it stays silent, and the words are there.
 */
export async function chime(): Promise<void> {
  const audio = new AudioContext();
  for (const { hertz, after, loudness } of TONES) {
    const starts = audio.currentTime + after;
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    tone.frequency.value = hertz;
    volume.gain.setValueAtTime(0.0001, starts);
    volume.gain.exponentialRampToValueAtTime(loudness, starts + 0.15);
    volume.gain.exponentialRampToValueAtTime(0.0001, starts + FADES_S);
    tone.connect(volume).connect(audio.destination);
    tone.start(starts);
    tone.stop(starts + FADES_S);
  }
  setTimeout(() => void audio.close(), (FADES_S + 1) * 1_000);
}
