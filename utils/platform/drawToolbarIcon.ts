import { MARK_PATH } from '../core/base/logo';
import { ICON_COLOURS, type ToolbarIcon } from '../core/nudging/toolbarIcon';
import { type Action, browser } from './browser';

/** In dots, for screens of one and of two dots a pixel. */
const SIZES = [16, 32];
/** The mark fills a square of this. */
const SQUARE = 16;

/** Draws the toolbar's icon, in a worker as in a page, and says what it shows. Never a badge (care.md N3). */
export async function drawToolbarIcon(icon: ToolbarIcon, title: string): Promise<void> {
  // The polyfill's type asks pictures for an index that none has.
  const drawn = SIZES.map((size) => [size, draw(icon, size) as unknown as Action.ImageDataType]);
  const imageData: Record<string, Action.ImageDataType> = Object.fromEntries(drawn);
  await Promise.all([browser.action.setIcon({ imageData }), browser.action.setTitle({ title })]);
}

function draw(icon: ToolbarIcon, size: number): ImageData {
  const context = new OffscreenCanvas(size, size).getContext('2d');
  if (!context) throw new Error('There is nothing to draw an icon on.');
  context.scale(size / SQUARE, size / SQUARE);
  if (icon.shows === 'minutes') figures(context, icon.text);
  else mark(context, icon.shows === 'dot');
  return context.getImageData(0, 0, size, size);
}

/** `dot`: with one in its middle, cut out as the ring is. */
function mark(context: OffscreenCanvasRenderingContext2D, dot: boolean): void {
  const drawing = new Path2D(MARK_PATH);
  if (dot) {
    drawing.moveTo(8, 8.1);
    drawing.arc(8, 8.1, 1.7, 0, 2 * Math.PI);
  }
  context.fillStyle = ICON_COLOURS.mark;
  context.fill(drawing);
}

function figures(context: OffscreenCanvasRenderingContext2D, text: string): void {
  const middle = SQUARE / 2;
  context.fillStyle = ICON_COLOURS.ground;
  context.arc(middle, middle, middle, 0, 2 * Math.PI);
  context.fill();
  context.fillStyle = ICON_COLOURS.figures;
  context.font = `700 ${0.6 * SQUARE}px system-ui, sans-serif`;
  context.textAlign = 'center';
  const { actualBoundingBoxAscent: above, actualBoundingBoxDescent: below } =
    context.measureText(text);
  context.fillText(text, middle, (SQUARE + above - below) / 2);
}
