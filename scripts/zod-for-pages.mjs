/** Where `build-zod.mjs` puts what next.config.mjs gives to pages instead of zod/mini. */
export const zodForPages = '.practice/zod-mini.js'
