import CProtobufC

/// Memory for the C structs of one call: taken from the front of a chunk, given back all at once.
///
/// protobuf-c asks it for every struct, list and string while decoding; past the limit it gets none, cleans up and
/// reports failure. Not thread-safe; it never leaves the call that made it.
struct Arena: ~Copyable {
    let memory: ArenaMemory

    /// - Parameters:
    ///   - firstChunkByteCount: What is taken from the system at once.
    ///   - byteLimit: The most that is given out in all.
    init(firstChunkByteCount: Int, byteLimit: Int) {
        memory = ArenaMemory(firstChunkByteCount: firstChunkByteCount, byteLimit: byteLimit)
    }

    deinit { memory.deallocate() }
}

/// What fills an arena. A pointer: valid as long as the `Arena` around it.
struct ArenaMemory {
    private struct State {
        /// First, so that C can be given its address.
        var allocator: ProtobufCAllocator
        /// The next free byte of the current chunk, and the chunk's end.
        var next: UnsafeMutableRawPointer
        var end: UnsafeMutableRawPointer
        /// The newest further chunk; each begins with the address of the one before.
        var chunks: UnsafeMutableRawPointer?
        /// Size of the next chunk unless more is asked for at once.
        var chunkByteCount: Int
        /// What may still be given out.
        var remainingByteCount: Int
        /// Whether something was refused.
        var wasExhausted: Bool
    }

    /// Everything protobuf-c and the generated code put here is aligned to 8 bytes.
    private static let alignment = 8
    private static let largestChunkByteCount = 256 << 10

    private let state: UnsafeMutablePointer<State>

    fileprivate init(firstChunkByteCount: Int, byteLimit: Int) {
        // The state stands at the beginning of the first chunk: one allocation for a small message.
        let header = MemoryLayout<State>.stride
        let whole = UnsafeMutableRawPointer.allocate(
            byteCount: header + firstChunkByteCount, alignment: MemoryLayout<State>.alignment)
        state = whole.bindMemory(to: State.self, capacity: 1)
        let allocator = ProtobufCAllocator(
            alloc: { state, byteCount in ArenaMemory(state).flatMap { $0.allocate(byteCount) } },
            free: { _, _ in }, allocator_data: whole)
        state.initialize(
            to: State(
                allocator: allocator, next: whole + header, end: whole + header + firstChunkByteCount, chunks: nil,
                chunkByteCount: max(4096, 4 * firstChunkByteCount), remainingByteCount: byteLimit,
                wasExhausted: false))
    }

    private init?(_ state: UnsafeMutableRawPointer?) {
        guard let state else { return nil }
        self.state = state.assumingMemoryBound(to: State.self)
    }

    fileprivate func deallocate() {
        var chunk = state.pointee.chunks
        while let current = chunk {
            chunk = current.load(as: UnsafeMutableRawPointer?.self)
            current.deallocate()
        }
        UnsafeMutableRawPointer(state).deallocate()
    }

    /// The arena as protobuf-c wants it. Valid as long as the arena.
    var allocator: UnsafeMutablePointer<ProtobufCAllocator> {
        UnsafeMutableRawPointer(state).assumingMemoryBound(to: ProtobufCAllocator.self)
    }

    /// Whether memory was refused because of the limit.
    var wasExhausted: Bool { state.pointee.wasExhausted }

    /// Uninitialized memory, `nil` past the limit.
    @inline(__always)
    func allocate(_ byteCount: Int) -> UnsafeMutableRawPointer? {
        // Sizes come from C as unsigned numbers: a negative one here is one past Int.max.
        guard byteCount >= 0, byteCount <= state.pointee.remainingByteCount else {
            state.pointee.wasExhausted = true
            return nil
        }
        state.pointee.remainingByteCount &-= byteCount
        let rounded = (byteCount &+ (Self.alignment - 1)) & ~(Self.alignment - 1)
        let start = state.pointee.next
        guard rounded <= state.pointee.end - start else { return allocateChunk(for: rounded) }
        state.pointee.next = start + rounded
        return start
    }

    /// Memory for `count` values, uninitialized. For arenas without a limit.
    @inline(__always)
    func make<Value>(_ type: Value.Type, count: Int = 1) -> UnsafeMutablePointer<Value> {
        guard let memory = allocate(count * MemoryLayout<Value>.stride) else {
            preconditionFailure("an arena for encoding has no limit")
        }
        return memory.bindMemory(to: Value.self, capacity: count)
    }

    @inline(never)
    private func allocateChunk(for byteCount: Int) -> UnsafeMutableRawPointer {
        let header = Self.alignment
        let usual = state.pointee.chunkByteCount
        let whole = UnsafeMutableRawPointer.allocate(
            byteCount: header + max(byteCount, usual), alignment: Self.alignment)
        whole.storeBytes(of: state.pointee.chunks, as: UnsafeMutableRawPointer?.self)
        state.pointee.chunks = whole
        // A large piece gets a chunk of its own; what is left of the current one goes on being used.
        guard byteCount < usual / 2 else { return whole + header }
        state.pointee.next = whole + header + byteCount
        state.pointee.end = whole + header + usual
        state.pointee.chunkByteCount = min(2 * usual, Self.largestChunkByteCount)
        return whole + header
    }
}
