import CCMark

/// A document that libcmark has read: owns the tree that `MarkdownNode`s point into.
final class MarkdownTree {
    private let root: OpaquePointer

    /// Reads Markdown; `nil` only where there is no memory left.
    init?(_ markdown: [UInt8]) {
        let parsed = markdown.withUnsafeBytes { buffer in
            cmark_parse_document(
                buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count,
                CMARK_OPT_DEFAULT)
        }
        guard let parsed else { return nil }
        cmark_consolidate_text_nodes(parsed)
        root = parsed
    }

    deinit {
        cmark_node_free(root)
    }

    var document: MarkdownNode { MarkdownNode(tree: self, pointer: root) }

    /// The first node that is nested deeper than `limit`, found without recursion.
    func firstNode(deeperThan limit: Int) -> MarkdownNode? {
        guard let iterator = cmark_iter_new(root) else { return nil }
        defer { cmark_iter_free(iterator) }
        var depth = 0
        while true {
            switch cmark_iter_next(iterator) {
            case CMARK_EVENT_ENTER:
                guard let node = cmark_iter_get_node(iterator) else { return nil }
                if cmark_node_first_child(node) != nil { depth += 1 }
                if depth > limit { return MarkdownNode(tree: self, pointer: node) }
            case CMARK_EVENT_EXIT:
                let node = cmark_iter_get_node(iterator)
                if node.flatMap({ cmark_node_first_child($0) }) != nil { depth -= 1 }
            default: return nil
            }
        }
    }
}

/// A node of a `MarkdownTree`.
struct MarkdownNode {
    fileprivate let tree: MarkdownTree
    fileprivate let pointer: OpaquePointer

    /// What kind of block or inline it is, as libcmark calls it.
    var kind: cmark_node_type { cmark_node_get_type(pointer) }

    /// The children in order.
    var children: [MarkdownNode] {
        var children: [MarkdownNode] = []
        var next = cmark_node_first_child(pointer)
        while let child = next {
            children.append(MarkdownNode(tree: tree, pointer: child))
            next = cmark_node_next(child)
        }
        return children
    }

    /// The first block after this one and what it holds, in or outside its container.
    var following: MarkdownNode? {
        var node: OpaquePointer? = pointer
        while let current = node {
            if let next = cmark_node_next(current) {
                return MarkdownNode(tree: tree, pointer: next)
            }
            node = cmark_node_parent(current)
        }
        return nil
    }

    var firstLine: Int { Int(cmark_node_get_start_line(pointer)) }
    var firstColumn: Int { Int(cmark_node_get_start_column(pointer)) }
    var lastLine: Int { Int(cmark_node_get_end_line(pointer)) }

    var literal: String { text(cmark_node_get_literal(pointer)) }
    var fenceInfo: String { text(cmark_node_get_fence_info(pointer)) }
    var destination: String { text(cmark_node_get_url(pointer)) }
    var title: String { text(cmark_node_get_title(pointer)) }
    var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
    var isTight: Bool { cmark_node_get_list_tight(pointer) != 0 }

    /// The first number of an ordered list; `nil` for a bulleted one.
    var listStart: Int? {
        cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST
            ? Int(cmark_node_get_list_start(pointer)) : nil
    }

    private func text(_ characters: UnsafePointer<CChar>?) -> String {
        characters.map { String(cString: $0) } ?? ""
    }
}
