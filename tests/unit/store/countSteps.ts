const CALLING = [
  'every',
  'filter',
  'find',
  'findIndex',
  'flatMap',
  'forEach',
  'map',
  'reduce',
  'some',
];
const SEARCHING = ['includes', 'indexOf'];

type Method = (this: readonly unknown[], ...given: unknown[]) => unknown;

/**
 * How many steps something takes that runs at once: each call that a list makes of a function, and each item that it
 * searches or hands out. A count that grows faster than the input tells of a loop in a loop, on any machine.
 */
export function countSteps(act: () => unknown): number {
  const { prototype } = Array as unknown as { prototype: Record<PropertyKey, Method> };
  const before = new Map<PropertyKey, Method | undefined>();
  let steps = 0;
  const replace = (name: PropertyKey, make: (real: Method) => Method) => {
    const real = prototype[name] as Method;
    before.set(name, real);
    Object.defineProperty(prototype, name, {
      value: make(real),
      writable: true,
      configurable: true,
    });
  };
  for (const name of CALLING) {
    replace(name, (real) => {
      return function (call, ...more) {
        const counting = function (this: unknown, ...given: unknown[]) {
          steps += 1;
          return (call as Method).apply(this as readonly unknown[], given);
        };
        return real.call(this, counting, ...more);
      };
    });
  }
  for (const name of SEARCHING) {
    replace(name, (real) => {
      return function (...given) {
        steps += this.length;
        return real.apply(this, given);
      };
    });
  }
  replace(Symbol.iterator, (real) => {
    return function () {
      steps += this.length;
      return real.call(this);
    };
  });
  try {
    act();
  } finally {
    for (const [name, value] of before) {
      Object.defineProperty(prototype, name, { value, writable: true, configurable: true });
    }
  }
  return steps;
}
