/** 30 digits in groups of five, as on paper. */
export const KeyCode = ({ code }: { code: string }) => (
  <code className="key-code">{code.replaceAll(/(\d{5})(?=\d)/gu, '$1 ')}</code>
);
