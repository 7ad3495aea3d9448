import { Alert, Button } from 'antd';
import { Component, type ReactNode } from 'react';
import { pageBoundaryTexts } from '../../../text/screens/frame.ts';

/** A bug in one page leaves the rest of the window usable. */
export class PageBoundary extends Component<{ children: ReactNode }, { isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render() {
    if (!this.state.isBroken) return this.props.children;
    return (
      <Alert
        type="error"
        showIcon
        title={pageBoundaryTexts.title}
        description={pageBoundaryTexts.advice}
        action={<Button onClick={() => this.setState({ isBroken: false })}>{pageBoundaryTexts.reopen}</Button>}
      />
    );
  }
}
