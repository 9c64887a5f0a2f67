/** The practice session that takes the class's webhooks where no handler of the learner's listens. */
export const recorderId = 'class/recorder'
