#!/usr/bin/env bash
# Compiles the numeric layers as Embedded Swift for WebAssembly, runs one program there and
# natively, and fails where it prints something else. Everything is of the Swift toolchain.
set -euo pipefail
cd "$(dirname "$0")/../.."

resources=$(swiftc -print-target-info |
    python3 -c 'import json, sys; print(json.load(sys.stdin)["paths"]["runtimeResourcePath"])')
tools=$resources/../../bin
folder=.build/embedded
mkdir -p "$folder"

# Unoptimised: the optimiser takes minutes for the loops over all kinds of numbers.
embedded=(
    swiftc -target wasm32-unknown-none-wasm -enable-experimental-feature Embedded -wmo -Onone
    -parse-as-library -swift-version 6 -package-name workbook -I "$folder"
    -Xfrontend -disable-stack-protector
)

layer() {
    local name=$1
    shift
    "${embedded[@]}" -module-name "$name" -emit-module -c "$@" \
        -emit-module-path "$folder/$name.swiftmodule" -o "$folder/$name.o"
}

embed() {
    layer BaseKernels Sources/Kernels/Base/*.swift
    layer Kernels Sources/Kernels/Dispatch/*.swift
    layer Arrays $(find Sources/Arrays -name '*.swift')
    layer Autograd $(find Sources/Autograd -name '*.swift')
    layer Networks $(find Sources/Networks -name '*.swift')
    layer Program Tests/Embedded/program.swift Tests/Embedded/start.swift
    "$tools/clang" --target=wasm32-unknown-none -O2 -nostdlib -ffreestanding -mbulk-memory \
        -c Tests/Embedded/runtime.c -o "$folder/runtime.o"
    "$tools/wasm-ld" --no-entry --export=_start --gc-sections -z stack-size=1048576 \
        -o "$folder/program.wasm" "$folder"/*.o \
        "$resources"/embedded/wasm32-unknown-none-wasm/*.a
    "$tools/wasmkit" run "$folder/program.wasm" > "$folder/webassembly.txt"
}

native() {
    swift build -q --product Kindling
    local built
    built=$(swift build --show-bin-path)
    swiftc -parse-as-library -swift-version 6 -module-name Program -I "$built/Modules" \
        -Xcc "-fmodule-map-file=$built/CProcessor.build/module.modulemap" \
        -Xcc "-fmodule-map-file=$built/CPNG.build/module.modulemap" \
        -Xcc "-fmodule-map-file=$built/CZlib.build/module.modulemap" \
        -L "$built" -lKindling -Xlinker -rpath -Xlinker "$built" \
        -o "$folder/program" Tests/Embedded/program.swift Tests/Embedded/start.swift
    "$folder/program" > "$folder/native.txt"
}

native
embed
diff "$folder/native.txt" "$folder/webassembly.txt"
echo "$(wc -l < "$folder/native.txt") lines are the same natively and in WebAssembly" \
    "($(wc -c < "$folder/program.wasm") bytes)"
