// KindlingTests
