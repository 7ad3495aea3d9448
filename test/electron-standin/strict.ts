/** Makes an object throw where it lacks a property, so that nothing is quietly undefined. */
export const strict = <T extends object>(name: string, parts: T): T =>
  new Proxy(parts, {
    get(target, key) {
      // Promises and inspectors look for these on anything.
      if (!(key in target) && typeof key === 'string' && key !== 'then' && key !== 'toJSON')
        throw new Error(`Electron stand-in: ${name}.${key} is not implemented`);
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
