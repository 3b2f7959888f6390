import type { Severity } from '../severity.ts'

/** What an image holds, for the platform that the nodes run. */
export interface ImageContents {
  /** Of the manifest: what was judged, whatever the tag names today. */
  readonly digest: string
  /** Of all layers as they are transferred, in bytes. */
  readonly size: number
  /** The image configuration as the registry keeps it. */
  readonly config: ImageConfiguration
  /** `annotations` of the manifest. */
  readonly annotations?: Readonly<Record<string, string>>
  /** Absent where the layers were not read. */
  readonly packages?: readonly ImagePackage[]
  /** Absent where the packages were not compared with advisories. */
  readonly scan?: ImageScan
}

/** An `application/vnd.oci.image.config.v1+json`, as far as it is read; times as in RFC 3339. */
export interface ImageConfiguration {
  readonly created?: string
  readonly config?: {
    readonly User?: string
    /** Keys such as `8080/tcp`. */
    readonly ExposedPorts?: Readonly<Record<string, object>> | null
    readonly Volumes?: Readonly<Record<string, object>> | null
    readonly Labels?: Readonly<Record<string, string>> | null
    readonly Entrypoint?: readonly string[] | null
    readonly Cmd?: readonly string[] | null
  }
  readonly history?: readonly ImageLayer[]
}

/** How one layer was made. */
export interface ImageLayer {
  readonly created?: string
  readonly created_by?: string
  readonly empty_layer?: boolean
}

export interface ImagePackage {
  readonly name: string
  readonly version: string
  /** As in a package URL: `deb`, `apk`, `rpm`, `npm`, `maven`, `golang`, ... */
  readonly type: string
}

export interface ImageScan {
  /** When the packages were last compared with advisories; as in RFC 3339. */
  readonly time: string
  /** Those that affect the image; what a VEX statement rules out is left out. */
  readonly vulnerabilities: readonly Vulnerability[]
}

/** An advisory that affects one package of an image. */
export interface Vulnerability {
  /** `CVE-2021-44228` where it has one, else the advisory's own. */
  readonly id: string
  /** Other ids of the same. */
  readonly aliases?: readonly string[]
  readonly package: string
  readonly version: string
  /** `unknown` where no source has graded it. */
  readonly severity: Severity | 'unknown'
  /** The first version without it; absent where there is none yet. */
  readonly fixedVersion?: string
  /** CVSS vector, such as `CVSS:3.1/AV:N/AC:L/...`. */
  readonly vector?: string
  /** Such as `CWE-502`. */
  readonly weaknesses?: readonly string[]
  /** Known to be exploited, as CISA lists it. */
  readonly exploited?: boolean
}

/** What a registry and its images tell. */
export interface ImageFacts {
  /** By the reference as workloads write it; an image that could not be read is absent. */
  readonly 'image-contents': Readonly<Record<string, ImageContents>>
}
