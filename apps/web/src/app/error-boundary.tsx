import { Button } from '@mantine/core';
import { Component, type ReactElement, type ReactNode } from 'react';
import { useTexts } from '../texts/language.js';

interface Props { readonly children: ReactNode }

/** A page that breaks says what to do; the bar stays. A new version of the service looks like this too: a part of the old one is gone. */
export class ErrorBoundary extends Component<Props, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    return this.state.hasFailed ? <Failed /> : this.props.children;
  }
}

function Failed(): ReactElement {
  const { broken } = useTexts();
  return (
    <div role="alert">
      <h1>{broken.title}</h1>
      <p>{broken.text}</p>
      <Button onClick={() => location.reload()}>{broken.reload}</Button>
    </div>
  );
}
