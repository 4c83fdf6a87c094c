import Arrays

// `...` is a function to Swift and no value that could conform to `TensorIndexable`, so every
// pattern of its first three places has an overload. The accessors are all written out because
// Swift 6.3 cannot derive them for a subscript with a parameter pack.

#if !hasFeature(Embedded)
    extension Tensor {
        /// One element; assigning a number writes it to all that the indices choose.
        @_disfavoredOverload
        public subscript<each Index: TensorIndexable>(
            _ indices: repeat each Index
        ) -> Scalar {
            get { element(list(repeat each indices)) }
            set { write(newValue, list(repeat each indices)) }
            _modify {
                let chosen = list(repeat each indices)
                var value: Scalar = element(chosen)
                defer { write(value, chosen) }
                yield &value
            }
        }

        /// One element; assigning a number writes it to all that the indices choose.
        @_disfavoredOverload
        public subscript<each Index: TensorIndexable>(
            _: UnboundedRange, _ indices: repeat each Index
        ) -> Scalar {
            get { element(list(whole, repeat each indices)) }
            set { write(newValue, list(whole, repeat each indices)) }
            _modify {
                let chosen = list(whole, repeat each indices)
                var value: Scalar = element(chosen)
                defer { write(value, chosen) }
                yield &value
            }
        }

        /// One element; assigning a number writes it to all that the indices choose.
        @_disfavoredOverload
        public subscript<A: TensorIndexable, each Index: TensorIndexable>(
            _ a: A, _: UnboundedRange, _ indices: repeat each Index
        ) -> Scalar {
            get { element(list(a, whole, repeat each indices)) }
            set { write(newValue, list(a, whole, repeat each indices)) }
            _modify {
                let chosen = list(a, whole, repeat each indices)
                var value: Scalar = element(chosen)
                defer { write(value, chosen) }
                yield &value
            }
        }

        /// One element; assigning a number writes it to all that the indices choose.
        @_disfavoredOverload
        public subscript<each Index: TensorIndexable>(
            _: UnboundedRange, _: UnboundedRange, _ indices: repeat each Index
        ) -> Scalar {
            get { element(list(whole, whole, repeat each indices)) }
            set { write(newValue, list(whole, whole, repeat each indices)) }
            _modify {
                let chosen = list(whole, whole, repeat each indices)
                var value: Scalar = element(chosen)
                defer { write(value, chosen) }
                yield &value
            }
        }

        /// One element; assigning a number writes it to all that the indices choose.
        @_disfavoredOverload
        public subscript<A: TensorIndexable, B: TensorIndexable, each Index: TensorIndexable>(
            _ a: A, _ b: B, _: UnboundedRange, _ indices: repeat each Index
        ) -> Scalar {
            get { element(list(a, b, whole, repeat each indices)) }
            set { write(newValue, list(a, b, whole, repeat each indices)) }
            _modify {
                let chosen = list(a, b, whole, repeat each indices)
                var value: Scalar = element(chosen)
                defer { write(value, chosen) }
                yield &value
            }
        }

        /// One element; assigning a number writes it to all that the indices choose.
        @_disfavoredOverload
        public subscript<B: TensorIndexable, each Index: TensorIndexable>(
            _: UnboundedRange, _ b: B, _: UnboundedRange, _ indices: repeat each Index
        ) -> Scalar {
            get { element(list(whole, b, whole, repeat each indices)) }
            set { write(newValue, list(whole, b, whole, repeat each indices)) }
            _modify {
                let chosen = list(whole, b, whole, repeat each indices)
                var value: Scalar = element(chosen)
                defer { write(value, chosen) }
                yield &value
            }
        }

        /// One element; assigning a number writes it to all that the indices choose.
        @_disfavoredOverload
        public subscript<A: TensorIndexable, each Index: TensorIndexable>(
            _ a: A, _: UnboundedRange, _: UnboundedRange, _ indices: repeat each Index
        ) -> Scalar {
            get { element(list(a, whole, whole, repeat each indices)) }
            set { write(newValue, list(a, whole, whole, repeat each indices)) }
            _modify {
                let chosen = list(a, whole, whole, repeat each indices)
                var value: Scalar = element(chosen)
                defer { write(value, chosen) }
                yield &value
            }
        }

        /// One element; assigning a number writes it to all that the indices choose.
        @_disfavoredOverload
        public subscript<each Index: TensorIndexable>(
            _: UnboundedRange, _: UnboundedRange, _: UnboundedRange, _ indices: repeat each Index
        ) -> Scalar {
            get { element(list(whole, whole, whole, repeat each indices)) }
            set { write(newValue, list(whole, whole, whole, repeat each indices)) }
            _modify {
                let chosen = list(whole, whole, whole, repeat each indices)
                var value: Scalar = element(chosen)
                defer { write(value, chosen) }
                yield &value
            }
        }
    }
#endif
