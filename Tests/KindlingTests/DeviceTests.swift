import Kindling
import Testing

struct DeviceTests {
    @Test func `the processor is there, and no other device`() {
        #expect(Device.isAvailable(.cpu) && !Device.isAvailable(.cuda))
        #expect(Linear(1, 1).to(.cpu).weight.device == .cpu)
    }

    @Test func `moving a network to a device that is not there stops with one sentence`() async {
        let ended = await #expect(
            processExitsWith: .failure, observing: [\.standardErrorContent]
        ) { _ = Linear(1, 1).to(.cuda) }
        let text = String(decoding: ended?.standardErrorContent ?? [], as: UTF8.self)
        #expect(text.contains("this machine has no CUDA device"))
    }
}
