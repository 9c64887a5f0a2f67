// Interface strings by locale. English defines the shape: a key missing in another language fails the type check.
import en from '@/content/messages/en.json'
import es from '@/content/messages/es.json'
import pt from '@/content/messages/pt.json'
import type { Locale } from './locales'

export type Messages = typeof en

export const messages: Record<Locale, Messages> = { en, pt, es }
