import { getMDXComponent } from 'mdx-bundler/client'
import { getTranslations } from 'next-intl/server'
import type { CompiledLesson } from '@/lib/content/compile'
import type { Lesson } from '@/lib/content/tree'
import type { Locale } from '@/lib/i18n/locales'
import { Ready } from '../shell/ready.client'
import { HandoutSheet } from './handout-sheet'
import { lessonComponents } from './lesson-components'
import { LessonEnd } from './lesson-end'
import { NotesSwitch } from './notes-switch.client'
import { PlaceKeeper } from './place-keeper.client'
import { StepList } from './step-list.client'

interface Props {
  lesson: Lesson
  locale: Locale
  compiled: CompiledLesson
  previous?: Lesson
  next?: Lesson
}

/** A lesson as one page: steps beside the text on wide screens, folded above it on a phone. */
export async function LessonView({ lesson, locale, compiled, previous, next }: Props) {
  const t = await getTranslations('lesson')
  const { title, summary, minutes } = lesson.meta[locale]
  const Content = getMDXComponent(compiled.code)
  return (
    <div className="mx-auto grid max-w-7xl grid-cols-[minmax(0,1fr)] gap-x-10 px-4 sm:px-6 lg:grid-cols-[15rem_minmax(0,1fr)]">
      <div className="top-14 z-30 self-start max-lg:sticky max-lg:-mx-4 max-lg:border-b max-lg:border-line max-lg:bg-surface sm:max-lg:-mx-6 lg:sticky lg:max-h-[calc(100dvh-3.5rem)] lg:overflow-y-auto lg:py-8 print:hidden">
        <StepList lesson={lesson.id} steps={compiled.steps} />
      </div>
      <article data-lesson-sheet className="min-w-0 pb-8 pt-6 lg:pt-8">
        <header className="max-w-[68ch]">
          <p className="text-sm font-semibold print:hidden">
            <a
              href={`/${locale}`}
              className="inline-flex min-h-6 items-center text-pull underline underline-offset-4"
            >
              {t('map')}
            </a>
          </p>
          <h1 className="mt-1 text-2xl font-extrabold tracking-tight text-balance sm:text-3xl">{title}</h1>
          <p className="mt-3 text-lg text-muted">{summary}</p>
          <div className="mt-3 flex flex-wrap items-center gap-x-5 gap-y-1 text-sm text-muted print:hidden">
            <span>{t('minutes', { minutes })}</span>
            <NotesSwitch />
          </div>
        </header>
        <PlaceKeeper lesson={lesson.id} steps={compiled.steps} />
        <div className="lesson-prose mt-6">
          <Content components={lessonComponents(lesson, locale, compiled.steps)} />
        </div>
        <HandoutSheet lesson={lesson} locale={locale} compiled={compiled} />
        <LessonEnd locale={locale} previous={previous} next={next} />
        <Ready />
      </article>
    </div>
  )
}
