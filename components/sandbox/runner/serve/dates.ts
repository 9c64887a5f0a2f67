// `Date` on the practice world's clock.

/** Like `Native` in all, except that its present is `now()`. `Intl` and `Temporal` keep the machine's. */
export function datesAt(now: () => number, Native: DateConstructor): DateConstructor {
  const dates: DateConstructor = new Proxy(Native, {
    construct: (target, args: unknown[], made) =>
      Reflect.construct(target, args.length ? args : [now()], made === dates ? target : made),
    apply: () => new Native(now()).toString(),
    get: (target, name, self) => (name === 'now' ? now : Reflect.get(target, name, self)),
  })
  return dates
}
