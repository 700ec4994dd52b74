/**
 * A text that sends one to the options, with the way there: of `Notes are off. [Turn them on](#notes-many).` what
 * is in square brackets is a link. One without brackets is shown as it is.
 */
export function linkedText(text: string) {
  const [before, link, hash, after] = text.split(/\[(.+)\]\((.+)\)/);
  return (
    <>
      {before}
      {link && <a href={`options.html${hash}`}>{link}</a>}
      {after}
    </>
  );
}
