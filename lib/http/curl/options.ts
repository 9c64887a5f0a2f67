// curl's options as far as reading a line needs them: their letters, which take a value, which leave the request as it is.

const pairs = (text: string) =>
  Object.fromEntries(text.split(/\s+/).map((pair) => [pair.slice(0, 1), pair.slice(2)]))
const names = (text: string) => new Set(text.split(/\s+/))

/** Long names of one-letter options. From `curl --help all`, version 7.88. */
export const longName: Readonly<Record<string, string>> = pairs(
  `A=user-agent B=use-ascii C=continue-at D=dump-header E=cert F=form G=get H=header I=head J=remote-header-name
  K=config L=location M=manual N=no-buffer O=remote-name P=ftp-port Q=quote R=remote-time S=show-error
  T=upload-file U=proxy-user V=version X=request Y=speed-limit Z=parallel a=append b=cookie c=cookie-jar d=data
  e=referer f=fail g=globoff h=help i=include j=junk-session-cookies k=insecure l=list-only m=max-time n=netrc
  o=output p=proxytunnel q=disable r=range s=silent t=telnet-option u=user v=verbose w=write-out x=proxy
  y=speed-time z=time-cond 0=http1.0 1=tlsv1 2=sslv2 3=sslv3 4=ipv4 6=ipv6 #=progress-bar :=next`,
)

/** Of the same version, with `preproxy` and `proxy`, and what later ones added. */
const valued = names(
  `abstract-unix-socket alt-svc aws-sigv4 cacert capath cert cert-type ciphers config connect-timeout connect-to
  continue-at cookie cookie-jar create-file-mode crlfile curves data data-ascii data-binary data-raw
  data-urlencode delegation dns-interface dns-ipv4-addr dns-ipv6-addr dns-servers doh-url dump-header ech
  egd-file engine etag-compare etag-save expect100-timeout form form-string ftp-account
  ftp-alternative-to-user ftp-method ftp-port ftp-ssl-ccc-mode happy-eyeballs-timeout-ms haproxy-clientip header
  hostpubmd5 hostpubsha256 hsts interface ip-tos ipfs-gateway json keepalive-cnt keepalive-time key key-type krb
  libcurl limit-rate local-port login-options mail-auth mail-from mail-rcpt max-filesize max-redirs max-time
  netrc-file noproxy oauth2-bearer output output-dir parallel-max pass pinnedpubkey preproxy proto
  proto-default proto-redir proxy proxy-cacert proxy-capath proxy-cert proxy-cert-type proxy-ciphers
  proxy-crlfile proxy-header proxy-key proxy-key-type proxy-pass proxy-pinnedpubkey proxy-service-name
  proxy-tls13-ciphers proxy-tlsauthtype proxy-tlspassword proxy-tlsuser proxy-user proxy1.0 pubkey quote
  random-file range rate referer request request-target resolve retry retry-delay retry-max-time sasl-authzid
  service-name sigalgs socks4 socks4a socks5 socks5-gssapi-service socks5-hostname speed-limit speed-time
  stderr telnet-option tftp-blksize time-cond tls-max tls13-ciphers tlsauthtype tlspassword tlsuser trace
  trace-ascii trace-config unix-socket upload-file url url-query user user-agent variable vlan-priority
  write-out`,
)

export const takesValue = (name: string): boolean => valued.has(name)

// What is shown or kept of the answer, and how the connection is made: the same request arrives.
const quiet = names(
  `basic buffer clobber compressed create-dirs disable dump-header fail fail-early fail-with-body globoff http0.9
  http1.0 http1.1 http2 http2-prior-knowledge http3 http3-only include ipv4 ipv6 keepalive keepalive-time
  no-buffer no-clobber no-keepalive no-progress-meter output output-dir path-as-is progress-bar progress-meter raw
  remote-header-name remote-name remote-name-all remote-time remove-on-error show-error silent stderr
  styled-output tcp-nodelay trace trace-ascii trace-ids trace-time tr-encoding verbose write-out`,
)

// Said with `no-` these are curl's own default.
const offByDefault = names('compressed fail insecure location netrc')

export const changesNothing = (name: string): boolean =>
  quiet.has(name) || (name.startsWith('no-') && offByDefault.has(name.slice(3)))

/** One thing said on the line. An address that stands by itself is the option `url`. */
export interface Given {
  option: string
  value: string
  /** As the person wrote it, quotes apart. */
  shown: string
}

/** Reads words as curl does. The text instead is the option whose value is missing. */
export function readOptions(words: readonly string[]): Given[] | string {
  const given: Given[] = []
  let onlyUrls = false
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? ''
    if (onlyUrls || word === '-' || !word.startsWith('-'))
      given.push({ option: 'url', value: word, shown: word })
    else if (word === '--') onlyUrls = true
    else {
      const read = word.startsWith('--') ? longOption(word) : shortOptions(word)
      const last = read.at(-1)
      // Only the last can still wait for its value: the next word.
      if (last && last.value === undefined) {
        at += 1
        const value = words[at]
        if (value === undefined) return last.shown
        last.value = value
        last.shown += ` ${value}`
      }
      given.push(...read.map((option) => ({ ...option, value: option.value ?? '' })))
    }
  }
  return given
}

type Reading = Omit<Given, 'value'> & { value: string | undefined }

/** `--name=value` is not curl's, yet many write it. */
function longOption(word: string): Reading[] {
  const [, option = '', value] = /^--([^=]*)(?:=([\s\S]*))?$/.exec(word) ?? []
  return [{ option, value: takesValue(option) ? value : '', shown: word }]
}

/** `-sSXPOST`: letters, until one takes the rest as its value. */
function shortOptions(word: string): Reading[] {
  const read: Reading[] = []
  for (let at = 1; at < word.length; at += 1) {
    const letter = word[at] ?? ''
    const option = longName[letter] ?? letter
    if (!takesValue(option)) read.push({ option, value: '', shown: `-${letter}` })
    else {
      const value = word.slice(at + 1)
      read.push({
        option,
        value: value === '' ? undefined : value,
        shown: `-${letter}${value && ` ${value}`}`,
      })
      break
    }
  }
  return read
}
