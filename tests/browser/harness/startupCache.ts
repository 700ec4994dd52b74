/** How Firefox begins what it caches for its next start, in bytes: a name with its version, then the length unpacked. */
const HEADER = 'mozJSSCLz40v001\0'.length + 4;
/** The shortest match; a length of 15 goes on in the bytes after it. Source: the LZ4 block format. */
const SHORTEST_MATCH = 4;
const GOES_ON = 15;

/** What Firefox believes of extensions at its next start, unpacked. `packed`: its file, an LZ4 block behind a header. */
export function unpacked(packed: Buffer): Buffer {
  const out = Buffer.alloc(packed.readUInt32LE(HEADER - 4));
  let at = HEADER;
  let written = 0;
  const length = (begun: number) => {
    let all = begun;
    if (begun < GOES_ON) return all;
    for (let more = 255; more === 255; at += 1) {
      more = packed[at] ?? 0;
      all += more;
    }
    return all;
  };
  while (at < packed.length) {
    const token = packed[at] ?? 0;
    at += 1;
    const literals = length(token >> 4);
    packed.copy(out, written, at, at + literals);
    at += literals;
    written += literals;
    // The last ones have no match after them.
    if (at >= packed.length) break;
    const from = written - packed.readUInt16LE(at);
    at += 2;
    const match = length(token & 15) + SHORTEST_MATCH;
    // It may reach into what it writes itself.
    for (let copied = 0; copied < match; copied += 1)
      out[written + copied] = out[from + copied] ?? 0;
    written += match;
  }
  return out;
}
