import Arrays

// Embedded Swift has no parameter packs over protocols, so it gets up to three indices.

#if hasFeature(Embedded)
    extension Tensor {
        /// The part that one index chooses.
        public subscript(first: some TensorIndexable) -> Tensor {
            get { part([first.tensorIndex]) }
            set { write(newValue, [first.tensorIndex]) }
        }

        /// The part that two indices choose.
        public subscript(first: some TensorIndexable, second: some TensorIndexable) -> Tensor {
            get { part([first.tensorIndex, second.tensorIndex]) }
            set { write(newValue, [first.tensorIndex, second.tensorIndex]) }
        }

        /// The part that three indices choose.
        public subscript(
            first: some TensorIndexable, second: some TensorIndexable, third: some TensorIndexable
        ) -> Tensor {
            get { part([first.tensorIndex, second.tensorIndex, third.tensorIndex]) }
            set { write(newValue, [first.tensorIndex, second.tensorIndex, third.tensorIndex]) }
        }
    }
#endif
