const LENGTH = 12;

/** The elements that had the focus, newest last. */
export class FocusTrail {
  private elements: HTMLElement[] = [];

  add(element: HTMLElement): void {
    this.elements = [...this.elements.filter((one) => one !== element), element].slice(-LENGTH);
  }

  /** @returns the newest that is still in the page, can be used and is `fit`; undefined when none is */
  last(fit: (element: HTMLElement) => boolean): HTMLElement | undefined {
    return this.elements.findLast((one) => one.isConnected && !one.matches(':disabled') && fit(one));
  }
}
