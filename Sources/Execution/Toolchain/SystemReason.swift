import Foundation

extension Error {
    /// Why a file operation failed, in the system's own words: `Read-only file system`.
    public var systemReason: String {
        let underlying = (self as NSError).userInfo[NSUnderlyingErrorKey]
        guard let underlying = underlying as? POSIXError else { return localizedDescription }
        return String(cString: strerror(underlying.code.rawValue))
    }
}
