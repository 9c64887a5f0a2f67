import type { MisconceptionCard } from '@/lib/content/misconceptions'
import { htmlLang, type Locale } from '@/lib/i18n/locales'
import { draftOfRequest } from '../request-console/draft-of-request'
import { linkTo } from '../request-console/link-codec'

/** Where an experiment is done: a step of a lesson, or the playground with its request. */
export function experimentHref(experiment: MisconceptionCard['experiment'], locale: Locale): string {
  if ('step' in experiment) return `/${locale}/lessons/${experiment.step}`
  const page = `/${locale}/playground`
  return linkTo(page, draftOfRequest(experiment.request, htmlLang[locale])) ?? page
}
