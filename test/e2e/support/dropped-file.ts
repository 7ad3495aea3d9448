import type { Locator } from '@playwright/test';

/** Drops a file on an element, as from the file manager. @param sizeBytes at least the length of `head` */
export const dropFile = async (on: Locator, name: string, head: string, sizeBytes = 2000): Promise<void> => {
  const data = await on.page().evaluateHandle(
    ([fileName, size, start]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([start, new Uint8Array(size - start.length)], fileName));
      return transfer;
    },
    [name, sizeBytes, head] as const,
  );
  await on.dispatchEvent('drop', { dataTransfer: data });
};
