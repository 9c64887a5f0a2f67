import { notFound } from 'next/navigation'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations, setRequestLocale } from 'next-intl/server'
import { CourseMap } from '@/components/course-map/course-map'
import { courseSummary } from '@/components/course-map/course-summary'
import { MapWays } from '@/components/course-map/map-ways.client'
import { MyProgress } from '@/components/course-map/my-progress.client'
import { PullPushPicture } from '@/components/course-map/pull-push-picture'
import { Resume } from '@/components/course-map/resume.client'
import { Ready } from '@/components/shell/ready.client'
import { readCourse } from '@/lib/content/tree'
import { isLocale } from '@/lib/i18n/locales'

export default async function MapPage({ params }: PageProps<'/[locale]'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  setRequestLocale(locale)
  const t = await getTranslations('map')
  const { map, review, diagnostic, completed } = await getMessages()
  const units = await courseSummary(readCourse(), locale)
  return (
    <NextIntlClientProvider
      messages={{
        map,
        review: { card: review.card },
        diagnostic: { card: diagnostic.card, here: diagnostic.here },
        completed: { card: completed.card },
      }}
    >
      <div className="mx-auto max-w-5xl px-4 sm:px-6">
        <section className="grid items-center gap-8 py-10 sm:py-14 md:grid-cols-[1.2fr_1fr]">
          <div>
            <h1 className="text-2xl font-extrabold tracking-tight text-balance sm:text-3xl">{t('title')}</h1>
            <p className="mt-4 max-w-prose text-lg text-muted">{t('lead')}</p>
            <Resume units={units} />
          </div>
          <PullPushPicture
            pull={t('picture.pull')}
            push={t('picture.push')}
            you={t('picture.you')}
            them={t('picture.them')}
          />
        </section>
        <MapWays questions={units.flatMap((unit) => unit.lessons.flatMap(({ questions }) => questions))} />
        <CourseMap units={units} />
        <MyProgress units={units} />
        <Ready />
      </div>
    </NextIntlClientProvider>
  )
}
