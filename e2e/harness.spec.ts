import { classroomUrl, expect, gotoReady, test } from './fixtures.ts'

const path = '/bare'

test.describe('what every test is held to', () => {
  // Each of these must end in failure: were the watch asleep, the suite would say so here first.
  test.fail('an error in the console fails a test', async ({ page }) => {
    await page.goto(path)
    await page.evaluate(() => console.error('nobody expected this'))
  })

  test.fail('an error thrown by the page fails a test', async ({ page }) => {
    await page.goto(path)
    const thrown = page.waitForEvent('pageerror')
    await page.evaluate(() => setTimeout(() => Promise.reject(new Error('nobody caught this'))))
    await thrown
  })

  test.describe('with errors let through', () => {
    test.use({ allowedErrors: [/./] })
    test.fail('a request to another origin fails a test', async ({ page }) => {
      await page.goto(path)
      await page.goto('https://example.com/').catch(() => {})
    })
  })
})

test.describe('errors a test expects', () => {
  test.use({ allowedErrors: [/only this one/] })
  test('a test may name the error it provokes', async ({ page }) => {
    await page.goto(path)
    await page.evaluate(() => console.error('only this one'))
  })
})

test('a host that is not this machine has no address', async ({ browser }) => {
  const page = await browser.newPage()
  await expect(page.goto('http://example.com/')).rejects.toThrow('ERR_NAME_NOT_RESOLVED')
  await page.close()
})

test('under the classroom name the course is plain http', async ({ page, baseURL }) => {
  await gotoReady(page, classroomUrl(baseURL ?? '', '/en'))
  expect(await page.evaluate(() => [location.hostname, isSecureContext])).toEqual(['classroom.test', false])
})
