// What a file's name says about it.

export const isTypeScript = (path: string) => /\.tsx?$/.test(path)
