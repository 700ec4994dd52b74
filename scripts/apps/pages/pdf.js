import { AnnotationMode, GlobalWorkerOptions, getDocument } from 'pdfjs-dist';
import { EventBus, PDFLinkService, PDFViewer } from 'pdfjs-dist/web/pdf_viewer.mjs';
import 'pdfjs-dist/web/pdf_viewer.css';
import { ready } from './page.js';

// A page with one field to write in.
const PARTS = [
  '<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[4 0 R]/DA(/Helv 12 Tf 0 g)>>>>',
  '<</Type/Pages/Kids[3 0 R]/Count 1>>',
  '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 700]/Annots[4 0 R]>>',
  '<</Type/Annot/Subtype/Widget/FT/Tx/T(name)/F 4/Rect[50 600 550 630]/DA(/Helv 12 Tf 0 g)/P 3 0 R>>',
];
const objects = PARTS.map((part, index) => `${index + 1} 0 obj\n${part}\nendobj\n`);
const starts = objects.map((_, index) => 9 + objects.slice(0, index).join('').length);
const file = [
  '%PDF-1.7\n',
  ...objects,
  `xref\n0 5\n0000000000 65535 f \n`,
  ...starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`),
  `trailer<</Root 1 0 R/Size 5>>\nstartxref\n${9 + objects.join('').length}\n%%EOF`,
].join('');

GlobalWorkerOptions.workerSrc = '/node_modules/pdfjs-dist/build/pdf.worker.mjs';
const container = document.getElementById('root');
container.style.position = 'absolute';
container.style.width = '100%';
container.innerHTML = '<div class="pdfViewer"></div>';
const eventBus = new EventBus();
const linkService = new PDFLinkService({ eventBus });
const annotationMode = AnnotationMode.ENABLE_FORMS;
const viewer = new PDFViewer({ container, eventBus, linkService, annotationMode });
const drawn = new Promise((done) => eventBus.on('annotationlayerrendered', done));
viewer.setDocument(await getDocument({ data: new TextEncoder().encode(file) }).promise);
await drawn;

ready({
  read: () => {
    const { value, selectionStart, selectionEnd } = document.querySelector(
      '.textWidgetAnnotation input',
    );
    return { text: value, from: selectionStart, to: selectionEnd };
  },
});
