// ArraysTests
