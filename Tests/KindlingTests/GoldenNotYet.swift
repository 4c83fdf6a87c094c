extension GoldenOperations {
    /// Recorded operations that Kindling does not have; the tests fail if one of them exists.
    static let notYet = Set(
        """
        """.split(separator: "\n").map(String.init))
}
