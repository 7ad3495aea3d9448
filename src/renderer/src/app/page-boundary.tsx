import { Alert, Button } from 'antd';
import { Component, type ReactNode } from 'react';

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
        title="这个页面没有显示出来"
        description="已填写的内容都已保存。请重新打开本页；仍然不行时，从菜单进入其他页面，并把情况告诉管理员。"
        action={<Button onClick={() => this.setState({ isBroken: false })}>重新打开</Button>}
      />
    );
  }
}
