import Reveal from 'reveal.js';
import 'reveal.js/reveal.css';
import 'reveal.js/theme/white.css';
import { ready } from './page.js';

const slides = ['One', 'Two', 'Three', 'Four', 'Five', 'Six'];
document.getElementById('root').innerHTML = `<div class="reveal"><div class="slides">
${slides.map((title) => `<section><h1>${title}</h1></section>`).join('')}</div></div>`;
const deck = new Reveal();
await deck.initialize();

ready({
  read: () => ({
    text: `${deck.isOverview() ? 'all' : slides[deck.getIndices().h]}${document.fullscreenElement ? ', full screen' : ''}`,
    from: 0,
    to: 0,
  }),
  isOpen: () => deck.isOverview(),
});
