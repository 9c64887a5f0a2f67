import { expect, test } from 'vitest'
import { faultLink, readFaultLink } from '@/mocks/webhooks/faults/fault-link'
import { labAddress, labQueryOf } from './lab-address'

const page = 'https://course.example/pt/lessons/webhooks/faults?old=1#step'
const state = { seed: 7, faults: [{ fault: 'duplicate', options: {} }] }

test('an address brings the faults back to the lab it was made for', () => {
  const { search, pathname } = new URL(labAddress(page, 'webhooks/faults/lab', faultLink(state)))
  expect(pathname).toBe('/pt/lessons/webhooks/faults')
  const query = labQueryOf(search, 'webhooks/faults/lab')
  expect(readFaultLink(query ?? '')).toEqual({ state, unread: [] })
})

test('another lab of the page is left alone, and so is every lab without a link', () => {
  expect(labQueryOf(new URL(labAddress(page, 'one', 'seed=7')).search, 'two')).toBeUndefined()
  expect(labQueryOf('', 'one')).toBeUndefined()
})
