import Foundation
import Kindling
import Testing

/// The judge itself: a golden test is worth what its comparison catches.
struct GoldenComparisonTests {
    private func tensor(_ json: String) throws -> GoldenTensor {
        try GoldenFamily.decoder.decode(GoldenTensor.self, from: Data(json.utf8))
    }

    private let exact = GoldenTolerance(relative: 0, floor: 0)
    private let loose = GoldenTolerance(relative: 1e-6, floor: 1)

    @Test func `another dtype, shape or stride is a difference`() throws {
        let expected = try tensor(
            #"{"dtype":"int64","shape":[2,2],"strides":[1,2],"values":[1,2,3,4]}"#)
        let wide = try tensor(#"{"dtype":"int32","shape":[2,2],"values":[1,2,3,4]}"#)
        let flat = try tensor(#"{"dtype":"int64","shape":[4],"values":[1,2,3,4]}"#)
        let turned = try tensor(
            #"{"dtype":"int64","shape":[2,2],"strides":[2,1],"values":[1,2,3,4]}"#)
        #expect(expected.difference(from: expected, exact) == nil)
        #expect(
            expected.difference(from: wide, exact) == "dtype is int32, expected int64")
        #expect(expected.difference(from: flat, exact) == "shape is [4], expected [2, 2]")
        #expect(
            expected.difference(from: turned, exact) == "strides are [2, 1], expected [1, 2]")
    }

    @Test func `the first wrong element is named by its index`() throws {
        let expected = try tensor(#"{"dtype":"float32","shape":[2,2],"values":[1,2,3,4]}"#)
        let found = try tensor(#"{"dtype":"float32","shape":[2,2],"values":[1,2,3.5,5]}"#)
        #expect(
            expected.difference(from: found, loose) == "element [1, 0] is 3.5, expected 3.0")
    }

    @Test func `nan equals nan, infinities equal their own sign, and zero keeps its sign`() {
        #expect(loose.accepts(.nan, .nan))
        #expect(!loose.accepts(1, .nan) && !loose.accepts(.nan, 1))
        #expect(loose.accepts(.infinity, .infinity))
        #expect(!loose.accepts(1e38, .infinity) && !loose.accepts(-.infinity, .infinity))
        #expect(loose.accepts(-0.0, 0.0))
        #expect(!exact.accepts(-0.0, 0.0))
    }

    @Test func `a tolerance is relative to the expected number or to the floor`() {
        #expect(loose.accepts(1_000_000.5, 1_000_000))
        #expect(!loose.accepts(1_000_002, 1_000_000))
        #expect(loose.accepts(1e-7, 0))
        #expect(!GoldenTolerance(relative: 1e-6, floor: 0).accepts(1.1e-7, 1e-7))
    }

    @Test func `2 and 2.0 stay different arguments`() throws {
        let decode = { (json: String) in
            try GoldenFamily.decoder.decode(GoldenArgument.self, from: Data(json.utf8))
        }
        #expect(try decode("2").asScalar == .int(2))
        #expect(try decode(#"{"float":2.0}"#).asScalar == .double(2))
        #expect(try decode("true").asScalar == .bool(true))
        #expect(try decode(#"{"float":"inf"}"#).asDouble == .infinity)
    }
}
