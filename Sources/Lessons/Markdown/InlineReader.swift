import CCMark

/// Turns libcmark's inline nodes into `Inline`s and puts back what was taken out.
struct InlineReader {
    let masked: Masked

    /// A piece of a paragraph: text, or what must stand as a block of its own.
    enum Atom {
        case inline(Inline)
        case block(Extract)
    }

    /// The content of a node.
    func inlines(in node: MarkdownNode) -> [Inline] {
        atoms(in: node).map { atom in
            switch atom {
            case .inline(let inline): inline
            // Inside emphasis or a heading a block has no place: it is shown as it was written.
            case .block(let extract): .text(extract.raw)
            }
        }
    }

    /// The content of a node, with block extracts apart.
    func atoms(in node: MarkdownNode) -> [Atom] {
        var atoms: [Atom] = []
        for child in node.children {
            if child.kind == CMARK_NODE_TEXT {
                append(textAtoms(child.literal), to: &atoms)
            } else if let inline = inline(child) {
                atoms.append(.inline(inline))
            }
        }
        return atoms
    }

    /// Text next to text is one; a line that held only fillers leaves no break behind.
    private func append(_ new: [Atom], to atoms: inout [Atom]) {
        if new.isEmpty, case .inline(.softBreak) = atoms.last { atoms.removeLast() }
        atoms.append(contentsOf: new)
    }

    private func textAtoms(_ literal: String) -> [Atom] {
        masked.pieces(of: literal).map { piece in
            switch piece {
            case .text(let text): .inline(.text(text))
            case .extract(let extract): atom(extract)
            }
        }
    }

    private func atom(_ extract: Extract) -> Atom {
        switch extract.kind {
        case .formula(let tex): .inline(.formula(tex))
        case .footnote(let label): .inline(.footnote(label: label))
        case .display, .table: .block(extract)
        }
    }

    private func inline(_ node: MarkdownNode) -> Inline? {
        switch node.kind {
        case CMARK_NODE_SOFTBREAK: .softBreak
        case CMARK_NODE_LINEBREAK: .lineBreak
        case CMARK_NODE_CODE: .code(masked.restored(node.literal))
        case CMARK_NODE_HTML_INLINE: .html(masked.restored(node.literal))
        case CMARK_NODE_EMPH: .emphasis(inlines(in: node))
        case CMARK_NODE_STRONG: .strong(inlines(in: node))
        case CMARK_NODE_LINK:
            .link(
                destination: masked.restored(node.destination),
                title: masked.restored(node.title), inlines(in: node))
        case CMARK_NODE_IMAGE:
            .image(
                source: masked.restored(node.destination), title: masked.restored(node.title),
                alternative: inlines(in: node).plainText)
        default: nil
        }
    }
}
