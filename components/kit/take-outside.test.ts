import { visit } from 'unist-util-visit'
import { expect, test } from 'vitest'
import { attributesOf, isPart, lessonTrees } from '@/content/lesson-tree'
import { hosts } from '@/mocks/hosts'
import { createWorld } from '@/mocks/world'

test('what a box offers to take outside is a request that the platform answers', async () => {
  const paths: string[] = []
  for (const { tree } of await lessonTrees(['en']))
    visit(tree, (node) => {
      if (isPart(node) && node.name === 'TakeOutside') paths.push(attributesOf(node).path ?? '')
    })
  expect(paths.length).toBeGreaterThan(0)
  const headers = { Authorization: 'Bearer pn_practice_token' }
  const host = hosts.flatMap(({ names }) => names)[0]
  for (const path of paths) {
    const request = new Request(`https://${host}${path}`, { headers })
    expect((await createWorld().send(request, { kind: 'console' })).status, path).toBe(200)
  }
})
