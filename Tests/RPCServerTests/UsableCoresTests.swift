import NIOCore
import Testing

@testable import RPCServer

@Suite struct UsableCoresTests {
    /// As Linux writes them: 32 bits between commas.
    @Test(arguments: [
        ("Name:\tgongbaod\nCpus_allowed:\t3\nCpus_allowed_list:\t0-1\n", 2),
        ("Cpus_allowed:\tffffffff,fffffffe\n", 63),
        ("Cpus_allowed:\t80000000,00000000\nMems_allowed:\t1\n", 1),
    ]) func maskIsCounted(status: String, count: Int) { #expect(UsableCores.bound(inStatus: status) == count) }

    @Test(arguments: ["", "Name:\tgongbaod\n", "Cpus_allowed:\t0\n", "Cpus_allowed_list:\t0-1\n"])
    func withoutAMaskNothingIsKnown(status: String) { #expect(UsableCores.bound(inStatus: status) == nil) }

    @Test func thisProcessHasSome() { #expect((1...System.coreCount).contains(UsableCores.count)) }
}
