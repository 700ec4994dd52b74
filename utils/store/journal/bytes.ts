/** Bytes as the browser's cryptography takes them, as text, and by chance. */
export type Bytes = Uint8Array<ArrayBuffer>;

export function randomBytes(bytes: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(bytes));
}

/** In parts: all at once, a long text would be more arguments than a call takes. */
const PART = 8_192;

export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += PART) {
    text += String.fromCharCode(...bytes.subarray(from, from + PART));
  }
  return btoa(text);
}

export function fromBase64(text: string): Bytes {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
