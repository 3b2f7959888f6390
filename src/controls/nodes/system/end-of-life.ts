interface System {
  /** Of `status.nodeInfo.osImage`, which the kubelet takes from the pretty name of `/etc/os-release`. */
  readonly image: RegExp
  /** The last day with security updates for everybody, `YYYY-MM-DD`. */
  readonly end: string
}

/** Sources: the life cycle pages of each distribution, without support that is paid for. */
const systems: readonly System[] = [
  { image: /^Ubuntu 14\.04/, end: '2019-04-25' },
  { image: /^Ubuntu 16\.04/, end: '2021-04-30' },
  { image: /^Ubuntu 18\.04/, end: '2023-05-31' },
  { image: /^Ubuntu 20\.04/, end: '2025-05-31' },
  { image: /^Ubuntu 22\.04/, end: '2027-05-31' },
  { image: /^Ubuntu 24\.04/, end: '2029-05-31' },
  { image: /^Debian GNU\/Linux 9\b/, end: '2022-06-30' },
  { image: /^Debian GNU\/Linux 10\b/, end: '2024-06-30' },
  { image: /^Debian GNU\/Linux 11\b/, end: '2026-08-31' },
  { image: /^Debian GNU\/Linux 12\b/, end: '2028-06-30' },
  { image: /^Debian GNU\/Linux 13\b/, end: '2030-06-30' },
  { image: /^CentOS Linux (?:release )?7\b/, end: '2024-06-30' },
  { image: /^CentOS Linux (?:release )?8\b/, end: '2021-12-31' },
  { image: /^CentOS Stream (?:release )?8\b/, end: '2024-05-31' },
  { image: /^CentOS Stream (?:release )?9\b/, end: '2027-05-31' },
  { image: /^Red Hat Enterprise Linux (?:Server )?7\b/, end: '2024-06-30' },
  { image: /^(?:Red Hat Enterprise Linux|Rocky Linux|AlmaLinux) 8\b/, end: '2029-05-31' },
  { image: /^(?:Red Hat Enterprise Linux|Rocky Linux|AlmaLinux) 9\b/, end: '2032-05-31' },
  { image: /^Oracle Linux Server 7\b/, end: '2024-12-31' },
  { image: /^Amazon Linux AMI\b/, end: '2023-12-31' },
  { image: /^Amazon Linux 2$/, end: '2026-06-30' },
  { image: /^Amazon Linux 2023\b/, end: '2029-06-30' },
  { image: /^SUSE Linux Enterprise Server 12\b/, end: '2024-10-31' },
  { image: /^SUSE Linux Enterprise Server 15 SP4\b/, end: '2023-12-31' },
  { image: /^SUSE Linux Enterprise Server 15 SP5\b/, end: '2024-12-31' },
  { image: /^SUSE Linux Enterprise Server 15 SP6\b/, end: '2025-12-31' },
  { image: /^SUSE Linux Enterprise Server 15 SP7\b/, end: '2031-07-31' },
  { image: /^openSUSE Leap 15\.5\b/, end: '2024-12-31' },
  { image: /^openSUSE Leap 15\.6\b/, end: '2026-04-30' },
  { image: /^CBL-Mariner\/?(?:Linux)? 1\b/, end: '2023-07-31' },
  { image: /^CBL-Mariner\/?(?:Linux)? 2\b/, end: '2025-11-30' },
  { image: /^Container Linux by CoreOS/, end: '2020-05-26' },
  { image: /^Windows Server 2019\b/, end: '2029-01-09' },
  { image: /^Windows Server 2022\b/, end: '2031-10-14' },
]

/** Systems that update themselves to the newest release and have no end of their own. */
const rolling =
  /^(?:Bottlerocket|Container-Optimized OS|Fedora CoreOS|Flatcar|Red Hat Enterprise Linux CoreOS|Talos|Azure Linux|K3OS|Elemental|NixOS|Arch)/i

/** The last day with updates of the system of a node, `rolling` where it has none, undefined of an unknown one. */
export function endOfLife(osImage: string): string | undefined {
  if (rolling.test(osImage)) return 'rolling'
  return systems.find(({ image }) => image.test(osImage))?.end
}
