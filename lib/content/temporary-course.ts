// A small course in a temporary folder, for tests that break content on purpose or add to it.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { locales } from '@/lib/i18n/locales'
import { courseRoot } from './tree'

export interface TemporaryCourse {
  root: string
  write(path: string, text: string): void
  /** One lesson with one step in every language. */
  addLesson(unit: string, lesson: string): void
  remove(): void
}

const lessonText = (title: string) => `---
title: ${title}
summary: A lesson that only a test reads, long enough.
minutes: 5
---

## First step [#first]

Text with \`code\`.
`

/** @param copyOfCourse start from a copy of the real course instead of one unit with one lesson */
export function temporaryCourse(copyOfCourse = false): TemporaryCourse {
  const root = mkdtempSync(join(tmpdir(), 'course-'))
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  const course: TemporaryCourse = {
    root,
    write,
    addLesson: (unit, lesson) => {
      for (const locale of locales)
        write(`${unit}/${lesson}/lesson.${locale}.mdx`, lessonText(`${lesson} ${locale}`))
    },
    remove: () => rmSync(root, { recursive: true }),
  }
  if (copyOfCourse) {
    cpSync(courseRoot, root, { recursive: true })
    return course
  }
  const words = { en: 'Unit', pt: 'Unidade', es: 'Unidad' }
  write('01-first/unit.json', JSON.stringify({ title: words, summary: words }))
  course.addLesson('01-first', '01-one')
  return course
}
