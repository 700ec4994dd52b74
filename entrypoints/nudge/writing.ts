import { focusPath, isFrame, writtenIn } from './focus';

/** A field that takes more of the window's height than this is an editor: its caret alone is kept clear. */
const EDITOR_SHARE = 1 / 3;

/**
 * Where somebody writes: the caret of an editor, or a field with what stands in the same row, as its button does.
 * Nothing where nobody writes, or where the caret cannot be known, since the page draws it itself.
 */
export function writingPlace(page: Document): DOMRect | undefined {
  const field = writtenIn(page);
  const place = field && (rowOf(field) ?? caretIn(field));
  if (!place) return;
  for (const element of focusPath(page)) {
    if (!isFrame(element) || element === field) continue;
    const { left, top } = element.getBoundingClientRect();
    place.x += left + element.clientLeft;
    place.y += top + element.clientTop;
  }
  return place;
}

/** A low field with all around it that is low as well. */
function rowOf(field: Element): DOMRect | undefined {
  const own = field.getBoundingClientRect();
  let row: DOMRect | undefined;
  for (let at = field; at; at = at.parentElement ?? (at.getRootNode() as ShadowRoot).host) {
    const around = at.getBoundingClientRect();
    if (around.height > innerHeight * EDITOR_SHARE) break;
    if (around.top <= own.top && around.bottom >= own.bottom) row = around;
  }
  return row;
}

function caretIn(field: Element): DOMRect | undefined {
  const { ownerDocument: page } = field;
  if ('selectionEnd' in field) {
    // The line of its caret, which it tells for a point alone: the first whose end is not before the caret.
    const { left, right, top, bottom } = field.getBoundingClientRect();
    for (let y = top; y < bottom; y += LINE) {
      const end = page.caretPositionFromPoint(right - LINE, y);
      if (end?.offsetNode === field && end.offset >= (field as HTMLTextAreaElement).selectionEnd) {
        return new DOMRect(left, y, right - left, LINE);
      }
    }
    return;
  }
  const selection = page.getSelection();
  if (!selection?.rangeCount) return;
  const caret = selection.getRangeAt(0).getBoundingClientRect();
  // In an empty line it has no size, and the line is its place.
  const { focusNode } = selection;
  return caret.height || focusNode === field
    ? caret
    : (focusNode as Element).getBoundingClientRect?.();
}

/** Less than the height of any line, px. Our choice. */
const LINE = 12;
