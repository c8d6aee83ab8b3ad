/// Which sequences of three and more units are terms of their own.
///
/// A sequence of *n* units is found by its pairs and a look at the texts that hold them all, which is slow where all its
/// pairs are frequent. So a sequence becomes a term once both its parts of *n* - 1 units have been in
/// `frequentCount` reports: from the next report on its postings are kept, and an exact sequence of frequent parts is
/// found by its own postings, without positions. In the reports before, few hold the part that became frequent last.
enum GramChain {
    /// Reports that must hold both parts of a sequence. The fewer, the faster and larger: with 512 an index of 100,000
    /// reports was a ninth larger, and half of its words of four characters were found in 86 µs rather than 139.
    static let frequentCount: UInt32 = 1536
    /// Units of the longest sequence that is a term.
    static let longest = 6
}
