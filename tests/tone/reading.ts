/** How hard a text is to read: the Flesch–Kincaid grade, a school year in the United States. */
export function grade(text: string): number {
  const words = wordsOf(text);
  const sentences = Math.max(1, (text.match(/[.?…:]+(\s|$)/g) ?? []).length);
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59;
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}$][\p{L}\p{N}'’-]*/gu) ?? [];
}

/** Groups of vowels, less a silent e: right for most English words. */
function syllablesOf(word: string): number {
  const plain = word.toLowerCase().replace(/[^a-z]/g, '');
  const groups = plain.replace(/(?:[^laeiouy]es|[^laeiouy]ed|[^l]e)$/, (end) => end.charAt(0));
  return Math.max(1, (groups.match(/[aeiouy]+/g) ?? []).length);
}
