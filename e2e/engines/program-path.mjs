import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/**
 * @param {...string} names of programs on the path, or absolute paths
 * @returns {string | undefined} the first that is there
 */
export const programPath = (...names) =>
  names
    .flatMap((name) =>
      name.startsWith('/')
        ? [name]
        : (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)),
    )
    .find((path) => existsSync(path))
