import FoundationEssentials

/// The protos as the server knows them, for programs that have none.
public enum ProtoDescriptors {
    /// A `google.protobuf.FileDescriptorSet` of all files, with their comments. Decoded once, about 70 kB.
    public static let fileDescriptorSet: [UInt8] = Data(base64Encoded: base64).map { [UInt8]($0) } ?? []
}
