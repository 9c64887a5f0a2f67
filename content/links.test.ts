import { existsSync } from 'node:fs'
import type { Nodes } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { expect, test } from 'vitest'
import { operationIds } from '@/components/reference/catalogue'
import { glossary } from '@/lib/content/glossary'
import { webhookEvents } from '@/mocks/webhooks/events'
import { attributesOf, isPart, type LessonTree, lessonTrees, stepId } from './lesson-tree'

/** Hosts a lesson may lead to. Nothing here asks them. */
const outside: ReadonlySet<string> = new Set([])

const lessons = await lessonTrees()
const page = (place: string) => existsSync(`app/${place}/page.tsx`) || existsSync(`app/${place}/route.ts`)

function stepsOf({ tree }: Pick<LessonTree, 'tree'>): string[] {
  const steps: string[] = []
  visit(tree, 'heading', (node) => {
    const id = stepId(textOf(node))
    if (id !== undefined) steps.push(id)
  })
  return steps
}

/** Anchors of a page below the language; undefined where there is no such page. */
function anchorsOf(path: string, locale: string): readonly string[] | undefined {
  const [room = '', ...rest] = path.split('/').filter((part) => part !== '')
  const below = rest.join('/')
  if (room === 'lessons') {
    const found = lessons.find(({ lesson, ...each }) => lesson.id === below && each.locale === locale)
    return found && stepsOf(found)
  }
  if (room === 'reference' && below !== '') return operationIds().includes(below) ? [] : undefined
  if (below !== '' || !page(room === '' ? '[locale]' : `[locale]/${room}`)) return undefined
  if (room === 'glossary') return [...glossary().keys()]
  return room === 'events' ? webhookEvents.map(({ type }) => type) : []
}

/** @returns why the link is dead, or undefined */
function deadness(url: string, from: LessonTree): string | undefined {
  if (/^[a-z]+:/.test(url)) return outside.has(new URL(url).host) ? undefined : 'is not a host to lead to'
  const [path = '', anchor] = url.split('#')
  if (path === '') return stepsOf(from).includes(anchor ?? '') ? undefined : 'is no step of this lesson'
  const [, locale, below = ''] = /^\/([a-z]{2})(\/.*)?$/.exec(path) ?? []
  if (locale === undefined) return page(path.slice(1)) ? undefined : 'is no route'
  if (locale !== from.locale) return 'leads into another language'
  const anchors = anchorsOf(below, locale)
  if (anchors === undefined) return 'is no page'
  return anchor === undefined || anchors.includes(anchor) ? undefined : 'is no anchor of that page'
}

function urlsOf(node: Nodes): string[] {
  if (node.type === 'link' || node.type === 'image' || node.type === 'definition') return [node.url]
  if (!isPart(node)) return []
  const { href, src } = attributesOf(node)
  return [href, src].filter((url) => url !== undefined)
}

test('every link of a lesson leads somewhere, in the reader’s language', () => {
  const dead = lessons.flatMap((from) => {
    const urls: string[] = []
    visit(from.tree, (node) => {
      urls.push(...urlsOf(node))
    })
    return urls.flatMap((url) => {
      const why = deadness(url, from)
      return why === undefined ? [] : [`${from.name}: ${url} ${why}`]
    })
  })
  expect(dead).toEqual([])
})

test('a dead link is told from a live one', () => {
  const [from] = lessons
  if (from === undefined) throw new Error('the course has no lesson')
  const why = (url: string) => deadness(url, from)
  const { id } = from.lesson
  const live = ['', '/reference', '/reference/contact.list', '/events#CONTACT_NEW', '/glossary#api']
  expect(live.filter((path) => why(`/en${path}`) !== undefined)).toEqual([])
  expect(['#goal', '/openapi.json', `/en/lessons/${id}#goal`].filter((url) => why(url))).toEqual([])
  expect(why('#gaol')).toBe('is no step of this lesson')
  expect(why('/pt/reference')).toBe('leads into another language')
  expect(why('/en/reference/contact.lost')).toBe('is no page')
  expect(why('/en/refrence')).toBe('is no page')
  expect(why('/openapi.yaml')).toBe('is no route')
  expect(why(`/en/lessons/${id}#gaol`)).toBe('is no anchor of that page')
  expect(why('https://example.com/')).toBe('is not a host to lead to')
})
