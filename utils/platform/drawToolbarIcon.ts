import { MARK_PATH } from '../core/base/logo';
import { ICON_COLOURS, type ToolbarIcon } from '../core/nudging/toolbarIcon';
import { type Action, browser } from './browser';

/** In dots, for screens of one and of two dots a pixel. */
const SIZES = [16, 32];

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
  if (icon.shows === 'minutes') figures(context, size, icon.text);
  else ring(context, size);
  if (icon.shows === 'dot') disc(context, 0.49 * size, 0.5 * size, 0.17 * size);
  return context.getImageData(0, 0, size, size);
}

function ring(context: OffscreenCanvasRenderingContext2D, size: number): void {
  context.fillStyle = ICON_COLOURS.ring;
  context.save();
  // The path fills a square of 100 but for an edge of 4.
  context.scale(size / 96, size / 96);
  context.translate(-4, -4);
  context.fill(new Path2D(MARK_PATH));
  context.restore();
}

function figures(context: OffscreenCanvasRenderingContext2D, size: number, text: string): void {
  context.fillStyle = ICON_COLOURS.ground;
  disc(context, size / 2, size / 2, size / 2);
  context.fillStyle = ICON_COLOURS.figures;
  context.font = `700 ${0.6 * size}px system-ui, sans-serif`;
  context.textAlign = 'center';
  const { actualBoundingBoxAscent: above, actualBoundingBoxDescent: below } =
    context.measureText(text);
  context.fillText(text, size / 2, (size + above - below) / 2);
}

function disc(
  context: OffscreenCanvasRenderingContext2D,
  x: number,
  y: number,
  radius: number,
): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fill();
}
