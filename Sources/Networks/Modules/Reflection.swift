#if !hasFeature(Embedded)
    import Autograd

    extension Module {
        /// The modules, parameters and buffers among the stored properties, those of the
        /// superclass first.
        var reflectedMembers: [Member] {
            var levels: [[Member]] = []
            var mirror: Mirror? = Mirror(reflecting: self)
            while let current = mirror, current.subjectType != Module.self {
                levels.append(current.children.compactMap(member))
                mirror = current.superclassMirror
            }
            return levels.reversed().flatMap { $0 }
        }

        private func member(_ child: Mirror.Child) -> Member? {
            guard let label = child.label else { return nil }
            if let module = child.value as? Module { return .module(propertyName(label), module) }
            guard let tensor = child.value as? Tensor else { return nil }
            switch tensor.role {
            case .plain: return nil
            case .parameter: return .parameter(propertyName(label), tensor)
            case .buffer: return .buffer(propertyName(label), tensor)
            }
        }

        /// The name of a property as it is written, though the compiler stores lazy ones under
        /// another.
        private func propertyName(_ label: String) -> String {
            let lazyPrefix = "$__lazy_storage_$_"
            return label.hasPrefix(lazyPrefix) ? String(label.dropFirst(lazyPrefix.count)) : label
        }
    }
#endif
