/** Where on the course map a lesson stands, for addresses that lead there. */
export const lessonAnchor = (id: string) => `lesson-${id.replace('/', '-')}`
