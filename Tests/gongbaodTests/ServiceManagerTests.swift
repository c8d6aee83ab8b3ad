import Glibc
import Testing

@testable import gongbaod

@Suite("Service manager")
struct ServiceManagerTests {
    @Test(arguments: ["/tmp/gongbaod-notify-\(getpid()).socket", "@gongbaod-notify-\(getpid())"])
    func readinessArrivesAsOneDatagram(path: String) throws {
        let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
        try #require(descriptor >= 0)
        defer {
            close(descriptor)
            unlink(path)
        }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        var name = Array(path.utf8)
        if name[0] == UInt8(ascii: "@") { name[0] = 0 }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: name) }
        let length = socklen_t(2 + name.count)
        let bound = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, length) }
        }
        try #require(bound == 0)
        #expect(ServiceManager.notify(.ready, socketPath: path))
        var buffer = [UInt8](repeating: 0, count: 64)
        let count = recv(descriptor, &buffer, buffer.count, Int32(MSG_DONTWAIT))
        #expect(String(decoding: buffer.prefix(max(0, count)), as: UTF8.self) == "READY=1")
    }

    @Test(arguments: [nil, "", "/nobody/listens/here", String(repeating: "x", count: 500)])
    func nobodyToTellIsNoError(path: String?) {
        #expect(!ServiceManager.notify(.ready, socketPath: path))
    }
}
