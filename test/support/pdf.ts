/** A PDF made of pages of text, each with a footer, as an office program would lay them out. */
import PDFDocument from 'pdfkit';

/** Pages part at form feeds. `footer` has the page's number in place of #. */
export async function pdfOf(
  text: string,
  footer: string | null = 'Northmere Constabulary Plan Delivery Report #',
): Promise<Buffer> {
  const document = new PDFDocument({ size: 'A4', margin: 50, autoFirstPage: false });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<void>((resolve) => document.on('end', resolve));
  text.split('\f').forEach((page, at) => {
    document.addPage().fontSize(10);
    for (const paragraph of page.split('\n')) {
      if (paragraph.trim() === '') document.moveDown(0.8);
      else document.text(paragraph, { width: 380 });
    }
    if (footer) document.fontSize(8).text(footer.replace('#', String(at + 1)), 50, 770, { lineBreak: false });
  });
  document.end();
  await done;
  return Buffer.concat(chunks);
}

/** Pages that hold a picture and no text, as a scanner makes them. */
export async function scanOf(pages: number): Promise<Buffer> {
  const document = new PDFDocument({ autoFirstPage: false });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<void>((resolve) => document.on('end', resolve));
  for (let page = 0; page < pages; page += 1) document.addPage().rect(60, 60, 300, 400).fill('#888888');
  document.end();
  await done;
  return Buffer.concat(chunks);
}
