import Arrays

// `...` is a function to Swift and no value that could conform to `TensorIndexable`, so every
// pattern of its first three places has an overload. The accessors are all written out because
// Swift 6.3 cannot derive them for a subscript with a parameter pack.

#if !hasFeature(Embedded)
    extension Tensor {
        /// The part that the indices choose: a view for numbers and slices, and a copy for tensors
        /// of places. Assigning writes into the tensor.
        public subscript<each Index: TensorIndexable>(
            _ indices: repeat each Index
        ) -> Tensor {
            get { part(list(repeat each indices)) }
            set { write(newValue, list(repeat each indices)) }
            _modify {
                let chosen = list(repeat each indices)
                var value: Tensor = part(chosen)
                defer { write(value, chosen) }
                yield &value
            }
        }

        /// The part that the indices choose: a view for numbers and slices, and a copy for tensors
        /// of places. Assigning writes into the tensor.
        public subscript<each Index: TensorIndexable>(
            _: UnboundedRange, _ indices: repeat each Index
        ) -> Tensor {
            get { part(list(whole, repeat each indices)) }
            set { write(newValue, list(whole, repeat each indices)) }
            _modify {
                let chosen = list(whole, repeat each indices)
                var value: Tensor = part(chosen)
                defer { write(value, chosen) }
                yield &value
            }
        }

        /// The part that the indices choose: a view for numbers and slices, and a copy for tensors
        /// of places. Assigning writes into the tensor.
        public subscript<A: TensorIndexable, each Index: TensorIndexable>(
            _ a: A, _: UnboundedRange, _ indices: repeat each Index
        ) -> Tensor {
            get { part(list(a, whole, repeat each indices)) }
            set { write(newValue, list(a, whole, repeat each indices)) }
            _modify {
                let chosen = list(a, whole, repeat each indices)
                var value: Tensor = part(chosen)
                defer { write(value, chosen) }
                yield &value
            }
        }

        /// The part that the indices choose: a view for numbers and slices, and a copy for tensors
        /// of places. Assigning writes into the tensor.
        public subscript<each Index: TensorIndexable>(
            _: UnboundedRange, _: UnboundedRange, _ indices: repeat each Index
        ) -> Tensor {
            get { part(list(whole, whole, repeat each indices)) }
            set { write(newValue, list(whole, whole, repeat each indices)) }
            _modify {
                let chosen = list(whole, whole, repeat each indices)
                var value: Tensor = part(chosen)
                defer { write(value, chosen) }
                yield &value
            }
        }

        /// The part that the indices choose: a view for numbers and slices, and a copy for tensors
        /// of places. Assigning writes into the tensor.
        public subscript<A: TensorIndexable, B: TensorIndexable, each Index: TensorIndexable>(
            _ a: A, _ b: B, _: UnboundedRange, _ indices: repeat each Index
        ) -> Tensor {
            get { part(list(a, b, whole, repeat each indices)) }
            set { write(newValue, list(a, b, whole, repeat each indices)) }
            _modify {
                let chosen = list(a, b, whole, repeat each indices)
                var value: Tensor = part(chosen)
                defer { write(value, chosen) }
                yield &value
            }
        }

        /// The part that the indices choose: a view for numbers and slices, and a copy for tensors
        /// of places. Assigning writes into the tensor.
        public subscript<B: TensorIndexable, each Index: TensorIndexable>(
            _: UnboundedRange, _ b: B, _: UnboundedRange, _ indices: repeat each Index
        ) -> Tensor {
            get { part(list(whole, b, whole, repeat each indices)) }
            set { write(newValue, list(whole, b, whole, repeat each indices)) }
            _modify {
                let chosen = list(whole, b, whole, repeat each indices)
                var value: Tensor = part(chosen)
                defer { write(value, chosen) }
                yield &value
            }
        }

        /// The part that the indices choose: a view for numbers and slices, and a copy for tensors
        /// of places. Assigning writes into the tensor.
        public subscript<A: TensorIndexable, each Index: TensorIndexable>(
            _ a: A, _: UnboundedRange, _: UnboundedRange, _ indices: repeat each Index
        ) -> Tensor {
            get { part(list(a, whole, whole, repeat each indices)) }
            set { write(newValue, list(a, whole, whole, repeat each indices)) }
            _modify {
                let chosen = list(a, whole, whole, repeat each indices)
                var value: Tensor = part(chosen)
                defer { write(value, chosen) }
                yield &value
            }
        }

        /// The part that the indices choose: a view for numbers and slices, and a copy for tensors
        /// of places. Assigning writes into the tensor.
        public subscript<each Index: TensorIndexable>(
            _: UnboundedRange, _: UnboundedRange, _: UnboundedRange, _ indices: repeat each Index
        ) -> Tensor {
            get { part(list(whole, whole, whole, repeat each indices)) }
            set { write(newValue, list(whole, whole, whole, repeat each indices)) }
            _modify {
                let chosen = list(whole, whole, whole, repeat each indices)
                var value: Tensor = part(chosen)
                defer { write(value, chosen) }
                yield &value
            }
        }
    }
#endif
