import { type ComponentProps, lazy, type ReactElement, type ReactNode, Suspense } from 'react';
import { useTexts } from '../../texts/language.js';

const LineChart = lazy(() => import('./line-chart.js'));

/** A chart, loaded when it is shown, and its twin in figures. */
export function Chart({ title, children, ...chart }: { readonly title: string; readonly children: ReactNode } & ComponentProps<typeof LineChart>): ReactElement {
  const texts = useTexts();
  return (
    <section>
      <h2>{title}</h2>
      <Suspense fallback={<p role="status" className="chart">{texts.loading}</p>}><LineChart {...chart} /></Suspense>
      <details className="more"><summary>{texts.oversight.steering.table}</summary>{children}</details>
    </section>
  );
}
