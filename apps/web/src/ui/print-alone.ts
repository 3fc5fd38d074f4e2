/**
 * Prints one part of the page, with what goes on every print (`print-always`); the rest is left out until the printer has it.
 * What is left out is told by `app/ugo.css`.
 */
export function printAlone(part: HTMLElement): void {
  const page = document.documentElement;
  part.dataset['alone'] = '';
  page.dataset['printsAlone'] = '';
  addEventListener('afterprint', () => {
    delete part.dataset['alone'];
    delete page.dataset['printsAlone'];
  }, { once: true });
  print();
}
