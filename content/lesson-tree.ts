// Parses a lesson as the build does and keeps its tree, for tests that ask what stands in it. Compiles nothing.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Nodes, Root } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import { bundleMDX } from 'mdx-bundler'
import remarkGfm from 'remark-gfm'
import { type Lesson, readCourse } from '@/lib/content/tree'
import { type Locale, locales } from '@/lib/i18n/locales'

export type Part = MdxJsxFlowElement | MdxJsxTextElement

export const isPart = (node: Nodes): node is Part =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'

/** Attributes by name; one that is an expression is its source text. */
export function attributesOf(part: Part): Record<string, string> {
  return Object.fromEntries(
    part.attributes.map((each) => {
      if (each.type !== 'mdxJsxAttribute') return ['...', each.value]
      return [each.name, typeof each.value === 'object' ? (each.value?.value ?? '') : (each.value ?? 'true')]
    }),
  )
}

/** What a heading of a step says, `[#id]` taken away; the id by itself. */
export const stepId = (title: string) => /\[#([a-z-]+)\]$/.exec(title)?.[1]

async function parse(path: string): Promise<Root> {
  let tree: Root = { type: 'root', children: [] }
  const keep = () => (root: Root) => {
    tree = structuredClone(root)
    root.children = []
  }
  await bundleMDX({
    source: readFileSync(path, 'utf8'),
    mdxOptions: (options) => ({
      ...options,
      remarkPlugins: [...(options.remarkPlugins ?? []), remarkGfm, keep],
    }),
  })
  return tree
}

export interface LessonTree {
  lesson: Lesson
  locale: Locale
  /** `apis/endpoints pt`: what a failing test is to name. */
  name: string
  tree: Root
}

/** Every lesson in reading order, in every language or in those asked for. */
export const lessonTrees = (languages: readonly Locale[] = locales): Promise<LessonTree[]> =>
  Promise.all(
    readCourse()
      .flatMap((unit) => unit.lessons)
      .flatMap((lesson) =>
        languages.map(async (locale) => ({
          lesson,
          locale,
          name: `${lesson.id} ${locale}`,
          tree: await parse(join(lesson.folder, `lesson.${locale}.mdx`)),
        })),
      ),
  )
