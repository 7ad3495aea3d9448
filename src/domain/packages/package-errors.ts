/** Codes of package verification and of keys (package-format: verification order). */
export type PackageErrorCode = 'E_PKG_TOO_LARGE'; // { size, limit }
