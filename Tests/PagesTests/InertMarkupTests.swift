import Testing

@testable import Pages

@Suite struct InertMarkupTests {
    @Test(arguments: [
        "<svg viewBox=\"0 0 1 1\"><text>on = 3, href = 4 &lt;script></text></svg>",
        "<svg><image href=\"data:image/png;base64,AAAA\"/></svg>",
        "<svg><text data-only=\"x\" font-size='3'>a > b</text></svg>", "<svg></svg>", "",
    ])
    func `what only draws is inert`(markup: String) {
        #expect(isInert(markup))
    }

    @Test(arguments: [
        "<svg><script>1</script></svg>", "<svg>< SCRIPT>", "<svg><foreignObject/></svg>",
        "<svg onload=\"x\"></svg>", "<svg\nOnClick = 'x'>", "<svg><use href=\"#a\"/></svg>",
        "<svg><image href=\"https://elsewhere\"/></svg>", "<svg><image xlink:href='x'/></svg>",
        "<svg><image src = data:image/svg+xml></svg>", "<svg title=\">\" onload=\"x\"></svg>",
        "<svg><image href=\"data:image/svg+xml,x\"/></svg>",
    ])
    func `what runs or loads something is not`(markup: String) {
        #expect(!isInert(markup))
    }
}
