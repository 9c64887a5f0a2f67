// Gives next-intl the messages of the page's language.
import { getRequestConfig } from 'next-intl/server'
import { isLocale } from './locales'
import { messages } from './messages'

export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale
  const locale = requested !== undefined && isLocale(requested) ? requested : 'en'
  return { locale, messages: messages[locale], timeZone: 'UTC' }
})
