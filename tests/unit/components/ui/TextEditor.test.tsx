// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, it } from 'vitest';
import { TextEditor } from '../../../../components/ui/TextEditor';

/** Puts it on a page with what was written before, and looks at once: no frame has been drawn. */
function opened(takesFocus: boolean): HTMLTextAreaElement {
  document.body.innerHTML = '<div></div>';
  const page = document.body.firstElementChild as HTMLElement;
  render(
    <TextEditor label="Your words" text="Before." onText={() => {}} takesFocus={takesFocus} />,
    page,
  );
  return page.querySelector('textarea') as HTMLTextAreaElement;
}

it('has the cursor at the end of what is there, before the next key comes', () => {
  const field = opened(true);
  expect(document.activeElement).toBe(field);
  expect([field.selectionStart, field.selectionEnd]).toEqual([7, 7]);
});

it('leaves the cursor where it is, if it was not opened to write', () => {
  const field = opened(false);
  expect(document.activeElement).not.toBe(field);
});
