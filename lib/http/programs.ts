// Runs a program for a test until it ends, and knows which programs this machine has. No proxy, no settings of the user.
import { execFile, spawnSync } from 'node:child_process'

const environment = {
  ...process.env,
  ...{ http_proxy: '', HTTP_PROXY: '', ALL_PROXY: '', all_proxy: '', NO_PROXY: '*', no_proxy: '*' },
  CURL_HOME: '/nonexistent',
}

export const isHere = (program: string): boolean =>
  spawnSync(program, ['--version'], { env: environment }).status === 0

/** The code goes in by standard input, as bytes. Fails when the program does, or after 10 s. */
export function runProgram(program: string, args: readonly string[], code: string | Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = execFile(program, args, { env: environment, timeout: 10_000 }, (error, stdout, stderr) =>
      error ? reject(new Error(`${program}: ${stderr || error}`)) : resolve(stdout),
    )
    child.stdin?.end(code)
  })
}
