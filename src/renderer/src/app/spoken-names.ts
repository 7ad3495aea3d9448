/**
 * Names that the component library gives in English, said in Chinese. Its locale reaches what is seen; what only a screen
 * reader hears (a cross that empties a field, pictures inside buttons) has no setting, so it is put right where it appears.
 */
import { spokenNames } from '../../../text/screens/components.ts';

const isPicture = (element: Element): boolean => element.matches('.anticon[role="img"]');

/** Named by a word beside it or by its button. */
const isNamed = (picture: Element): boolean => {
  const owner = picture.closest('button, a, [role="button"], [role="tab"], [role="menuitem"]');
  if (owner === null) return true;
  return owner.hasAttribute('aria-label') || owner.hasAttribute('aria-labelledby') || owner.textContent.trim() !== '';
};

function mend(element: Element): void {
  const name = element.getAttribute('aria-label') ?? '';
  const spoken = spokenNames[name];
  if (isPicture(element) && /^[a-z-]+$/u.test(name)) {
    // `deletion 删除` says nothing that 删除 does not.
    if (spoken === undefined || isNamed(element)) element.setAttribute('aria-hidden', 'true');
    else element.setAttribute('aria-label', spoken);
  } else if (spoken !== undefined) element.setAttribute('aria-label', spoken);
}

/** Puts the names of an element and of all in it into Chinese. */
export function speakChinese(root: Element): void {
  if (root.hasAttribute('aria-label')) mend(root);
  for (const element of root.querySelectorAll('[aria-label]')) mend(element);
}

/** Does so for the whole window, now and for whatever appears later. @returns how to stop */
export function keepSpeakingChinese(body: HTMLElement): () => void {
  const observer = new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === 'attributes' && target instanceof Element) mend(target);
      for (const node of addedNodes) if (node instanceof Element) speakChinese(node);
    }
  });
  observer.observe(body, { subtree: true, childList: true, attributes: true, attributeFilter: ['aria-label'] });
  speakChinese(body);
  return () => observer.disconnect();
}
