// Promises a place on an object of somebody else's for a private name: a map of all such objects would stop the page when it grows.

/** Gives back what it is made of. `class Mark extends Itself { #mark = … }` puts `#mark` on any object. */
export class Itself {
  constructor(object: object) {
    // biome-ignore lint/correctness/noConstructorReturn: the object itself carries the mark
    return object
  }
}
