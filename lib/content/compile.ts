// Compiles a lesson's MDX at build time: steps, GitHub tables, highlighted code. Ships no code to the browser.
import { join } from 'node:path'
import rehypeShiki from '@shikijs/rehype'
import { bundleMDX } from 'mdx-bundler'
import remarkGfm from 'remark-gfm'
import type { Locale } from '@/lib/i18n/locales'
import { type Example, remarkExamples } from './example'
import { ContentError } from './failure'
import { remarkNames } from './names'
import { type LessonPart, remarkParts } from './parts'
import { remarkSteps, type Step } from './steps'
import { type Lesson, readContentFile } from './tree'

export interface CompiledLesson {
  /** For `getMDXComponent`, on the server only. */
  code: string
  steps: Step[]
  /** Those that have checks. */
  parts: LessonPart[]
  /** Of every part that the text names. */
  names: Set<string>
  /** What its first console opens with; a lesson need not have one. */
  example?: Example
}

const highlighting = {
  themes: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
  defaultColor: false,
  langs: ['http', 'json', 'ts', 'bash'],
} as const

/** esbuild reports as `_mdx_bundler_entry_point…:3:7: …`; keep line and sentence. */
function causeOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  return text
    .replace(/^Build failed.*\n/, '')
    .replace(/\S*_mdx_bundler_entry_point-[^:\s]*:?/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

const compiled = new Map<string, Promise<CompiledLesson>>()

async function compile(path: string): Promise<CompiledLesson> {
  const source = readContentFile(path, 'the lesson')
  const steps: Step[] = []
  const parts: LessonPart[] = []
  const names = new Set<string>(['Step'])
  const examples: Example[] = []
  try {
    const { code } = await bundleMDX({
      source,
      mdxOptions: (options) => ({
        ...options,
        remarkPlugins: [
          ...(options.remarkPlugins ?? []),
          remarkGfm,
          remarkParts((part) => parts.push(part)),
          remarkNames((name) => names.add(name)),
          remarkExamples((example) => examples.push(example)),
          remarkSteps((step) => steps.push(step)),
        ],
        rehypePlugins: [...(options.rehypePlugins ?? []), [rehypeShiki, highlighting]],
      }),
      esbuildOptions: (options) => ({ ...options, logLevel: 'silent' }),
    })
    if (steps.length === 0) throw new Error('there is no level-2 heading, so no step')
    return { code, steps, parts, names, example: examples[0] }
  } catch (error) {
    throw new ContentError('compile the lesson', path, causeOf(error), 'Correct the MDX at that place')
  }
}

/**
 * @param lesson as the tree gives it
 * @throws ContentError with the file, the cause and the remedy
 */
export function compileLesson(lesson: Lesson, locale: Locale): Promise<CompiledLesson> {
  const path = join(lesson.folder, `lesson.${locale}.mdx`)
  // In development the files change under us; a build compiles each once.
  if (process.env.NODE_ENV !== 'production') return compile(path)
  const known = compiled.get(path) ?? compile(path)
  compiled.set(path, known)
  return known
}
