import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { practiceEntries } from './practice-for-pages.mjs'
import { root } from './project.mjs'

const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
const endings = ['', '.ts', '.tsx', '.client.tsx']
const fileOf = (path: string) => endings.map((ending) => path + ending).find(isFile)

/** What a module asks for when it runs; imports of types alone are gone by then. */
function importsOf(path: string): string[] {
  const code = readFileSync(path, 'utf8')
    .replace(/import type[^;]*?from '[^']*'/g, '')
    .replace(/import \{\s*(?:type \w+(?: as \w+)?,?\s*)+\} from '[^']*'/g, '')
  return [...code.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].flatMap(([, name]) => name ?? [])
}

/** Every module of the world that code of a page can reach, with who asks for it. */
function worldModules(): Map<string, string> {
  const found = new Map<string, string>()
  const seen = new Set<string>()
  const walk = (path: string) => {
    if (seen.has(path)) return
    seen.add(path)
    for (const name of importsOf(path)) {
      if (name.startsWith('@/mocks/')) found.set(name.slice(2), relative(root, path))
      const target = name.startsWith('@/') ? join(root, name.slice(2)) : resolve(dirname(path), name)
      const file = name.startsWith('@/mocks/') || !/^[@.]\.?\//.test(name) ? undefined : fileOf(target)
      if (file) walk(file)
    }
  }
  for (const folder of ['app', 'components', 'content']) {
    const names = readdirSync(join(root, folder), { recursive: true }).map(String)
    for (const name of names) if (/\.client\.tsx$|\/check\.ts$/.test(name)) walk(join(root, folder, name))
  }
  return found
}

test('a page takes every module of the world from the one bundle, for another copy would have another state', () => {
  const modules = worldModules()
  expect(modules.size).toBeGreaterThan(20)
  const apart = [...modules].filter(([name]) => !practiceEntries.includes(name))
  expect(apart.map(([name, by]) => `${by} imports ${name}: list it in practice-for-pages.mjs`)).toEqual([])
})
