// The course as the folders say it: order from two digits, ids from the rest of the name, nothing kept by hand.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import matter from 'gray-matter'
import type { z } from 'zod'
import { type Locale, locales } from '@/lib/i18n/locales'
import { ContentError } from './failure'
import { type LessonMeta, lessonSchema, type Unit, unitSchema } from './schema'

export interface Lesson {
  /** `<unit>/<lesson>` without digits: never changes, progress is kept under it. */
  id: string
  unit: string
  slug: string
  folder: string
  meta: Record<Locale, LessonMeta>
}

export interface CourseUnit extends Unit {
  slug: string
  lessons: Lesson[]
}

/** Where the course lives; tests read others. */
export const courseRoot = join(/* turbopackIgnore: true */ process.cwd(), 'content')

const numbered = /^(\d\d)-([a-z][a-z\d]*(?:-[a-z][a-z\d]*)*)$/

function numberedFolders(folder: string): { name: string; slug: string }[] {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(
    (e) => e.isDirectory() && /^\d/.test(e.name),
  )
  return entries
    .map(({ name }) => {
      const slug = numbered.exec(name)?.[2]
      if (slug === undefined) {
        throw new ContentError(
          'read a folder',
          join(folder, name),
          'the name is not two digits, a dash and a slug of small letters',
          'Rename it, e.g. "02-http-methods"',
        )
      }
      return { name, slug }
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
}

/** Reads a file of the course; a missing one is a content mistake, not a stack trace. */
export function readContentFile(path: string, what: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw new ContentError(`read ${what}`, path, 'the file is not there', 'Add it: every language needs one')
  }
}

/** Checks content against its schema and says which key is wrong. */
export function parseContent<S extends z.ZodType>(
  schema: S,
  value: unknown,
  path: string,
  what: string,
): z.infer<S> {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const causes = result.error.issues.map((issue) => `"${issue.path.join('.') || 'file'}": ${issue.message}`)
  throw new ContentError(`read ${what}`, path, causes.join('; '), 'Correct these keys')
}

export function parseContentJson<S extends z.ZodType>(schema: S, path: string, what: string): z.infer<S> {
  const source = readContentFile(path, what)
  let value: unknown
  try {
    value = JSON.parse(source)
  } catch (error) {
    throw new ContentError(`read ${what}`, path, String(error), 'Correct the JSON')
  }
  return parseContent(schema, value, path, what)
}

function readLesson(folder: string, unit: string, slug: string): Lesson {
  const meta = (locale: Locale) => {
    const path = join(folder, `lesson.${locale}.mdx`)
    const { data } = matter(readContentFile(path, `the ${locale} lesson`))
    return parseContent(lessonSchema, data, path, 'the frontmatter')
  }
  return {
    id: `${unit}/${slug}`,
    unit,
    slug,
    folder,
    meta: { en: meta('en'), pt: meta('pt'), es: meta('es') },
  }
}

/**
 * @param root folder that holds the numbered unit folders
 * @returns units in order, each with its lessons in order
 * @throws ContentError naming the file, the cause and the remedy
 */
export function readCourse(root: string = courseRoot): CourseUnit[] {
  return numberedFolders(root).map(({ name, slug }) => {
    const folder = join(root, name)
    const unit = parseContentJson(unitSchema, join(folder, 'unit.json'), 'the unit')
    const lessons = numberedFolders(folder).map((l) => readLesson(join(folder, l.name), slug, l.slug))
    return { ...unit, slug, lessons }
  })
}

/** The lesson with this id and its neighbours in reading order, or undefined. */
export function findLesson(course: CourseUnit[], id: string) {
  const all = course.flatMap((unit) => unit.lessons)
  const index = all.findIndex((lesson) => lesson.id === id)
  const lesson = all[index]
  return lesson && { lesson, previous: all[index - 1], next: all[index + 1] }
}

/** Every locale of every lesson, for prerendering. */
export const lessonParams = (course: CourseUnit[]) =>
  course.flatMap((u) =>
    u.lessons.flatMap((l) => locales.map((locale) => ({ locale, unit: u.slug, lesson: l.slug }))),
  )
