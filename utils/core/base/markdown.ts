/** Text of a person as Markdown (CommonMark and GitHub's): it reads as it was written, and is nothing else. */

/** Characters that have a meaning anywhere in a line. */
const ANYWHERE = /[\\`*_{}[\]<>|~#&!$^=]/g;
/** Characters that make a list, a rule, a heading by its underline, or a quote at the start of a line. */
const AT_BEGIN = /^(?:[-+:]|\d+(?=[.)]))/;

/** One paragraph or more. Line breaks stay; blanks at the start of a line, which would make it code, are removed. */
export function asMarkdown(text: string): string {
  const lines = text
    .toWellFormed()
    // Controls are nothing that anyone wrote; a page may be cut short at a zero.
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cc}--[\n\t]]/gv, '\uFFFD')
    .split('\n')
    .map(lineAsMarkdown);
  return lines
    .map((line, index) => (line !== '' && (lines[index + 1] ?? '') !== '' ? `${line}\\` : line))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function lineAsMarkdown(line: string): string {
  return line
    .trim()
    .replace(ANYWHERE, '\\$&')
    .replace(AT_BEGIN, (begin) => (/\d/.test(begin) ? `${begin}\\` : `\\${begin}`));
}
