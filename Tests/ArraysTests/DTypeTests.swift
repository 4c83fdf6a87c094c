import Arrays
import Testing

struct DTypeTests {
    @Test func `names are PyTorch's`() {
        #expect(DType.allCases.map(\.name).contains("bfloat16"))
        #expect(DType.uint8.name == "uint8")
    }

    @Test func `sizes agree with the names`() {
        for dtype in DType.allCases where dtype != .bool {
            let bits = dtype.name.filter(\.isNumber)
            #expect(Int(bits) == dtype.size * 8)
        }
        #expect(DType.bool.size == 1)
    }

    @Test func `every dtype is floating, whole or truth`() {
        for dtype in DType.allCases {
            #expect([dtype.isFloatingPoint, dtype.isInteger, dtype == .bool].count { $0 } == 1)
        }
    }
}
