// Stands in for `headers-polyfill`: every engine the course runs in has Headers with all msw asks of it.

const { Headers: PlatformHeaders } = globalThis

export { PlatformHeaders as Headers }

/** Read for multipart answers only, which no practice host gives. */
export const stringToHeaders = (): Headers => new PlatformHeaders()
