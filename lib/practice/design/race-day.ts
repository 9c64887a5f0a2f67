// Lives a day with a way of learning news: by asking, by being told, by both, and with a look at everything at night.
import { hour } from '@/mocks/chat-api/platform/dates'
import { Race } from '@/mocks/webhooks/race/race'
import type { Tally } from '@/mocks/webhooks/race/tally'
import { type DesignFigures, figuresOf, type Known } from './figures'
import type { DesignScene, Pause } from './scene'
import type { Chosen } from './settings'

/** The day begins at nine: after so many hours it is three at night. */
const untilNight = 18 * hour

async function raced(
  { seed, hours, outage }: DesignScene,
  interval: number,
  retries: boolean,
  pause: Pause,
): Promise<Race> {
  const times = outage && { from: outage.from * hour, to: outage.to * hour }
  const race = new Race({ seed, hours, interval, outage: times, retries })
  // Each question of a frequent poller is work; a page must answer in between.
  const stride = Math.max(interval, hour / 6)
  while (!race.finished) {
    await race.step(race.now + stride)
    await pause()
  }
  return race
}

/** Both runners live through the same events in the same order; whoever knows first, knows. */
function together(tallies: readonly Tally[]): Known[] {
  const [first] = tallies
  return (first?.fates ?? []).map(({ at }, index) => {
    const fates = tallies.flatMap((tally) => tally.fates[index] ?? [])
    const known = fates.flatMap(({ learntAt }) => learntAt ?? [])
    const lost = fates.find((fate) => fate.lost)?.lost
    return { ...(known.length > 0 ? { delay: Math.min(...known) - at } : {}), lost }
  })
}

export async function liveRaceDay(
  scene: DesignScene,
  { way = 'push', interval = '300', retry = 'never', nightly = 'no' }: Chosen,
  pause: Pause,
): Promise<DesignFigures> {
  const often = way === 'push' ? untilNight : Number(interval) * 1000
  const race = await raced(scene, often, retry === 'hours', pause)
  // Told first: where both fail, that nobody delivered it says more than that a list no longer shows it.
  const tallies = [...(way === 'poll' ? [] : [race.push]), ...(way === 'push' ? [] : [race.poll])]
  if (nightly === 'yes') {
    const night = way === 'push' ? race : await raced(scene, untilNight, false, pause)
    tallies.push(night.poll)
  }
  const requests = tallies.reduce((sum, tally) => sum + tally.requests.length, 0)
  return figuresOf(together(tallies), requests, scene.price)
}
