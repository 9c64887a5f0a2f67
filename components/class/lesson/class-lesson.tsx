import { getMDXComponent } from 'mdx-bundler/client'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { CompiledLesson } from '@/lib/content/compile'
import type { Lesson } from '@/lib/content/tree'
import type { Locale } from '@/lib/i18n/locales'
import type { As } from '@/lib/live/knock'
import { classComponents } from './class-components'

interface Props {
  lesson: Lesson
  locale: Locale
  compiled: CompiledLesson
  /** `slides`: each step by itself, one below the other; whoever shows them chooses one by `data-class-step`. */
  view: 'page' | 'slides'
  /** Whose seat in the class this page speaks for. */
  as?: As
}

/** A lesson in a class: without notes, and without whatever is only revealed in it. */
export async function ClassLesson({ lesson, locale, compiled, view, as }: Props) {
  const { lesson: lessonWords, exercise, misconception, quiz, ...more } = await getMessages()
  const { console, sandbox, wire, classLesson } = more
  const seat = as ?? (view === 'page' ? 'learner' : 'trainer')
  const Content = getMDXComponent(compiled.code)
  const words = { lesson: lessonWords, exercise, misconception, quiz, console, sandbox, wire }
  return (
    <NextIntlClientProvider messages={{ ...words, classLesson }}>
      <div data-class-view={view} className="lesson-prose">
        <Content components={classComponents({ lesson, locale, steps: compiled.steps, view, as: seat })} />
      </div>
    </NextIntlClientProvider>
  )
}
