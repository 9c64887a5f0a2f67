import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const folder = 'lib/workflow'

/** Every code that the engine can give, as its sources write it. */
const groups =
  'expression|workflow|node|wire|http|webhook|schedule|if|merge|loop|code|respond|retry|run|item|set|wait|platform|file'
const codes = new Set(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /(?<!\.test)\.ts$/.test(path) && !path.startsWith('exchange'))
    .flatMap((path) => [
      ...readFileSync(join(folder, path), 'utf8').matchAll(new RegExp(`'((?:${groups})\\.[a-z-]+)'`, 'g')),
    ])
    .flatMap(([, code]) => code ?? []),
)

test.each(['en', 'pt', 'es'])(
  'every problem has its sentence in %s, and no sentence is without a problem',
  (locale) => {
    const messages = JSON.parse(readFileSync(`content/messages/${locale}.json`, 'utf8'))
    const sentences = Object.entries<Record<string, string>>(messages.workflowProblems).flatMap(
      ([group, inner]) => Object.keys(inner).map((name) => `${group}.${name}`),
    )
    expect(sentences.sort()).toEqual([...codes].sort())
  },
)
