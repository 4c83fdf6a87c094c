import Kindling
import Testing

struct WarningTests {
    @Test func `a loss of two shapes warns on standard error, and goes on`() async throws {
        let ended = await #expect(
            processExitsWith: .success, observing: [\.standardErrorContent]
        ) {
            let loss = F.mseLoss(Tensor.zeros(2, 1), Tensor.ones(2))
            precondition(loss.item() == 1.0)
        }
        let text = String(decoding: try #require(ended).standardErrorContent, as: UTF8.self)
        #expect(
            text.contains(
                "Using a target size (torch.Size([2])) that is different to the input size "
                    + "(torch.Size([2, 1])). This will likely lead to incorrect results due to "
                    + "broadcasting. Please ensure they have the same size."))
    }
}
